// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/neural_ucb.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace tests {

/// One round of a recorded bandit.
struct TraceRound
{
    std::size_t arm = 0;
    std::vector<double> mean;      ///< of every candidate, before the pick
    std::vector<double> deviation; ///< likewise
    double lossAfterTraining = 0.0;
};

/// A recorded run of a neural bandit: its candidates, where it started, and what it computed in each round.
struct BanditTrace
{
    optimizers::NeuralUcbSettings settings;
    std::vector<double> features; ///< candidate after candidate
    std::vector<double> rewards;  ///< one a candidate
    std::vector<std::size_t> initialPoints;
    optimizers::NetworkWeights<double> initialWeights;
    std::vector<TraceRound> rounds;

    [[nodiscard]] std::size_t inputs() const { return initialWeights.inputs; }
    [[nodiscard]] std::span<const double> candidate(std::size_t index) const
    {
        return std::span(features).subspan(index * inputs(), inputs());
    }
};

/// Reads a trace from JSON; the error says what is wrong with it.
[[nodiscard]] optimizers::Result<BanditTrace> readBanditTrace(const std::string& file);

/// How our round differs from the recorded one: the largest relative errors.
struct TraceDifference
{
    std::size_t arm = 0; ///< ours
    bool sameArm = false;
    double mean = 0.0;
    double deviation = 0.0;
    double loss = 0.0;
};

/// Replays a trace with our NeuralUcb. Every round observes the recorded arm, so that one other pick does not spoil the
/// rounds after it.
template <typename Real>
[[nodiscard]] optimizers::Result<std::vector<TraceDifference>> replayBanditTrace(const BanditTrace& trace);

extern template optimizers::Result<std::vector<TraceDifference>> replayBanditTrace<float>(const BanditTrace&);
extern template optimizers::Result<std::vector<TraceDifference>> replayBanditTrace<double>(const BanditTrace&);

/// The first disagreement in words; empty where there is none. In single precision means and deviations are not held to
/// the record: a hidden unit close to its kink falls on one side or the other.
[[nodiscard]] std::string traceDisagreement(std::span<const TraceDifference> rounds, bool inDouble);

} // namespace tests
