// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/hone_bench.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <vector>

namespace tests {

namespace {

constexpr std::array benchmarks = {
    Benchmark{"endpoint", "URL [--calls N] [--concurrency C] [--latency MS]", endpointBenchmark},
    Benchmark{"journal", "[--outcomes N]", journalBenchmark},
    Benchmark{"search", "DIRECTORY [--repeats K] [--seed N] [--json FILE]", searchBenchmark},
    Benchmark{"bandit-trace", "FILE [--precision double|float]", banditTraceBenchmark},
};

int run(std::span<const std::string> arguments)
{
    const auto chosen =
        arguments.empty() ? benchmarks.end() : std::ranges::find(benchmarks, arguments[0], &Benchmark::name);
    if (chosen == benchmarks.end()) {
        for (const Benchmark& benchmark : benchmarks)
            std::cerr << "hone-bench " << benchmark.name << ' ' << benchmark.arguments << '\n';
        return 2;
    }
    const optimizers::Status done = chosen->run(arguments.subspan(1));
    if (!done)
        std::cerr << done.error().message() << '\n';
    return done ? 0 : 1;
}

} // namespace

optimizers::Result<int> numberOption(std::span<const std::string> arguments, std::string_view name, int otherwise)
{
    const auto option = std::ranges::find(arguments, name);
    if (option == arguments.end())
        return otherwise;
    int value = 0;
    const auto text = option + 1;
    if (text == arguments.end() ||
        std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{} || value < 0)
        return optimizers::failure(optimizers::ErrorKind::InvalidInput,
                                   "Option " + std::string(name) + " needs a whole number");
    return value;
}

} // namespace tests

int main(int count, char** arguments)
{
    return tests::run(std::vector<std::string>(arguments + 1, arguments + count));
}
