// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/run_session.h"
#include "optimizers/evidence/optimizer_difference.h"

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
    Choice search;           ///< what runs
    std::string preset = {}; ///< in a row of its own: whose values the search has; empty for its defaults

    /// "ape + none"; in a row of its own the optimizer's id, "ape:faithful" with a preset.
    [[nodiscard]] std::string name() const;
};

/// Every pair of the two comma-separated lists of ids or "none", then a row for each further id or id:preset.
/// InvalidInput: unknown, of the wrong kind, or twice there.
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
    std::optional<double> draft;                    ///< test mean of the draft; none until the run is done
    std::optional<double> test;                     ///< test mean of what the run recommends
    std::optional<double> validation;               ///< of the same candidate
    std::vector<optimizers::Outcome> outcomes = {}; ///< its test outcomes
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
    std::vector<GridRun> runs;          ///< those that have begun
    std::optional<std::size_t> against; ///< the cell that the others are compared with
};

/// The test score of a cell.
struct CellScore
{
    std::optional<double> mean; ///< of the projects' means over their seeds; none while a project has none
    /// Seeds and examples taken as drawn by chance, projects as they are: what the Compare page says of one project.
    std::optional<optimizers::Interval> interval;
    double calls = 0.0;    ///< a run, known answers counted
    std::int64_t sent = 0; ///< calls made by all runs together
    std::size_t done = 0;  ///< runs
};

[[nodiscard]] CellScore scoreOf(const Grid& grid, std::size_t cell);
/// The cell's mean less that of the cell it is compared with, paired by project, seed and example; none where there is
/// no such cell, it is itself that, or no project has a seed of both.
[[nodiscard]] std::optional<optimizers::PairedDifference> differenceOf(const Grid& grid, std::size_t cell);

/// The table for a reader.
[[nodiscard]] std::string gridTable(const Grid& grid);
/// The JSON that `grid --json` writes: all cells with every run. What is not known yet is null.
[[nodiscard]] std::string gridText(const Grid& grid);

} // namespace app
