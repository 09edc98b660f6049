// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/comparison_json.h"

#include "app/core/project/json_fields.h"

namespace app {

using nlohmann::json;
using optimizers::FinalComparison;
using optimizers::FinalistVerdict;
using optimizers::Outcome;
using optimizers::TestResult;
using optimizers::Verdict;

namespace {

const JsonNames<Verdict> verdictNames = {
    {"better", Verdict::Better}, {"worse", Verdict::Worse}, {"cannot_tell", Verdict::CannotTell}};

json comparedJson(const Outcome& outcome)
{
    return {{"example", outcome.example.value},
            {"class", optimizers::nameOf(outcome.outcomeClass)},
            {"score", outcome.score},
            {"answer", outcome.answer},
            {"cached", outcome.cached},
            {"request", {outcome.request.high, outcome.request.low}},
            {"input_tokens", outcome.usage.inputTokens},
            {"output_tokens", outcome.usage.outputTokens},
            {"money", outcome.usage.money},
            {"seconds", outcome.usage.seconds},
            {"estimated", outcome.usage.estimated}};
}

json comparedJson(const optimizers::Score& score)
{
    return {{"mean", score.mean},
            {"low", score.low},
            {"high", score.high},
            {"count", score.count},
            {"coverage", score.coverage}};
}

json comparedJson(const FinalistVerdict& verdict)
{
    const optimizers::PairedDifference& difference = verdict.difference;
    return {{"estimate", difference.estimate},
            {"low", difference.interval.low},
            {"high", difference.interval.high},
            {"p", difference.p},
            {"test", difference.test},
            {"count", difference.count},
            {"discordant", difference.discordant},
            {"adjusted_p", verdict.adjustedP},
            {"verdict", nameIn(verdictNames, verdict.verdict)},
            {"more_examples", verdict.moreExamples ? json(*verdict.moreExamples) : json(nullptr)},
            {"optimism", verdict.optimism}};
}

json comparedJson(const TestResult& result)
{
    json object = {{"trial", result.trial.value},
                   {"candidate", optimizers::textOf(result.candidate)},
                   {"score", comparedJson(result.score)},
                   {"verdict", comparedJson(result.verdict)},
                   {"outcomes", json::array()}};
    for (const Outcome& outcome : result.outcomes)
        object["outcomes"].push_back(comparedJson(outcome));
    return object;
}

void readOutcome(JsonFields& fields, Outcome& outcome)
{
    std::string name;
    fields.read("example", outcome.example.value);
    fields.read("class", name);
    outcome.outcomeClass = optimizers::outcomeClassFrom(name).value_or(optimizers::OutcomeClass::Failed);
    fields.read("score", outcome.score);
    fields.read("answer", outcome.answer);
    fields.read("cached", outcome.cached);
    if (const json* request = fields.find("request"); request != nullptr && request->is_array() &&
                                                      request->size() == 2 && (*request)[0].is_number() &&
                                                      (*request)[1].is_number())
        outcome.request = {(*request)[0].get<std::uint64_t>(), (*request)[1].get<std::uint64_t>()};
    fields.read("input_tokens", outcome.usage.inputTokens);
    fields.read("output_tokens", outcome.usage.outputTokens);
    fields.read("money", outcome.usage.money);
    fields.read("seconds", outcome.usage.seconds);
    fields.read("estimated", outcome.usage.estimated);
}

void readVerdict(JsonFields& fields, FinalistVerdict& verdict)
{
    optimizers::PairedDifference& difference = verdict.difference;
    fields.read("estimate", difference.estimate);
    fields.read("low", difference.interval.low);
    fields.read("high", difference.interval.high);
    fields.read("p", difference.p);
    fields.read("test", difference.test);
    fields.read("count", difference.count);
    fields.read("discordant", difference.discordant);
    fields.read("adjusted_p", verdict.adjustedP);
    fields.read("verdict", verdict.verdict, verdictNames);
    fields.read("more_examples", verdict.moreExamples);
    fields.read("optimism", verdict.optimism);
}

void readResult(JsonFields& fields, TestResult& result)
{
    std::string candidate;
    fields.read("trial", result.trial.value);
    fields.read("candidate", candidate);
    result.candidate = optimizers::candidateIdFrom(candidate).value_or(optimizers::CandidateId{});
    fields.readObject("score", [&](JsonFields& score) {
        score.read("mean", result.score.mean);
        score.read("low", result.score.low);
        score.read("high", result.score.high);
        score.read("count", result.score.count);
        score.read("coverage", result.score.coverage);
    });
    fields.readObject("verdict", [&](JsonFields& verdict) { readVerdict(verdict, result.verdict); });
    fields.readObjects("outcomes", [&](JsonFields& each) { readOutcome(each, result.outcomes.emplace_back()); });
}

} // namespace

std::string textOf(const FinalComparison& comparison)
{
    json object = {{"draft", comparedJson(comparison.draft)}, {"finalists", json::array()}};
    for (const TestResult& finalist : comparison.finalists)
        object["finalists"].push_back(comparedJson(finalist));
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

optimizers::Result<FinalComparison> comparisonFrom(const std::string& text)
{
    JsonProblem problem;
    FinalComparison comparison;
    const json object = json::parse(text, nullptr, false);
    {
        JsonFields fields(object, "comparison", problem);
        fields.readObject("draft", [&](JsonFields& draft) { readResult(draft, comparison.draft); });
        fields.readObjects("finalists",
                           [&](JsonFields& each) { readResult(each, comparison.finalists.emplace_back()); });
    }
    if (const optimizers::Status status = problem.status(); !status)
        return optimizers::failure(optimizers::ErrorKind::Storage,
                                   {optimizers::textId("the journal is damaged: %1"), {status.error().text}});
    return comparison;
}

} // namespace app
