// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/row_model.h"

#include <QIcon>
#include <QTableView>

#include <optional>
#include <vector>

namespace widgets {

/// What a column of a text table holds.
struct TextColumn
{
    QString heading;
    bool number = false; ///< trailing

    bool operator==(const TextColumn&) const = default;
};

/// A cell of a text table.
struct TextCell
{
    QString text;
    std::optional<double> heat = {}; ///< in [0, 1]: how strongly its background is coloured
    std::optional<int> series = {};  ///< the run whose marker stands before the text

    bool operator==(const TextCell&) const = default;
};

/// A row of a text table.
struct TextRow
{
    std::vector<TextCell> cells;
    QString heading = {}; ///< shown where any row has one

    bool operator==(const TextRow&) const = default;
};

/// Texts in rows and columns. New contents change, add and remove rows; nothing is reset.
class TextTableModel final : public RowModel<TextRow>
{
    Q_OBJECT

public:
    static constexpr int heatRole = Qt::UserRole;

    using RowModel::RowModel;

    void setContent(std::vector<TextColumn> columns, std::vector<TextRow> rows);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void setColumns(std::vector<TextColumn> columns);

    std::vector<TextColumn> m_columns;
};

/// A table to be read: the twin of a chart, a heat map, a list. As high as its rows, up to a number of them.
class TextTable final : public QTableView
{
    Q_OBJECT

public:
    TextTable(const QString& accessibleName, int rowsInView, QWidget* parent);

    void setContent(std::vector<TextColumn> columns, std::vector<TextRow> rows);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    TextTableModel* m_texts = nullptr;
    const int m_rowsInView;
};

} // namespace widgets
