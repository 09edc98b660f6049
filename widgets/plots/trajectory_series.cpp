// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trajectory_series.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace widgets {

double along(SpendAxis axis, const optimizers::Spending& spent)
{
    switch (axis) {
    case SpendAxis::Calls:
        return static_cast<double>(spent.calls);
    case SpendAxis::Tokens:
        return static_cast<double>(spent.tokens());
    case SpendAxis::Minutes:
        return spent.seconds / 60.0;
    case SpendAxis::Money:
        break;
    }
    return spent.money;
}

void TrajectorySeries::add(const TrajectoryPoint& point, bool best)
{
    const auto [place, added] = m_places.try_emplace(point.trial, m_points.size());
    if (added) {
        m_points.push_back(point);
    } else {
        m_points[place->second] = point;
        ++m_replaced;
    }
    m_spent = point.spent;
    if (best) {
        m_steps.push_back(point);
    } else if (!m_steps.empty() && m_steps.back().trial == point.trial) {
        // Scored on more examples the best fell behind another one, which has no event of its own.
        TrajectoryPoint next = bestPoint();
        next.spent = point.spent;
        m_steps.push_back(next);
    }
}

const TrajectoryPoint* TrajectorySeries::find(std::int32_t trial) const
{
    const auto place = m_places.find(trial);
    return place == m_places.end() ? nullptr : &m_points[place->second];
}

const TrajectoryPoint* TrajectorySeries::bestAt(SpendAxis axis, double spent) const
{
    if (m_steps.empty() || spent > along(axis, m_spent))
        return nullptr; // the run has not come so far
    const auto after = std::ranges::upper_bound(
        m_steps, spent, {}, [axis](const TrajectoryPoint& step) { return along(axis, step.spent); });
    return after == m_steps.begin() ? nullptr : &*std::prev(after);
}

std::vector<std::pair<double, double>> TrajectorySeries::movingMean(SpendAxis axis, int window) const
{
    std::vector<std::pair<double, double>> line;
    line.reserve(m_points.size());
    for (const TrajectoryPoint& point : m_points)
        line.emplace_back(along(axis, point.spent), point.score.mean);
    std::ranges::stable_sort(line, {}, &std::pair<double, double>::first);
    std::vector<double> scores;
    scores.reserve(line.size());
    for (auto& [spent, mean] : line) {
        scores.push_back(mean);
        const auto count = std::min<std::ptrdiff_t>(window, static_cast<std::ptrdiff_t>(scores.size()));
        mean = std::accumulate(scores.end() - count, scores.end(), 0.0) / static_cast<double>(count);
    }
    return line;
}

const TrajectoryPoint& TrajectorySeries::bestPoint() const
{
    int most = 0;
    for (const TrajectoryPoint& point : m_points)
        most = std::max(most, point.score.count);
    // The rule of History::best(): only candidates scored on nearly as many examples as any compete.
    const auto rank = [most](const TrajectoryPoint& point) {
        return point.score.count * 10 < most * 9 ? -1.0 : point.score.mean;
    };
    return *std::ranges::max_element(m_points, {}, rank);
}

} // namespace widgets
