// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_guess.h"

#include "app/core/project/data_files.h"
#include "app/core/project/question_fields.h"
#include "app/core/project/task_loading.h"

#include <algorithm>
#include <cctype>
#include <cmath>
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
constexpr double smallestShare = 0.0001;
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

/// Down to whole hundredths, which are easily read; of very many examples to hundredths of these.
double rounded(double share)
{
    const double steps = share < 0.05 ? 10'000.0 : 100.0;
    return std::floor(share * steps + 1e-9) / steps;
}

void fitFractions(optimizers::Split& split, std::size_t count, bool labels)
{
    const auto examples = static_cast<double>(count);
    split.stratified = labels;
    split.validation = std::max(smallestShare, rounded(std::min(0.33, validationWanted / examples)));
    const double test = std::max(smallestShare, rounded(std::min(0.34, testWanted / examples)));
    split.pool = std::round((1.0 - split.validation - test) * 10'000.0) / 10'000.0;
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
            query = withField(query, name);
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

/// What a column holds, as far as the first rows show.
struct ColumnShape
{
    std::string name;
    double length = 0.0; ///< mean, in bytes
    std::set<std::string> values;
    bool numbers = true;
};

std::vector<ColumnShape> shapesOf(const optimizers::DataPreview& preview)
{
    std::vector<ColumnShape> shapes;
    shapes.reserve(preview.columns.size());
    for (std::size_t column = 0; column < preview.columns.size(); ++column) {
        ColumnShape& shape = shapes.emplace_back();
        shape.name = preview.columns[column];
        for (const std::vector<std::string>& row : preview.rows) {
            shape.length += static_cast<double>(row[column].size()) / static_cast<double>(preview.rows.size());
            shape.values.insert(row[column]);
            shape.numbers = shape.numbers && isNumber(row[column]);
        }
    }
    return shapes;
}

/// Numbers that are all different, or the same text everywhere, are neither asked nor answered.
bool tellsNothing(const ColumnShape& shape, std::size_t rows)
{
    return shape.values.size() <= 1 || (shape.numbers && shape.values.size() == rows && rows > 2);
}

} // namespace

Result<optimizers::ColumnMapping> mappingByContent(const DataFile& file, const std::string& projectFile)
{
    const Result<optimizers::ReadOptions> options = readOptionsFor(file);
    if (!options)
        return tl::unexpected(options.error());
    const Result<optimizers::DataPreview> preview = optimizers::previewExamples(placeOf(file, projectFile), *options);
    if (!preview)
        return tl::unexpected(preview.error());
    if (optimizers::completeMapping(file.columns, preview->columns, file.path) || preview->columns.size() < 2)
        return file.columns;
    std::vector<ColumnShape> shapes = shapesOf(*preview);
    const std::size_t rows = preview->rows.size();
    if (std::ranges::count_if(shapes, [&](const ColumnShape& shape) { return !tellsNothing(shape, rows); }) >= 2)
        std::erase_if(shapes, [&](const ColumnShape& shape) { return tellsNothing(shape, rows); });
    optimizers::ColumnMapping mapping = preview->mapping;
    if (mapping.input.empty()) {
        std::vector<ColumnShape> open = shapes;
        std::erase_if(open, [&](const ColumnShape& shape) {
            return std::ranges::find(mapping.expected, shape.name) != mapping.expected.end();
        });
        mapping.input =
            open.empty() ? preview->columns.front() : std::ranges::max_element(open, {}, &ColumnShape::length)->name;
    }
    if (mapping.expected.empty()) {
        std::erase_if(shapes, [&](const ColumnShape& shape) { return shape.name == mapping.input; });
        if (shapes.empty())
            return mapping;
        // Of columns alike the last: what is asked usually stands before what is answered.
        std::ranges::reverse(shapes);
        mapping.expected = {
            std::ranges::min_element(shapes, {}, [](const ColumnShape& shape) { return shape.values.size(); })->name};
    }
    return mapping;
}

Result<Project> guessProject(const std::string& name, std::vector<DataFile> files, const std::string& projectFile,
                             const std::stop_token& stop, const optimizers::ReadProgress& progress)
{
    Project project;
    project.name = name;
    project.files = std::move(files);
    project.split = splitFor(project.files);
    Result<std::vector<optimizers::Examples>> read = readFiles(project, projectFile, stop, progress);
    if (!read)
        return tl::unexpected(read.error());
    Result<LoadedTask> task = assignRoles(*read, project.split);
    if (!task)
        return tl::unexpected(task.error());
    std::vector<Example> examples = task->data.pool;
    examples.insert(examples.end(), task->data.validation.begin(), task->data.validation.end());
    const AnswerShape shape = shapeOf(examples);
    if (project.split.kind == optimizers::Split::Kind::Fractions) {
        fitFractions(project.split, examples.size() + task->data.test.size(), !shape.labels.empty());
        task = assignRoles(std::move(*read), project.split);
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
