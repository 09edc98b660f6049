// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/arm_table.h"

#include "widgets/tables/arm_model.h"
#include "widgets/tables/table_look.h"

#include <QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace widgets {

ArmTable::ArmTable(ArmModel& model, QWidget* parent) : CandidateTable(model, parent)
{
    setObjectName(u"arms"_s);
    setAccessibleName(tr("Arms"));
    sortByColumn(ArmModel::Mean, Qt::DescendingOrder);
    constexpr std::array<int, ArmModel::ColumnCount> widths = {12, 10, 12, 8, 14, 30};
    setColumnWidths(*horizontalHeader(), widths);
    horizontalHeader()->setStretchLastSection(true);
}

} // namespace widgets

#include "moc_arm_table.cpp"
