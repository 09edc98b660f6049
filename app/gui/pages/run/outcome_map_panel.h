// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace widgets {
class OutcomeMap;
} // namespace widgets

namespace app {

/// The map of candidates and examples with its order, its legend and a line that says what the cell in view is. Takes
/// from the study only while it is seen.
class OutcomeMapPanel final : public QWidget
{
    Q_OBJECT

public:
    OutcomeMapPanel(const Study& study, QWidget* parent);

    void restart();
    void advance(const StudyChange& change);
    void select(widgets::TrialKey key);
    void selectExample(optimizers::ExampleId example);

Q_SIGNALS:
    /// A person chose a cell.
    void chosen(widgets::TrialKey key, optimizers::ExampleId example);
    /// The person wants to read the outcome of the chosen cell.
    void activated();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createHeader();
    void takeWaiting();
    void showCell(widgets::TrialKey key, optimizers::ExampleId example);
    void showChosen();
    [[nodiscard]] QString sentenceFor(widgets::TrialKey key, optimizers::ExampleId example) const;

    const Study& m_study;
    QComboBox* m_order = nullptr;
    widgets::OutcomeMap* m_map = nullptr;
    QLabel* m_reading = nullptr;
    std::set<widgets::TrialKey> m_waiting; ///< changed since they were last taken
};

} // namespace app
