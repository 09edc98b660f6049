// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/export_maker.h"
#include "app/gui/models/study.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <string>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace widgets {
class TextView;
}

namespace app {

class ExportProofPanel;
class ProjectModel;
class ReportPreview;

/// Where a prompt leaves the program: which candidate, in which format, what the file will hold, what the format cannot
/// express, and whether the file renders what was scored.
class ExportPage final : public QWidget
{
    Q_OBJECT

public:
    ExportPage(ProjectModel& model, const Study& study, KeySource keys, QWidget* parent);

    /// The candidate a person looks at elsewhere becomes one of the choices.
    void setChosen(std::optional<widgets::TrialKey> key);

Q_SIGNALS:
    void failed(const optimizers::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createCandidates();
    QWidget* createFormats();
    QWidget* createPreview();
    void connectSources();
    void addFormats();
    void suggestCandidate();
    void outdate();
    void refresh();
    void present(const ExportResult& result);
    void showContent(const ExportResult& result);
    void copy();
    void chooseFile();
    void save(const QString& path);
    [[nodiscard]] std::string format() const;
    [[nodiscard]] std::string candidate() const;

    ProjectModel& m_model;
    const Study& m_study;
    std::shared_ptr<const optimizers::ExportSubject> m_subject; ///< of the chosen candidate, while nothing has changed
    std::string m_content;                                      ///< of the file; empty: there is none
    bool m_chosenByPerson = false;
    QComboBox* m_candidates = nullptr;
    QLabel* m_score = nullptr;
    QListView* m_formats = nullptr;
    QStackedWidget* m_previews = nullptr;
    widgets::TextView* m_text = nullptr;
    ReportPreview* m_report = nullptr;
    QLabel* m_message = nullptr;
    ExportProofPanel* m_proof = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_refreshTimer;
    ExportMaker m_maker;
};

} // namespace app
