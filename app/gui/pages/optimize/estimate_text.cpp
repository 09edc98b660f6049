// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/estimate_text.h"

#include "widgets/text/figures.h"

#include <QCoreApplication>

#include <cmath>

namespace app {

namespace {

struct EstimateText
{
    Q_DECLARE_TR_FUNCTIONS(app::EstimateText)
};

QString range(const optimizers::Range& range, QString (*text)(double))
{
    const QString low = text(range.low);
    const QString high = text(range.high);
    return low == high ? low : EstimateText::tr("%1 to %2").arg(low, high);
}

QString whole(double value)
{
    return widgets::countText(std::llround(value));
}

QString minutes(double value)
{
    return widgets::durationText(value * 60.0);
}

} // namespace

QString estimateText(const optimizers::Preflight& preflight, std::size_t validationExamples)
{
    const QString calls = range(preflight.calls, whole);
    const QString tokens = range(preflight.tokens, whole);
    const QString time = range(preflight.minutes, minutes);
    QString cost = EstimateText::tr("%1 calls, %2 tokens, %3 minutes").arg(calls, tokens, time);
    if (preflight.money.high > 0.0)
        cost = EstimateText::tr("%1 calls, %2 tokens, %3 minutes, %4 in money")
                   .arg(calls, tokens, time, range(preflight.money, widgets::moneyText));
    if (preflight.plan.candidates == 0)
        return EstimateText::tr("Scores the draft: %1.").arg(cost);
    return EstimateText::tr("%n candidate(s), %1 of them on all %2 examples: %3.", nullptr, preflight.plan.candidates)
        .arg(preflight.plan.fullyEvaluated)
        .arg(validationExamples)
        .arg(cost);
}

} // namespace app
