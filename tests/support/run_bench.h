// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/run/run.h"
#include "tests/support/memory_answer_store.h"
#include "tests/support/scripted_model.h"

#include <functional>
#include <memory>
#include <vector>

namespace support {

/// Keeps every event; can be told to do something at each, e.g. to stop the run or to fail.
class EventLog final : public optimizers::RunObserver
{
public:
    explicit EventLog(MemoryAnswerStore* store = nullptr) : m_store(store) {}

    [[nodiscard]] optimizers::Status onEvent(const optimizers::RunEvent& event) override;

    template <typename Event>
    [[nodiscard]] int count() const
    {
        int found = 0;
        for (const optimizers::RunEvent& event : events)
            found += std::holds_alternative<Event>(event) ? 1 : 0;
        return found;
    }

    std::vector<optimizers::RunEvent> events;
    std::function<optimizers::Status(const optimizers::RunEvent&)> react;

private:
    MemoryAnswerStore* m_store;
};

/// A small task with everything a run needs: examples named "question N" with the answer "N". The model answers right
/// when fingerprint(instruction, question) falls below the instruction's quality: "quality 70" is right on about 70 %.
class RunBench
{
public:
    RunBench();

    [[nodiscard]] optimizers::RunServices services();
    /// Runs from the given history and ledger to the end.
    [[nodiscard]] optimizers::RunFinished run(optimizers::Optimizer& optimizer, optimizers::History& history,
                                              optimizers::Ledger& ledger, EventLog& log, std::stop_token stop = {});
    /// Runs from the beginning under `limits`.
    [[nodiscard]] optimizers::RunFinished run(optimizers::Optimizer& optimizer, EventLog& log);

    optimizers::TaskData data;
    optimizers::Candidate draft;
    optimizers::RunLimits limits;
    optimizers::History history;
    MemoryAnswerStore answers;
    std::unique_ptr<ScriptedModel> model;
    int concurrency = 4;
    optimizers::Prices prices;

private:
    std::optional<optimizers::PromptRenderer> m_renderer;
    std::optional<optimizers::AnswerParser> m_parser;
    std::unique_ptr<optimizers::Metric> m_metric;
};

/// Proposes `rounds` rounds of `perRound` instructions of different qualities, the qualities from the context's rng, on
/// half the validation examples and then the best on all of them. Stateless, like any optimizer.
class StepwiseOptimizer final : public optimizers::Optimizer
{
public:
    StepwiseOptimizer(int rounds, int perRound) : m_rounds(rounds), m_perRound(perRound) {}

    [[nodiscard]] optimizers::Result<optimizers::Step> propose(const optimizers::History& history,
                                                               optimizers::SearchContext& context) override;
    [[nodiscard]] optimizers::Plan plan(const optimizers::TaskSize& size,
                                        std::optional<std::int64_t> calls) const override;

private:
    int m_rounds;
    int m_perRound;
};

/// Whether two runs took the same course: all of their trials are equal but for the time the calls took.
[[nodiscard]] bool sameCourse(const optimizers::History& one, const optimizers::History& other);

/// The answer the bench's model gives.
[[nodiscard]] optimizers::Result<optimizers::Completion> benchAnswer(const optimizers::CompletionRequest& request);

} // namespace support
