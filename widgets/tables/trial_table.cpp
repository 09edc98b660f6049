// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/trial_table.h"

#include "widgets/tables/table_look.h"
#include "widgets/tables/trial_model.h"

#include <QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace widgets {

TrialTable::TrialTable(TrialModel& model, QWidget* parent) : CandidateTable(model, parent)
{
    setAccessibleName(tr("Candidates"));
    sortByColumn(TrialModel::Rank, Qt::AscendingOrder);
    QHeaderView* header = horizontalHeader();
    header->setObjectName(u"candidate_columns"_s);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    constexpr std::array<int, TrialModel::ColumnCount> widths = {10, 10, 18, 24, 36, 12, 12, 12, 12, 10};
    setColumnWidths(*header, widths);
}

} // namespace widgets

#include "moc_trial_table.cpp"
