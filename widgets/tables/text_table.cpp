// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/text_table.h"

#include "widgets/plots/marker.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

/// Paints the heat of a cell behind its text.
class HeatDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QVariant heat = index.data(TextTableModel::heatRole);
        if (heat.isValid()) {
            QColor fill = colour(ColourRole::Accent, option.palette);
            fill.setAlphaF(static_cast<float>(0.06 + 0.44 * std::clamp(heat.toDouble(), 0.0, 1.0)));
            drawRounded(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), fill, {}, unit(option.fontMetrics) * 0.7);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

void TextTableModel::setColumns(std::vector<TextColumn> columns)
{
    if (columns == m_columns)
        return;
    const int before = columnCount();
    const int now = static_cast<int>(columns.size());
    if (now > before) {
        beginInsertColumns({}, before, now - 1);
        m_columns = std::move(columns);
        endInsertColumns();
    } else if (now < before) {
        beginRemoveColumns({}, now, before - 1);
        m_columns = std::move(columns);
        endRemoveColumns();
    } else {
        m_columns = std::move(columns);
    }
    if (now > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, now - 1);
}

void TextTableModel::setContent(std::vector<TextColumn> columns, std::vector<TextRow> rows)
{
    setColumns(std::move(columns));
    replaceRows(std::move(rows));
    if (rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int TextTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const std::vector<TextCell>& cells = m_rows.at(static_cast<std::size_t>(index.row())).cells;
    if (role == Qt::TextAlignmentRole)
        return QVariant((m_columns.at(column).number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (column >= cells.size())
        return {};
    const TextCell& cell = cells[column];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell.text;
    if (role == Qt::DecorationRole && cell.series)
        return markerIcon(*cell.series);
    if (role == heatRole && cell.heat)
        return *cell.heat;
    return {};
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto place = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_rows.at(place).heading) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant((m_columns.at(place).number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_columns.at(place).heading) : QVariant();
}

TextTable::TextTable(const QString& accessibleName, int rowsInView, QWidget* parent)
    : QTableView(parent), m_texts(new TextTableModel(this)), m_rowsInView(rowsInView)
{
    setModel(m_texts);
    setItemDelegate(new HeatDelegate(this));
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(unit(this) * 7);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
}

void TextTable::setContent(std::vector<TextColumn> columns, std::vector<TextRow> rows)
{
    const bool headings = std::ranges::any_of(rows, [](const TextRow& row) { return !row.heading.isEmpty(); });
    verticalHeader()->setVisible(headings);
    setSelectionBehavior(headings ? SelectItems : SelectRows);
    const bool otherColumns = m_texts->columnCount() != static_cast<int>(columns.size());
    const bool first = m_texts->rowCount() == 0;
    m_texts->setContent(std::move(columns), std::move(rows));
    if (otherColumns || first) {
        const int character = fontMetrics().averageCharWidth();
        resizeColumnsToContents();
        for (int column = 0; column < m_texts->columnCount(); ++column)
            setColumnWidth(column, std::clamp(columnWidth(column) + character * 2, character * 8, character * 44));
    }
    updateGeometry();
}

QSize TextTable::sizeHint() const
{
    const int rows = std::clamp(m_texts->rowCount(), 1, m_rowsInView);
    const int header = horizontalHeader()->sizeHint().height();
    return {fontMetrics().averageCharWidth() * 40, header + rows * verticalHeader()->defaultSectionSize() + unit(this)};
}

} // namespace widgets

#include "moc_text_table.cpp"
