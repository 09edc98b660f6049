// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/data_format.h"

#include "optimizers/core/json_text.h"
#include "optimizers/core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

constexpr std::array formats{
    DataFormat::Csv,     DataFormat::Tsv, DataFormat::Jsonl, DataFormat::Json, DataFormat::InstructionInduction,
    DataFormat::BigBench};

/// What a text that begins with a brace is: one object with examples in one of the known shapes, or an object a line.
DataFormat formatOfObject(std::string_view text)
{
    const std::string_view firstLine = text.substr(0, text.find('\n'));
    if (firstLine.size() < text.size() && parseJson(firstLine))
        return DataFormat::Jsonl;
    const Result<nlohmann::json> document = parseJson(text);
    if (!document || !document->contains("examples"))
        return DataFormat::Json;
    const nlohmann::json& examples = (*document)["examples"];
    if (examples.is_object())
        return DataFormat::InstructionInduction;
    const bool targeted = examples.is_array() && !examples.empty() && examples[0].contains("input") &&
                          (examples[0].contains("target") || examples[0].contains("target_scores"));
    return targeted ? DataFormat::BigBench : DataFormat::Json;
}

DataFormat formatOfText(std::string_view text)
{
    const std::string_view content = trimmed(text);
    if (content.starts_with('{'))
        return formatOfObject(content);
    if (content.starts_with('['))
        return DataFormat::Json;
    return text.substr(0, text.find('\n')).find('\t') == std::string_view::npos ? DataFormat::Csv : DataFormat::Tsv;
}

} // namespace

std::span<const DataFormat> dataFormats()
{
    return formats;
}

std::string_view nameOf(DataFormat format)
{
    switch (format) {
    case DataFormat::Csv:
        return "csv";
    case DataFormat::Tsv:
        return "tsv";
    case DataFormat::Jsonl:
        return "jsonl";
    case DataFormat::Json:
        return "json";
    case DataFormat::InstructionInduction:
        return "instruction_induction";
    case DataFormat::BigBench:
        return "big_bench";
    }
    return "unknown";
}

Result<DataFormat> dataFormatFrom(std::string_view name)
{
    const auto found = std::ranges::find_if(formats, [&](DataFormat format) { return nameOf(format) == name; });
    if (found != formats.end())
        return *found;
    std::string known;
    for (const DataFormat format : formats)
        known += (format == formats.front() ? "" : ", ") + std::string(nameOf(format));
    return failure(ErrorKind::InvalidInput,
                   {textId("There is no data format \"%1\"; there are %2"), {std::string(name), known}});
}

DataFormat guessedFormat(std::string_view fileName, std::string_view text)
{
    const std::string name = asciiLowered(fileName);
    if (name.ends_with(".csv"))
        return DataFormat::Csv;
    if (name.ends_with(".tsv") || name.ends_with(".tab"))
        return DataFormat::Tsv;
    if (name.ends_with(".jsonl") || name.ends_with(".ndjson"))
        return DataFormat::Jsonl;
    return formatOfText(text);
}

} // namespace optimizers
