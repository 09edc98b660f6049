// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_frame.h"

#include "widgets/plots/chart_look.h"
#include "widgets/plots/marker.h"
#include "widgets/plots/spend_ticker.h"
#include "widgets/style/shapes.h"
#include "widgets/text/one_line_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace widgets {

namespace {

using TickerPointer = decltype(std::declval<const QCPAxis&>().ticker());

} // namespace

PlotFrame::PlotFrame(QWidget* parent) : QWidget(parent)
{
    announceAsChart(*this);
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this));
    m_legend = new QHBoxLayout;
    m_legend->setSpacing(unit(this) * 3);
    m_legend->addStretch();
    column->addLayout(m_legend);
    m_plot = new QCustomPlot(this);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setMinimumHeight(fontMetrics().height() * 12);
    m_plot->yAxis->setTicker(TickerPointer(new ScoreTicker));
    m_plot->xAxis->setTicker(TickerPointer(new SpendTicker));
    column->addWidget(m_plot, 1);
    m_reading = new OneLineLabel(this);
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_reading);
}

void PlotFrame::setLegend(std::vector<std::pair<QString, int>> entries)
{
    m_series = std::move(entries);
    drawLegend();
}

void PlotFrame::drawLegend()
{
    for (QWidget* entry : m_entries)
        entry->deleteLater();
    m_entries.clear();
    for (const auto& [name, series] : m_series) {
        auto* entry = new QWidget(this);
        auto* row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(unit(this));
        auto* sign = new QLabel(entry);
        const int side = unit(this) * 4;
        sign->setPixmap(markerIcon(series).pixmap(QSize(side, side), devicePixelRatioF()));
        row->addWidget(sign);
        row->addWidget(new QLabel(name, entry));
        m_legend->insertWidget(static_cast<int>(m_entries.size()), entry);
        m_entries.push_back(entry);
    }
}

void PlotFrame::showReading(const QString& sentence)
{
    if (m_reading->text() != sentence)
        m_reading->setText(sentence);
}

void PlotFrame::replot()
{
    m_plot->setBufferDevicePixelRatio(m_plot->devicePixelRatioF());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotFrame::applyColours()
{
    dressAxes(*m_plot, *this);
}

void PlotFrame::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        drawLegend();
        applyColours();
        replot();
    }
}

void PlotFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        return step(event->key() == Qt::Key_Right ? 1 : -1);
    QWidget::keyPressEvent(event);
}

void PlotFrame::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    applyColours();
    replot();
}

void PlotFrame::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    applyColours();
    replot();
}

bool PlotFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::MouseMove) {
        point(static_cast<QMouseEvent*>(event)->position());
    } else if (watched == m_plot && event->type() == QEvent::MouseButtonPress) {
        setFocus(Qt::MouseFocusReason);
        press(static_cast<QMouseEvent*>(event)->position());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets

#include "moc_plot_frame.cpp"
