// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace widgets {
class TrajectoryPlot;
} // namespace widgets

namespace app {

/// What a person can set about the chart of trajectories: its axis, its lines, its baseline, and the whole view again.
class PlotControls final : public QWidget
{
    Q_OBJECT

public:
    PlotControls(widgets::TrajectoryPlot& plot, QWidget* parent);

private:
    void addLine(QHBoxLayout& row);
    void addAxis(QHBoxLayout& row);
    void addView(QHBoxLayout& row);
    QToolButton* createButton(const QString& drawing, const QString& text, const QString& name);

    widgets::TrajectoryPlot& m_plot;
};

} // namespace app
