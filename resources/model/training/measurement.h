// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/builtin_endpoint.h"
#include "resources/model/corpus/evaluation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace resources {

/// How well a model does in one family: shares of right answers, each over `items` questions.
struct FamilyMeasurement
{
    std::string family;
    double clear = 0.0;
    double heldOutCombination = 0.0;
    double novel = 0.0;
    double vague = 0.0;
    double doTheTask = 0.0;
    double oneExemplar = 0.0;
    double threeExemplars = 0.0;
    double fiveExemplars = 0.0;
    double wordingSpread = 0.0;   ///< best minus worst of the clear wordings
    double exemplarSpread = 0.0;  ///< best minus worst of several sets of three exemplars
    double inducedValid = 0.0;    ///< share of valid instructions among those written from four pairs
    double inducedDistinct = 0.0; ///< different ones among eight
    double inducedBest = 0.0;     ///< accuracy of the best of eight on other items than it was chosen on
};

struct MeasurementSetup
{
    int items = 200;
    std::uint64_t seed = 1;
    int exemplarSets = 8;
    int inductions = 16; ///< requests to write an instruction, with eight answers each
    double inductionTemperature = 0.3;
};

[[nodiscard]] FamilyMeasurement measured(optimizers::BuiltinEndpoint& endpoint, const std::string& family,
                                         const MeasurementSetup& setup);
/// Share of items whose greedy answer is an accepted one.
[[nodiscard]] double accuracy(optimizers::BuiltinEndpoint& endpoint, const std::vector<EvaluationItem>& items);

} // namespace resources
