// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace widgets {

/// How read-only tables look and behave: whole rows of one height, no grid, and Tab leaves them.
void setTableLook(QTableView& table);

} // namespace widgets
