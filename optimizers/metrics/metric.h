// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"
#include "optimizers/parameters/schema.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Scores one answer to one example, in [0, 1]: the best over the example's accepted answers. Thread-safe. Fails only
/// where scoring itself needs something that can fail (a judge model).
class Metric
{
public:
    virtual ~Metric() = default;

    [[nodiscard]] virtual Result<double> score(const Example& example, std::string_view answer,
                                               std::stop_token stop) const = 0;
};

/// Everything the outside knows of a metric before it is built.
struct MetricInfo
{
    std::string id;
    TextId name;
    TextId summary;
    TextId source; ///< the reference implementation whose values it equals
    std::vector<ParameterSpec> parameters;
    std::function<Result<std::unique_ptr<Metric>>(const ParameterValues&)> create;
};

/// All metrics in the order of metrics/catalogue.def.
[[nodiscard]] const std::vector<MetricInfo>& allMetrics();
/// Null when there is none of that id.
[[nodiscard]] const MetricInfo* findMetric(std::string_view id);
/// InvalidInput, naming the metric, where there is none of that id or it refuses the values.
[[nodiscard]] Result<std::unique_ptr<Metric>> createMetric(std::string_view id, const ParameterValues& values);

} // namespace optimizers
