// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trial_key.h"

#include <QTableView>

#include <optional>

class QSortFilterProxyModel;

namespace widgets {

class ArmModel;

/// The arms of a bandit, sortable by every column, the highest mean first: the twin of the chart of arms.
class ArmTable final : public QTableView
{
    Q_OBJECT

public:
    ArmTable(ArmModel& model, QWidget* parent);

    /// Tells nobody.
    void select(std::optional<TrialKey> key);

Q_SIGNALS:
    void chosenByPerson(widgets::TrialKey key);

private:
    ArmModel& m_arms;
    QSortFilterProxyModel* m_sorted = nullptr;
    bool m_telling = true;
};

} // namespace widgets
