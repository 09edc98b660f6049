// SPDX-License-Identifier: GPL-3.0-or-later
// The answer is the same JSON value as an accepted answer: members in any order, numbers by value (1 is 1.0), arrays in
// order unless told otherwise. The semantics of JSON Schema's instance equality (draft 2020-12, section 4.2.2).
#include "optimizers/core/json_text.h"
#include "optimizers/core/text.h"
#include "optimizers/metrics/metric_creation.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace optimizers {

namespace {

using Json = nlohmann::json;

struct JsonEqualityParameters
{
    bool ignoreFences = true;
    bool ignoreArrayOrder = false;
};

/// What stands inside the first Markdown code fence; the whole text where there is none.
std::string_view insideFence(std::string_view text)
{
    constexpr std::string_view fence = "```";
    const std::size_t open = text.find(fence);
    if (open == std::string_view::npos)
        return text;
    const std::size_t begin = text.find('\n', open);
    const std::size_t close = begin == std::string_view::npos ? begin : text.find(fence, begin);
    return close == std::string_view::npos ? text : text.substr(begin, close - begin);
}

void sortArrays(Json& value)
{
    for (Json& child : value) {
        if (child.is_structured())
            sortArrays(child);
    }
    if (value.is_array())
        std::ranges::sort(value.get_ref<Json::array_t&>(), [](const Json& a, const Json& b) { return a < b; });
}

class JsonEquality final : public Metric
{
public:
    explicit JsonEquality(const JsonEqualityParameters& parameters) : m_parameters(parameters) {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const std::optional<Json> given = read(answer);
        if (!given)
            return 0.0;
        return bestOver(example, [&](const std::string& expected) { return read(expected) == given; });
    }

private:
    [[nodiscard]] std::optional<Json> read(std::string_view text) const
    {
        Result<Json> value = parseJson(trimmed(m_parameters.ignoreFences ? insideFence(text) : text));
        if (!value)
            return std::nullopt;
        if (m_parameters.ignoreArrayOrder && value->is_structured())
            sortArrays(*value);
        return *std::move(value);
    }

    JsonEqualityParameters m_parameters;
};

} // namespace

MetricInfo json_equality()
{
    Schema<JsonEqualityParameters> schema;
    schema
        .add("ignore_fences", &JsonEqualityParameters::ignoreFences,
             {textId("Ignore code fences"), textId("The JSON may stand in a Markdown code block.")})
        .add("ignore_array_order", &JsonEqualityParameters::ignoreArrayOrder,
             {textId("Ignore array order"), textId("Arrays with the same elements in another order are equal.")});
    return {"json_equality",
            textId("JSON equality"),
            textId("Right when the answer is the same JSON value as an accepted answer; spacing, the order of members "
                   "and the way numbers are written do not matter."),
            textId("JSON Schema 2020-12, instance equality"),
            schema.specs(),
            metricCreatorOf<JsonEquality>(schema)};
}

} // namespace optimizers
