// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bandit_trace.h"
#include "tests/benchmarks/hone_bench.h"
#include "tests/benchmarks/process_use.h"

#include <iomanip>
#include <iostream>
#include <optional>

namespace tests {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

struct Arguments
{
    std::string file;
    bool inDouble = true;
};

std::optional<Arguments> parsed(std::span<const std::string> words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool hasValue = i + 1 < words.size();
        if (words[i] == "--precision" && hasValue && (words[i + 1] == "double" || words[i + 1] == "float"))
            arguments.inDouble = words[++i] == "double";
        else if (!words[i].starts_with("--") && arguments.file.empty())
            arguments.file = words[i];
        else
            return std::nullopt;
    }
    return arguments.file.empty() ? std::nullopt : std::optional(arguments);
}

void print(const BanditTrace& trace, std::span<const TraceDifference> rounds, std::ostream& output)
{
    output << trace.rewards.size() << " candidates of " << trace.inputs() << " features, " << trace.initialPoints.size()
           << " initial points, " << trace.settings.hiddenUnits << " hidden units, " << trace.settings.iterations
           << " iterations, lambda " << trace.settings.lambda << ", nu " << trace.settings.nu << ", learning rate "
           << trace.settings.learningRate << '\n'
           << "largest relative errors:\n"
           << "round     arm  expected        mean   deviation        loss\n"
           << std::scientific << std::setprecision(2);
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        output << std::setw(5) << i << std::setw(8) << rounds[i].arm << std::setw(10) << trace.rounds[i].arm
               << std::setw(12) << rounds[i].mean << std::setw(12) << rounds[i].deviation << std::setw(12)
               << rounds[i].loss << '\n';
    }
}

} // namespace

optimizers::Status banditTraceBenchmark(std::span<const std::string> words)
{
    const std::optional<Arguments> arguments = parsed(words);
    if (!arguments)
        return failure(ErrorKind::InvalidInput,
                       std::string("The bandit-trace benchmark takes FILE [--precision double|float]"));
    const Result<BanditTrace> trace = readBanditTrace(arguments->file);
    if (!trace)
        return tl::unexpected(trace.error());
    const ProcessUse before = processUse();
    const Result<std::vector<TraceDifference>> rounds =
        arguments->inDouble ? replayBanditTrace<double>(*trace) : replayBanditTrace<float>(*trace);
    if (!rounds)
        return tl::unexpected(rounds.error());
    const double seconds = processUse().cpuSeconds - before.cpuSeconds;
    print(*trace, *rounds, std::cout);
    std::cout << std::fixed << std::setprecision(3) << seconds << " s of CPU time\n";
    if (const std::string disagreement = traceDisagreement(*rounds, arguments->inDouble); !disagreement.empty())
        return failure(ErrorKind::Malformed, disagreement);
    std::cout << "the trace is reproduced\n";
    return {};
}

} // namespace tests
