// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/chart_look.h"

#include "widgets/style/colour_role.h"

#include <QAccessibleWidget>
#include <QWidget>
#include <qcustomplot.h>

namespace widgets {

namespace {

constexpr const char* chartProperty = "hone_chart";

QAccessibleInterface* readerOfCharts(const QString& /*className*/, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const bool chart = widget != nullptr && widget->property(chartProperty).toBool();
    return chart ? new QAccessibleWidget(widget, QAccessible::Chart) : nullptr;
}

} // namespace

void dressAxes(QCustomPlot& plot, const QWidget& chart)
{
    const auto of = [&chart](ColourRole role) { return colour(role, chart.palette()); };
    plot.setBackground(QBrush(of(ColourRole::Surface)));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(of(ColourRole::Border)));
        axis->setTickPen(QPen(of(ColourRole::Border)));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(of(ColourRole::MutedText));
        axis->setLabelColor(of(ColourRole::MutedText));
        axis->setTickLabelFont(chart.font());
        axis->setLabelFont(chart.font());
        axis->grid()->setPen(QPen(of(ColourRole::Grid)));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot.xAxis->grid()->setVisible(false);
    if (chart.hasFocus())
        plot.yAxis->setBasePen(QPen(of(ColourRole::Accent), 2));
}

void announceAsChart(QWidget& chart)
{
    QAccessible::installFactory(readerOfCharts); // again changes nothing
    chart.setProperty(chartProperty, true);
}

} // namespace widgets
