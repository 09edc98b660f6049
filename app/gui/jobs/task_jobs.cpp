// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/task_jobs.h"

#include "optimizers/core/text.h"
#include "optimizers/metrics/metric.h"
#include "optimizers/prompts/prompt_template.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace app {

using optimizers::Example;
using optimizers::Result;

namespace {

constexpr std::chrono::milliseconds betweenWords{60};
constexpr std::size_t previewedRows = 3;
/// Enough to judge a metric by, and a matter of a second.
constexpr std::size_t mostTried = 5000;
/// A column with more different values gives no roles.
constexpr std::size_t mostValues = 24;

FileLook lookAt(const DataFile& file, const std::string& projectFile)
{
    Result<optimizers::ReadOptions> options = readOptionsFor(file);
    if (!options)
        return {file, tl::unexpected(options.error()), tl::unexpected(options.error())};
    const std::filesystem::path place = placeOf(file, projectFile);
    Result<optimizers::DataPreview> preview = optimizers::previewExamples(place, *options);
    if (!preview)
        return {file, tl::unexpected(preview.error()), tl::unexpected(preview.error())};
    options->most = previewedRows;
    return {file, std::move(preview), optimizers::readExamples(place, *options)};
}

/// Fields that all files have.
std::vector<std::string> commonFields(const std::vector<optimizers::Examples>& files)
{
    std::vector<std::string> common = files.front().fieldNames;
    std::erase_if(common, [&](const std::string& name) {
        return std::ranges::any_of(files, [&](const optimizers::Examples& file) {
            return std::ranges::find(file.fieldNames, name) == file.fieldNames.end();
        });
    });
    return common;
}

std::map<std::string, std::size_t> valuesOf(const std::vector<optimizers::Examples>& files, const std::string& column)
{
    std::map<std::string, std::size_t> values;
    for (const optimizers::Examples& file : files) {
        for (const Example& example : file.rows) {
            const auto field = std::ranges::find(example.fields, column, &optimizers::Field::name);
            if (field != example.fields.end())
                ++values[std::string(optimizers::trimmed(field->value))];
            if (values.size() > mostValues)
                return {};
        }
    }
    return values;
}

/// The fields the question shows beside the input.
std::vector<std::string> fieldsShown(const Project& project)
{
    std::vector<std::string> names;
    const Result<optimizers::PromptTemplate> query = optimizers::PromptTemplate::parse(project.layout.query);
    if (!query)
        return names;
    for (const optimizers::PlaceholderSpan& placeholder : query->placeholders()) {
        if (placeholder.name != "input" && std::ranges::find(names, placeholder.name) == names.end())
            names.push_back(placeholder.name);
    }
    return names;
}

std::vector<const Example*> examplesById(const optimizers::TaskData& data)
{
    std::vector<const Example*> examples;
    for (const std::vector<Example>* role : {&data.pool, &data.validation, &data.test}) {
        for (const Example& example : *role) {
            if (example.id.value >= examples.size())
                examples.resize(std::size_t{example.id.value} + 1, nullptr);
            examples[example.id.value] = &example;
        }
    }
    return examples;
}

} // namespace

ShareDone seldom(ShareDone tell)
{
    return [tell = std::move(tell), told = std::chrono::steady_clock::time_point()](double share) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - told < betweenWords)
            return;
        told = now;
        tell(share);
    };
}

FileLooks lookAtFiles(const Project& project, const std::string& projectFile)
{
    FileLooks looks;
    looks.reserve(project.files.size());
    for (const DataFile& file : project.files)
        looks.push_back(lookAt(file, projectFile));
    return looks;
}

TaskLook lookAtTask(const Project& project, const std::string& projectFile, const std::stop_token& stop,
                    const ShareDone& progress)
{
    TaskLook look;
    Result<std::vector<optimizers::Examples>> files = readFiles(project, projectFile, stop, progress);
    if (!files) {
        look.error = files.error();
        return look;
    }
    look.columns = commonFields(*files);
    if (project.split.kind == optimizers::Split::Kind::Column)
        look.values = valuesOf(*files, project.split.column);
    Result<LoadedTask> task = assignRoles(std::move(*files), project.split);
    if (task)
        look.task = std::make_shared<const LoadedTask>(std::move(*task));
    else
        look.error = task.error();
    return look;
}

MetricLook tryMetric(const Project& project, const optimizers::TaskData& data, std::stop_token stop)
{
    const Result<std::unique_ptr<optimizers::Metric>> metric =
        optimizers::createMetric(project.metric.id, project.metric.values);
    if (!metric)
        return tl::unexpected(metric.error());
    const std::span<const Example> all(data.validation);
    return optimizers::selfTest(**metric, all.first(std::min(all.size(), mostTried)), project.split.seed,
                                std::move(stop));
}

OverlapResult lookForOverlaps(const Project& project, const std::shared_ptr<const LoadedTask>& task,
                              const std::stop_token& stop, const ShareDone& progress)
{
    Result<optimizers::OverlapReport> report =
        optimizers::findOverlaps(task->data, fieldsShown(project), stop, progress);
    if (!report)
        return tl::unexpected(report.error());
    Result<std::vector<optimizers::DraftLeak>> leaks = optimizers::findDraftLeaks(task->data, project.draft, stop);
    if (!leaks)
        return tl::unexpected(leaks.error());
    return std::make_shared<const OverlapLook>(
        OverlapLook{std::move(*report), std::move(*leaks), examplesById(task->data), task});
}

} // namespace app
