// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/metrics/metric.h"

#include <algorithm>

namespace optimizers {

// NOLINTBEGIN(readability-identifier-naming): a metric's function is named by its id
#define METRIC(id) MetricInfo id();
#include "optimizers/metrics/catalogue.def"
#undef METRIC
// NOLINTEND(readability-identifier-naming)

const std::vector<MetricInfo>& allMetrics()
{
    static const std::vector<MetricInfo> all = {
#define METRIC(id) id(),
#include "optimizers/metrics/catalogue.def"
#undef METRIC
    };
    return all;
}

const MetricInfo* findMetric(std::string_view id)
{
    const std::vector<MetricInfo>& all = allMetrics();
    const auto found = std::ranges::find(all, id, &MetricInfo::id);
    return found == all.end() ? nullptr : &*found;
}

Result<std::unique_ptr<Metric>> createMetric(std::string_view id, const ParameterValues& values)
{
    const MetricInfo* info = findMetric(id);
    if (info == nullptr)
        return failure(ErrorKind::InvalidInput, {textId("there is no metric %1"), {std::string(id)}});
    Result<std::unique_ptr<Metric>> metric = info->create(values);
    if (!metric)
        return failure(metric.error().kind, {textId("%1: %2"), {std::string(id), metric.error().text}});
    return metric;
}

} // namespace optimizers
