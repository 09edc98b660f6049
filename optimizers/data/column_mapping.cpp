// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/column_mapping.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace optimizers {

namespace {

// Usual names, the most telling first.
constexpr std::string_view inputNames[] = {
    "input",   "inputs",        "question", "query",    "text",      "sentence", "prompt", "problem", "source",
    "content", "message",       "review",   "document", "passage",   "article",  "ticket", "email",   "utterance",
    "word",    "question_text", "user",     "request",  "statement", "x",        "q"};
constexpr std::string_view expectedNames[] = {
    "expected",  "expected_output", "output",  "outputs",  "answer", "answers",    "target",
    "targets",   "label",           "labels",  "gold",     "ideal",  "completion", "response",
    "reference", "solution",        "class",   "category", "intent", "sentiment",  "translation",
    "summary",   "result",          "correct", "y",        "a"};

std::string normalized(std::string_view column)
{
    while (column.starts_with('_'))
        column.remove_prefix(1);
    std::string name = asciiLowered(column);
    std::ranges::replace(name, ' ', '_');
    return name;
}

std::string firstAmong(std::span<const std::string_view> names, const std::vector<std::string>& columns,
                       const std::vector<std::string>& taken)
{
    for (const std::string_view name : names)
        for (const std::string& column : columns)
            if (normalized(column) == name && std::ranges::find(taken, column) == taken.end())
                return column;
    return {};
}

std::string listed(const std::vector<std::string>& columns)
{
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "\"" : ", \"") + column + '"';
    return text;
}

Status checkKnown(const std::string& name, const std::vector<std::string>& columns, const std::string& fileName)
{
    if (std::ranges::find(columns, name) != columns.end())
        return {};
    if (const std::optional<std::string> nearest = nearestName(name, columns))
        return failure(ErrorKind::InvalidInput,
                       {textId("%1 has no column \"%2\"; did you mean \"%3\"? The columns are %4"),
                        {fileName, name, *nearest, listed(columns)}});
    return failure(ErrorKind::InvalidInput,
                   {textId("%1 has no column \"%2\"; The columns are %3"), {fileName, name, listed(columns)}});
}

} // namespace

ColumnMapping guessedMapping(ColumnMapping mapping, const std::vector<std::string>& columns)
{
    if (mapping.input.empty())
        mapping.input = firstAmong(inputNames, columns, mapping.expected);
    if (mapping.expected.empty()) {
        std::string guess = firstAmong(expectedNames, columns, {mapping.input});
        if (guess.empty() && columns.size() == 2 && !mapping.input.empty())
            guess = columns[mapping.input == columns[0] ? 1 : 0];
        if (!guess.empty())
            mapping.expected = {guess};
    }
    if (mapping.input.empty() && columns.size() == 2 && mapping.expected.size() == 1)
        mapping.input = columns[mapping.expected[0] == columns[0] ? 1 : 0];
    return mapping;
}

Result<ColumnMapping> completeMapping(const ColumnMapping& mapping, const std::vector<std::string>& columns,
                                      const std::string& fileName)
{
    ColumnMapping complete = guessedMapping(mapping, columns);
    if (complete.input.empty())
        return failure(ErrorKind::InvalidInput,
                       {textId("Cannot tell which column of %1 holds the input; the columns are %2"),
                        {fileName, listed(columns)}});
    if (complete.expected.empty())
        return failure(ErrorKind::InvalidInput,
                       {textId("Cannot tell which column of %1 holds the expected answer; the columns are %2"),
                        {fileName, listed(columns)}});
    std::vector<std::string> named = complete.expected;
    named.push_back(complete.input);
    named.insert(named.end(), complete.fields.begin(), complete.fields.end());
    for (const std::string& name : named)
        if (Status known = checkKnown(name, columns, fileName); !known)
            return tl::unexpected(std::move(known.error()));
    if (std::ranges::find(complete.expected, complete.input) != complete.expected.end())
        return failure(ErrorKind::InvalidInput,
                       {textId("The column \"%1\" of %2 cannot be both the input and the expected answer"),
                        {complete.input, fileName}});
    return complete;
}

std::string fieldNameFor(const std::string& column)
{
    if (column == "input")
        return "input_column";
    if (column.empty())
        return "field";
    std::string name;
    for (const char c : column) {
        const bool fits = c == ' ' ? !name.empty() && name.back() != ' ' : isFieldName(std::string_view(&c, 1));
        name += fits ? c : '_';
    }
    if (name.back() == ' ')
        name.back() = '_';
    return name;
}

} // namespace optimizers
