// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <span>
#include <string>
#include <string_view>

namespace tests {

/// A job `hone-bench` can measure. It prints what it found; an error ends the program.
struct Benchmark
{
    std::string_view name;
    std::string_view arguments; ///< for the usage text
    optimizers::Status (*run)(std::span<const std::string> arguments);
};

// One line each in hone_bench.cpp's list.
[[nodiscard]] optimizers::Status endpointBenchmark(std::span<const std::string> arguments);
[[nodiscard]] optimizers::Status searchBenchmark(std::span<const std::string> arguments);
[[nodiscard]] optimizers::Status journalBenchmark(std::span<const std::string> arguments);
[[nodiscard]] optimizers::Status banditTraceBenchmark(std::span<const std::string> arguments);

/// The number after an option such as "--calls"; `otherwise` where the option is not given.
[[nodiscard]] optimizers::Result<int> numberOption(std::span<const std::string> arguments, std::string_view name,
                                                   int otherwise);

} // namespace tests
