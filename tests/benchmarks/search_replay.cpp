// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/search_replay.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <map>
#include <optional>
#include <ostream>

namespace tests {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Rng;

namespace {

constexpr double leastHeadroom = 0.03;

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

std::map<std::string, MeasuredTask> tasksByModel(const std::string& name, const nlohmann::json& paraphrases)
{
    std::map<std::string, MeasuredTask> tasks;
    for (const auto& [key, paraphrase] : paraphrases.items()) {
        for (const auto& [model, accuracy] : paraphrase.at("accs").items()) {
            if (!accuracy.is_number())
                continue;
            MeasuredTask& task = tasks[model];
            task.name = name + ", " + model;
            task.instructions.push_back(paraphrase.at("template").get<std::string>());
            task.accuracies.push_back(accuracy.get<double>());
        }
    }
    return tasks;
}

struct Arguments
{
    std::string directory;
    std::string json;
    int repeats = 20;
    std::uint64_t seed = 1;
};

template <typename Number>
bool readNumber(const std::string& text, Number& number)
{
    return std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size();
}

std::optional<Arguments> parsed(std::span<const std::string> words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool hasValue = i + 1 < words.size();
        if (words[i] == "--repeats" && hasValue && readNumber(words[i + 1], arguments.repeats))
            ++i;
        else if (words[i] == "--seed" && hasValue && readNumber(words[i + 1], arguments.seed))
            ++i;
        else if (words[i] == "--json" && hasValue)
            arguments.json = words[++i];
        else if (!words[i].starts_with("--") && arguments.directory.empty())
            arguments.directory = words[i];
        else
            return std::nullopt;
    }
    return arguments.directory.empty() || arguments.repeats < 1 ? std::nullopt : std::optional(arguments);
}

void print(const std::vector<ReplayResult>& results, std::ostream& output)
{
    output << std::left << std::setw(30) << "strategy" << std::right << std::setw(8) << "calls" << std::setw(10)
           << "regret" << std::setw(10) << "(s.e.)" << std::setw(10) << "optimism" << '\n'
           << std::fixed << std::setprecision(4);
    for (const ReplayResult& result : results) {
        output << std::left << std::setw(30) << result.strategy << std::right << std::setw(8) << result.calls
               << std::setw(10) << result.regret << std::setw(10) << result.standardError << std::setw(10)
               << std::showpos << result.optimism << std::noshowpos << '\n';
    }
}

nlohmann::json jsonOf(const std::vector<ReplayResult>& results)
{
    nlohmann::json list = nlohmann::json::array();
    for (const ReplayResult& result : results) {
        list.push_back({{"strategy", result.strategy},
                        {"calls", result.calls},
                        {"regret", result.regret},
                        {"regret_standard_error", result.standardError},
                        {"optimism", result.optimism}});
    }
    return list;
}

} // namespace

double MeasuredTask::best() const
{
    return *std::ranges::max_element(accuracies);
}

Result<std::vector<MeasuredTask>> readMeasuredTasks(const std::string& directory)
{
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    if (error || files.empty())
        return failure(ErrorKind::InvalidInput, directory + " holds no .json files");
    std::ranges::sort(files);
    std::vector<MeasuredTask> tasks;
    for (const std::filesystem::path& file : files) {
        std::ifstream stream(file);
        try {
            for (auto& [model, task] :
                 tasksByModel(file.stem().string(), nlohmann::json::parse(stream).at("paraphrases"))) {
                if (task.best() - medianOf(task.accuracies) > leastHeadroom)
                    tasks.push_back(std::move(task));
            }
        } catch (const nlohmann::json::exception& exception) {
            return failure(ErrorKind::Malformed, file.string() + " cannot be read: " + exception.what());
        }
    }
    return tasks;
}

ItemCalls::ItemCalls(const MeasuredTask& task, std::int64_t budget, Rng& rng)
    : m_task(task), m_rng(rng), m_left(budget), m_right(task.accuracies.size()), m_items(task.accuracies.size())
{}

void ItemCalls::draw(std::size_t instruction, std::int64_t items)
{
    assert(items <= m_left);
    m_left -= items;
    m_items[instruction] += items;
    for (std::int64_t item = 0; item < items; ++item)
        m_right[instruction] += m_rng.uniform() < m_task.accuracies[instruction] ? 1 : 0;
}

double ItemCalls::meanOf(std::size_t instruction) const
{
    const std::int64_t items = m_items[instruction];
    return items == 0 ? 0.0 : static_cast<double>(m_right[instruction]) / static_cast<double>(items);
}

std::vector<ReplayResult> replaySearch(const std::vector<MeasuredTask>& tasks, const std::vector<std::int64_t>& budgets,
                                       int repeats, std::uint64_t seed)
{
    std::vector<ReplayResult> results;
    for (const std::int64_t budget : budgets) {
        for (const ReplayStrategy& strategy : replayStrategies()) {
            ReplayResult result{strategy.name, budget, 0.0, 0.0, 0.0};
            double squares = 0.0;
            for (std::size_t t = 0; t < tasks.size(); ++t) {
                double regret = 0.0;
                for (int repeat = 0; repeat < repeats; ++repeat) {
                    Rng rng(optimizers::mixSeed({seed, t, static_cast<std::uint64_t>(repeat)}));
                    ItemCalls calls(tasks[t], budget, rng);
                    const Choice choice = strategy.choose(calls, rng);
                    regret += (tasks[t].best() - tasks[t].accuracies[choice.instruction]) / repeats;
                    result.optimism += choice.reported - tasks[t].accuracies[choice.instruction];
                }
                result.regret += regret;
                squares += regret * regret;
            }
            const auto count = static_cast<double>(tasks.size());
            result.regret /= count;
            result.optimism /= count * repeats;
            result.standardError = std::sqrt((squares / count - result.regret * result.regret) / count);
            results.push_back(result);
        }
    }
    return results;
}

optimizers::Status printReplay(std::span<const std::string> arguments, std::ostream& output)
{
    const std::optional<Arguments> options = parsed(arguments);
    if (!options)
        return failure(ErrorKind::InvalidInput,
                       std::string("The search benchmark takes DIRECTORY [--repeats K] [--seed N] [--json FILE]"));
    const Result<std::vector<MeasuredTask>> tasks = readMeasuredTasks(options->directory);
    if (!tasks)
        return tl::unexpected(tasks.error());
    output << tasks->size() << " pairs of task and model, " << options->repeats << " repetitions\n";
    const std::vector<ReplayResult> results = replaySearch(*tasks, {500, 1000, 3300}, options->repeats, options->seed);
    print(results, output);
    if (!options->json.empty() && !(std::ofstream(options->json) << jsonOf(results).dump(2) << '\n'))
        return failure(ErrorKind::Storage, options->json + " cannot be written");
    return {};
}

} // namespace tests
