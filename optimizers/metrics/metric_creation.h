// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/metrics/metric.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace optimizers {

/// A MetricInfo's `create` from a schema and a class built from the schema's struct. A class whose parameters can be
/// wrong in ways a schema cannot see has a static create() that says so.
template <typename T, typename Parameters>
[[nodiscard]] auto metricCreatorOf(Schema<Parameters> schema)
{
    return [schema = std::move(schema)](const ParameterValues& values) -> Result<std::unique_ptr<Metric>> {
        Result<Parameters> parameters = schema.read(values);
        if (!parameters)
            return tl::unexpected(parameters.error());
        if constexpr (requires { T::create(std::move(*parameters)); })
            return T::create(std::move(*parameters));
        else
            return std::make_unique<T>(std::move(*parameters));
    };
}

/// The best of `scoreOne(expected)` over the example's accepted answers.
template <typename ScoreOne>
[[nodiscard]] double bestOver(const Example& example, ScoreOne scoreOne)
{
    double best = 0.0;
    for (const std::string& expected : example.expected)
        best = std::max(best, static_cast<double>(scoreOne(expected)));
    return best;
}

} // namespace optimizers
