// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/core/text_id.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace optimizers {

/// The value of one parameter. Choices and texts are strings.
using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;
/// Values by parameter id; absent ones take their default.
using ParameterValues = std::map<std::string, ParameterValue>;

/// One of the values a choice may take.
struct Choice
{
    std::string id;
    TextId label;
};

/// One declared parameter: form, command line, JSON, checks and documentation follow from it.
struct ParameterSpec
{
    std::string id; ///< snake_case, as written in files and on the command line
    TextId label;
    TextId description;
    ParameterValue defaultValue; ///< its alternative is the parameter's type
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<Choice> choices; ///< not empty: the value is one of these ids
    TextId unit;                 ///< shown behind the number; may be empty
};

/// The value if it has the declared type (a whole number is a number) and range, else why not. Names the parameter.
[[nodiscard]] Result<ParameterValue> checked(const ParameterSpec& spec, const ParameterValue& value);
/// The declared type read from text ("true", "12", "0.5", a choice's id): what follows key= on the command line.
[[nodiscard]] Result<ParameterValue> parameterFrom(const ParameterSpec& spec, std::string_view text);
[[nodiscard]] std::string textOf(const ParameterValue& value);

} // namespace optimizers
