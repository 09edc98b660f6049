// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/compare_text.h"

#include "app/gui/pages/run/verdict_text.h"
#include "optimizers/search/catalogue.h"
#include "widgets/plots/front_plot.h"
#include "widgets/text/figures.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using optimizers::OptimizerKind;
using optimizers::Verdict;

namespace app {

namespace {

/// Above this ratio two spendings are not equal to a reader.
constexpr double noticeable = 1.1;

struct CompareText
{
    Q_DECLARE_TR_FUNCTIONS(app::CompareText)
};

QString optimizerText(const std::string& id)
{
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(id);
    return info != nullptr ? widgets::translated(info->name) : widgets::fromUtf8(id);
}

const OptimizerGroup& contender(const StudyComparison& study, std::size_t place)
{
    return study.groups[study.contenders[place]];
}

QString contenderText(const StudyComparison& study, std::size_t place)
{
    const OptimizerGroup& group = contender(study, place);
    return CompareText::tr("%1 (%2)").arg(kindText(group.kind), groupText(group));
}

QString budgetText(const optimizers::Budget& budget)
{
    if (budget.calls)
        return CompareText::tr("%n call(s) a run", nullptr, static_cast<int>(*budget.calls));
    if (budget.tokens)
        return CompareText::tr("%1 tokens a run").arg(widgets::countText(*budget.tokens));
    if (budget.money)
        return CompareText::tr("%1 in money a run").arg(widgets::moneyText(*budget.money));
    if (budget.minutes)
        return CompareText::tr("%1 minutes a run").arg(QLocale().toString(*budget.minutes, 'f', 0));
    return CompareText::tr("no limit");
}

/// How often a contender is better than another one, and worse.
std::pair<int, int> recordOf(const StudyComparison& study, std::size_t place)
{
    int wins = 0;
    int losses = 0;
    for (const optimizers::OptimizerPair& pair : study.verdicts) {
        if (pair.result.verdict == Verdict::CannotTell || (pair.first != place && pair.second != place))
            continue;
        ++((pair.result.verdict == Verdict::Better) == (pair.first == place) ? wins : losses);
    }
    return {wins, losses};
}

QString figuresOf(const optimizers::OptimizerDifference& result, double sign)
{
    const optimizers::PairedDifference& difference = result.difference;
    const double low = sign > 0 ? difference.interval.low : -difference.interval.high;
    const double high = sign > 0 ? difference.interval.high : -difference.interval.low;
    return CompareText::tr("%1 points, %2 to %3, %4")
        .arg(widgets::pointsText(sign * difference.estimate), widgets::pointsText(low), widgets::pointsText(high),
             chanceText(result.adjustedP));
}

QString settlingText(const optimizers::OptimizerDifference& result, const QString& sentence)
{
    if (result.moreExamples)
        return CompareText::tr("%1 About %n more test example(s) would probably settle it.", nullptr,
                               *result.moreExamples)
            .arg(sentence);
    if (result.moreSeeds)
        return CompareText::tr("%1 Test examples alone would not settle it, about %n more seed(s) would.", nullptr,
                               *result.moreSeeds)
            .arg(sentence);
    if (result.difference.estimate != 0.0)
        return CompareText::tr("%1 The seeds disagree too much to say what would settle it.").arg(sentence);
    return sentence;
}

QString pairText(const StudyComparison& study, const optimizers::OptimizerPair& pair)
{
    const optimizers::OptimizerDifference& result = pair.result;
    const QString first = contenderText(study, pair.first);
    const QString second = contenderText(study, pair.second);
    switch (result.verdict) {
    case Verdict::Better:
        return CompareText::tr("%1 is better than %2: %3.").arg(first, second, figuresOf(result, 1.0));
    case Verdict::Worse:
        return CompareText::tr("%1 is better than %2: %3.").arg(second, first, figuresOf(result, -1.0));
    case Verdict::CannotTell:
        break;
    }
    return settlingText(result,
                        CompareText::tr("Cannot tell %1 from %2: %3.").arg(first, second, figuresOf(result, 1.0)));
}

} // namespace

QString groupText(const OptimizerGroup& group)
{
    const std::optional<GridPair> pair = gridPairOf(group.optimizer, group.parameters);
    if (pair && pair->instruction != noSearch && pair->exemplars != noSearch)
        return CompareText::tr("%1, then %2").arg(optimizerText(pair->instruction), optimizerText(pair->exemplars));
    return optimizerText(group.optimizer);
}

QString kindText(OptimizerKind kind)
{
    switch (kind) {
    case OptimizerKind::Instruction:
        return CompareText::tr("IO");
    case OptimizerKind::Exemplars:
        return CompareText::tr("ES");
    case OptimizerKind::Joint:
        return CompareText::tr("Joint");
    case OptimizerKind::Control:
        break;
    }
    return CompareText::tr("Control");
}

QString gridHeading(const std::string& id)
{
    return id == noSearch ? CompareText::tr("None") : optimizerText(id);
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return CompareText::tr("better");
    case Verdict::Worse:
        return CompareText::tr("worse");
    case Verdict::CannotTell:
        break;
    }
    return CompareText::tr("cannot tell");
}

QString differenceText(const optimizers::PairedDifference& difference)
{
    return CompareText::tr("%1 (%2 to %3)")
        .arg(widgets::pointsText(difference.estimate), widgets::pointsText(difference.interval.low),
             widgets::pointsText(difference.interval.high));
}

int seriesOf(const StudyComparison& study, std::size_t run)
{
    for (std::size_t place = 0; place < study.groups.size(); ++place) {
        const RunRecord& first = study.runs[study.groups[place].runs.front()].record;
        const RunRecord& record = study.runs[run].record;
        if (first.optimizer == record.optimizer && first.parameters == record.parameters &&
            first.budget == record.budget)
            return static_cast<int>(place);
    }
    return 0;
}

int seriesOf(const StudyComparison& study, const ComparedCandidate& candidate)
{
    return candidate.draft || candidate.unfinishedRun ? widgets::draftSeries : seriesOf(study, candidate.run);
}

QString candidateText(const StudyComparison& study, const ComparedCandidate& candidate)
{
    if (candidate.draft)
        return CompareText::tr("Draft");
    if (candidate.unfinishedRun)
        return CompareText::tr("Best of unfinished run %1").arg(*candidate.unfinishedRun);
    const RunRecord& record = study.runs[candidate.run].record;
    const OptimizerGroup& group = study.groups[static_cast<std::size_t>(seriesOf(study, candidate.run))];
    return CompareText::tr("%1, seed %2, candidate %3")
        .arg(groupText(group))
        .arg(record.seed)
        .arg(candidate.test.trial.value);
}

QString kindsHeadline(const StudyComparison& study)
{
    if (study.contenders.empty())
        return CompareText::tr("No optimizer but controls has come to a final comparison");
    if (study.contenders.size() == 1)
        return CompareText::tr("Nothing to compare %1 with at equal budget yet").arg(contenderText(study, 0));
    const auto others = static_cast<int>(study.contenders.size()) - 1;
    for (std::size_t place = 0; place < study.contenders.size(); ++place) {
        if (recordOf(study, place).first == others)
            return CompareText::tr("%1 is best at equal budget").arg(contenderText(study, place));
    }
    QStringList open;
    for (std::size_t place = 0; place < study.contenders.size(); ++place) {
        if (recordOf(study, place).second == 0)
            open += contenderText(study, place);
    }
    return CompareText::tr("Cannot tell which is best at equal budget: %1").arg(open.join(CompareText::tr(" or ")));
}

QString kindsDetail(const StudyComparison& study)
{
    if (study.contenders.size() < 2)
        return CompareText::tr("Run optimizers of two kinds (instruction optimization, exemplar selection, joint) with "
                               "the same budget, and with several seeds, to see which one wins.");
    QStringList sentences;
    for (const optimizers::OptimizerPair& pair : study.verdicts)
        sentences += pairText(study, pair);
    return sentences.join(u'\n');
}

QString basisText(const StudyComparison& study)
{
    QStringList sentences;
    if (study.contenders.size() > 1) {
        int seeds = study.verdicts.front().result.seeds;
        for (const optimizers::OptimizerPair& pair : study.verdicts)
            seeds = std::min(seeds, pair.result.seeds);
        const int examples = study.verdicts.front().result.difference.count;
        const QString budget = budgetText(contender(study, 0).budget);
        sentences += seeds > 1
                         ? CompareText::tr("Of each kind the optimizer with the best validation score; %1; %n "
                                           "common seed(s); %2 test examples; paired over seeds and examples, p "
                                           "adjusted for all pairs.",
                                           nullptr, seeds)
                               .arg(budget)
                               .arg(examples)
                         : CompareText::tr("Of each kind the optimizer with the best validation score; %1; %n test "
                                           "example(s). With a single seed this compares the prompts they found, "
                                           "not the optimizers.",
                                           nullptr, examples)
                               .arg(budget);
    }
    double fewest = 0.0;
    double most = 0.0;
    for (std::size_t place = 0; place < study.contenders.size(); ++place) {
        const double calls = contender(study, place).calls;
        fewest = place == 0 ? calls : std::min(fewest, calls);
        most = std::max(most, calls);
    }
    if (most > fewest * noticeable)
        sentences +=
            CompareText::tr("Answers known from other runs were free, so the optimizers had %1 to %2 answers a "
                            "run for the same budget.")
                .arg(widgets::countText(std::llround(fewest)), widgets::countText(std::llround(most)));
    if (study.otherConditions > 0)
        sentences += CompareText::tr("%n finished run(s) with another draft, model, metric or other test examples are "
                                     "left out.",
                                     nullptr, study.otherConditions);
    return sentences.join(u' ');
}

QString gridSentence(const StudyComparison& study)
{
    if (study.grid.empty())
        return {};
    const auto best = std::ranges::max_element(
        study.grid, {}, [&study](const GridScore& cell) { return study.groups[cell.group].test; });
    const OptimizerGroup& group = study.groups[best->group];
    const QString score =
        group.testInterval
            ? CompareText::tr("%1 (%2)").arg(widgets::percentText(group.test),
                                             widgets::intervalText(group.testInterval->low, group.testInterval->high))
            : widgets::percentText(group.test);
    return CompareText::tr("The highest mean test score is %1, with %2 for the instruction and %3 for the exemplars; "
                           "the highest of many flatters itself.")
        .arg(score, gridHeading(best->pair.instruction), gridHeading(best->pair.exemplars));
}

QString cheapestSentence(const StudyComparison& study)
{
    if (!study.cheapest)
        return CompareText::tr("No candidate has test outcomes yet.");
    const ComparedCandidate& best = study.candidates[study.cheapest->best];
    const ComparedCandidate& cheapest = study.candidates[study.cheapest->cheapest];
    const QString bestScore = widgets::percentText(best.test.score.mean);
    const QString bestTokens = widgets::countText(std::llround(best.promptTokens));
    if (study.cheapest->best == study.cheapest->cheapest)
        return CompareText::tr("The best prompt (%1; %2, %3 tokens) has no cheaper rival: every cheaper one is "
                               "significantly worse.")
            .arg(candidateText(study, best), bestScore, bestTokens);
    const optimizers::PairedDifference& difference = study.cheapest->difference;
    return CompareText::tr("The cheapest prompt that is not significantly worse than the best is %1, with %2 tokens "
                           "instead of the %3 of %4 (%5): %6 points on %n common example(s), %7; it may be up to %8 "
                           "points worse.",
                           nullptr, difference.count)
        .arg(candidateText(study, cheapest), widgets::countText(std::llround(cheapest.promptTokens)), bestTokens,
             candidateText(study, best), bestScore, differenceText(difference), chanceText(difference.p),
             QLocale().toString(std::max(0.0, -difference.interval.low) * 100.0, 'f', 1));
}

QString bandSentence(const StudyComparison& study)
{
    const OptimizerGroup* leader = nullptr;
    for (const OptimizerGroup& group : study.groups) {
        if (!group.band.empty() && (leader == nullptr || group.band.back().mean > leader->band.back().mean))
            leader = &group;
    }
    if (leader == nullptr)
        return CompareText::tr("No run has scored a candidate yet.");
    return CompareText::tr(
               "At the end %1 is ahead with a best validation score of %2, the mean of %n seed(s); the bands "
               "are 95 % intervals over the seeds. The best of many validation scores flatters itself: the "
               "verdict above rests on the test examples.",
               nullptr, static_cast<int>(leader->runs.size()))
        .arg(groupText(*leader), widgets::percentText(leader->band.back().mean));
}

QString openingQuestion(const StudyComparison& study)
{
    const auto runs = static_cast<int>(study.untested.size());
    const std::int64_t calls = runs * static_cast<std::int64_t>(study.examples.size());
    return CompareText::tr(
               "%n run(s) ended before the final comparison, so their best candidates have no test outcomes. "
               "Trying them opens the test examples once more, which the journal records, and sends up to "
               "%1 calls.",
               nullptr, runs)
        .arg(widgets::countText(calls));
}

QString flipsSentence(const optimizers::Flips& flips)
{
    const QString lost =
        CompareText::tr("%n example(s) flip from right to wrong", nullptr, static_cast<int>(flips.lost.size()));
    const QString gained = CompareText::tr("%n from wrong to right", nullptr, static_cast<int>(flips.gained.size()));
    return CompareText::tr("%1 and %2, of %n common one(s); McNemar's exact test: %3.", nullptr, flips.common())
        .arg(lost, gained, chanceText(flips.p));
}

} // namespace app
