// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <nlohmann/json.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// The names an enumeration's values have in files, in any order.
template <typename T>
using JsonNames = std::vector<std::pair<std::string_view, T>>;

template <typename T>
[[nodiscard]] std::string_view nameIn(const JsonNames<T>& names, T value)
{
    for (const auto& [name, named] : names) {
        if (named == value)
            return name;
    }
    return {};
}

/// A text as a JSON string, or as an array of its lines where it has several: a changed word is a changed line.
[[nodiscard]] nlohmann::json linesJson(const std::string& text);

/// The first problem met while a JSON document is read; reading goes on harmlessly after it.
class JsonProblem
{
public:
    /// A sentence with the place and what is wrong there.
    void report(optimizers::ShownText problem);
    /// InvalidInput with the problem.
    [[nodiscard]] optimizers::Status status() const;

private:
    std::optional<optimizers::ShownText> m_problem;
};

/// Reads the fields of one JSON object. Absent fields leave their target as it is; wrong types, numbers out of range
/// and, at the end of its life, keys that nobody asked for are reported with their place.
class JsonFields
{
public:
    JsonFields(const nlohmann::json& object, std::string place, JsonProblem& problem);
    /// Reports the unknown keys.
    ~JsonFields();
    JsonFields(const JsonFields&) = delete;
    JsonFields& operator=(const JsonFields&) = delete;

    [[nodiscard]] bool has(const std::string& key) const { return m_object.contains(key); }
    /// Of objects whose keys are free; each is then read by its name.
    [[nodiscard]] std::vector<std::string> keys() const;
    /// Null when absent; the key counts as known.
    [[nodiscard]] const nlohmann::json* find(const std::string& key);

    void read(const std::string& key, std::string& text); ///< also what linesJson() wrote
    void read(const std::string& key, bool& flag);
    void read(const std::string& key, double& number);
    void read(const std::string& key, std::vector<std::string>& texts);

    template <std::integral T>
    void read(const std::string& key, T& number)
    {
        const nlohmann::json* value = find(key);
        if (value == nullptr)
            return;
        if (value->is_number_unsigned() && std::in_range<T>(value->get<std::uint64_t>()))
            number = static_cast<T>(value->get<std::uint64_t>());
        else if (value->is_number_integer() && !value->is_number_unsigned() &&
                 std::in_range<T>(value->get<std::int64_t>()))
            number = static_cast<T>(value->get<std::int64_t>());
        else
            m_problem.report({optimizers::textId("%1 must be a whole number between %2 and %3"),
                              {placeOf(key), std::numeric_limits<T>::min(), std::numeric_limits<T>::max()}});
    }

    /// null: no value.
    template <typename T>
    void read(const std::string& key, std::optional<T>& value)
    {
        const nlohmann::json* found = find(key);
        if (found == nullptr)
            return;
        value.reset();
        if (!found->is_null())
            read(key, value.emplace());
    }

    template <typename T>
    void read(const std::string& key, T& value, const JsonNames<T>& names)
    {
        std::string name;
        read(key, name);
        if (has(key))
            value = valueOf(key, name, names);
    }

    /// The value of that name; an unknown one is reported for the key.
    template <typename T>
    [[nodiscard]] T valueOf(const std::string& key, const std::string& name, const JsonNames<T>& names)
    {
        std::string known;
        for (const auto& [each, named] : names) {
            if (name == each)
                return named;
            known += (known.empty() ? "" : ", ") + std::string(each);
        }
        m_problem.report({optimizers::textId("%1 must be one of: %2"), {placeOf(key), known}});
        return {};
    }

    /// Reports that the value of a field cannot be: "%1 must be at least 1", where its place is put in.
    void refuse(const std::string& key, optimizers::TextId why) { m_problem.report({why, {placeOf(key)}}); }

    void readObject(const std::string& key, const std::function<void(JsonFields&)>& read);
    /// Calls `read` for each object of an array.
    void readObjects(const std::string& key, const std::function<void(JsonFields&)>& read);

private:
    /// Where a field stands in the document, for messages.
    [[nodiscard]] std::string placeOf(const std::string& key) const;

    const nlohmann::json& m_object;
    std::string m_place;
    JsonProblem& m_problem;
    std::set<std::string, std::less<>> m_known;
};

} // namespace app
