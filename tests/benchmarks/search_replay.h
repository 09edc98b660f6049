// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/core/result.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace tests {

/// The measured accuracies of many instructions for one task under one model: a search landscape whose truth is known.
struct MeasuredTask
{
    std::string name; ///< task and model
    std::vector<std::string> instructions;
    std::vector<double> accuracies; ///< in [0, 1], one for each instruction

    [[nodiscard]] double best() const;
};

/// Reads the *.json files of a directory in the form of "State of What Art?" (Mizrahi et al. 2024). Kept are the pairs
/// of task and model whose best instruction is more than .03 above the median one: elsewhere nothing can be found.
[[nodiscard]] optimizers::Result<std::vector<MeasuredTask>> readMeasuredTasks(const std::string& directory);

/// Item calls on the instructions of one task: each is right with its instruction's accuracy. Counts what is spent;
/// asking for more than the budget is a bug.
class ItemCalls
{
public:
    ItemCalls(const MeasuredTask& task, std::int64_t budget, optimizers::Rng& rng);

    void draw(std::size_t instruction, std::int64_t items);
    [[nodiscard]] std::int64_t left() const { return m_left; }
    [[nodiscard]] std::size_t instructions() const { return m_right.size(); }
    [[nodiscard]] std::int64_t itemsOf(std::size_t instruction) const { return m_items[instruction]; }
    /// Share of right items; 0 where none was drawn.
    [[nodiscard]] double meanOf(std::size_t instruction) const;

private:
    const MeasuredTask& m_task;
    optimizers::Rng& m_rng;
    std::int64_t m_left;
    std::vector<std::int64_t> m_right;
    std::vector<std::int64_t> m_items;
};

struct Choice
{
    std::size_t instruction = 0;
    double reported = 0.0; ///< what the strategy believes its accuracy to be
};

/// Spends at most the item calls and chooses an instruction.
struct ReplayStrategy
{
    std::string name;
    std::function<Choice(ItemCalls&, optimizers::Rng&)> choose;
};

[[nodiscard]] const std::vector<ReplayStrategy>& replayStrategies();

/// One strategy at one budget, over all tasks and repetitions.
struct ReplayResult
{
    std::string strategy;
    std::int64_t calls = 0;
    double regret = 0.0;        ///< mean of best true accuracy - true accuracy of the choice
    double optimism = 0.0;      ///< mean of reported - true accuracy of the choice
    double standardError = 0.0; ///< of the regret, over tasks
};

[[nodiscard]] std::vector<ReplayResult> replaySearch(const std::vector<MeasuredTask>& tasks,
                                                     const std::vector<std::int64_t>& budgets, int repeats,
                                                     std::uint64_t seed);

/// Reads `DIRECTORY [--repeats K] [--seed N] [--json FILE]`, replays budgets of 500, 1000 and 3300 item calls and
/// prints one line for each strategy and budget.
[[nodiscard]] optimizers::Status printReplay(std::span<const std::string> arguments, std::ostream& output);

} // namespace tests
