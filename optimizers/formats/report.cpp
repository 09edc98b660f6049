// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/report.h"

#include "optimizers/core/text.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/subject_queries.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>

namespace optimizers {

namespace {

constexpr std::size_t mostRows = 50;
constexpr std::size_t mostPoints = 2000; ///< of a line of the chart; a page shows no more

/// "0.812 [0.731, 0.874]", or "no score".
ShownText scoreText(const Score& score)
{
    if (score.count == 0)
        return textId("no score");
    return fixedText(score.mean, 3) + " [" + fixedText(score.low, 3) + ", " + fixedText(score.high, 3) + "]";
}

std::string signedText(double number)
{
    return (number >= 0.0 ? "+" : "") + fixedText(number, 3);
}

std::string chanceText(double p)
{
    return p < 0.0001 ? "p < 0.0001" : "p = " + fixedText(p, 4);
}

TextId testName(const std::string& test)
{
    if (test == "mcnemar_exact")
        return textId("exact McNemar test");
    return test == "bootstrap" ? textId("paired bootstrap") : textId("no test");
}

TextId verdictSentence(const FinalistVerdict& verdict)
{
    switch (verdict.verdict) {
    case Verdict::Better:
        return textId("Better: this prompt beats the draft on examples it has never seen.");
    case Verdict::Worse:
        return textId("Worse: the draft beats this prompt on examples it has never seen.");
    case Verdict::CannotTell:
        break;
    }
    return textId("Cannot tell: the difference to the draft may be chance.");
}

std::string evidenceSentences(const TestResult& candidate, const TestResult& draft, const ReportLanguage& language)
{
    const FinalistVerdict& verdict = candidate.verdict;
    const PairedDifference& difference = verdict.difference;
    std::string text = language.worded(
        {textId("It scores %1, the draft %2 (test examples: %3); the difference is %4 [%5, %6], %7 (%8, adjusted for "
                "all finalists)."),
         {scoreText(candidate.score), scoreText(draft.score), difference.count, signedText(difference.estimate),
          signedText(difference.interval.low), signedText(difference.interval.high), chanceText(verdict.adjustedP),
          testName(difference.test)}});
    text += " " + language.worded({verdict.optimism >= 0.0 ? textId("Its validation score was %1 higher than that.")
                                                           : textId("Its validation score was %1 lower than that."),
                                   {fixedText(std::abs(verdict.optimism), 3)}});
    if (verdict.verdict == Verdict::CannotTell && verdict.moreExamples)
        text += " " + language.worded({textId("More test examples that would probably settle it: about %1."),
                                       {*verdict.moreExamples}});
    return text;
}

void addVerdict(const ExportSubject& subject, Report& report)
{
    const ReportLanguage& language = report.language;
    const ComparedResults compared = comparedResults(subject);
    const Trial* trial = candidateTrial(subject).trial;
    if (compared.candidate != nullptr && compared.candidate == compared.draft) {
        report.verdict = language.worded(textId("This is the draft that the other candidates were compared with."));
        report.evidence =
            language.worded({textId("On the test examples it scores %1."), {scoreText(compared.draft->score)}});
    } else if (compared.candidate != nullptr && compared.draft->score.count > 0) {
        report.verdict = language.worded(verdictSentence(compared.candidate->verdict));
        report.evidence = evidenceSentences(*compared.candidate, *compared.draft, language);
    } else if (trial != nullptr && trial->score.count > 0) {
        report.verdict = language.worded(textId("No verdict: this prompt has not met the draft on the test examples."));
        report.evidence = language.worded({textId("It scores %1 (validation examples: %2); such a score is too high "
                                                  "where many candidates were tried."),
                                           {scoreText(trial->score), trial->score.count}});
    } else {
        report.verdict = language.worded(textId("No verdict: this prompt has not been scored yet."));
    }
}

ShownText settingsText(const RequestSettings& request)
{
    if (!request.temperature)
        return {textId("token limit: %1"), {request.maxTokens}};
    return {textId("temperature %1, token limit: %2"), {fixedText(*request.temperature, 2), request.maxTokens}};
}

ShownText spentText(const std::vector<ExportedRun>& runs)
{
    Spending spent;
    for (const ExportedRun& run : runs) {
        spent.calls += run.spent.calls;
        spent.inputTokens += run.spent.inputTokens;
        spent.outputTokens += run.spent.outputTokens;
    }
    return {textId("runs: %1, calls: %2, tokens: %3"), {runs.size(), spent.calls, spent.tokens()}};
}

void addFacts(const ExportSubject& subject, Report& report)
{
    const auto add = [&](TextId name, const ShownText& value) {
        report.facts.emplace_back(report.language.worded(name), report.language.worded(value));
    };
    const CandidateTrial found = candidateTrial(subject);
    add(textId("Candidate"), textOf(idOf(subject.prompt.candidate)));
    if (!subject.prompt.model.empty())
        add(textId("Model"), subject.prompt.model);
    if (found.run != nullptr) {
        add(textId("Found by"), {textId("%1, seed %2"), {found.run->name, found.run->seed}});
        if (const ShownText reason = shownReason(found.trial->lineage.reason); !reason.empty())
            add(textId("Origin"), reason);
        add(textId("Validation score"), scoreText(found.trial->score));
    }
    add(textId("Metric"), subject.metric.id);
    add(textId("Settings"), settingsText(subject.request));
    const TaskData& examples = subject.examples;
    if (!examples.validation.empty())
        add(textId("Examples"), {textId("%1 pool, %2 validation, %3 test"),
                                 {examples.pool.size(), examples.validation.size(), examples.test.size()}});
    if (!subject.runs.empty())
        add(textId("Spent"), spentText(subject.runs));
}

std::map<TrialId, Score> testScores(const ExportedRun& run)
{
    std::map<TrialId, Score> scores;
    if (!run.comparison)
        return scores;
    scores.emplace(run.comparison->draft.trial, run.comparison->draft.score);
    for (const TestResult& finalist : run.comparison->finalists)
        scores.emplace(finalist.trial, finalist.score);
    return scores;
}

/// A candidate of a run, and what it scored on the test examples.
struct Contender
{
    const ExportedRun* run = nullptr;
    const Trial* trial = nullptr;
    std::optional<Score> test;
};

std::vector<Contender> contendersOf(const ExportSubject& subject)
{
    std::vector<Contender> contenders;
    for (const ExportedRun& run : subject.runs) {
        const std::map<TrialId, Score> tests = testScores(run);
        for (const Trial& trial : run.trials) {
            if (trial.score.count == 0)
                continue;
            const auto test = tests.find(trial.id);
            contenders.push_back({&run, &trial, test == tests.end() ? std::nullopt : std::optional(test->second)});
        }
    }
    return contenders;
}

ReportRow rowOf(const Contender& contender, const ReportLanguage& language)
{
    const Trial& trial = *contender.trial;
    ReportRow row;
    row.run = language.worded(contender.run->name);
    row.number = trial.id.value == 0 ? language.worded(textId("draft")) : std::to_string(trial.id.value);
    row.validation = language.worded(scoreText(trial.score));
    if (contender.test)
        row.test = language.worded(scoreText(*contender.test));
    row.exemplars = trial.candidate.exemplars.size();
    row.instruction = trial.candidate.instruction;
    return row;
}

void addRows(const ExportSubject& subject, Report& report)
{
    const Trial* exported = candidateTrial(subject).trial;
    std::vector<Contender> contenders = contendersOf(subject);
    // Those that met on the test examples first: theirs are the scores that count. Then those tried on nearly as many
    // examples as any, by the rule of History::best().
    int most = 0;
    for (const Contender& contender : contenders)
        most = std::max(most, contender.trial->score.count);
    const auto whole = [most](const Contender& contender) { return contender.trial->score.count * 10 >= most * 9; };
    std::ranges::stable_sort(contenders, [&](const Contender& one, const Contender& other) {
        if ((one.trial == exported) != (other.trial == exported))
            return one.trial == exported;
        if (one.test.has_value() != other.test.has_value())
            return one.test.has_value();
        if (whole(one) != whole(other))
            return whole(one);
        return one.trial->score.mean > other.trial->score.mean;
    });
    const std::size_t shown = std::min(contenders.size(), mostRows);
    report.rowsLeftOut = contenders.size() - shown;
    for (const Contender& contender : std::span(contenders).first(shown)) {
        report.rows.push_back(rowOf(contender, report.language));
        report.rows.back().exported = contender.trial == exported;
    }
}

void addLines(const ExportSubject& subject, Report& report)
{
    for (const ExportedRun& run : subject.runs) {
        ChartLine line;
        line.name = report.language.worded(run.name);
        const std::size_t step = run.scores.size() / mostPoints + 1;
        for (std::size_t i = 0; i < run.scores.size(); ++i) {
            const TrialFinished& score = run.scores[i];
            const ChartPoint point{static_cast<double>(score.spent.calls + score.spent.cached), score.score};
            if (i % step == 0)
                line.candidates.push_back(point);
            if (score.best)
                line.best.push_back(point);
        }
        if (!line.candidates.empty())
            report.lines.push_back(std::move(line));
    }
}

ReportHeadings headingsIn(const ReportLanguage& language)
{
    return {.prompt = language.worded(textId("Prompt")),
            .trajectories = language.worded(textId("Trajectories")),
            .candidates = language.worded(textId("Candidates")),
            .run = language.worded(textId("Run")),
            .number = language.worded(textId("Number")),
            .validation = language.worded(textId("Validation")),
            .test = language.worded(textId("Test")),
            .exemplars = language.worded(textId("Exemplars")),
            .instruction = language.worded(textId("Instruction"))};
}

} // namespace

Result<Report> reportOf(const ExportSubject& subject)
{
    Result<std::vector<Message>> messages = messageTemplates(subject.prompt);
    if (!messages)
        return tl::unexpected(messages.error());
    Report report;
    report.language = subject.reportLanguage;
    report.headings = headingsIn(report.language);
    report.title = subject.project.empty() ? report.headings.prompt : subject.project;
    report.messages = *std::move(messages);
    addVerdict(subject, report);
    addFacts(subject, report);
    addRows(subject, report);
    addLines(subject, report);
    return report;
}

} // namespace optimizers
