// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"
#include "widgets/plots/trial_key.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace widgets {

/// How a candidate did on an example, as far as a glance can tell.
enum class Mark : std::uint8_t { NotAsked, Missing, Wrong, Partial, Right };

[[nodiscard]] Mark markOf(const optimizers::Outcome& outcome);
/// The word a person reads for a mark.
[[nodiscard]] QString wordOf(Mark mark);

/// The outcomes of all candidates of a study side by side: a row a candidate, a column an example, in the order in
/// which they came, and what differs from the draft of the run.
class OutcomeGrid
{
public:
    struct Row
    {
        TrialKey key;
        double score = 0.0;
        bool finished = false;
        std::vector<Mark> marks; ///< shorter than there are columns where the rest was not asked
    };
    enum class ColumnOrder { MostFlips, AsAsked };

    void clear();
    /// Takes over how the candidate stands, its new outcomes included.
    void update(TrialKey key, const optimizers::Trial& trial, bool finished);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_examples.size()); }
    [[nodiscard]] const Row& row(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] optimizers::ExampleId example(int column) const
    {
        return m_examples.at(static_cast<std::size_t>(column));
    }
    [[nodiscard]] Mark mark(int row, int column) const;
    /// What the draft of the row's run made of the example.
    [[nodiscard]] Mark draftMark(int row, int column) const;
    /// The draft had it right and the candidate does not, or the other way round.
    [[nodiscard]] bool flipped(int row, int column) const;
    /// How many candidates flip the example.
    [[nodiscard]] int flips(int column) const { return m_flips.at(static_cast<std::size_t>(column)); }
    /// How many examples are flipped by any candidate.
    [[nodiscard]] int flippedColumns() const;
    [[nodiscard]] std::optional<int> rowOf(TrialKey key) const;
    [[nodiscard]] std::optional<int> columnOf(optimizers::ExampleId example) const;

    /// The rows from the best score to the worst, then those that are still being scored.
    [[nodiscard]] std::vector<int> rowsByScore() const;
    [[nodiscard]] std::vector<int> columns(ColumnOrder order) const;

private:
    /// The rows of one run.
    struct RunRows
    {
        std::optional<int> draft;
        std::vector<int> rows;
    };

    int rowFor(TrialKey key);
    int columnFor(optimizers::ExampleId example, std::size_t guess);
    void setMark(int row, int column, Mark mark);
    void countFlips(int run, int column, int by);

    std::vector<Row> m_rows;
    std::vector<optimizers::ExampleId> m_examples;
    std::vector<int> m_flips; ///< of each column
    std::map<TrialKey, int> m_places;
    std::vector<RunRows> m_runs;
    std::unordered_map<std::uint32_t, int> m_columns;
};

} // namespace widgets
