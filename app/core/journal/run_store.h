// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/events.h"
#include "optimizers/endpoints/answer_store.h"
#include "optimizers/run/final_comparison.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

/// A run as the journal lists it.
struct RunRecord
{
    std::int64_t id = 0;
    std::string optimizer;
    std::string parameters; ///< JSON
    std::string endpoint;
    std::string model;
    std::uint64_t seed = 1;
    optimizers::Budget budget;
    optimizers::RunState state = optimizers::RunState::Running;
    optimizers::Spending spent;
    int rounds = 0;
    int candidates = 0;
    std::string started; ///< ISO 8601, UTC
    /// Of everything that decides the run's course; equal fingerprint: continue, do not restart.
    std::string fingerprint;
    optimizers::ShownText problem; ///< why it paused or failed

    bool operator==(const RunRecord&) const = default;
};

/// Somebody looked at the test examples. Never removed: every look makes the next one worth a little less.
struct TestOpening
{
    std::optional<std::int64_t> run; ///< none: a single evaluation
    std::string opened;              ///< ISO 8601, UTC
    std::string purpose;             ///< "final comparison", "failed answers again", "evaluation"

    bool operator==(const TestOpening&) const = default;
};

/// The journal NAME.hone-journal: every run, trial, outcome and model answer, in SQLite (STRICT tables, WAL, foreign
/// keys, numbered migrations). One writer, any number of readers; a killed writer loses nothing it acknowledged. An
/// object belongs to one thread, but the AnswerStore it gives may be used from all.
class RunStore
{
public:
    /// Opens or creates. Storage: not a journal, newer than this program, disk refuses, or another program is writing
    /// it.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<RunStore>> open(const std::string& path);
    /// For looking only; works while another process or thread writes.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<RunStore>> openForReading(const std::string& path);
    ~RunStore();

    [[nodiscard]] optimizers::Result<std::vector<RunRecord>> runs();
    [[nodiscard]] optimizers::Result<RunRecord> run(std::int64_t id);
    /// The latest run with this fingerprint, whatever its state.
    [[nodiscard]] optimizers::Result<std::optional<RunRecord>> findRun(const std::string& fingerprint);
    /// The runs that tried the candidate, in order.
    [[nodiscard]] optimizers::Result<std::vector<std::int64_t>> runsWith(optimizers::CandidateId candidate);
    [[nodiscard]] optimizers::Result<std::int64_t> addRun(const RunRecord& run);

    /// The run's history up to its last complete round, and what it spent in all, the interrupted round included.
    struct Resumption
    {
        optimizers::History history;
        optimizers::Spending spent;
        bool searched = false; ///< the search is over; only the final comparison is missing
    };
    /// `searchBudget`: what the history says its search may spend. InvalidInput: the task lacks examples of the run.
    [[nodiscard]] optimizers::Result<Resumption> resume(std::int64_t run,
                                                        const std::vector<optimizers::Example>& validationOrder,
                                                        const optimizers::Budget& searchBudget);
    /// All trials with all outcomes, the interrupted round included: for showing.
    [[nodiscard]] optimizers::Result<optimizers::History>
    history(std::int64_t run, const std::vector<optimizers::Example>& validationOrder);
    /// Every score the run gave, in order, with what was spent by then: for plotting.
    [[nodiscard]] optimizers::Result<std::vector<optimizers::TrialFinished>> scores(std::int64_t run);
    [[nodiscard]] optimizers::Result<std::vector<optimizers::NoteLogged>> notes(std::int64_t run);
    /// What a bandit believed of its candidates, by round; none of other optimizers.
    [[nodiscard]] optimizers::Result<std::vector<optimizers::ArmsJudged>> arms(std::int64_t run);
    /// Of the last round alone: what the window shows.
    [[nodiscard]] optimizers::Result<std::optional<optimizers::ArmsJudged>> latestArms(std::int64_t run);

    /// Writes events of the run in one commit, which is done when it returns.
    [[nodiscard]] optimizers::Status record(std::int64_t run, std::span<const optimizers::RunEvent> events);
    [[nodiscard]] optimizers::Status record(std::int64_t run, const optimizers::RunEvent& event)
    {
        return record(run, std::span(&event, 1));
    }
    /// The search has come to its end: continuing the run goes on with the final comparison.
    [[nodiscard]] optimizers::Status recordSearchEnd(std::int64_t run, const optimizers::Spending& spent);

    /// To be called before the first test example is sent: one row, never overwritten. A run whose opening has no
    /// comparison yet goes on with that one.
    [[nodiscard]] optimizers::Status recordTestOpening(std::optional<std::int64_t> run, const std::string& purpose);
    [[nodiscard]] optimizers::Result<std::vector<TestOpening>> testOpenings();
    /// The result of the run's opening that has none yet; without such a one nothing changes.
    [[nodiscard]] optimizers::Status recordComparison(std::int64_t run, const optimizers::FinalComparison& comparison);
    /// The latest.
    [[nodiscard]] optimizers::Result<std::optional<optimizers::FinalComparison>> comparison(std::int64_t run);

    /// The answers paid for by all runs of the journal; what it stores is booked on `run` (none: on no run). Lives as
    /// long as this object.
    [[nodiscard]] optimizers::Result<optimizers::AnswerStore*> answers(std::optional<std::int64_t> run);
    /// The same for vectors.
    [[nodiscard]] optimizers::Result<optimizers::VectorStore*> vectors(std::optional<std::int64_t> run);

private:
    class Journal;
    explicit RunStore(std::unique_ptr<Journal> journal);

    std::unique_ptr<Journal> m_journal;
};

} // namespace app
