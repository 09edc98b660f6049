// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace widgets {
class OutcomeModel;
struct OutcomeRow;
class Reading;
} // namespace widgets

namespace app {

/// What became of the chosen candidate on each example, as a table with a count of each class: the twin of the map of
/// outcomes.
class TrialOutcomes final : public QWidget
{
    Q_OBJECT

public:
    TrialOutcomes(const Study& study, QWidget* parent);

    /// None: nothing is chosen.
    void setTrial(std::optional<widgets::TrialKey> key);
    /// The chosen candidate has new outcomes, or its run another state.
    void advance(const StudyChange& change);
    /// Moves to the outcome without telling anybody.
    void choose(optimizers::ExampleId example);

Q_SIGNALS:
    /// A person chose an outcome.
    void chosenByPerson(optimizers::ExampleId example);

private:
    QWidget* createTable();
    void appendFrom(std::size_t place);
    [[nodiscard]] widgets::OutcomeRow rowOf(const optimizers::Outcome& outcome) const;
    void showCounts(const ShownTrial* trial);

    const Study& m_study;
    std::optional<widgets::TrialKey> m_key;
    widgets::Reading* m_counts = nullptr;
    QLabel* m_missing = nullptr;
    QTableView* m_view = nullptr;
    widgets::OutcomeModel* m_model = nullptr;
    bool m_telling = true;
};

} // namespace app
