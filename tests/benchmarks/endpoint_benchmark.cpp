// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/run_recorder.h"
#include "app/core/journal/run_store.h"
#include "optimizers/endpoints/endpoint_stack.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "optimizers/metrics/metric.h"
#include "optimizers/run/run.h"
#include "optimizers/search/catalogue.h"
#include "tests/benchmarks/bare_client.h"
#include "tests/benchmarks/hone_bench.h"
#include "tests/benchmarks/process_use.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <vector>

namespace tests {

namespace {

using namespace optimizers;

/// Listens as the window would, and keeps how long each call took.
class Durations final : public RunObserver
{
public:
    Status onEvent(const RunEvent& event) override
    {
        if (const auto* recorded = std::get_if<OutcomeRecorded>(&event)) {
            m_seconds.push_back(recorded->outcome.usage.seconds);
            m_failed += isScored(recorded->outcome.outcomeClass) ? 0 : 1;
        }
        return {};
    }

    [[nodiscard]] int failed() const { return m_failed; }
    [[nodiscard]] std::size_t count() const { return m_seconds.size(); }
    /// The `share` fastest one.
    [[nodiscard]] double quantile(double share)
    {
        std::ranges::sort(m_seconds);
        const auto place = static_cast<std::size_t>(share * static_cast<double>(m_seconds.size()));
        return m_seconds.empty() ? 0.0 : m_seconds[std::min(place, m_seconds.size() - 1)];
    }

private:
    std::vector<double> m_seconds;
    int m_failed = 0;
};

TaskData questions(int count)
{
    TaskData data;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        data.validation.push_back({{static_cast<std::uint32_t>(i)},
                                   "Review number " + number + ": the film was long and I would not see it again.",
                                   {},
                                   {"negative"}});
    }
    return data;
}

/// A directory of its own for the journal, gone with it.
class ScratchDirectory
{
public:
    ScratchDirectory()
        : m_path(std::filesystem::temp_directory_path() /
                 ("hone-bench-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count())))
    {
        std::filesystem::create_directories(m_path);
    }
    ~ScratchDirectory() { std::filesystem::remove_all(m_path); }
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

struct Job
{
    std::string url;
    int calls = 1000;
    int concurrency = 64;
    int latency = 0; ///< milliseconds; 0: that of the fastest calls
};

Result<Job> jobFrom(std::span<const std::string> arguments)
{
    Job job;
    if (arguments.empty())
        return failure(ErrorKind::InvalidInput, std::string("Name the URL of a server first"));
    job.url = arguments[0];
    for (const auto& [name, value] : {std::pair{"--calls", &job.calls}, std::pair{"--concurrency", &job.concurrency},
                                      std::pair{"--latency", &job.latency}}) {
        const Result<int> number = numberOption(arguments, name, *value);
        if (!number)
            return tl::unexpected(number.error());
        *value = *number;
    }
    return job;
}

/// `bareSeconds`: CPU of libcurl alone for one request.
void print(const Job& job, Durations& durations, double wall, double cpuSeconds, double bareSeconds)
{
    const double calls = static_cast<double>(durations.count());
    const double latency = job.latency > 0 ? job.latency * 1e-3 : durations.quantile(0.01);
    const double rate = calls / wall;
    const double ideal = job.concurrency / latency;
    std::cout << std::fixed << std::setprecision(1) << "evaluations    " << durations.count() << ", failed "
              << durations.failed() << '\n'
              << "rate           " << rate << " /s\n"
              << "of the ideal   " << 100.0 * rate / ideal << " % of " << ideal << " /s (" << job.concurrency
              << " at once, " << 1e3 * latency << " ms)\n"
              << "latency        median " << 1e3 * durations.quantile(0.5) << " ms, 99 % "
              << 1e3 * durations.quantile(0.99) << " ms\n"
              << "CPU            " << 1e6 * cpuSeconds / calls << " us per evaluation\n"
              << "libcurl alone  " << 1e6 * bareSeconds << " us per request; an evaluation takes "
              << std::setprecision(2) << cpuSeconds / calls / bareSeconds << std::setprecision(1) << " times that\n"
              << "peak memory    " << processUse().peakMegabytes << " MB\n";
}

} // namespace

// The draft of a made-up task, evaluated as a run does it: request, parse, score, commit of answer and outcome, event.
// Beside it stands what libcurl alone takes on the same machine in the same minute.
Status endpointBenchmark(std::span<const std::string> arguments)
{
    const Result<Job> job = jobFrom(arguments);
    if (!job)
        return tl::unexpected(job.error());
    const ScratchDirectory directory;
    const TaskData data = questions(job->calls);
    const Candidate draft{"Is the review positive or negative? Answer with one word.", {}};
    const Result<PromptRenderer> renderer = PromptRenderer::create({}, {});
    const Result<AnswerParser> parser = AnswerParser::create({});
    const auto metric = findMetric("exact_match")->create({});
    const auto optimizer = findOptimizer("draft")->create({});
    HttpClient client;
    const auto endpoint = openChatEndpoint(client, {job->url, "fake", Secret()});
    const auto store = app::RunStore::open(directory.file("bench.hone-journal"));
    if (!endpoint || !store)
        return tl::unexpected(!endpoint ? endpoint.error() : store.error());
    const auto run = (*store)->addRun({});
    const auto answers = run ? (*store)->answers(*run) : tl::unexpected(run.error());
    if (!answers)
        return tl::unexpected(answers.error());
    ModelRole solver;
    solver.endpoint = endpoint->get();
    solver.concurrency = job->concurrency;
    const RunServices services{data, draft, *renderer, *parser, **metric, solver, solver, nullptr, **answers};
    Ledger ledger({});
    History history;
    Durations durations;
    app::RunRecorder recorder(**store, *run, durations);
    const ProcessUse before = processUse();
    const auto begin = std::chrono::steady_clock::now();
    const RunFinished finished = executeRun(**optimizer, services, {}, history, ledger, recorder, {});
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (finished.error)
        return tl::unexpected(*finished.error);
    const double cpuSeconds = processUse().cpuSeconds - before.cpuSeconds;
    const Result<EndpointAddress> address = endpointAddress(job->url);
    const Result<double> bare =
        address ? bareClientSeconds(address->chat, job->calls, job->concurrency) : tl::unexpected(address.error());
    if (!bare)
        return tl::unexpected(bare.error());
    print(*job, durations, wall, cpuSeconds, *bare);
    return {};
}

} // namespace tests
