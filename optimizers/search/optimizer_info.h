// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/parameters/schema.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// What an optimizer searches over.
enum class OptimizerKind { Instruction, Exemplars, Joint, Control };

/// "IO", "ES", "joint" or "control".
[[nodiscard]] std::string_view nameOf(OptimizerKind kind);

/// Named values for the parameters; those it does not name keep their defaults.
struct Preset
{
    std::string id; ///< snake_case
    TextId name;
    TextId description; ///< what it is for; for the settings of a paper also where ours deviate
    ParameterValues values;
};

inline constexpr const char* recommendedPreset = "recommended";
inline constexpr const char* faithfulPreset = "faithful";

/// The defaults, which suit small budgets, and the settings of the paper; `deviations` says where ours differ from it.
[[nodiscard]] std::vector<Preset> recommendedAndFaithful(ParameterValues paper, TextId deviations);

/// Everything the outside knows of an optimizer before it is built.
struct OptimizerInfo
{
    std::string id;
    TextId name;
    OptimizerKind kind = OptimizerKind::Control;
    TextId summary; ///< one or two sentences for a prompt engineer
    TextId source;  ///< the paper, or that it is ours
    std::vector<ParameterSpec> parameters;
    std::function<Result<std::unique_ptr<Optimizer>>(const ParameterValues&)> create;
    std::vector<Preset> presets = {}; ///< the recommended one first; none where there is nothing to choose
};

/// An OptimizerInfo's `create` from a schema and a class built from the schema's struct.
template <typename T, typename Parameters>
[[nodiscard]] auto creatorOf(Schema<Parameters> schema)
{
    return [schema = std::move(schema)](const ParameterValues& values) -> Result<std::unique_ptr<Optimizer>> {
        Result<Parameters> parameters = schema.read(values);
        if (!parameters)
            return tl::unexpected(parameters.error());
        return std::make_unique<T>(std::move(*parameters));
    };
}

} // namespace optimizers
