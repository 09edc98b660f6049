// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_look.h"

#include "widgets/style/shapes.h"

#include <QHeaderView>
#include <QTableView>

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

} // namespace widgets
