// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/grid_pair.h"

#include "app/core/study/run_fingerprint.h"
#include "optimizers/search/catalogue.h"

#include <nlohmann/json.hpp>

namespace app {

using optimizers::OptimizerKind;

namespace {

constexpr const char* both = "two_stage";
constexpr const char* neither = "draft";

std::optional<GridPair> pairNamedBy(const std::string& optimizer, const std::string& parameters)
{
    if (optimizer == neither)
        return GridPair{noSearch, noSearch};
    if (optimizer == both) {
        const nlohmann::json values = nlohmann::json::parse(parameters, nullptr, false);
        if (!values.is_object() || !values.value("instruction", nlohmann::json()).is_string() ||
            !values.value("exemplars", nlohmann::json()).is_string())
            return std::nullopt;
        return GridPair{values["instruction"].get<std::string>(), values["exemplars"].get<std::string>()};
    }
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(optimizer);
    if (info != nullptr && info->kind == OptimizerKind::Instruction)
        return GridPair{optimizer, noSearch};
    if (info != nullptr && info->kind == OptimizerKind::Exemplars)
        return GridPair{noSearch, optimizer};
    return std::nullopt;
}

} // namespace

Choice choiceFor(const GridPair& pair)
{
    const bool instruction = pair.instruction != noSearch;
    const bool exemplars = pair.exemplars != noSearch;
    if (instruction && exemplars)
        return {both, {{"instruction", pair.instruction}, {"exemplars", pair.exemplars}}};
    if (instruction)
        return {pair.instruction, {}};
    return {exemplars ? pair.exemplars : neither, {}};
}

std::optional<GridPair> gridPairOf(const std::string& optimizer, const std::string& parameters)
{
    const std::optional<GridPair> pair = pairNamedBy(optimizer, parameters);
    return pair && parametersText(choiceFor(*pair)) == parameters ? pair : std::nullopt;
}

} // namespace app
