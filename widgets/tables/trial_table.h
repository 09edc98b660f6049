// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trial_key.h"

#include <QTableView>

#include <optional>

class QSortFilterProxyModel;

namespace widgets {

class TrialModel;

/// The candidates of a study as a table, sortable by every column: the twin of the trajectory plot.
class TrialTable final : public QTableView
{
    Q_OBJECT

public:
    TrialTable(TrialModel& model, QWidget* parent);

    void select(std::optional<TrialKey> key);

Q_SIGNALS:
    /// A person chose a candidate.
    void selectionChangedByPerson(widgets::TrialKey key);

private:
    TrialModel& m_trials;
    QSortFilterProxyModel* m_sorted = nullptr;
    bool m_telling = true;
};

} // namespace widgets
