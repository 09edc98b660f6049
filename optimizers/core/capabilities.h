// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/points.h"
#include "optimizers/core/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// Turns texts into vectors.
class TextVectors
{
public:
    virtual ~TextVectors() = default;

    /// One vector a text, in order, of length 1. Costs what the embedder's endpoint counts, nothing for known texts.
    [[nodiscard]] virtual Result<Points> embed(std::span<const std::string> texts) = 0;
};

/// Calls of the solver by which AnswerLikelihoods see in a round whether they make sense, at most.
inline constexpr std::int64_t likelihoodProofCalls = 2;

/// Says how likely the solver finds the expected answers (the log-likelihood score of APE, Zhou et al. 2022).
class AnswerLikelihoods
{
public:
    virtual ~AnswerLikelihoods() = default;

    /// Mean natural logarithm of the probability of a token of the first expected answer, for each example in order;
    /// none where the call failed, was not paid, or the candidate shows the example. One call of the solver each, and
    /// likelihoodProofCalls before the first in a round where the endpoint is a server. Fails as InvalidInput, saying
    /// why, where the endpoint's log-probabilities turn out to be unusable.
    [[nodiscard]] virtual Result<std::vector<std::optional<double>>>
    meanLogProbabilities(const Candidate& candidate, std::span<const Example> examples) = 0;
};

/// Shows what the writer computes when it is steered by vectors before the text (see WritingRequest::softPrompt).
class SoftPrompts
{
public:
    virtual ~SoftPrompts() = default;

    /// Numbers in one vector of a soft prompt and in one hidden state.
    [[nodiscard]] virtual std::size_t width() const = 0;
    /// The hidden state at the last position of the prompt after each soft prompt (rows of width() numbers each), one
    /// row a soft prompt. Computed in this process: costs no call.
    [[nodiscard]] virtual Result<Points> hiddenStates(std::span<const Points> softPrompts,
                                                      const std::string& prompt) = 0;
};

/// What the models of a run can do beyond reading and writing; null what they cannot. Valid for one round.
struct Capabilities
{
    TextVectors* vectors = nullptr;
    AnswerLikelihoods* likelihoods = nullptr;
    SoftPrompts* softPrompts = nullptr;
};

} // namespace optimizers
