// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/verdict.h"
#include "tests/optimizers/evidence/scored_outcomes.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_verdict {

using namespace optimizers;

namespace {

PairedDifference differenceOf(int wins, int losses, int count)
{
    PairedDifference difference;
    difference.estimate = static_cast<double>(wins - losses) / count;
    difference.interval = tangoInterval(wins, losses, count);
    difference.p = mcnemarP(wins, losses);
    difference.test = "mcnemar_exact";
    difference.count = count;
    difference.discordant = wins + losses;
    return difference;
}

std::vector<FinalistVerdict> judged(const std::vector<PairedDifference>& differences)
{
    const std::vector<double> means(differences.size(), 0.5);
    return judge(differences, means, means);
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreThoseOfTheSummary()
    {
        QCOMPARE(nameOf(Verdict::Better), std::string_view("better"));
        QCOMPARE(nameOf(Verdict::Worse), std::string_view("worse"));
        QCOMPARE(nameOf(Verdict::CannotTell), std::string_view("cannot_tell"));
    }

    void theSignDecidesBetweenBetterAndWorse()
    {
        QCOMPARE(judged({differenceOf(15, 3, 60)}).front().verdict, Verdict::Better);
        QCOMPARE(judged({differenceOf(3, 15, 60)}).front().verdict, Verdict::Worse);
        QVERIFY(!judged({differenceOf(15, 3, 60)}).front().moreExamples);
    }

    void manyFinalistsNeedMoreEvidence()
    {
        const PairedDifference lucky = differenceOf(14, 4, 60); // p .031
        QCOMPARE(judged({lucky}).front().verdict, Verdict::Better);
        const auto verdicts = judged({lucky, differenceOf(5, 4, 60), differenceOf(4, 5, 60)});
        QCOMPARE(verdicts.front().verdict, Verdict::CannotTell);
        QVERIFY(std::abs(verdicts.front().adjustedP - 3.0 * lucky.p) < 1e-12);
    }

    void whatCannotBeToldSaysHowManyMoreExamplesItTakes()
    {
        const FinalistVerdict finalist = judged({differenceOf(12, 8, 100)}).front();
        QCOMPARE(finalist.verdict, Verdict::CannotTell);
        QCOMPARE(*finalist.moreExamples, pairsNeeded(0.04, 0.20) - 100);
    }

    void oneMoreExampleIsTheLeast()
    {
        const FinalistVerdict finalist = judged({differenceOf(5, 0, 5)}).front();
        QCOMPARE(finalist.verdict, Verdict::CannotTell);
        QCOMPARE(*finalist.moreExamples, 1);
    }

    void noDifferenceIsNeverSettled()
    {
        QVERIFY(!judged({differenceOf(7, 7, 80)}).front().moreExamples);
        QVERIFY(!judged({PairedDifference{}}).front().moreExamples);
        QCOMPARE(judged({PairedDifference{}}).front().verdict, Verdict::CannotTell);
    }

    void gradedScoresTakeTheirSpreadFromTheInterval()
    {
        PairedDifference graded;
        graded.estimate = 0.05;
        graded.interval = {-0.05, 0.15};
        graded.p = 0.32;
        graded.test = "bootstrap";
        graded.count = 100;
        graded.discordant = 90;
        // Standard error .0510; (1.960 + .842)^2 * .0510^2 / .05^2 * 100 = 817.
        const int more = *judged({graded}).front().moreExamples;
        QVERIFY2(std::abs(more - 717) <= 2, qPrintable(QString::number(more)));
    }

    void optimismIsValidationMinusTest()
    {
        const std::vector<PairedDifference> differences = {differenceOf(9, 3, 50)};
        const auto verdicts = judge(differences, std::vector<double>{0.9}, std::vector<double>{0.7});
        QVERIFY(std::abs(verdicts.front().optimism - 0.2) < 1e-12);
    }

    void noFinalistsNoVerdicts() { QVERIFY(judged({}).empty()); }
};

REGISTER_TEST(TestVerdict)

} // namespace tst_verdict

#include "tst_verdict.moc"
