// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/export/report_preview.h"

#include "optimizers/formats/message_json.h"
#include "optimizers/formats/report_chart.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QEvent>
#include <QPainter>
#include <QPixmap>
#include <QPolygonF>
#include <QUrl>

using namespace Qt::StringLiterals;
using widgets::ColourRole;

namespace app {

namespace {

const QUrl& chartUrl()
{
    static const QUrl url(u"hone:chart"_s);
    return url;
}

QString escaped(std::string_view text)
{
    return widgets::fromUtf8(text).toHtmlEscaped();
}

QPolygonF polygonOf(const std::vector<optimizers::ChartPlace>& places)
{
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(places.size()));
    for (const optimizers::ChartPlace& place : places)
        polygon.append(QPointF(place.x, place.y));
    return polygon;
}

void drawAxes(QPainter& painter, const optimizers::PlacedChart& chart, const QPalette& palette)
{
    const int line = painter.fontMetrics().height();
    for (const optimizers::ChartTick& tick : chart.yTicks) {
        painter.setPen(widgets::colour(ColourRole::Grid, palette));
        painter.drawLine(QPointF(chart.left, tick.at), QPointF(chart.right, tick.at));
        painter.setPen(widgets::colour(ColourRole::MutedText, palette));
        painter.drawText(QRectF(0, tick.at - line, chart.left - line / 3.0, line * 2.0),
                         Qt::AlignRight | Qt::AlignVCenter, widgets::fromUtf8(tick.text));
    }
    painter.setPen(widgets::colour(ColourRole::MutedText, palette));
    for (const optimizers::ChartTick& tick : chart.xTicks)
        painter.drawText(QRectF(tick.at - line * 3.0, chart.bottom + line / 4.0, line * 6.0, line), Qt::AlignCenter,
                         widgets::fromUtf8(tick.text));
}

void drawLines(QPainter& painter, const optimizers::PlacedChart& chart, const QPalette& palette)
{
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const optimizers::PlacedLine& line = chart.lines[i];
        const QColor ink = widgets::colour(widgets::seriesRole(static_cast<int>(i)), palette);
        QColor faint = ink;
        faint.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint);
        painter.drawPolygon(polygonOf(line.band));
        faint.setAlphaF(0.55F);
        painter.setBrush(faint);
        const double radius = painter.fontMetrics().height() / 7.0;
        for (const optimizers::ChartPlace& place : line.candidates)
            painter.drawEllipse(QPointF(place.x, place.y), radius, radius);
        painter.setPen(QPen(ink, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(polygonOf(line.best));
    }
}

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(widgets::unit(this) * 2);
}

void ReportPreview::showReport(std::shared_ptr<const optimizers::Report> report)
{
    m_report = std::move(report);
    render();
}

void ReportPreview::render()
{
    clear();
    if (!m_report)
        return;
    addChart();
    setHtml(page());
}

void ReportPreview::addChart()
{
    if (m_report->lines.empty())
        return;
    const QSizeF size(fontMetrics().averageCharWidth() * 90.0, fontMetrics().height() * 14.0);
    QPixmap picture((size * devicePixelRatioF()).toSize());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const optimizers::PlacedChart chart = optimizers::placedChart(m_report->lines, size.width(), size.height());
    drawAxes(painter, chart, palette());
    drawLines(painter, chart, palette());
    painter.end();
    document()->addResource(QTextDocument::ImageResource, chartUrl(), picture);
}

QString ReportPreview::page() const
{
    const auto name = [this](ColourRole role) { return widgets::colour(role, palette()).name(); };
    const QString muted = u"<span style=\"color:%1\">"_s.arg(name(ColourRole::MutedText));
    QString html = u"<h2>%1</h2><p><b>%2</b></p><p>%3</p><table>"_s.arg(
        escaped(m_report->title), escaped(m_report->verdict), escaped(m_report->evidence));
    for (const auto& [fact, value] : m_report->facts)
        html += u"<tr><td>%1%2</span>&nbsp;&nbsp;</td><td>%3</td></tr>"_s.arg(muted, escaped(fact), escaped(value));
    const optimizers::ReportHeadings& headings = m_report->headings;
    html += u"</table><h3>%1</h3>"_s.arg(escaped(headings.prompt));
    for (const optimizers::Message& message : m_report->messages)
        html += u"<p>%1%2</span></p><pre style=\"white-space:pre-wrap\">%3</pre>"_s.arg(
            muted, escaped(optimizers::nameOf(message.role)), escaped(message.text));
    if (!m_report->lines.empty()) {
        html += u"<h3>%1</h3><p><img src=\"%2\"></p><p>"_s.arg(escaped(headings.trajectories), chartUrl().toString());
        for (std::size_t i = 0; i < m_report->lines.size(); ++i)
            html += u"<span style=\"color:%1\"><b>— %2</b></span>&nbsp;&nbsp; "_s.arg(
                name(widgets::seriesRole(static_cast<int>(i))), escaped(m_report->lines[i].name));
        html += u"</p><p>%1%2</span></p>"_s.arg(muted, escaped(optimizers::chartSentence(*m_report)));
    }
    if (m_report->rows.empty())
        return html;
    html += u"<h3>%1</h3><table cellspacing=\"6\"><tr><th align=\"left\">%2</th><th>%3</th><th>%4</th><th>%5</th>"
            u"<th align=\"left\">%6</th></tr>"_s.arg(escaped(headings.candidates), escaped(headings.run),
                                                     escaped(headings.number), escaped(headings.validation),
                                                     escaped(headings.test), escaped(headings.instruction));
    for (const optimizers::ReportRow& row : m_report->rows)
        html += u"<tr><td>%1</td><td align=\"right\">%2</td><td>%3</td><td>%4</td><td>%5</td></tr>"_s.arg(
            escaped(row.run), escaped(row.number), escaped(row.validation), escaped(row.test),
            escaped(row.instruction));
    return html + u"</table>"_s;
}

void ReportPreview::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace app

#include "moc_report_preview.cpp"
