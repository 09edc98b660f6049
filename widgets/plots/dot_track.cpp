// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/dot_track.h"

#include <algorithm>
#include <cmath>

namespace widgets {

void DotTrack::add(const Dot& dot)
{
    m_dots.push_back(dot);
    m_low = std::min(m_low, dot.mean);
    m_high = std::max(m_high, dot.mean);
}

void DotTrack::follow(const TrajectorySeries& series, SpendAxis axis)
{
    const std::vector<TrajectoryPoint>& points = series.points();
    const bool appended = axis == m_axis && series.replaced() == m_replaced && m_dots.size() <= points.size();
    if (!appended)
        *this = {};
    m_axis = axis;
    m_replaced = series.replaced();
    const std::size_t known = m_dots.size();
    m_dots.reserve(points.size());
    for (std::size_t place = known; place < points.size(); ++place)
        add({along(axis, points[place].spent), points[place].score.mean});
    const auto begin = m_dots.begin() + static_cast<std::ptrdiff_t>(known == 0 ? 0 : known - 1);
    if (!std::ranges::is_sorted(begin, m_dots.end(), {}, &Dot::spent))
        std::ranges::stable_sort(m_dots, {}, &Dot::spent);
}

std::vector<Dot> DotTrack::drawn(double from, double to, std::size_t most, int columns) const
{
    if (m_dots.size() <= most || !(to > from))
        return m_dots;
    std::vector<Dot> dots;
    dots.reserve(static_cast<std::size_t>(columns) * 2);
    const auto end = std::ranges::upper_bound(m_dots, to, {}, &Dot::spent);
    auto at = std::ranges::lower_bound(m_dots, from, {}, &Dot::spent);
    const double width = (to - from) / columns;
    while (at != end) {
        // Whole columns, counted from zero: a dot stays in the picture while the range moves.
        const double right = (std::floor(at->spent / width) + 1.0) * width;
        Dot low = *at;
        Dot high = *at;
        for (++at; at != end && at->spent < right; ++at) {
            if (at->mean < low.mean)
                low = *at;
            if (at->mean > high.mean)
                high = *at;
        }
        const bool inOrder = low.spent <= high.spent;
        dots.push_back(inOrder ? low : high);
        if (low != high)
            dots.push_back(inOrder ? high : low);
    }
    return dots;
}

} // namespace widgets
