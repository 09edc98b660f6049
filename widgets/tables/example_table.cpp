// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/example_table.h"

#include "widgets/style/shapes.h"
#include "widgets/tables/example_model.h"
#include "widgets/tables/table_look.h"

#include <QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace widgets {

ExampleTable::ExampleTable(ExampleModel& model, QWidget* parent) : QTableView(parent), m_examples(model)
{
    setTableLook(*this);
    setModel(&model);
    setAccessibleName(tr("Examples"));
    QHeaderView* header = horizontalHeader();
    header->setObjectName(u"example_columns"_s);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    constexpr std::array<int, ExampleModel::ColumnCount> widths = {12, 14, 0, 26}; // the input takes what is left
    setColumnWidths(*header, widths);
    header->setSectionResizeMode(ExampleModel::Input, QHeaderView::Stretch);
}

void ExampleTable::choose(optimizers::ExampleId id, optimizers::Role role)
{
    const int row = m_examples.rowOf(id, role);
    if (row < 0)
        return;
    selectRow(row);
    scrollTo(m_examples.index(row, ExampleModel::Input), PositionAtCenter);
}

} // namespace widgets

#include "moc_example_table.cpp"
