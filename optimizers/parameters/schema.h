// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/parameters/parameter_spec.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace optimizers {

/// The range, unit and texts of a parameter; its id, type and default come from the struct's field.
struct ParameterText
{
    TextId label;
    TextId description;
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    TextId unit = {};
};

/// Ties the fields of an aggregate of parameters to their declarations, so that a struct with defaults is all an
/// algorithm needs to declare. Enumerations are declared with their choices in the order of their values, from 0.
template <typename T>
class Schema
{
public:
    template <typename Field>
    Schema& add(std::string id, Field T::* field, ParameterText text, std::vector<Choice> choices = {})
    {
        ParameterSpec spec{std::move(id), text.label,   text.description,   {},
                           text.minimum,  text.maximum, std::move(choices), text.unit};
        spec.defaultValue = valueOf(spec, T{}.*field);
        m_fields.push_back({[field](T& target, const ParameterSpec& of, const ParameterValue& value) {
                                target.*field = fieldFrom<Field>(of, value);
                            },
                            [field](const T& source, const ParameterSpec& of) { return valueOf(of, source.*field); }});
        m_specs.push_back(std::move(spec));
        return *this;
    }

    [[nodiscard]] const std::vector<ParameterSpec>& specs() const { return m_specs; }

    /// Defaults with the given values on top. InvalidInput for an unknown id, a wrong type or a value out of range.
    [[nodiscard]] Result<T> read(const ParameterValues& values) const
    {
        T parameters;
        for (const auto& [id, value] : values) {
            const auto spec = std::ranges::find(m_specs, id, &ParameterSpec::id);
            if (spec == m_specs.end())
                return failure(ErrorKind::InvalidInput, {textId("there is no parameter %1"), {id}});
            const Result<ParameterValue> accepted = checked(*spec, value);
            if (!accepted)
                return tl::unexpected(accepted.error());
            m_fields[static_cast<std::size_t>(spec - m_specs.begin())].set(parameters, *spec, *accepted);
        }
        return parameters;
    }

    [[nodiscard]] ParameterValues write(const T& parameters) const
    {
        ParameterValues values;
        for (std::size_t i = 0; i < m_specs.size(); ++i)
            values.emplace(m_specs[i].id, m_fields[i].get(parameters, m_specs[i]));
        return values;
    }

private:
    struct Access
    {
        std::function<void(T&, const ParameterSpec&, const ParameterValue&)> set;
        std::function<ParameterValue(const T&, const ParameterSpec&)> get;
    };

    template <typename Field>
    static ParameterValue valueOf([[maybe_unused]] const ParameterSpec& spec, const Field& field)
    {
        if constexpr (std::is_enum_v<Field>)
            return spec.choices.at(static_cast<std::size_t>(field)).id;
        else if constexpr (std::integral<Field> && !std::same_as<Field, bool>)
            return static_cast<std::int64_t>(field);
        else
            return field;
    }

    template <typename Field>
    static Field fieldFrom([[maybe_unused]] const ParameterSpec& spec, const ParameterValue& value)
    {
        if constexpr (std::is_enum_v<Field>) {
            const auto choice = std::ranges::find(spec.choices, std::get<std::string>(value), &Choice::id);
            return static_cast<Field>(choice - spec.choices.begin());
        } else if constexpr (std::integral<Field> && !std::same_as<Field, bool>) {
            return static_cast<Field>(std::get<std::int64_t>(value));
        } else {
            return std::get<Field>(value);
        }
    }

    std::vector<ParameterSpec> m_specs;
    std::vector<Access> m_fields;
};

} // namespace optimizers
