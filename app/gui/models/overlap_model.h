// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QAbstractTableModel>

namespace app {

/// Examples that share what they should not: with the draft first, then with examples of less protected roles.
class OverlapModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Example, RoleColumn, Finding, Other, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing is known.
    void setLook(std::shared_ptr<const OverlapLook> look);
    /// The example of a row, and the role it has.
    [[nodiscard]] std::pair<optimizers::ExampleId, optimizers::Role> exampleAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString inputOf(optimizers::ExampleId id) const;
    [[nodiscard]] QString shownLeak(const optimizers::DraftLeak& leak, int column) const;
    [[nodiscard]] QString shownOverlap(const optimizers::Overlap& overlap, int column) const;

    std::shared_ptr<const OverlapLook> m_look;
};

} // namespace app
