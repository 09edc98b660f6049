// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/self_test_text.h"

#include "widgets/text/figures.h"

#include <QCoreApplication>

using optimizers::MetricWarning;

namespace app {

namespace {

struct SelfTestText
{
    Q_DECLARE_TR_FUNCTIONS(app::SelfTestText)
};

} // namespace

QString selfTestText(const optimizers::MetricSelfTest& test)
{
    return SelfTestText::tr("Tried on %n validation example(s): expected answers score %1, answers of other examples "
                            "%2, an empty answer %3.",
                            nullptr, test.examples)
        .arg(widgets::percentText(test.expected), widgets::percentText(test.others), widgets::percentText(test.empty));
}

QString warningText(const MetricWarning& warning, const optimizers::MetricSelfTest& test)
{
    switch (warning.kind) {
    case MetricWarning::Kind::ExpectedNotRight:
        return SelfTestText::tr("%n expected answer(s) do not score 100 %, so no prompt can reach a perfect score; the "
                                "first belongs to example %1.",
                                nullptr, warning.count)
            .arg(warning.example ? std::int64_t{warning.example->value} + 1 : 1);
    case MetricWarning::Kind::OthersScoreHigh:
        return SelfTestText::tr("Answers of other examples score %1, so the metric hardly tells right from wrong.")
            .arg(widgets::percentText(test.others));
    case MetricWarning::Kind::EmptyScoresHigh:
        return SelfTestText::tr("An empty answer scores %1, so a prompt that makes the model say nothing is rewarded.")
            .arg(widgets::percentText(test.empty));
    case MetricWarning::Kind::NothingToCompare:
        break;
    }
    return SelfTestText::tr("All examples expect the same answer, so a prompt that always gives it is perfect.");
}

} // namespace app
