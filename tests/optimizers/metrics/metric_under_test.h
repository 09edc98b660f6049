// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/metrics/metric.h"

#include <string>
#include <string_view>
#include <vector>

/// The score of `answer` where `expected` are accepted, by a metric of the catalogue; -1 where it fails.
inline double scoreBy(std::string_view metric, const optimizers::ParameterValues& parameters,
                      const std::vector<std::string>& expected, std::string_view answer, const std::string& input = {})
{
    const auto built = optimizers::findMetric(metric)->create(parameters);
    if (!built)
        return -1.0;
    optimizers::Example example;
    example.input = input;
    example.expected = expected;
    return (*built)->score(example, answer, {}).value_or(-1.0);
}

/// `count` pieces in random order.
inline std::string randomText(optimizers::Rng& rng, const std::vector<std::string>& pieces, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += pieces[rng.below(pieces.size())];
    return text;
}
