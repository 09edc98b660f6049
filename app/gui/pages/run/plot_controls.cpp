// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/plot_controls.h"

#include "widgets/plots/trajectory_plot.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using widgets::SpendAxis;
using widgets::TrajectoryLine;
using widgets::TrajectoryPlot;

namespace app {

PlotControls::PlotControls(TrajectoryPlot& plot, QWidget* parent) : QWidget(parent), m_plot(plot)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::unit(this) * 2);
    addView(*row);
    addLine(*row);
    addAxis(*row);
}

QToolButton* PlotControls::createButton(const QString& drawing, const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setIcon(widgets::icon(drawing));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setObjectName(name);
    return button;
}

void PlotControls::addView(QHBoxLayout& row)
{
    QToolButton* reset = createButton(u"reset"_s, tr("Show everythin&g"), u"reset_view"_s);
    reset->setToolTip(
        tr("Undoes zooming and panning (0). Zoom with the wheel or + and −, pan by dragging or with Shift "
           "and the arrow keys."));
    reset->setVisible(false);
    QToolButton* pin = createButton(u"pin"_s, tr("&Baseline"), u"pin_baseline"_s);
    pin->setCheckable(true);
    pin->setToolTip(tr("Draws a line at the score of the chosen candidate, to compare others with (B)"));
    row.addWidget(reset);
    row.addWidget(pin);
    connect(reset, &QToolButton::clicked, &m_plot, &TrajectoryPlot::resetView);
    connect(&m_plot, &TrajectoryPlot::zoomedChanged, reset, &QWidget::setVisible);
    connect(pin, &QToolButton::clicked, this, [this](bool on) {
        const auto chosen = m_plot.selected();
        m_plot.pin(on && chosen ? std::optional(widgets::Baseline{chosen->run, chosen->trial}) : std::nullopt);
    });
    connect(&m_plot, &TrajectoryPlot::pinChanged, pin, [this, pin] { pin->setChecked(m_plot.pinned().has_value()); });
}

void PlotControls::addLine(QHBoxLayout& row)
{
    auto* line = new QComboBox(this);
    line->setObjectName(u"line"_s);
    line->setAccessibleName(tr("What the line of a run shows"));
    line->addItem(tr("Best so far"), static_cast<int>(TrajectoryLine::BestSoFar));
    line->addItem(tr("Mean of the last 5 candidates"), static_cast<int>(TrajectoryLine::MovingMean));
    auto* label = new QLabel(tr("&Line"), this);
    label->setBuddy(line);
    row.addWidget(label);
    row.addWidget(line);
    connect(line, &QComboBox::currentIndexChanged, this,
            [this, line] { m_plot.setLine(static_cast<TrajectoryLine>(line->currentData().toInt())); });
}

void PlotControls::addAxis(QHBoxLayout& row)
{
    auto* axis = new QComboBox(this);
    axis->setObjectName(u"axis"_s);
    axis->setAccessibleName(tr("What the horizontal axis counts"));
    axis->addItem(tr("Calls"), static_cast<int>(SpendAxis::Calls));
    axis->addItem(tr("Tokens"), static_cast<int>(SpendAxis::Tokens));
    axis->addItem(tr("Minutes"), static_cast<int>(SpendAxis::Minutes));
    axis->addItem(tr("Money"), static_cast<int>(SpendAxis::Money));
    auto* label = new QLabel(tr("Ove&r"), this);
    label->setBuddy(axis);
    row.addWidget(label);
    row.addWidget(axis);
    connect(axis, &QComboBox::currentIndexChanged, this,
            [this, axis] { m_plot.setAxis(static_cast<SpendAxis>(axis->currentData().toInt())); });
}

} // namespace app

#include "moc_plot_controls.cpp"
