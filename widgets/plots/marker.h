// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainterPath>

namespace widgets {

/// The shape that marks the candidates of a run, about 6 by 6 around the origin: runs are told apart by shape as well
/// as by colour. Repeats after eight, as colours do.
[[nodiscard]] QPainterPath markerPath(int series);
/// The same in the run's colour, for legends and tables.
[[nodiscard]] QIcon markerIcon(int series);

} // namespace widgets
