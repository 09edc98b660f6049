// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trial_key.h"

#include <QTableView>

#include <functional>
#include <optional>

class QSortFilterProxyModel;

namespace widgets {

/// A table with a candidate a row, sortable by every column: the twin of a chart.
class CandidateTable : public QTableView
{
    Q_OBJECT

public:
    /// Tells nobody.
    void select(std::optional<TrialKey> key);

Q_SIGNALS:
    void chosenByPerson(widgets::TrialKey key);

protected:
    /// The model says how rows are sorted (sortRole), what a row is of (at(row).key) and where a candidate is
    /// (rowOf()).
    template <typename Model>
    CandidateTable(Model& model, QWidget* parent)
        : CandidateTable(
              model, Model::sortRole,
              {[&model](int row) { return model.at(row).key; }, [&model](TrialKey key) { return model.rowOf(key); }},
              parent)
    {}

private:
    struct Keys
    {
        std::function<TrialKey(int)> of;
        std::function<int(TrialKey)> row; ///< -1: there is none
    };

    CandidateTable(QAbstractItemModel& model, int sortRole, Keys keys, QWidget* parent);

    const Keys m_keys;
    QSortFilterProxyModel* m_sorted = nullptr;
    bool m_telling = true;
};

} // namespace widgets
