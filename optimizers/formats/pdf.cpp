// SPDX-License-Identifier: GPL-3.0-or-later
// The report as pages to print or send: the verdict, the prompt, the trajectories, the candidates.
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/pdf_pages.h"
#include "optimizers/formats/prompt_format.h"
#include "optimizers/formats/report.h"
#include "optimizers/formats/report_chart.h"

#include <array>
#include <numbers>

namespace optimizers {

namespace {

constexpr PageColour textColour{0.10, 0.14, 0.19};
constexpr PageColour mutedColour{0.34, 0.39, 0.45};
constexpr PageColour lineColour{0.83, 0.85, 0.89};
constexpr double chartHeight = 210.0;
constexpr double headingRoom = 80.0; ///< of a heading and the beginning of what it is about

// The light column of the window's series.
constexpr std::array<PageColour, chartColours> seriesColours{{
    {0.043, 0.431, 0.502},
    {0.788, 0.373, 0.063},
    {0.310, 0.357, 0.835},
    {0.690, 0.227, 0.498},
    {0.361, 0.541, 0.071},
    {0.549, 0.416, 0.000},
    {0.522, 0.278, 0.710},
    {0.357, 0.408, 0.463},
}};

TextStyle textStyleOf(const std::string& font, const PageColour& colour, double before)
{
    TextStyle style;
    style.font = font;
    style.colour = colour;
    style.before = before;
    return style;
}

const TextStyle& heading()
{
    static const TextStyle style = textStyleOf("sans bold 12", textColour, 18.0);
    return style;
}

void drawPrompt(const Report& report, PdfPages& pages)
{
    pages.keepTogether(headingRoom);
    pages.addText(report.headings.prompt, heading());
    const TextStyle role = textStyleOf("sans 8", mutedColour, 6.0);
    TextStyle text = textStyleOf("monospace 9", textColour, 2.0);
    text.indent = 10.0;
    for (const Message& message : report.messages) {
        pages.addText(nameOf(message.role), role);
        pages.addText(message.text, text);
    }
}

void setColour(cairo_t* context, const PageColour& colour, double opacity)
{
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, opacity);
}

void trace(cairo_t* context, const std::vector<ChartPlace>& places)
{
    cairo_new_path(context);
    for (const ChartPlace& place : places)
        cairo_line_to(context, place.x, place.y);
}

void drawLine(cairo_t* context, const PlacedLine& line, const PageColour& colour)
{
    trace(context, line.band);
    setColour(context, colour, 0.12);
    cairo_fill(context);
    setColour(context, colour, 0.5);
    for (const ChartPlace& place : line.candidates) {
        cairo_new_path(context);
        cairo_arc(context, place.x, place.y, 1.5, 0.0, 2 * std::numbers::pi);
        cairo_fill(context);
    }
    trace(context, line.best);
    setColour(context, colour, 1.0);
    cairo_set_line_width(context, 1.4);
    cairo_stroke(context);
}

void drawAxes(cairo_t* context, const PlacedChart& chart, PdfPages& pages)
{
    const TextStyle small = textStyleOf("sans 7", mutedColour, 0.0);
    cairo_set_line_width(context, 0.5);
    for (const ChartTick& tick : chart.yTicks) {
        setColour(context, lineColour, 1.0);
        cairo_move_to(context, chart.left, tick.at);
        cairo_line_to(context, chart.right, tick.at);
        cairo_stroke(context);
        pages.drawText(tick.text, chart.left - 5.0, tick.at - 5.0, 1.0, small);
    }
    for (const ChartTick& tick : chart.xTicks)
        pages.drawText(tick.text, tick.at, chart.bottom + 5.0, 0.5, small);
}

void drawChart(const Report& report, PdfPages& pages)
{
    if (report.lines.empty())
        return;
    pages.keepTogether(headingRoom + chartHeight);
    pages.addText(report.headings.trajectories, heading());
    pages.addSpace(4.0);
    const PlacedChart chart = placedChart(report.lines, pages.width(), chartHeight);
    cairo_t* context = pages.beginDrawing(chartHeight);
    drawAxes(context, chart, pages);
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        drawLine(context, chart.lines[i], seriesColours.at(i % seriesColours.size()));
    pages.endDrawing(chartHeight);
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        pages.addText("\u2014 " + chart.lines[i].name,
                      textStyleOf("sans bold 8", seriesColours.at(i % seriesColours.size()), 1.0));
    pages.addText(chartSentence(report), textStyleOf("sans 8", mutedColour, 3.0));
}

void drawCandidates(const Report& report, PdfPages& pages)
{
    if (report.rows.empty())
        return;
    pages.keepTogether(headingRoom);
    pages.addText(report.headings.candidates, heading());
    const std::array<double, 4> widths{104.0, 42.0, 106.0, 106.0};
    const double rest = pages.width() - widths[0] - widths[1] - widths[2] - widths[3];
    const auto add = [&](const std::array<std::string, 5>& texts, const TextStyle& style, int lines) {
        pages.addRow({{texts[0], widths[0]},
                      {texts[1], widths[1]},
                      {texts[2], widths[2]},
                      {texts[3], widths[3]},
                      {texts[4], rest}},
                     style, lines);
    };
    const ReportHeadings& headings = report.headings;
    add({headings.run, report.language.worded(textId("No.")), headings.validation, headings.test, headings.instruction},
        textStyleOf("sans bold 8", mutedColour, 6.0), 1);
    pages.addRule(lineColour);
    for (const ReportRow& row : report.rows) {
        const std::string instruction =
            row.exemplars == 0
                ? row.instruction
                : report.language.worded({textId("%1 (+ %2 exemplars)"), {row.instruction, row.exemplars}});
        add({row.run, row.number, row.validation, row.test, instruction},
            textStyleOf(row.exported ? "sans bold 8" : "sans 8", textColour, 3.0), 3);
    }
    if (report.rowsLeftOut > 0)
        pages.addText(report.language.worded({textId("%1 more candidates are in the journal."), {report.rowsLeftOut}}),
                      textStyleOf("sans 8", mutedColour, 6.0));
}

Result<ExportedText> writePdf(const ExportSubject& subject)
{
    const Result<Report> report = reportOf(subject);
    if (!report)
        return tl::unexpected(report.error());
    PdfPages pages(report->title);
    pages.addText(report->title, textStyleOf("sans bold 18", textColour, 0.0));
    if (!subject.description.empty())
        pages.addText(subject.description, textStyleOf("sans 10", mutedColour, 4.0));
    pages.addText(report->verdict, textStyleOf("sans bold 11", textColour, 10.0));
    if (!report->evidence.empty())
        pages.addText(report->evidence, textStyleOf("sans 10", textColour, 4.0));
    pages.addSpace(8.0);
    constexpr double nameWidth = 100.0;
    for (const auto& [name, value] : report->facts)
        pages.addRow({{name, nameWidth}, {value, pages.width() - nameWidth}}, textStyleOf("sans 9", textColour, 2.0),
                     4);
    drawPrompt(*report, pages);
    drawChart(*report, pages);
    drawCandidates(*report, pages);
    ExportedText result;
    result.text = pages.finish();
    if (result.text.empty())
        return failure(ErrorKind::Storage, textId("The pages could not be drawn"));
    result.losses.push_back(
        textId("The text can be selected, but spaces and line breaks may be lost when it is copied out "
               "of the pages; take another format to use the prompt."));
    return result;
}

} // namespace

PromptFormatInfo pdf()
{
    return {.id = "pdf",
            .name = textId("Report (PDF)"),
            .summary = textId("The same report as pages, to print or to send."),
            .suffix = ".pdf",
            .mediaType = "application/pdf",
            .write = writePdf};
}

} // namespace optimizers
