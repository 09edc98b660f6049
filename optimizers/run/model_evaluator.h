// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/events.h"
#include "optimizers/run/model_caller.h"

#include <map>
#include <span>
#include <vector>

namespace optimizers {

/// What became of one reply (or its absence) to one example: parsed, scored and classified. Metric failures that are
/// not about the answer come back as Failed with the message.
[[nodiscard]] Outcome outcomeOf(const Result<Completion>& reply, const Example& example, const AnswerParser& parser,
                                const Metric& metric, std::stop_token stop);

/// A candidate to be tried on examples, and which trial its outcomes belong to.
struct Assignment
{
    TrialId trial;
    const Candidate* candidate = nullptr;
    std::vector<const Example*> examples;
};

/// The order in which the pairs of a batch of assignments are sent, which matters only when the budget ends within it.
enum class SendOrder {
    CandidateByCandidate, ///< completes one candidate after the other; servers can reuse the common prompt
    ExampleByExample,     ///< keeps all candidates on the same examples, so that what there is stays paired
};

/// Tries candidates on examples through the solver.
class ModelEvaluator
{
public:
    ModelEvaluator(const RunServices& services, ModelCaller& caller) : m_services(services), m_caller(caller) {}

    struct ArrivedOutcome
    {
        std::size_t assignment = 0; ///< its place
        Outcome outcome;
    };
    /// Called on the calling thread with the outcomes that arrived together.
    using Arrived = std::function<Status(std::vector<ArrivedOutcome>)>;

    /// Fails like ModelCaller::call(). A prompt that cannot be rendered is a Failed outcome.
    [[nodiscard]] Status evaluate(std::span<const Assignment> assignments, SendOrder order, const Budget& limit,
                                  const Arrived& arrived, std::stop_token stop);

private:
    const RunServices& m_services;
    ModelCaller& m_caller;
};

} // namespace optimizers
