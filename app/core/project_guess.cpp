// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project_guess.h"

#include "app/core/task_loading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

namespace app {

using optimizers::Example;
using optimizers::Result;
using optimizers::Role;

namespace {

/// Sizes that give usable intervals at a bearable price.
constexpr double validationWanted = 60.0;
constexpr double testWanted = 100.0;
/// Answers of a task with labels repeat.
constexpr std::size_t mostLabels = 20;
constexpr std::size_t examplesPerLabel = 5;
/// Further columns that are shorter are ids and flags, not text to be read.
constexpr std::size_t readableLength = 20;
constexpr std::size_t longAnswerWords = 4;

struct AnswerShape
{
    std::set<std::string> labels; ///< the distinct first answers, if there are few
    bool options = true;          ///< "(A)", "(B)" …
    bool numbers = true;
    double words = 0.0;      ///< mean
    std::size_t longest = 0; ///< bytes
};

bool isNumber(const std::string& text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
        return std::isdigit(c) != 0 || c == '.' || c == ',' || c == '-' || c == '+';
    }) && std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

AnswerShape shapeOf(const std::vector<Example>& examples)
{
    AnswerShape shape;
    for (const Example& example : examples) {
        const std::string& answer = example.expected.front();
        shape.labels.insert(answer);
        shape.numbers = shape.numbers && isNumber(answer);
        shape.options = shape.options && answer.size() == 3 && answer.front() == '(' && answer.back() == ')';
        shape.words += 1.0 + static_cast<double>(std::ranges::count(answer, ' '));
        shape.longest = std::max(shape.longest, answer.size());
    }
    shape.words /= static_cast<double>(std::max<std::size_t>(1, examples.size()));
    if (shape.labels.size() > mostLabels || shape.labels.size() * examplesPerLabel > examples.size())
        shape.labels.clear();
    return shape;
}

/// The role a file's name speaks of.
std::optional<Role> roleInName(const std::string& path)
{
    constexpr std::array<std::pair<std::string_view, Role>, 6> words = {{{"train", Role::Pool},
                                                                         {"pool", Role::Pool},
                                                                         {"valid", Role::Validation},
                                                                         {"dev", Role::Validation},
                                                                         {"test", Role::Test},
                                                                         {"eval", Role::Test}}};
    std::string name = std::filesystem::path(path).filename().string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto& [word, role] : words) {
        if (name.find(word) != std::string::npos)
            return role;
    }
    return std::nullopt;
}

/// By file where the names give every role, else by fractions.
optimizers::Split splitFor(const std::vector<DataFile>& files)
{
    optimizers::Split split;
    std::set<Role> roles;
    for (const DataFile& file : files) {
        const std::optional<Role> role = roleInName(file.path);
        if (!role)
            return split;
        roles.insert(*role);
        split.fileRoles.push_back(*role);
    }
    if (roles.size() == 3)
        split.kind = optimizers::Split::Kind::Files;
    else
        split.fileRoles.clear();
    return split;
}

double rounded(double share)
{
    return std::floor(share * 100.0) / 100.0;
}

void fitFractions(optimizers::Split& split, std::size_t count, bool labels)
{
    const auto examples = static_cast<double>(count);
    split.stratified = labels;
    split.validation = std::max(0.01, rounded(std::min(0.33, validationWanted / examples)));
    const double test = std::max(0.01, rounded(std::min(0.34, testWanted / examples)));
    split.pool = rounded(1.0 - split.validation - test + 1e-9);
}

/// Shows further columns that hold text beside the input.
std::string queryFor(const optimizers::TaskData& data)
{
    std::string query = "{{input}}";
    std::map<std::string, std::size_t> lengths;
    for (const Example& example : data.validation) {
        for (const optimizers::Field& field : example.fields)
            lengths[field.name] += field.value.size();
    }
    for (const std::string& name : data.fieldNames) {
        if (lengths[name] >= readableLength * data.validation.size())
            query.append("\n").append(name).append(": {{").append(name).append("}}");
    }
    return query;
}

std::string draftFor(const AnswerShape& shape)
{
    if (shape.options)
        return "Choose the right option.";
    if (shape.numbers)
        return "Answer with a number.";
    if (shape.labels.empty())
        return "Answer briefly.";
    std::string labels;
    for (const std::string& label : shape.labels)
        labels += (labels.empty() ? "" : ", ") + label;
    return "Answer with one of: " + labels + ".";
}

std::string metricFor(const AnswerShape& shape)
{
    if (shape.options)
        return "multiple_choice";
    if (shape.numbers)
        return "numeric";
    if (!shape.labels.empty())
        return "exact_match";
    return shape.words > longAnswerWords ? "token_f1" : "exact_match";
}

} // namespace

Result<Project> guessProject(const std::string& name, std::vector<DataFile> files, const std::string& projectFile)
{
    Project project;
    project.name = name;
    project.files = std::move(files);
    project.split = splitFor(project.files);
    Result<LoadedTask> task = loadTask(project, projectFile);
    if (!task)
        return tl::unexpected(task.error());
    std::vector<Example> examples = task->data.pool;
    examples.insert(examples.end(), task->data.validation.begin(), task->data.validation.end());
    const AnswerShape shape = shapeOf(examples);
    if (project.split.kind == optimizers::Split::Kind::Fractions) {
        fitFractions(project.split, examples.size() + task->data.test.size(), !shape.labels.empty());
        task = loadTask(project, projectFile);
        if (!task)
            return tl::unexpected(task.error());
    }
    project.metric.id = metricFor(shape);
    project.layout.query = queryFor(task->data);
    project.draft.instruction = draftFor(shape);
    project.maxTokens = static_cast<int>(std::clamp<std::size_t>(shape.longest / 2 + 16, 32, 1024));
    project.optimizers = {{"ape", {}}, {"exemplar_random_search", {}}};
    const auto validation = static_cast<std::int64_t>(task->data.validation.size());
    const auto test = static_cast<std::int64_t>(task->data.test.size());
    project.budget = {12 * validation + (project.finalists + 1) * test, {}, {}, {}};
    return project;
}

} // namespace app
