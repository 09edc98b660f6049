// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/parameters/parameter_spec.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace optimizers {

namespace {

std::string shown(double number)
{
    char digits[32];
    return {std::begin(digits), std::to_chars(std::begin(digits), std::end(digits), number).ptr};
}

template <typename Number>
std::optional<Number> numberFrom(std::string_view text)
{
    Number number{};
    const std::from_chars_result read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

Status checkRange(const ParameterSpec& spec, double number)
{
    if (!std::isfinite(number))
        return failure(ErrorKind::InvalidInput, {textId("parameter %1 must be a finite number"), {spec.id}});
    if (spec.minimum && number < *spec.minimum)
        return failure(ErrorKind::InvalidInput, {textId("parameter %1 is %2, it must be at least %3"),
                                                 {spec.id, shown(number), shown(*spec.minimum)}});
    if (spec.maximum && number > *spec.maximum)
        return failure(ErrorKind::InvalidInput, {textId("parameter %1 is %2, it must be at most %3"),
                                                 {spec.id, shown(number), shown(*spec.maximum)}});
    return {};
}

std::string choicesOf(const ParameterSpec& spec)
{
    std::string list;
    for (const Choice& choice : spec.choices)
        list += (list.empty() ? "" : ", ") + choice.id;
    return list;
}

/// The sentence about a parameter that does not have the type of `value`.
TextId wrongType(const ParameterValue& value)
{
    constexpr TextId complaints[] = {
        textId("parameter %1 must be true or false"),
        textId("parameter %1 must be a whole number"),
        textId("parameter %1 must be a number"),
        textId("parameter %1 must be a text"),
    };
    return complaints[value.index()];
}

} // namespace

Result<ParameterValue> checked(const ParameterSpec& spec, const ParameterValue& value)
{
    ParameterValue typed = value;
    if (std::holds_alternative<double>(spec.defaultValue) && std::holds_alternative<std::int64_t>(value))
        typed = static_cast<double>(std::get<std::int64_t>(value));
    if (typed.index() != spec.defaultValue.index())
        return failure(ErrorKind::InvalidInput, {wrongType(spec.defaultValue), {spec.id}});
    if (const auto* number = std::get_if<double>(&typed)) {
        if (const Status range = checkRange(spec, *number); !range)
            return tl::unexpected(range.error());
    }
    if (const auto* number = std::get_if<std::int64_t>(&typed)) {
        if (const Status range = checkRange(spec, static_cast<double>(*number)); !range)
            return tl::unexpected(range.error());
    }
    if (const auto* text = std::get_if<std::string>(&typed); text != nullptr && !spec.choices.empty()) {
        if (std::ranges::find(spec.choices, *text, &Choice::id) == spec.choices.end())
            return failure(ErrorKind::InvalidInput, {textId("parameter %1 is \"%2\", it must be one of: %3"),
                                                     {spec.id, *text, choicesOf(spec)}});
    }
    return typed;
}

Result<ParameterValue> parameterFrom(const ParameterSpec& spec, std::string_view text)
{
    ParameterValue value = std::string(text);
    if (std::holds_alternative<bool>(spec.defaultValue) && (text == "true" || text == "false"))
        value = text == "true";
    else if (std::holds_alternative<std::int64_t>(spec.defaultValue)) {
        if (const auto number = numberFrom<std::int64_t>(text))
            value = *number;
    } else if (std::holds_alternative<double>(spec.defaultValue)) {
        if (const auto number = numberFrom<double>(text))
            value = *number;
    }
    return checked(spec, value);
}

std::string textOf(const ParameterValue& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value))
        return shown(*number);
    return std::get<std::string>(value);
}

} // namespace optimizers
