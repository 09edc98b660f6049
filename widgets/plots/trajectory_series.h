// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/budget.h"
#include "optimizers/core/trial.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace widgets {

/// What the horizontal axis of a trajectory counts.
enum class SpendAxis { Calls, Tokens, Minutes, Money };

[[nodiscard]] double along(SpendAxis axis, const optimizers::Spending& spent);

/// A candidate as it stood when it was last scored.
struct TrajectoryPoint
{
    std::int32_t trial = 0;
    optimizers::Score score;
    optimizers::Spending spent;

    bool operator==(const TrajectoryPoint&) const = default;
};

/// One run as a trajectory: every candidate, and the score of the best so far at each spending.
class TrajectorySeries
{
public:
    /// A candidate scored again takes the place of its earlier point.
    void add(const TrajectoryPoint& point, bool best);
    /// What the run has spent by now: the line of the best reaches that far.
    void reach(const optimizers::Spending& spent) { m_spent = spent; }

    /// In the order in which they were first scored.
    [[nodiscard]] const std::vector<TrajectoryPoint>& points() const { return m_points; }
    /// How often a point took the place of an earlier one: what was read of points() before holds while it stays.
    [[nodiscard]] int replaced() const { return m_replaced; }
    /// The best candidate after each change of it, in order.
    [[nodiscard]] const std::vector<TrajectoryPoint>& steps() const { return m_steps; }
    [[nodiscard]] const optimizers::Spending& spent() const { return m_spent; }
    [[nodiscard]] const TrajectoryPoint* best() const { return m_steps.empty() ? nullptr : &m_steps.back(); }
    [[nodiscard]] const TrajectoryPoint* find(std::int32_t trial) const;
    /// The best candidate when that much was spent; null before the first and beyond what the run has spent.
    [[nodiscard]] const TrajectoryPoint* bestAt(SpendAxis axis, double spent) const;
    /// For each candidate, in the order of the axis, what was spent and the mean score of the last `window` candidates.
    [[nodiscard]] std::vector<std::pair<double, double>> movingMean(SpendAxis axis, int window) const;

private:
    [[nodiscard]] const TrajectoryPoint& bestPoint() const;

    std::vector<TrajectoryPoint> m_points;
    std::map<std::int32_t, std::size_t> m_places;
    std::vector<TrajectoryPoint> m_steps;
    optimizers::Spending m_spent;
    int m_replaced = 0;
};

} // namespace widgets
