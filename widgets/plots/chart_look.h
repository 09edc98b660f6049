// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;
class QWidget;

namespace widgets {

/// Gives background, axes and grid the colours and the font of the widget that shows the plot.
void dressAxes(QCustomPlot& plot, const QWidget& chart);

/// A screen reader calls the widget a chart, and then says its name and its description.
void announceAsChart(QWidget& chart);

} // namespace widgets
