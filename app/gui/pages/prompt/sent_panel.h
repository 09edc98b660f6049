// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "optimizers/core/message.h"
#include "optimizers/data/task_data.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace widgets {
class TextView;
} // namespace widgets

namespace app {

class MessagePreview;
class ProjectModel;
class TryBar;

/// What is sent about one validation example, as messages and as the exact request, and what comes back.
class SentPanel final : public QWidget
{
    Q_OBJECT

public:
    SentPanel(ProjectModel& model, KeySource keys, QWidget* parent);

    /// Null while the examples are not known.
    void setData(std::shared_ptr<const optimizers::TaskData> examples);
    /// The project changed.
    void showProject();

Q_SIGNALS:
    /// The draft is being sent to the model.
    void tried();
    /// What is shown now; none where nothing could be sent.
    void messagesChanged(const std::vector<optimizers::Message>& messages);
    /// What is wrong with the template of the question; empty: nothing.
    void queryProblemChanged(const QString& problem);

private:
    void createTabs(QWidget* parent);
    void showHint(const QString& sentence);
    void showRequest(const std::vector<optimizers::Message>& messages);
    void copyRequest();
    [[nodiscard]] const optimizers::Example* previewed() const;

    ProjectModel& m_model;
    std::shared_ptr<const optimizers::TaskData> m_data;
    QSpinBox* m_example = nullptr;
    QTabWidget* m_tabs = nullptr;
    MessagePreview* m_messages = nullptr;
    widgets::TextView* m_request = nullptr;
    QLabel* m_destination = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_expected = nullptr;
    TryBar* m_try = nullptr;
};

} // namespace app
