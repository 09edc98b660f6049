// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/run_session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A row of a grid: a search over instructions, one over exemplars, both in two stages, or none: the draft alone.
struct GridCell
{
    std::string instruction; ///< an optimizer's id, "none", or empty in a row of its own
    std::string exemplars;
    Choice search; ///< what runs

    /// "ape + none"; in a row of its own the optimizer's id.
    [[nodiscard]] std::string name() const;
};

/// Every pair of the two comma-separated lists of ids or "none", then a row for each further id. InvalidInput: unknown,
/// of the wrong kind, or twice there.
[[nodiscard]] optimizers::Result<std::vector<GridCell>>
gridCells(const std::string& instruction, const std::string& exemplars, const std::string& also);

/// How one run of a grid ended.
struct GridRun
{
    std::size_t cell = 0;
    std::size_t project = 0;
    std::uint64_t seed = 1;
    optimizers::RunState state = optimizers::RunState::Running;
    optimizers::Spending spent;
    std::optional<double> draft;      ///< test mean of the draft; none until the run is done
    std::optional<double> test;       ///< test mean of what the run recommends
    std::optional<double> validation; ///< of the same candidate
};

[[nodiscard]] GridRun gridRunOf(const RunReport& report);

/// What was asked for and what came of it.
struct Grid
{
    std::vector<GridCell> cells;
    std::vector<std::string> projects; ///< names
    std::string endpoint;
    std::string model;
    std::int64_t calls = 0; ///< budget of each run
    std::uint64_t seeds = 1;
    std::vector<GridRun> runs; ///< those that have begun
};

/// The test score of a cell.
struct CellScore
{
    std::optional<double> mean;                   ///< over the seeds of which every project is done
    std::optional<optimizers::Interval> interval; ///< of at least two seeds
    double calls = 0.0;                           ///< a run, known answers counted
    std::int64_t sent = 0;                        ///< calls made by all runs together
    std::size_t done = 0;                         ///< runs
};

/// Each seed gives one value, the mean over all projects; the interval is Student's over these values, within [0, 1].
[[nodiscard]] CellScore scoreOf(const Grid& grid, std::size_t cell);

/// The table for a reader.
[[nodiscard]] std::string gridTable(const Grid& grid);
/// The JSON that `grid --json` writes: all cells with every run. What is not known yet is null.
[[nodiscard]] std::string gridText(const Grid& grid);

} // namespace app
