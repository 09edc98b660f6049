// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/journal_rows.h"

#include "app/core/project/candidate_json.h"

#include <QDateTime>

#include <algorithm>
#include <sstream>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> finishNames = {"stop", "length", "refusal", "content_filter"};

} // namespace

RequestBytes::RequestBytes(optimizers::RequestKey key)
{
    for (std::size_t i = 0; i < 8; ++i) {
        const std::size_t shift = 56 - 8 * i;
        m_bytes.at(i) = static_cast<char>((key.high >> shift) & 0xffU);
        m_bytes.at(8 + i) = static_cast<char>((key.low >> shift) & 0xffU);
    }
}

optimizers::RequestKey requestKeyFrom(std::string_view bytes)
{
    optimizers::RequestKey key;
    for (std::size_t i = 0; i < 8 && bytes.size() == 16; ++i) {
        key.high = (key.high << 8U) | static_cast<unsigned char>(bytes[i]);
        key.low = (key.low << 8U) | static_cast<unsigned char>(bytes[8 + i]);
    }
    return key;
}

optimizers::Spending spendingFrom(const Statement& row, int firstColumn)
{
    return {row.integer(firstColumn),     row.integer(firstColumn + 1), row.integer(firstColumn + 2),
            row.integer(firstColumn + 3), row.number(firstColumn + 4),  row.number(firstColumn + 5)};
}

optimizers::Score scoreFrom(const Statement& row, int firstColumn)
{
    return {row.number(firstColumn), row.number(firstColumn + 1), row.number(firstColumn + 2),
            static_cast<int>(row.integer(firstColumn + 3)), row.number(firstColumn + 4)};
}

optimizers::Usage usageFrom(const Statement& row, int firstColumn)
{
    return {row.integer(firstColumn), row.integer(firstColumn + 1), row.number(firstColumn + 2),
            row.number(firstColumn + 3), row.integer(firstColumn + 4) != 0};
}

std::string textOf(const std::vector<optimizers::CandidateId>& parents)
{
    std::string text;
    for (const optimizers::CandidateId parent : parents)
        text += (text.empty() ? "" : " ") + optimizers::textOf(parent);
    return text;
}

std::vector<optimizers::CandidateId> parentsFrom(const std::string& text)
{
    std::vector<optimizers::CandidateId> parents;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (const auto id = optimizers::candidateIdFrom(word))
            parents.push_back(*id);
    }
    return parents;
}

std::string textOf(const optimizers::Candidate& candidate)
{
    return jsonOf(candidate).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

optimizers::Result<optimizers::Candidate> candidateFrom(std::string_view text)
{
    JsonProblem problem;
    optimizers::Candidate candidate;
    const nlohmann::json content = nlohmann::json::parse(text, nullptr, false);
    {
        JsonFields fields(content, "candidate", problem);
        readCandidate(fields, candidate);
    }
    if (const optimizers::Status status = problem.status(); !status)
        return optimizers::failure(optimizers::ErrorKind::Storage,
                                   {optimizers::textId("the journal is damaged: %1"), {status.error().text}});
    return candidate;
}

std::string textOf(const optimizers::Reason& reason)
{
    nlohmann::json facts = nlohmann::json::object();
    if (!reason.metaPrompt.empty())
        facts["meta_prompt"] = reason.metaPrompt;
    if (reason.exampleSet)
        facts["example_set"] = *reason.exampleSet;
    if (reason.softPrompt)
        facts["soft_prompt"] = *reason.softPrompt;
    if (reason.draw)
        facts["draw"] = optimizers::textOf(optimizers::CandidateId{*reason.draw});
    if (reason.expected)
        facts["expected"] = {{"mean", reason.expected->mean}, {"deviation", reason.expected->deviation}};
    if (!reason.words.empty())
        facts["words"] = reason.words;
    return facts.empty() ? std::string() : facts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

optimizers::Reason reasonFrom(const std::string& text)
{
    const nlohmann::json facts = nlohmann::json::parse(text, nullptr, false);
    if (!facts.is_object())
        return {.words = text};
    optimizers::Reason reason;
    JsonProblem problem; // a fact that cannot be read is one nobody needs
    JsonFields fields(facts, "reason", problem);
    std::string draw;
    fields.read("meta_prompt", reason.metaPrompt);
    fields.read("example_set", reason.exampleSet);
    fields.read("soft_prompt", reason.softPrompt);
    fields.read("draw", draw);
    if (const auto seed = optimizers::candidateIdFrom(draw))
        reason.draw = seed->value;
    fields.readObject("expected", [&](JsonFields& each) {
        optimizers::Expectation& expected = reason.expected.emplace();
        each.read("mean", expected.mean);
        each.read("deviation", expected.deviation);
    });
    fields.read("words", reason.words);
    return reason;
}

std::string_view nameOf(optimizers::FinishReason reason)
{
    return finishNames.at(static_cast<std::size_t>(reason));
}

optimizers::FinishReason finishReasonFrom(std::string_view name)
{
    const auto found = std::ranges::find(finishNames, name);
    return found == finishNames.end() ? optimizers::FinishReason::Stop
                                      : static_cast<optimizers::FinishReason>(found - finishNames.begin());
}

std::string utcNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
}

} // namespace app
