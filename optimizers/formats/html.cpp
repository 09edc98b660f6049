// SPDX-License-Identifier: GPL-3.0-or-later
// A report in one file that needs nothing else: the verdict, the prompt, the trajectories as a drawing, the candidates.
// Light or dark as the reader's system has it.
#include "optimizers/core/text.h"
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/prompt_format.h"
#include "optimizers/formats/report.h"
#include "optimizers/formats/report_chart.h"

#include <algorithm>
#include <array>
#include <utility>

namespace optimizers {

namespace {

constexpr std::string_view messageBegin = "<pre class=\"message\" data-role=\"";
constexpr std::string_view messageEnd = "</pre>";

// The colours of the window's own styles.
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --window: #f4f6f8; --surface: #ffffff; --border: #d3dae2; --text: #1a2430;
  --muted: #566373; --accent: #0b6e80; --accent-surface: #dcf0f3; --grid: #e4e9ee;
  --s1: #0b6e80; --s2: #c95f10; --s3: #4f5bd5; --s4: #b03a7f; --s5: #5c8a12; --s6: #8c6a00; --s7: #8547b5; --s8: #5b6876; }
@media (prefers-color-scheme: dark) {
  :root { --window: #14181e; --surface: #1c222a; --border: #394350; --text: #e5eaf0; --muted: #9dabba;
    --accent: #4cc3d6; --accent-surface: #17404a; --grid: #2c3540;
    --s1: #4cc3d6; --s2: #ffa65c; --s3: #9aa6ff; --s4: #f391c7; --s5: #a9d65a; --s6: #e6c84f; --s7: #cfa0ff; --s8: #aab6c3; } }
body { margin: 0; background: var(--window); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.verdict { font-size: 1.15rem; font-weight: 600; margin: .5rem 0; }
.muted, th, figcaption { color: var(--muted); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 1rem 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
figure, .message, .table { background: var(--surface); border: 1px solid var(--border); border-radius: .5rem; margin: 0; }
figure { padding: .5rem; }
figure svg { display: block; width: 100%; height: auto; font: 11px system-ui, sans-serif; }
.legend span { margin-right: 1.25rem; white-space: nowrap; }
.role { color: var(--muted); font-size: .85rem; margin: 1rem 0 .25rem; }
.message { padding: .75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, monospace; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .4rem .75rem; vertical-align: top; }
th { font-weight: 600; border-bottom: 1px solid var(--border); }
td.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.exported { background: var(--accent-surface); }
@media print { main { max-width: none; padding: 0; } body { background: none; } }
)";

std::string htmlEscaped(std::string_view text)
{
    std::string written;
    written.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            written += "&amp;";
            break;
        case '<':
            written += "&lt;";
            break;
        case '>':
            written += "&gt;";
            break;
        case '"':
            written += "&quot;";
            break;
        case '\r': // a plain one would be read as a line feed
            written += "&#13;";
            break;
        default:
            written += c;
        }
    }
    return written;
}

std::string unescaped(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#13;", '\r'}}};
    std::string plain;
    while (!text.empty()) {
        const auto known = std::ranges::find_if(entities, [&](const auto& e) { return text.starts_with(e.first); });
        plain += known == entities.end() ? text.front() : known->second;
        text.remove_prefix(known == entities.end() ? 1 : known->first.size());
    }
    return plain;
}

std::string element(const std::string& tag, std::string_view text)
{
    return "<" + tag + ">" + htmlEscaped(text) + "</" + tag.substr(0, tag.find(' ')) + ">\n";
}

std::string colourOf(std::size_t line)
{
    return "var(--s" + std::to_string(line % chartColours + 1) + ")";
}

std::string coordinate(double value)
{
    return fixedText(value, 1);
}

std::string pointsText(const std::vector<ChartPlace>& places)
{
    std::string text;
    for (const ChartPlace& place : places)
        text += (text.empty() ? "" : " ") + coordinate(place.x) + "," + coordinate(place.y);
    return text;
}

void addAxes(const PlacedChart& chart, std::string& page)
{
    for (const ChartTick& tick : chart.yTicks) {
        page += "<line x1=\"" + coordinate(chart.left) + "\" x2=\"" + coordinate(chart.right) + "\" y1=\"" +
                coordinate(tick.at) + "\" y2=\"" + coordinate(tick.at) + "\" stroke=\"var(--grid)\"/>";
        page += "<text x=\"" + coordinate(chart.left - 6) + "\" y=\"" + coordinate(tick.at + 4) +
                "\" text-anchor=\"end\" fill=\"var(--muted)\">" + tick.text + "</text>\n";
    }
    for (const ChartTick& tick : chart.xTicks)
        page += "<text x=\"" + coordinate(tick.at) + "\" y=\"" + coordinate(chart.bottom + 18) +
                "\" text-anchor=\"middle\" fill=\"var(--muted)\">" + tick.text + "</text>\n";
    page += "<line x1=\"" + coordinate(chart.left) + "\" x2=\"" + coordinate(chart.right) + "\" y1=\"" +
            coordinate(chart.bottom) + "\" y2=\"" + coordinate(chart.bottom) + "\" stroke=\"var(--border)\"/>\n";
}

void addLine(const PlacedLine& line, const std::string& colour, std::string& page)
{
    page += "<g fill=\"none\" stroke=\"" + colour + "\">";
    page += "<polygon points=\"" + pointsText(line.band) + "\" fill=\"" + colour +
            "\" fill-opacity=\".14\" stroke=\"none\"/>";
    page += "<polyline points=\"" + pointsText(line.best) + "\" stroke-width=\"2\"/>\n<g fill=\"" + colour +
            "\" stroke=\"none\" fill-opacity=\".55\">";
    for (const ChartPlace& place : line.candidates)
        page += "<circle cx=\"" + coordinate(place.x) + "\" cy=\"" + coordinate(place.y) + "\" r=\"2.2\"/>";
    page += "</g></g>\n";
}

void addChart(const Report& report, std::string& page)
{
    if (report.lines.empty())
        return;
    const PlacedChart chart = placedChart(report.lines, 900.0, 320.0);
    page += element("h2", report.headings.trajectories) + "<figure>\n<svg viewBox=\"0 0 " + coordinate(chart.width) +
            " " + coordinate(chart.height) + "\" role=\"img\" aria-label=\"" + htmlEscaped(chartSentence(report)) +
            "\">\n";
    addAxes(chart, page);
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        addLine(chart.lines[i], colourOf(i), page);
    page += "</svg>\n<figcaption><p class=\"legend\">";
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        page += "<span><span style=\"color:" + colourOf(i) + "\">&#9644;</span>&#160;" +
                htmlEscaped(chart.lines[i].name) + "</span>";
    page += "</p><p>" + htmlEscaped(chartSentence(report)) + "</p></figcaption>\n</figure>\n";
}

void addPrompt(const Report& report, std::string& page)
{
    page += element("h2", report.headings.prompt);
    for (const Message& message : report.messages) {
        page += element("p class=\"role\"", nameOf(message.role));
        // Readers drop the first line break of a preformatted text.
        page += std::string(messageBegin) + std::string(nameOf(message.role)) + "\">\n" + htmlEscaped(message.text) +
                std::string(messageEnd) + "\n";
    }
}

void addCandidates(const Report& report, std::string& page)
{
    if (report.rows.empty())
        return;
    const ReportHeadings& headings = report.headings;
    page += element("h2", headings.candidates) + "<div class=\"table\"><table>\n<thead><tr>";
    for (const std::string& column :
         {headings.run, headings.number, headings.validation, headings.test, headings.exemplars, headings.instruction})
        page += "<th>" + htmlEscaped(column) + "</th>";
    page += "</tr></thead>\n<tbody>\n";
    for (const ReportRow& row : report.rows) {
        page += row.exported ? "<tr class=\"exported\">" : "<tr>";
        page += "<td>" + htmlEscaped(row.run) + "</td><td class=\"number\">" + htmlEscaped(row.number) +
                "</td><td class=\"number\">" + htmlEscaped(row.validation) + "</td><td class=\"number\">" +
                htmlEscaped(row.test) + "</td><td class=\"number\">" + std::to_string(row.exemplars) + "</td><td>" +
                htmlEscaped(row.instruction) + "</td></tr>\n";
    }
    page += "</tbody></table></div>\n";
    if (report.rowsLeftOut > 0)
        page += element("p class=\"muted\"",
                        report.language.worded({textId("%1 more candidates are in the journal; the table of outcomes "
                                                       "(CSV) has all of them."),
                                                {report.rowsLeftOut}}));
}

Result<ExportedText> writeHtml(const ExportSubject& subject)
{
    const Result<Report> report = reportOf(subject);
    if (!report)
        return tl::unexpected(report.error());
    ExportedText result;
    std::string& page = result.text;
    page = "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(report->language.tag) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           element("title", report->title) + "<style>" + std::string(style) + "</style>\n</head>\n<body>\n<main>\n";
    page += element("h1", report->title);
    if (!subject.description.empty())
        page += element("p class=\"muted\"", subject.description);
    page += element("p class=\"verdict\"", report->verdict);
    if (!report->evidence.empty())
        page += element("p", report->evidence);
    page += "<dl>\n";
    for (const auto& [name, value] : report->facts)
        page += element("dt", name) + element("dd", value);
    page += "</dl>\n";
    addPrompt(*report, page);
    addChart(*report, page);
    addCandidates(*report, page);
    page += "</main>\n</body>\n</html>\n";
    if (page.find('\0') != std::string::npos)
        result.losses.push_back(textId("The prompt has NUL characters, which browsers show as something else."));
    result.losses.push_back(textId("The report shows the chat messages; which exemplar is which it does not say."));
    addBraceLoss(report->messages, result.losses);
    return result;
}

Result<std::vector<Message>> messagesInHtml(std::string_view page)
{
    std::vector<Message> messages;
    for (std::size_t at = page.find(messageBegin); at != std::string_view::npos; at = page.find(messageBegin, at)) {
        at += messageBegin.size();
        const std::size_t roleEnd = page.find("\">\n", at);
        const std::size_t end = page.find(messageEnd, at);
        if (roleEnd == std::string_view::npos || end == std::string_view::npos || end < roleEnd + 3)
            return failure(ErrorKind::Malformed, textId("The page has a message without an end"));
        const Result<Message::Role> role = messageRoleFrom(page.substr(at, roleEnd - at), messages.size() + 1);
        if (!role)
            return tl::unexpected(role.error());
        messages.push_back({*role, unescaped(page.substr(roleEnd + 3, end - roleEnd - 3))});
        at = end;
    }
    if (messages.empty())
        return failure(ErrorKind::Malformed, textId("The page holds no messages"));
    return messages;
}

} // namespace

PromptFormatInfo html()
{
    return {.id = "html",
            .name = textId("Report (HTML)"),
            .summary = textId("The verdict, the prompt, the trajectories and all candidates on one page."),
            .suffix = ".html",
            .mediaType = "text/html",
            .write = writeHtml,
            .messagesIn = messagesInHtml};
}

} // namespace optimizers
