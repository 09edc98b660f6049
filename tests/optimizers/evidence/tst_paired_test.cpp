// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/evidence/normal.h"
#include "optimizers/evidence/paired_test.h"
#include "tests/optimizers/evidence/scored_outcomes.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_paired_test {

using namespace optimizers;

namespace {

bool near(double value, double wanted, double tolerance)
{
    return std::abs(value - wanted) <= tolerance;
}

/// The binomial tail by Pascal's triangle: whole numbers up to 62 discordant pairs.
double tailByCounting(int wins, int losses)
{
    const int count = wins + losses;
    std::vector<double> row = {1.0};
    for (int i = 0; i < count; ++i) {
        std::vector<double> next(row.size() + 1, 0.0);
        for (std::size_t j = 0; j < row.size(); ++j) {
            next[j] += row[j];
            next[j + 1] += row[j];
        }
        row = next;
    }
    double tail = 0.0;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(std::min(wins, losses)); ++i)
        tail += row[i];
    return std::min(1.0, 2.0 * tail / std::pow(2.0, count));
}

/// The score statistic with its nuisance share found by a plain search over the likelihood.
double statisticBySearch(int wins, int losses, int count, double difference)
{
    const double least = std::max(0.0, -difference);
    const double most = (1.0 - difference) / 2.0;
    const auto logLikelihood = [&](double share) {
        const auto term = [](int n, double p) { return n == 0 ? 0.0 : n * std::log(std::max(p, 1e-300)); };
        return term(wins, share + difference) + term(losses, share) +
               term(count - wins - losses, 1.0 - 2.0 * share - difference);
    };
    double low = least;
    double high = most;
    for (int i = 0; i < 200; ++i) {
        const double first = low + (high - low) / 3.0;
        const double second = high - (high - low) / 3.0;
        (logLikelihood(first) < logLikelihood(second) ? low : high) =
            logLikelihood(first) < logLikelihood(second) ? first : second;
    }
    const double share = 0.5 * (low + high);
    return (wins - losses - count * difference) / std::sqrt(count * (2.0 * share + difference * (1.0 - difference)));
}

/// Scores of two candidates with these counts of pairs.
std::pair<std::vector<double>, std::vector<double>> pairsWith(int wins, int losses, int bothRight, int bothWrong)
{
    std::vector<double> candidate;
    std::vector<double> baseline;
    const auto add = [&](int times, double one, double other) {
        candidate.insert(candidate.end(), static_cast<std::size_t>(times), one);
        baseline.insert(baseline.end(), static_cast<std::size_t>(times), other);
    };
    add(wins, 1.0, 0.0);
    add(losses, 0.0, 1.0);
    add(bothRight, 1.0, 1.0);
    add(bothWrong, 0.0, 0.0);
    return {candidate, baseline};
}

} // namespace

class TestPairedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mcnemarEqualsPublishedValues_data()
    {
        QTest::addColumn<int>("wins");
        QTest::addColumn<int>("losses");
        QTest::addColumn<double>("p");
        // Bentur et al. 2009 in Fagerland, Lydersen and Laake 2013: exact conditional p .070.
        QTest::newRow("airways") << 1 << 7 << 0.0703;
        QTest::newRow("six to none") << 6 << 0 << 0.03125;
        QTest::newRow("five to none") << 5 << 0 << 0.0625;
        QTest::newRow("even") << 4 << 4 << 1.0;
        QTest::newRow("nothing discordant") << 0 << 0 << 1.0;
        QTest::newRow("15 to 5") << 15 << 5 << 0.0414;
    }

    void mcnemarEqualsPublishedValues()
    {
        QFETCH(int, wins);
        QFETCH(int, losses);
        QFETCH(double, p);
        QVERIFY(near(mcnemarP(wins, losses), p, 5e-5));
        QCOMPARE(mcnemarP(wins, losses), mcnemarP(losses, wins));
    }

    void mcnemarEqualsCounting()
    {
        for (int wins = 0; wins <= 30; ++wins) {
            for (int losses = 0; losses <= 30; ++losses)
                QVERIFY(near(mcnemarP(wins, losses) / tailByCounting(wins, losses), 1.0, 1e-11));
        }
    }

    void mcnemarOfManyPairsNeitherUnderflowsNorBreaks()
    {
        QVERIFY(near(mcnemarP(50'000, 50'000), 1.0, 1e-12));
        // Normal approximation with continuity correction: z = (1000 - 1) / sqrt(99000).
        QVERIFY(near(mcnemarP(50'000, 49'000) / (2.0 * normalBelow(-999.0 / std::sqrt(99'000.0))), 1.0, 0.01));
        QVERIFY(mcnemarP(100'000, 10) < 1e-300);
    }

    void tangoEqualsThePublishedInterval()
    {
        // Fagerland, Lydersen and Laake 2014, table of the airway data (1, 1, 7, 12).
        const Interval interval = tangoInterval(1, 7, 21);
        QVERIFY(near(interval.low, -0.517, 5e-4));
        QVERIFY(near(interval.high, -0.026, 5e-4));
    }

    void tangoWithoutDiscordantPairsHasAClosedForm()
    {
        const double square = normal975 * normal975;
        for (const int count : {1, 5, 44, 1'000}) {
            const Interval interval = tangoInterval(0, 0, count);
            QVERIFY(near(interval.high, square / (count + square), 1e-9));
            QVERIFY(near(interval.low, -interval.high, 1e-12));
        }
    }

    void tangoLimitsAreWhereTheScoreTestTurns()
    {
        for (const int count : {8, 30, 200}) {
            for (int wins = 0; wins <= 8; ++wins) {
                for (int losses = 0; wins + losses <= 8; ++losses) {
                    const Interval interval = tangoInterval(wins, losses, count);
                    const double estimate = static_cast<double>(wins - losses) / count;
                    QVERIFY(-1.0 <= interval.low && interval.low <= estimate);
                    QVERIFY(estimate <= interval.high && interval.high <= 1.0);
                    if (interval.low > -1.0)
                        QVERIFY(near(statisticBySearch(wins, losses, count, interval.low), normal975, 1e-4));
                    if (interval.high < 1.0)
                        QVERIFY(near(statisticBySearch(wins, losses, count, interval.high), -normal975, 1e-4));
                }
            }
        }
    }

    void rightAndWrongAreComparedByMcnemar()
    {
        const auto [candidate, baseline] = pairsWith(15, 5, 60, 20);
        const PairedDifference difference = pairedDifference(outcomesWith(candidate), outcomesWith(baseline));
        QCOMPARE(difference.test, std::string("mcnemar_exact"));
        QCOMPARE(difference.count, 100);
        QCOMPARE(difference.discordant, 20);
        QVERIFY(near(difference.estimate, 0.10, 1e-12));
        QCOMPARE(difference.p, mcnemarP(15, 5));
        QCOMPARE(difference.interval, tangoInterval(15, 5, 100));
    }

    void onlyExamplesBothAreScoredOnCount()
    {
        const auto [candidate, baseline] = pairsWith(3, 1, 4, 2);
        auto first = outcomesWith(candidate);
        auto second = outcomesWith(baseline);
        first[0].outcomeClass = OutcomeClass::Failed;
        second.erase(second.begin() + 5);
        std::ranges::reverse(second);
        const PairedDifference difference = pairedDifference(first, second);
        QCOMPARE(difference.count, 8);
        QCOMPARE(difference.discordant, 3);
        QVERIFY(near(difference.estimate, 1.0 / 8.0, 1e-12));
    }

    void fewerThanTwoPairsTestNothing()
    {
        const PairedDifference none = pairedDifference({}, {});
        QCOMPARE(none.test, std::string("none"));
        QCOMPARE(none.p, 1.0);
        QCOMPARE(none.interval, (Interval{-1.0, 1.0}));
        const PairedDifference one =
            pairedDifference(outcomesWith(std::vector<double>{1.0}), outcomesWith(std::vector<double>{0.0}));
        QCOMPARE(one.test, std::string("none"));
        QCOMPARE(one.estimate, 1.0);
        QCOMPARE(one.count, 1);
    }

    void gradedScoresAreComparedByTheBootstrap()
    {
        Rng rng(3);
        std::vector<double> candidate(60);
        std::vector<double> baseline(60);
        for (std::size_t i = 0; i < 60; ++i) {
            baseline[i] = 0.8 * rng.uniform();
            candidate[i] = std::min(1.0, baseline[i] + 0.1 + 0.2 * (rng.uniform() - 0.5));
        }
        const PairedDifference better = pairedDifference(outcomesWith(candidate), outcomesWith(baseline));
        QCOMPARE(better.test, std::string("bootstrap"));
        QVERIFY(better.p < 0.001);
        QVERIFY(better.interval.low > 0.0 && better.interval.low < better.estimate);
        QVERIFY(better.interval.high > better.estimate && better.interval.high < 0.2);
        const PairedDifference worse = pairedDifference(outcomesWith(baseline), outcomesWith(candidate));
        QVERIFY(near(worse.estimate, -better.estimate, 1e-12));
        QCOMPARE(pairedDifference(outcomesWith(candidate), outcomesWith(baseline)), better);
    }

    void equalGradedScoresShowNothing()
    {
        const std::vector<double> scores = {0.5, 0.25, 1.0, 0.75};
        const PairedDifference difference = pairedDifference(outcomesWith(scores), outcomesWith(scores));
        QCOMPARE(difference.p, 1.0);
        QCOMPARE(difference.discordant, 0);
        QVERIFY(difference.interval.low < -0.3 && difference.interval.high > 0.3);
    }

    /// 2,000 comparisons of candidates that do not differ: the share called different at .05 stays near .05.
    void theBootstrapTestKeepsItsLevel()
    {
        Rng rng(5);
        int called = 0;
        for (int i = 0; i < 2'000; ++i) {
            std::vector<double> candidate(25);
            std::vector<double> baseline(25);
            for (std::size_t j = 0; j < 25; ++j) {
                candidate[j] = rng.uniform() * rng.uniform();
                baseline[j] = rng.uniform() * rng.uniform();
            }
            called += pairedDifference(outcomesWith(candidate), outcomesWith(baseline)).p < 0.05 ? 1 : 0;
        }
        QVERIFY2(called > 60 && called < 140, qPrintable(QString::number(called)));
    }

    void holmStepsDown()
    {
        // Holm's own procedure on a case worked by hand: .01*4, .03*3, .04*2 held at .09, .5.
        const std::vector<double> adjusted = holmAdjusted(std::vector<double>{0.04, 0.01, 0.5, 0.03});
        const std::vector<double> wanted = {0.09, 0.04, 0.5, 0.09};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY(near(adjusted[i], wanted[i], 1e-12));
        QVERIFY(holmAdjusted({}).empty());
        QCOMPARE(holmAdjusted(std::vector<double>{0.2}).front(), 0.2);
        QCOMPARE(holmAdjusted(std::vector<double>{0.9, 0.8}), (std::vector<double>{1.0, 1.0}));
    }
};

REGISTER_TEST(TestPairedTest)

} // namespace tst_paired_test

#include "tst_paired_test.moc"
