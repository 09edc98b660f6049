// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/formats/report.h"

#include <string>
#include <vector>

namespace optimizers {

/// A mark of an axis and what stands beside it.
struct ChartTick
{
    double at = 0.0; ///< on the page
    std::string text;
};

struct ChartPlace
{
    double x = 0.0;
    double y = 0.0;
};

/// The course of one run, placed on the page.
struct PlacedLine
{
    std::string name;
    std::vector<ChartPlace> candidates;
    std::vector<ChartPlace> best; ///< corners of a staircase
    std::vector<ChartPlace> band; ///< outline of the interval around it
};

/// The trajectories of a report laid out in a rectangle of `width` by `height`, y downwards, whatever draws it.
struct PlacedChart
{
    double width = 0.0;
    double height = 0.0;
    double left = 0.0; ///< of the plot area, as the others
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
    std::vector<ChartTick> xTicks;
    std::vector<ChartTick> yTicks;
    std::vector<PlacedLine> lines;
};

[[nodiscard]] PlacedChart placedChart(const std::vector<ChartLine>& lines, double width, double height);

/// The chart in a few sentences, for readers who do not see it.
[[nodiscard]] std::string chartSentence(const Report& report);

/// How many lines have a colour of their own; then they repeat.
inline constexpr std::size_t chartColours = 8;

} // namespace optimizers
