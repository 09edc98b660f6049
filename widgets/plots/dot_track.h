// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trajectory_series.h"

#include <limits>
#include <vector>

namespace widgets {

/// A candidate where it is drawn.
struct Dot
{
    double spent = 0.0; ///< along the axis
    double mean = 0.0;

    bool operator==(const Dot&) const = default;
};

/// The candidates of a series in the order of an axis, kept up to date at the cost of what is new.
class DotTrack
{
public:
    void follow(const TrajectorySeries& series, SpendAxis axis);

    [[nodiscard]] const std::vector<Dot>& dots() const { return m_dots; }
    /// The lowest and the highest mean; low is above high where there is none.
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    /// All dots, where there are at most `most`. Else the lowest and the highest of each of `columns` equal parts of
    /// the range: what a picture of that width can show.
    [[nodiscard]] std::vector<Dot> drawn(double from, double to, std::size_t most, int columns) const;

private:
    void add(const Dot& dot);

    std::vector<Dot> m_dots;
    SpendAxis m_axis = SpendAxis::Calls;
    int m_replaced = 0;
    double m_low = std::numeric_limits<double>::max();
    double m_high = std::numeric_limits<double>::lowest();
};

} // namespace widgets
