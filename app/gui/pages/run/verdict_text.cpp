// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/verdict_text.h"

#include "widgets/text/figures.h"
#include "widgets/text/translation.h"

#include <QCoreApplication>
#include <QLocale>

#include <ranges>

using namespace Qt::StringLiterals;
using optimizers::RunState;
using optimizers::Verdict;

namespace app {

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(app::VerdictText)
};

QString comparedText(const optimizers::TestResult& best, const optimizers::TestResult& draft)
{
    const optimizers::PairedDifference& difference = best.verdict.difference;
    QString compared = VerdictText::tr("%1 against %2 on %n test example(s), a difference of %3 points (%4 to %5, %6).",
                                       nullptr, difference.count)
                           .arg(widgets::scoreWithInterval(best.score), widgets::scoreWithInterval(draft.score),
                                widgets::pointsText(difference.estimate), widgets::pointsText(difference.interval.low),
                                widgets::pointsText(difference.interval.high), chanceText(best.verdict.adjustedP));
    if (best.verdict.verdict != Verdict::CannotTell || !best.verdict.moreExamples)
        return compared;
    return VerdictText::tr("%1 About %n more test example(s) would probably settle it.", nullptr,
                           *best.verdict.moreExamples)
        .arg(compared);
}

QString comparisonHeadline(const QString& name, const optimizers::FinalComparison& comparison)
{
    if (comparison.draft.score.count == 0)
        return VerdictText::tr("%1: no verdict").arg(name);
    if (comparison.finalists.empty())
        return VerdictText::tr("%1: keep the draft").arg(name);
    switch (comparison.finalists.front().verdict.verdict) {
    case Verdict::Better:
        return VerdictText::tr("%1: better than the draft").arg(name);
    case Verdict::Worse:
        return VerdictText::tr("%1: worse than the draft").arg(name);
    case Verdict::CannotTell:
        break;
    }
    return VerdictText::tr("%1: cannot tell").arg(name);
}

} // namespace

QString chanceText(double p)
{
    return p < 0.001 ? VerdictText::tr("p < %1").arg(QLocale().toString(0.001, 'f', 3))
                     : VerdictText::tr("p = %1").arg(QLocale().toString(p, 'f', 3));
}

QString verdictHeadline(const ShownRun& run)
{
    if (run.comparison)
        return comparisonHeadline(run.name, *run.comparison);
    switch (run.state) {
    case RunState::Running:
        return VerdictText::tr("%1: running").arg(run.name);
    case RunState::Done:
        return VerdictText::tr("%1: done").arg(run.name);
    case RunState::Stopped:
        return run.begun ? VerdictText::tr("%1: stopped").arg(run.name)
                         : VerdictText::tr("%1: not begun").arg(run.name);
    case RunState::Paused:
        return VerdictText::tr("%1: paused").arg(run.name);
    case RunState::Failed:
        break;
    }
    return VerdictText::tr("%1: cannot go on").arg(run.name);
}

QString verdictDetail(const ShownRun& run)
{
    if (run.comparison) {
        const optimizers::TestResult& draft = run.comparison->draft;
        if (draft.score.count == 0)
            return VerdictText::tr("There are no test examples, so nothing can be said about the gain.");
        if (run.comparison->finalists.empty())
            return VerdictText::tr("No other candidate is as good; the draft scores %1 on the test examples.")
                .arg(widgets::scoreWithInterval(draft.score));
        return comparedText(run.comparison->finalists.front(), draft);
    }
    if (run.error)
        return widgets::translated(run.error->text);
    if (run.state == RunState::Running && !run.notes.empty())
        return widgets::translated(run.notes.back().note.text);
    if (run.state == RunState::Stopped && run.begun)
        return VerdictText::tr("It can be continued; nothing is lost and nothing is paid twice.");
    return {};
}

QString verdictNotes(const ShownRun& run)
{
    constexpr std::size_t mostShown = 12;
    QStringList lines;
    for (const optimizers::NoteLogged& logged : run.notes | std::views::reverse | std::views::take(mostShown)) {
        const QString text = widgets::translated(logged.note.text);
        lines.prepend(logged.note.count > 1 ? VerdictText::tr("%1 (%n time(s))", nullptr, logged.note.count).arg(text)
                                            : text);
    }
    return lines.join(u'\n');
}

QString verdictDrawing(const ShownRun& run)
{
    if (run.comparison && !run.comparison->finalists.empty()) {
        switch (run.comparison->finalists.front().verdict.verdict) {
        case Verdict::Better:
            return u"better"_s;
        case Verdict::Worse:
            return u"worse"_s;
        case Verdict::CannotTell:
            return u"cannot_tell"_s;
        }
    }
    switch (run.state) {
    case RunState::Running:
        return u"state_running"_s;
    case RunState::Done:
        return u"draft"_s;
    case RunState::Stopped:
        return run.begun ? u"state_stopped"_s : u"state_idle"_s;
    case RunState::Paused:
        return u"state_paused"_s;
    case RunState::Failed:
        break;
    }
    return u"warning"_s;
}

} // namespace app
