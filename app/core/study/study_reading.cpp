// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/study_reading.h"

#include "app/core/journal/journal_reader.h"
#include "app/core/project/task_loading.h"
#include "app/core/study/run_session.h"

#include <QFile>

#include <algorithm>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::RunState;
using optimizers::TrialFinished;

namespace {

using Scores = std::map<optimizers::TrialId, optimizers::Score>;

optimizers::TrialId bestOf(const Scores& scores)
{
    int most = 0;
    for (const auto& [trial, score] : scores)
        most = std::max(most, score.count);
    const auto rank = [most](const auto& entry) {
        return entry.second.count * 10 < most * 9 ? -1.0 : entry.second.mean;
    };
    return std::ranges::max_element(scores, {}, rank)->first;
}

Result<ComparedCandidate> candidateOf(JournalReader& reader, std::int64_t run, const optimizers::TestResult& test,
                                      const Scores& scores)
{
    Result<optimizers::Candidate> candidate = reader.candidate(run, test.trial);
    if (!candidate)
        return tl::unexpected(candidate.error());
    ComparedCandidate compared;
    compared.id = test.candidate;
    compared.candidate = std::move(*candidate);
    if (const auto found = scores.find(test.trial); found != scores.end())
        compared.validation = found->second;
    compared.test = test;
    compared.promptTokens = meanPromptTokens(test.outcomes);
    compared.draft = test.trial.value == 0;
    return compared;
}

Scores lastScores(const std::vector<TrialFinished>& events)
{
    Scores scores;
    for (const TrialFinished& event : events)
        scores[event.trial] = event.score;
    return scores;
}

/// None where the run came to no test outcome.
Result<std::optional<ComparedRun>> comparedRun(RunStore& store, JournalReader& reader, const RunRecord& record)
{
    Result<std::optional<optimizers::FinalComparison>> comparison = store.comparison(record.id);
    if (!comparison)
        return tl::unexpected(comparison.error());
    if (!*comparison || (*comparison)->draft.score.count == 0)
        return std::nullopt;
    const Result<std::vector<TrialFinished>> events = store.scores(record.id);
    if (!events)
        return tl::unexpected(events.error());
    const Scores scores = lastScores(*events);
    ComparedRun run;
    run.record = record;
    run.comparison = std::move(**comparison);
    run.best = bestSteps(*events);
    std::vector<const optimizers::TestResult*> results{&run.comparison.draft};
    for (const optimizers::TestResult& finalist : run.comparison.finalists)
        results.push_back(&finalist);
    for (const optimizers::TestResult* result : results) {
        Result<ComparedCandidate> candidate = candidateOf(reader, record.id, *result, scores);
        if (!candidate)
            return tl::unexpected(candidate.error());
        run.candidates.push_back(std::move(*candidate));
    }
    return run;
}

Result<std::optional<UntestedCandidate>> untestedOf(JournalReader& reader, const RunRecord& record)
{
    const Result<std::vector<TrialFinished>> events = reader.scores(record.id, allRounds);
    if (!events)
        return tl::unexpected(events.error());
    if (events->empty())
        return std::nullopt;
    const Scores scores = lastScores(*events);
    const optimizers::TrialId best = bestOf(scores);
    Result<optimizers::Candidate> candidate = reader.candidate(record.id, best);
    if (!candidate)
        return tl::unexpected(candidate.error());
    return UntestedCandidate{record.id, record.optimizer, std::move(*candidate), scores.at(best)};
}

void addExamples(StudyComparison& study, const Project& project, const std::string& projectFile,
                 const std::stop_token& stop)
{
    // Data that cannot be read is reported where the task is shown; here rows are then named by number.
    const Result<LoadedTask> task = loadTask(project, projectFile, stop);
    if (!task)
        return;
    for (const optimizers::Example& example : task->data.test)
        study.examples[example.id] = {example.input, example.expected.empty() ? "" : example.expected.front()};
}

} // namespace

optimizers::BestSteps bestSteps(const std::vector<TrialFinished>& scores)
{
    optimizers::BestSteps steps;
    Scores known;
    for (const TrialFinished& event : scores) {
        known[event.trial] = event.score;
        const double best = known.at(bestOf(known)).mean;
        if (steps.empty() || steps.back().score != best)
            steps.push_back({static_cast<double>(event.spent.calls + event.spent.cached), best});
    }
    return steps;
}

Result<StudyComparison> readComparison(const Project& project, const std::string& projectFile,
                                       const std::vector<ComparedCandidate>& tested, const std::stop_token& stop)
{
    const std::string path = journalPath(projectFile);
    if (!QFile::exists(QString::fromStdString(path)))
        return StudyComparison();
    const Result<std::unique_ptr<RunStore>> store = RunStore::openForReading(path);
    if (!store)
        return tl::unexpected(store.error());
    Result<Database> database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    JournalReader reader(*database);
    const Result<std::vector<RunRecord>> records = (*store)->runs();
    if (!records)
        return tl::unexpected(records.error());
    std::vector<ComparedRun> runs;
    std::vector<UntestedCandidate> untested;
    for (const RunRecord& record : *records) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, optimizers::textId("the comparison was cancelled"));
        if (record.state == RunState::Running)
            continue;
        if (record.state == RunState::Done) {
            Result<std::optional<ComparedRun>> run = comparedRun(**store, reader, record);
            if (!run)
                return tl::unexpected(run.error());
            if (*run)
                runs.push_back(std::move(**run));
            continue;
        }
        Result<std::optional<UntestedCandidate>> candidate = untestedOf(reader, record);
        if (!candidate)
            return tl::unexpected(candidate.error());
        if (*candidate)
            untested.push_back(std::move(**candidate));
    }
    StudyComparison study = compareRuns(std::move(runs), tested);
    std::erase_if(untested, [&study](const UntestedCandidate& each) {
        return std::ranges::find(study.candidates, optimizers::idOf(each.candidate), &ComparedCandidate::id) !=
               study.candidates.end();
    });
    study.untested = std::move(untested);
    addExamples(study, project, projectFile, stop);
    return study;
}

} // namespace app
