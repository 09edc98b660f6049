// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_look.h"

#include "widgets/style/shapes.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace widgets {

void setTableLook(QTableView& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->setVisible(false);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(unit(&table) * 7);
    table.horizontalHeader()->setHighlightSections(false);
}

void setColumnWidths(QHeaderView& header, std::span<const int> characters)
{
    const int character = header.fontMetrics().averageCharWidth();
    for (int column = 0; column < static_cast<int>(characters.size()); ++column)
        header.resizeSection(
            column, std::max(characters[static_cast<std::size_t>(column)] * character, header.sectionSizeHint(column)));
}

} // namespace widgets
