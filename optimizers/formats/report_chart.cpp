// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/report_chart.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

constexpr double marginLeft = 46.0;
constexpr double marginRight = 14.0;
constexpr double marginTop = 12.0;
constexpr double marginBottom = 28.0;

struct Span
{
    double low = 0.0;
    double high = 1.0;
};

/// Steps of 1, 2 or 5 times a power of ten that part the range into about `count`.
double niceStep(double range, double count)
{
    const double raw = range / count;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (power * factor >= raw)
            return power * factor;
    return power * 10.0;
}

/// The scores that are shown, a little air around them, within 0 and 1.
Span scoreSpan(const std::vector<ChartLine>& lines)
{
    Span span{1.0, 0.0};
    for (const ChartLine& line : lines) {
        for (const ChartPoint& point : line.candidates)
            span = {std::min(span.low, point.score.mean), std::max(span.high, point.score.mean)};
        for (const ChartPoint& point : line.best)
            span = {std::min(span.low, point.score.low), std::max(span.high, point.score.high)};
    }
    constexpr double air = 0.03;
    span = {std::max(0.0, span.low - air), std::min(1.0, span.high + air)};
    return span.high > span.low ? span : Span{};
}

/// Places values on the page.
class Scale
{
public:
    Scale(const PlacedChart& chart, double answers, Span scores) : m_chart(chart), m_answers(answers), m_scores(scores)
    {}

    [[nodiscard]] double x(double answers) const
    {
        return m_chart.left + (m_chart.right - m_chart.left) * answers / m_answers;
    }

    [[nodiscard]] double y(double score) const
    {
        const double share =
            (std::clamp(score, m_scores.low, m_scores.high) - m_scores.low) / (m_scores.high - m_scores.low);
        return m_chart.bottom - (m_chart.bottom - m_chart.top) * share;
    }

private:
    const PlacedChart& m_chart;
    double m_answers;
    Span m_scores;
};

void addTicks(const Scale& scale, double answers, Span scores, PlacedChart& chart)
{
    const double stepX = niceStep(answers, 6.0);
    for (double at = 0.0; at <= answers * 1.0001; at += stepX)
        chart.xTicks.push_back({scale.x(at), fixedText(at, 0)});
    const double stepY = niceStep(scores.high - scores.low, 5.0);
    const int digits = stepY >= 0.1 ? 1 : 2;
    for (double at = std::ceil(scores.low / stepY) * stepY; at <= scores.high + stepY * 0.001; at += stepY)
        chart.yTicks.push_back({scale.y(at), fixedText(at, digits)});
}

PlacedLine placed(const ChartLine& line, const Scale& scale)
{
    PlacedLine result;
    result.name = line.name;
    result.candidates.reserve(line.candidates.size());
    for (const ChartPoint& point : line.candidates)
        result.candidates.push_back({scale.x(point.answers), scale.y(point.score.mean)});
    if (line.best.empty())
        return result;
    const double last = std::max(line.best.back().answers, line.candidates.back().answers);
    std::vector<ChartPlace> upper;
    std::vector<ChartPlace> lower;
    for (std::size_t i = 0; i < line.best.size(); ++i) {
        const ChartPoint& point = line.best[i];
        const double until = i + 1 < line.best.size() ? line.best[i + 1].answers : last;
        for (const double at : {point.answers, until}) {
            result.best.push_back({scale.x(at), scale.y(point.score.mean)});
            upper.push_back({scale.x(at), scale.y(point.score.high)});
            lower.push_back({scale.x(at), scale.y(point.score.low)});
        }
    }
    result.band = std::move(upper);
    result.band.insert(result.band.end(), lower.rbegin(), lower.rend());
    return result;
}

} // namespace

PlacedChart placedChart(const std::vector<ChartLine>& lines, double width, double height)
{
    PlacedChart chart;
    chart.width = width;
    chart.height = height;
    chart.left = marginLeft;
    chart.top = marginTop;
    chart.right = width - marginRight;
    chart.bottom = height - marginBottom;
    double answers = 1.0;
    for (const ChartLine& line : lines)
        for (const ChartPoint& point : line.candidates)
            answers = std::max(answers, point.answers);
    const Span scores = scoreSpan(lines);
    const Scale scale(chart, answers, scores);
    addTicks(scale, answers, scores, chart);
    chart.lines.reserve(lines.size());
    for (const ChartLine& line : lines)
        chart.lines.push_back(placed(line, scale));
    return chart;
}

std::string chartSentence(const Report& report)
{
    const ReportLanguage& language = report.language;
    std::string text = language.worded(textId("Validation score of every candidate over the answers asked for."));
    for (const ChartLine& line : report.lines) {
        if (line.best.empty())
            continue;
        const ChartPoint& last = line.best.back();
        text += " " + language.worded({textId("%1: best %2 after %3 answers."),
                                       {line.name, fixedText(last.score.mean, 3), fixedText(last.answers, 0)}});
    }
    return text;
}

} // namespace optimizers
