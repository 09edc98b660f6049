// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace widgets {

/// An exemplar on the board.
struct ExemplarRow
{
    optimizers::Exemplar exemplar;
    bool enabled = true; ///< shown in prompts; else only kept
    bool pinned = false; ///< no optimizer may change it; only where it is enabled

    bool operator==(const ExemplarRow&) const = default;
};

/// What an exemplar does for the score: with it less without it, in [-1, 1], with its 95 % interval.
struct ExemplarEffect
{
    double difference = 0.0;
    double low = -1.0;
    double high = 1.0;
    int examples = 0; ///< that both prompts were scored on

    bool operator==(const ExemplarEffect&) const = default;
};

/// The exemplars of a prompt as editable rows, in the order in which the prompt shows them, with those that are kept
/// beside it.
class ExemplarModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Enabled, Input, Output, Origin, Pinned, Effect, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const std::vector<ExemplarRow>& rows() const { return m_rows; }
    /// Tells only the views.
    void setRows(const std::vector<ExemplarRow>& rows);
    /// Whether a person may change rows; else they can only be read.
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const { return m_editable; }
    /// One a row, none where it is not known; forgotten with the next edit.
    void setEffects(const std::vector<std::optional<ExemplarEffect>>& effects);
    [[nodiscard]] bool hasEffects() const { return !m_effects.empty(); }
    /// An empty row of the person's own after `row`; returns its place.
    int addAfter(int row);
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
    void rowsEdited();

private:
    void finishEdit();
    [[nodiscard]] QVariant textOf(const ExemplarRow& row, int column) const;
    [[nodiscard]] QString effectText(int row) const;
    [[nodiscard]] QString toolTipOf(const QModelIndex& index) const;
    [[nodiscard]] bool check(ExemplarRow& row, int column, bool on) const;

    std::vector<ExemplarRow> m_rows;
    std::vector<std::optional<ExemplarEffect>> m_effects; ///< empty, or one a row
    bool m_editable = true;
};

} // namespace widgets
