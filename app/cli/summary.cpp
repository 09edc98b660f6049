// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/summary.h"

#include "optimizers/search/catalogue.h"

#include <QFileInfo>
#include <QSaveFile>

#include <nlohmann/json.hpp>

#include <cmath>

namespace app {

using nlohmann::json;
using optimizers::FinalComparison;
using optimizers::Score;
using optimizers::Spending;

namespace {

json jsonOf(const Score& score)
{
    return {{"mean", score.mean},
            {"low", score.low},
            {"high", score.high},
            {"count", score.count},
            {"coverage", score.coverage}};
}

json jsonOf(const Spending& spent)
{
    // Sums of money depend on the order of the calls in their last digits.
    return {{"calls", spent.calls},
            {"cached", spent.cached},
            {"input_tokens", spent.inputTokens},
            {"output_tokens", spent.outputTokens},
            {"money", std::round(spent.money * 1e9) / 1e9},
            {"seconds", spent.seconds}};
}

json jsonOf(const optimizers::Candidate& candidate)
{
    json object = {{"instruction", candidate.instruction}, {"exemplars", json::array()}};
    for (const optimizers::Exemplar& exemplar : candidate.exemplars)
        object["exemplars"].push_back({{"input", exemplar.input}, {"output", exemplar.output}});
    return object;
}

json jsonOf(const optimizers::Trial& trial, const optimizers::TestResult* test)
{
    json object = jsonOf(trial.candidate);
    object["validation"] = jsonOf(trial.score);
    object["test"] = test != nullptr ? jsonOf(test->score) : json(nullptr);
    return object;
}

/// The candidate the run recommends: the first finalist, or the draft where none is as good as it.
const optimizers::TestResult& winner(const FinalComparison& comparison)
{
    return comparison.finalists.empty() ? comparison.draft : comparison.finalists.front();
}

void addEvidence(json& object, const RunReport& report)
{
    for (const char* key : {"draft", "best", "difference", "optimism", "verdict"})
        object[key] = nullptr;
    if (report.history.trials().empty())
        return;
    const optimizers::Trial& draft = report.history.trials().front();
    object["draft"] = jsonOf(draft, report.comparison ? &report.comparison->draft : nullptr);
    if (!report.comparison) {
        if (const optimizers::Trial* best = report.history.best())
            object["best"] = jsonOf(*best, nullptr);
        return;
    }
    const optimizers::TestResult& best = winner(*report.comparison);
    const optimizers::PairedDifference& difference = best.verdict.difference;
    const optimizers::Trial& trial = report.history.at(best.trial);
    object["best"] = jsonOf(trial, &best);
    object["difference"] = {{"estimate", difference.estimate},
                            {"low", difference.interval.low},
                            {"high", difference.interval.high},
                            {"p", best.verdict.adjustedP},
                            {"test", difference.test}};
    if (report.comparison->finalists.empty())
        object["difference"] = {{"estimate", 0.0}, {"low", 0.0}, {"high", 0.0}, {"p", 1.0}, {"test", "none"}};
    object["optimism"] = trial.score.mean - best.score.mean;
    object["verdict"] = optimizers::nameOf(best.verdict.verdict);
}

json jsonOf(const RunReport& report)
{
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(report.record.optimizer);
    json object = {{"optimizer", report.record.optimizer},
                   {"kind", info != nullptr ? optimizers::nameOf(info->kind) : std::string_view()},
                   {"state", optimizers::nameOf(report.finished.state)},
                   {"rounds", report.record.rounds},
                   {"candidates", report.record.candidates},
                   {"spent", jsonOf(report.finished.spent)}};
    addEvidence(object, report);
    return object;
}

json jsonOf(const RunSession& session)
{
    return {{"project", session.project().name},
            {"endpoint", session.solver().name},
            {"model", session.solver().model},
            {"seed", session.project().seed}};
}

std::string textOf(const json& object)
{
    return object.dump(4, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace

std::string summaryText(const RunSession& session, const std::vector<RunReport>& reports)
{
    json object = jsonOf(session);
    object["runs"] = json::array();
    for (const RunReport& report : reports)
        object["runs"].push_back(jsonOf(report));
    return textOf(object);
}

std::string evaluationText(const RunSession& session, const std::string& role, const optimizers::Candidate& candidate,
                           const Score& score)
{
    json object = jsonOf(session);
    object["on"] = role;
    object["prompt"] = jsonOf(candidate);
    object["score"] = jsonOf(score);
    return textOf(object);
}

optimizers::Status writeFile(const std::string& path, const std::string& text)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.commit())
        return optimizers::failure(optimizers::ErrorKind::Storage,
                                   path + " cannot be written: " + file.errorString().toStdString());
    return {};
}

} // namespace app
