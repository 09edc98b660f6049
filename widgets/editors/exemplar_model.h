// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"

#include <QAbstractTableModel>

#include <vector>

namespace widgets {

/// The exemplars of a candidate as editable rows, in the order in which the prompt shows them.
class ExemplarModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Input, Output, Origin, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const std::vector<optimizers::Exemplar>& exemplars() const { return m_exemplars; }
    /// Tells only the views.
    void setExemplars(const std::vector<optimizers::Exemplar>& exemplars);
    /// An empty row of the person's own after `row`; returns its place.
    int addAfter(int row);
    void append(const optimizers::Exemplar& exemplar);
    void remove(int row);
    /// Moves a row to the place of another.
    void move(int from, int to);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// A person changed the exemplars or their order.
    void exemplarsEdited();

private:
    std::vector<optimizers::Exemplar> m_exemplars;
};

} // namespace widgets
