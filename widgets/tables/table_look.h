// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QHeaderView;
class QTableView;

namespace widgets {

/// How read-only tables look and behave: whole rows of one height, no grid, and Tab leaves them.
void setTableLook(QTableView& table);
/// Makes the columns, from the first on, so many characters wide, and no narrower than their titles, which are longer
/// in some languages. The model is set.
void setColumnWidths(QHeaderView& header, std::span<const int> characters);

} // namespace widgets
