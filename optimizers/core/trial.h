// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/budget.h"
#include "optimizers/core/candidate.h"
#include "optimizers/core/lineage.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// What became of one candidate on one example.
enum class OutcomeClass {
    Right,      ///< the metric's best score
    Wrong,      ///< an answer with a lower score
    Unparsable, ///< the answer parser found no answer: scored 0
    Truncated,  ///< the token limit cut it off before an answer that scores: scored 0
    Refused,    ///< the model declined: scored 0
    Filtered,   ///< a content filter took the answer: missing
    Failed,     ///< no usable reply after all retries: missing, never wrong
};

/// Missing outcomes (filtered, failed) count in the coverage, not in the score.
[[nodiscard]] bool isScored(OutcomeClass outcomeClass);
/// The lower-case name used in journals and JSON.
[[nodiscard]] std::string_view nameOf(OutcomeClass outcomeClass);
[[nodiscard]] std::optional<OutcomeClass> outcomeClassFrom(std::string_view name);

/// Names one model request (endpoint, model, settings, messages, sample): equal requests have equal keys.
struct RequestKey
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    auto operator<=>(const RequestKey&) const = default;
};

/// One candidate on one example.
struct Outcome
{
    ExampleId example;
    OutcomeClass outcomeClass = OutcomeClass::Failed;
    double score = 0.0;  ///< in [0, 1]; 0 where missing
    std::string answer;  ///< as parsed; of failed outcomes why, as ShownText::stored()
    Usage usage;         ///< of a cached answer: what it took when it was paid for
    bool cached = false; ///< not paid for here
    RequestKey request;

    bool operator==(const Outcome&) const = default;
};

/// What there is to read of an outcome: its answer, or why there is none.
[[nodiscard]] ShownText shownAnswer(const Outcome& outcome);

/// A mean over the scored outcomes with its 95 % interval.
struct Score
{
    double mean = 0.0;
    double low = 0.0;
    double high = 1.0;
    int count = 0;         ///< scored outcomes
    double coverage = 0.0; ///< scored outcomes / outcomes asked for

    bool operator==(const Score&) const = default;
};

/// A trial's number within its run, from 0 (the draft) in the order of proposal.
struct TrialId
{
    std::int32_t value = 0;

    auto operator<=>(const TrialId&) const = default;
};

/// A candidate with all its outcomes on validation examples.
struct Trial
{
    TrialId id;
    int round = 0; ///< the round that first proposed it
    Candidate candidate;
    CandidateId candidateId;
    Lineage lineage;
    std::vector<Outcome> outcomes; ///< one per example, in validation order
    Score score;                   ///< of `outcomes`

    [[nodiscard]] const Outcome* outcomeOf(ExampleId example) const;
    bool operator==(const Trial&) const = default;
};

} // namespace optimizers

/// A key is a hash already.
template <>
struct std::hash<optimizers::RequestKey>
{
    [[nodiscard]] std::size_t operator()(optimizers::RequestKey key) const noexcept { return key.low; }
};
