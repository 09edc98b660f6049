// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/surrogates/score_prior.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace tst_score_prior {

using namespace optimizers;

namespace {

struct Field
{
    std::vector<double> truths;
    std::vector<Tally> tallies;
};

// Candidates of these true scores, each tried on `calls` examples.
Field triedField(std::vector<double> truths, int calls, Rng& rng)
{
    Field field{std::move(truths), {}};
    for (const double truth : field.truths) {
        Tally tally{0.0, static_cast<double>(calls)};
        for (int call = 0; call < calls; ++call)
            tally.sum += rng.uniform() < truth ? 1.0 : 0.0;
        field.tallies.push_back(tally);
    }
    return field;
}

// True scores that are spread by `deviation`.
Field drawnField(double deviation, int calls, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<double> truths(200);
    for (double& truth : truths)
        truth = std::clamp(0.4 + deviation * rng.normal(), 0.0, 1.0);
    return triedField(std::move(truths), calls, rng);
}

} // namespace

class TestScorePrior : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFieldBelievesInTheMiddle()
    {
        const Belief belief = scorePriorOf({}).after({});
        QVERIFY(std::abs(belief.mean - 0.5) < 1e-12);
        QVERIFY(belief.deviation > 0.1 && belief.deviation < 0.2);
    }

    void itFindsMeanAndSpreadOfTheField()
    {
        const Field field = drawnField(0.12, 40, 1);
        const ScorePrior prior = scorePriorOf(field.tallies);
        const Belief belief = prior.after({});
        QVERIFY(std::abs(belief.mean - 0.4) < 0.03);
        QVERIFY(std::abs(belief.deviation - 0.12) < 0.02);
    }

    void aFieldOfEqualsIsHardlySpread()
    {
        const Field equals = drawnField(0.0, 40, 2);
        QVERIFY(scorePriorOf(equals.tallies).after({}).deviation < 0.06);
    }

    void whatIsBelievedIsTheConjugatePosterior()
    {
        const Belief belief = ScorePrior::beta(3.0, 5.0).after({4.0, 6.0});
        QVERIFY(std::abs(belief.mean - 7.0 / 14.0) < 1e-3);
        QVERIFY(std::abs(belief.deviation - std::sqrt(0.25 / 15.0)) < 1e-3);
    }

    void theBeliefInTheLuckiestIsNotOptimistic()
    {
        double plain = 0.0;
        double believed = 0.0;
        constexpr int fields = 20;
        for (std::uint64_t seed = 1; seed <= fields; ++seed) {
            const Field field = drawnField(0.1, 10, seed);
            const ScorePrior prior = scorePriorOf(field.tallies);
            const auto best = static_cast<std::size_t>(std::ranges::max_element(field.tallies, {}, &Tally::sum) -
                                                       field.tallies.begin());
            plain += (field.tallies[best].mean() - field.truths[best]) / fields;
            believed += (prior.after(field.tallies[best]).mean - field.truths[best]) / fields;
        }
        QVERIFY(plain > 0.15);
        QVERIFY2(std::abs(believed) < 0.05, qPrintable(QString::number(believed)));
    }

    void aFieldWithACeilingIsNotBelievedToReachAboveIt()
    {
        double believed = 0.0;
        double byBeta = 0.0;
        constexpr int fields = 20;
        for (std::uint64_t seed = 1; seed <= fields; ++seed) {
            Rng rng(seed);
            std::vector<double> truths(100, 0.2);
            truths.resize(200, 0.6);
            const Field field = triedField(std::move(truths), 30, rng);
            const Tally luckiest = *std::ranges::max_element(field.tallies, {}, &Tally::sum);
            believed += scorePriorOf(field.tallies).after(luckiest).mean / fields;
            byBeta += ScorePrior::beta(2.0, 3.0).after(luckiest).mean / fields; // of the field's mean and deviation
        }
        QVERIFY(byBeta > 0.7);
        QVERIFY2(std::abs(believed - 0.6) < 0.07, qPrintable(QString::number(believed)));
    }

    void perfectScoresAreNoTrouble()
    {
        const std::vector<Tally> perfect(5, Tally{10.0, 10.0});
        const Belief belief = scorePriorOf(perfect).after(perfect.front());
        QVERIFY(std::isfinite(belief.mean) && std::isfinite(belief.deviation));
        QVERIFY(belief.mean > 0.9 && belief.mean <= 1.0);
    }
};

REGISTER_TEST(TestScorePrior)

} // namespace tst_score_prior

#include "tst_score_prior.moc"
