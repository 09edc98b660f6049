// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/split.h"

#include "optimizers/core/random.h"
#include "optimizers/core/text.h"
#include "optimizers/data/input_groups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>

namespace optimizers {

namespace {

constexpr std::array roles{Role::Pool, Role::Validation, Role::Test};

/// What pool and validation leave; sums like 0.7 + 0.3 leave nothing.
double testFraction(const Split& split)
{
    const double rest = 1.0 - split.pool - split.validation;
    return std::abs(rest) < 1e-9 ? 0.0 : rest;
}

/// All examples of all files, numbered through, with what a split needs to know of each.
struct Rows
{
    std::vector<Example> examples;
    std::vector<std::string> fieldNames;
    std::vector<std::size_t> files;       ///< by example
    std::vector<std::string> columnValue; ///< by example, of the split's column; empty for other kinds
};

/// Takes the split's column out of an example.
std::string takenColumn(Example& example, const std::string& column)
{
    const auto field = std::ranges::find(example.fields, column, &Field::name);
    if (field == example.fields.end())
        return {};
    std::string value(trimmed(field->value));
    example.fields.erase(field);
    return value;
}

/// Moves the examples out of their files; the names of fields stay there.
Rows rowsOf(std::vector<Examples>& files, const Split& split)
{
    const bool byColumn = split.kind == Split::Kind::Column;
    Rows rows;
    for (std::size_t file = 0; file < files.size(); ++file) {
        for (const std::string& name : files[file].fieldNames)
            if (!(byColumn && name == split.column) &&
                std::ranges::find(rows.fieldNames, name) == rows.fieldNames.end())
                rows.fieldNames.push_back(name);
        std::vector<Example> read = std::move(files[file].rows);
        rows.files.insert(rows.files.end(), read.size(), file);
        if (rows.examples.empty())
            rows.examples = std::move(read); // usually there is but one file
        else
            rows.examples.insert(rows.examples.end(), std::move_iterator(read.begin()), std::move_iterator(read.end()));
    }
    std::uint32_t number = 0;
    for (Example& example : rows.examples) {
        example.id = {number++};
        if (byColumn)
            rows.columnValue.push_back(takenColumn(example, split.column));
    }
    return rows;
}

std::vector<std::string> sortedAnswers(const Example& example)
{
    std::vector<std::string> answers;
    answers.reserve(example.expected.size());
    for (const std::string& answer : example.expected)
        answers.emplace_back(trimmed(answer));
    std::ranges::sort(answers);
    return answers;
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t longest = 60;
    if (text.size() <= longest)
        return std::string(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

void warnOfContradictions(const Rows& rows, const InputGroups& groups, SplitReport& report)
{
    constexpr std::size_t mostNamed = 20;
    std::size_t count = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const InputGroups::Group group = groups[g];
        if (group.size() == 1)
            continue;
        const std::vector<std::string> answers = sortedAnswers(rows.examples[group[0]]);
        const auto other =
            std::ranges::find_if(group, [&](std::uint32_t i) { return sortedAnswers(rows.examples[i]) != answers; });
        if (other == group.end() || ++count > mostNamed)
            continue;
        const Example& first = rows.examples[group[0]];
        report.warnings.push_back({textId("The input \"%1\" has different expected answers: \"%2\" and \"%3\""),
                                   {shortened(trimmed(first.input)), shortened(first.expected[0]),
                                    shortened(rows.examples[*other].expected[0])}});
    }
    if (count > mostNamed)
        report.warnings.push_back(
            {textId("Further inputs that have different expected answers: %1"), {count - mostNamed}});
}

/// The first accepted answer of every group, as the label it is stratified by: its place among all labels in order.
std::vector<std::uint32_t> labelsOf(const Rows& rows, const InputGroups& groups)
{
    const auto labelOf = [&](std::size_t g) { return trimmed(rows.examples[groups[g][0]].expected[0]); };
    std::map<std::string_view, std::uint32_t> places;
    for (std::size_t g = 0; g < groups.size(); ++g)
        places.try_emplace(labelOf(g));
    std::uint32_t place = 0;
    for (auto& [label, known] : places)
        known = place++;
    std::vector<std::uint32_t> labels;
    labels.reserve(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g)
        labels.push_back(places.find(labelOf(g))->second);
    return labels;
}

/// Deals groups out so that after every one the shares are as near to the fractions as they can be; with groups sorted
/// by label the shares hold within every label.
std::vector<Role> dealt(const InputGroups& groups, const std::vector<std::size_t>& order, const Split& split)
{
    const std::array fractions{split.pool, split.validation, testFraction(split)};
    std::array<std::size_t, roles.size()> counts{};
    std::size_t total = 0;
    std::vector<Role> dealtRoles(groups.size());
    for (const std::size_t index : order) {
        total += groups[index].size();
        std::size_t neediest = 0;
        double largestNeed = 0.0;
        for (std::size_t role = 0; role < roles.size(); ++role) {
            const double need = fractions[role] * static_cast<double>(total) - static_cast<double>(counts[role]);
            if (need > largestNeed) {
                neediest = role;
                largestNeed = need;
            }
        }
        counts[neediest] += groups[index].size();
        dealtRoles[index] = roles[neediest];
    }
    return dealtRoles;
}

Result<std::vector<Role>> rolesByFractions(const Rows& rows, const InputGroups& groups, const Split& split)
{
    if (!(split.pool >= 0.0) || !(split.validation >= 0.0) || !(testFraction(split) >= 0.0))
        return failure(ErrorKind::InvalidInput,
                       textId("The fractions of pool and validation must lie between 0 and 1 and "
                              "leave the rest, which is at least 0, to test"));
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    constexpr std::uint64_t stream = 0x5011; // tells this use of the seed from others
    Rng rng(mixSeed({split.seed, stream}));
    rng.shuffle(order);
    if (split.stratified) {
        const std::vector<std::uint32_t> labels = labelsOf(rows, groups);
        std::ranges::stable_sort(order, {}, [&](std::size_t index) { return labels[index]; });
    }
    const std::vector<Role> byGroup = dealt(groups, order, split);
    std::vector<Role> byExample(rows.examples.size());
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (const std::uint32_t i : groups[g])
            byExample[i] = byGroup[g];
    return byExample;
}

std::optional<Role> usualRole(const std::string& value)
{
    const std::string name = asciiLowered(value);
    if (name == "train" || name == "training" || name == "pool")
        return Role::Pool;
    if (name == "validation" || name == "valid" || name == "val" || name == "dev" || name == "development")
        return Role::Validation;
    if (name == "test")
        return Role::Test;
    return std::nullopt;
}

Result<std::vector<Role>> rolesByColumn(const Rows& rows, const std::vector<Examples>& files, const Split& split)
{
    for (const Examples& file : files)
        if (std::ranges::find(file.fieldNames, split.column) == file.fieldNames.end())
            return failure(ErrorKind::InvalidInput,
                           {textId("The data has no column \"%1\" to take the roles from"), {split.column}});
    std::vector<Role> byExample;
    for (std::size_t i = 0; i < rows.examples.size(); ++i) {
        const std::string& value = rows.columnValue[i];
        const auto mapped = split.columnRoles.find(value);
        const std::optional<Role> role = mapped != split.columnRoles.end() ? mapped->second
                                         : split.columnRoles.empty()       ? usualRole(value)
                                                                           : std::nullopt;
        if (!role)
            return failure(ErrorKind::InvalidInput,
                           {textId("Example %1 has \"%2\" in the column \"%3\", which stands for no role"),
                            {i + 1, shortened(value), split.column}});
        byExample.push_back(*role);
    }
    return byExample;
}

Result<std::vector<Role>> rolesByFile(const Rows& rows, const std::vector<Examples>& files, const Split& split)
{
    if (split.fileRoles.size() != files.size())
        return failure(ErrorKind::InvalidInput, {textId("There are %1 data files and %2 roles for them"),
                                                 {files.size(), split.fileRoles.size()}});
    std::vector<Role> byExample;
    byExample.reserve(rows.files.size());
    for (const std::size_t file : rows.files)
        byExample.push_back(split.fileRoles[file]);
    return byExample;
}

/// Where a person's own roles put one input on two sides, only its copies in the most protected role stay: test before
/// validation before pool.
std::vector<bool> leftOut(const InputGroups& groups, const std::vector<Role>& byExample, SplitReport& report)
{
    std::vector<bool> out(byExample.size(), false);
    std::array<std::size_t, roles.size()> counts{};
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const InputGroups::Group group = groups[g];
        Role keeper = Role::Pool;
        for (const std::uint32_t i : group)
            keeper = std::max(keeper, byExample[i]);
        for (const std::uint32_t i : group) {
            out[i] = byExample[i] != keeper;
            if (out[i])
                ++counts[static_cast<std::size_t>(byExample[i])];
        }
    }
    for (const Role role : roles)
        if (const std::size_t count = counts[static_cast<std::size_t>(role)]; count > 0)
            report.warnings.push_back(
                {textId("Examples of the role %1 left out because their input stands in a more protected role: %2"),
                 {std::string(nameOf(role)), count}});
    return out;
}

std::vector<Role> askedFor(const Split& split)
{
    std::vector<Role> asked;
    switch (split.kind) {
    case Split::Kind::Fractions:
        if (split.pool > 0.0)
            asked.push_back(Role::Pool);
        if (split.validation > 0.0)
            asked.push_back(Role::Validation);
        if (testFraction(split) > 0.0)
            asked.push_back(Role::Test);
        break;
    case Split::Kind::Files:
        asked = split.fileRoles;
        break;
    case Split::Kind::Column:
        for (const auto& [value, role] : split.columnRoles)
            asked.push_back(role);
        break;
    }
    return asked;
}

Result<std::vector<Role>> rolesFor(const Rows& rows, const InputGroups& groups, const std::vector<Examples>& files,
                                   const Split& split)
{
    switch (split.kind) {
    case Split::Kind::Fractions:
        return rolesByFractions(rows, groups, split);
    case Split::Kind::Files:
        return rolesByFile(rows, files, split);
    case Split::Kind::Column:
        return rolesByColumn(rows, files, split);
    }
    return failure(ErrorKind::InvalidInput, textId("There is no such kind of split"));
}

} // namespace

Result<TaskData> splitExamples(std::vector<Examples> files, const Split& split, SplitReport* report)
{
    SplitReport ownReport;
    SplitReport& findings = report != nullptr ? *report : ownReport;
    findings = {};
    Rows rows = rowsOf(files, split);
    if (rows.examples.empty())
        return failure(ErrorKind::InvalidInput, textId("There are no examples to split"));
    const InputGroups groups(rows.examples);
    const Result<std::vector<Role>> byExample = rolesFor(rows, groups, files, split);
    if (!byExample)
        return tl::unexpected(byExample.error());
    const std::vector<bool> out = leftOut(groups, *byExample, findings);
    warnOfContradictions(rows, groups, findings);

    TaskData data;
    data.fieldNames = std::move(rows.fieldNames);
    std::array<std::vector<Example>*, roles.size()> byRole{&data.pool, &data.validation, &data.test};
    for (const Role role : roles)
        byRole[static_cast<std::size_t>(role)]->reserve(static_cast<std::size_t>(std::ranges::count(*byExample, role)));
    for (std::size_t i = 0; i < rows.examples.size(); ++i)
        if (!out[i])
            byRole[static_cast<std::size_t>((*byExample)[i])]->push_back(std::move(rows.examples[i]));
    for (const Role role : askedFor(split))
        if (byRole[static_cast<std::size_t>(role)]->empty())
            return failure(ErrorKind::InvalidInput,
                           {textId("The split leaves no example for the role %1 (there are %2 different inputs)"),
                            {std::string(nameOf(role)), groups.size()}});
    return data;
}

} // namespace optimizers
