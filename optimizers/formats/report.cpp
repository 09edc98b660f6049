// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/report.h"

#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/subject_queries.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace optimizers {

namespace {

constexpr std::size_t mostRows = 50;
constexpr std::size_t mostPoints = 2000; ///< of a line of the chart; a page shows no more

std::string counted(std::int64_t count, const std::string& noun)
{
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string signedText(double number)
{
    return (number >= 0.0 ? "+" : "") + fixedText(number, 3);
}

std::string chanceText(double p)
{
    return p < 0.0001 ? "p < 0.0001" : "p = " + fixedText(p, 4);
}

std::string testName(const std::string& test)
{
    if (test == "mcnemar_exact")
        return "exact McNemar test";
    return test == "bootstrap" ? "paired bootstrap" : "no test";
}

std::string verdictSentence(const FinalistVerdict& verdict)
{
    switch (verdict.verdict) {
    case Verdict::Better:
        return "Better: this prompt beats the draft on examples it has never seen.";
    case Verdict::Worse:
        return "Worse: the draft beats this prompt on examples it has never seen.";
    case Verdict::CannotTell:
        break;
    }
    return "Cannot tell: the difference to the draft may be chance.";
}

std::string evidenceSentences(const TestResult& candidate, const TestResult& draft)
{
    const FinalistVerdict& verdict = candidate.verdict;
    const PairedDifference& difference = verdict.difference;
    std::string text = "On " + counted(difference.count, "test example") + " it scores " + scoreText(candidate.score) +
                       ", the draft " + scoreText(draft.score) + "; the difference is " +
                       signedText(difference.estimate) + " [" + signedText(difference.interval.low) + ", " +
                       signedText(difference.interval.high) + "], " + chanceText(verdict.adjustedP) + " (" +
                       testName(difference.test) + ", adjusted for all finalists). Its validation score was " +
                       fixedText(std::abs(verdict.optimism), 3) + (verdict.optimism >= 0.0 ? " higher" : " lower") +
                       " than that.";
    if (verdict.verdict == Verdict::CannotTell && verdict.moreExamples)
        text += " About " + counted(*verdict.moreExamples, "more test example") + " would probably settle it.";
    return text;
}

void addVerdict(const ExportSubject& subject, Report& report)
{
    const ComparedResults compared = comparedResults(subject);
    const Trial* trial = candidateTrial(subject).trial;
    if (compared.candidate != nullptr && compared.candidate == compared.draft) {
        report.verdict = "This is the draft that the other candidates were compared with.";
        report.evidence = "On the test examples it scores " + scoreText(compared.draft->score) + ".";
    } else if (compared.candidate != nullptr && compared.draft->score.count > 0) {
        report.verdict = verdictSentence(compared.candidate->verdict);
        report.evidence = evidenceSentences(*compared.candidate, *compared.draft);
    } else if (trial != nullptr && trial->score.count > 0) {
        report.verdict = "No verdict: this prompt has not met the draft on the test examples.";
        report.evidence = "On " + counted(trial->score.count, "validation example") + " it scores " +
                          scoreText(trial->score) + "; such a score is too high where many candidates were tried.";
    } else {
        report.verdict = "No verdict: this prompt has not been scored yet.";
    }
}

void addFacts(const ExportSubject& subject, Report& report)
{
    const auto add = [&](std::string name, std::string value) {
        report.facts.emplace_back(std::move(name), std::move(value));
    };
    const CandidateTrial found = candidateTrial(subject);
    add("Candidate", textOf(idOf(subject.prompt.candidate)));
    if (!subject.prompt.model.empty())
        add("Model", subject.prompt.model);
    if (found.run != nullptr) {
        add("Found by", found.run->name + ", seed " + std::to_string(found.run->seed));
        if (!found.trial->lineage.reason.empty())
            add("Origin", found.trial->lineage.reason);
        add("Validation score", scoreText(found.trial->score));
    }
    add("Metric", subject.metric.id);
    const std::string settings = subject.request.temperature
                                     ? "temperature " + fixedText(*subject.request.temperature, 2) + ", "
                                     : std::string();
    add("Settings", settings + "at most " + counted(subject.request.maxTokens, "token"));
    const TaskData& examples = subject.examples;
    if (!examples.validation.empty())
        add("Examples", std::to_string(examples.pool.size()) + " pool, " + std::to_string(examples.validation.size()) +
                            " validation, " + std::to_string(examples.test.size()) + " test");
    Spending spent;
    for (const ExportedRun& run : subject.runs) {
        spent.calls += run.spent.calls;
        spent.inputTokens += run.spent.inputTokens;
        spent.outputTokens += run.spent.outputTokens;
    }
    if (!subject.runs.empty())
        add("Spent", counted(static_cast<std::int64_t>(subject.runs.size()), "run") + ", " +
                         counted(spent.calls, "call") + ", " + counted(spent.tokens(), "token"));
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

void addRows(const ExportSubject& subject, Report& report)
{
    const CandidateTrial exported = candidateTrial(subject);
    for (const ExportedRun& run : subject.runs) {
        const std::map<TrialId, Score> tests = testScores(run);
        for (const Trial& trial : run.trials) {
            if (trial.score.count == 0)
                continue;
            const auto test = tests.find(trial.id);
            report.rows.push_back({run.name, trial.id.value, trial.score,
                                   test == tests.end() ? std::nullopt : std::optional<Score>(test->second),
                                   trial.candidate.exemplars.size(), trial.candidate.instruction,
                                   &trial == exported.trial});
        }
    }
    // Those that met on the test examples first: theirs are the scores that count. Then those tried on nearly as many
    // examples as any, by the rule of History::best().
    int most = 0;
    for (const ReportRow& row : report.rows)
        most = std::max(most, row.validation.count);
    const auto whole = [most](const ReportRow& row) { return row.validation.count * 10 >= most * 9; };
    std::ranges::stable_sort(report.rows, [whole](const ReportRow& one, const ReportRow& other) {
        if (one.exported != other.exported)
            return one.exported;
        if (one.test.has_value() != other.test.has_value())
            return one.test.has_value();
        if (whole(one) != whole(other))
            return whole(one);
        return one.validation.mean > other.validation.mean;
    });
    if (report.rows.size() > mostRows) {
        report.rowsLeftOut = report.rows.size() - mostRows;
        report.rows.resize(mostRows);
    }
}

void addLines(const ExportSubject& subject, Report& report)
{
    for (const ExportedRun& run : subject.runs) {
        ChartLine line;
        line.name = run.name;
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

} // namespace

std::string fixedText(double number, int digits)
{
    std::array<char, 64> text{};
    const std::to_chars_result end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return end.ec == std::errc{} ? std::string(text.data(), end.ptr) : std::string("?");
}

std::string scoreText(const Score& score)
{
    if (score.count == 0)
        return "no score";
    return fixedText(score.mean, 3) + " [" + fixedText(score.low, 3) + ", " + fixedText(score.high, 3) + "]";
}

Result<Report> reportOf(const ExportSubject& subject)
{
    Result<std::vector<Message>> messages = messageTemplates(subject.prompt);
    if (!messages)
        return tl::unexpected(messages.error());
    Report report;
    report.title = subject.project.empty() ? "Prompt" : subject.project;
    report.messages = *std::move(messages);
    addVerdict(subject, report);
    addFacts(subject, report);
    addRows(subject, report);
    addLines(subject, report);
    return report;
}

} // namespace optimizers
