// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <vector>

namespace tst_random {

using optimizers::fingerprint;
using optimizers::mixSeed;
using optimizers::Rng;

class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStreamIsTheSameOnEveryMachine()
    {
        // xoshiro256** seeded by SplitMix64 from 0; computed with a program of its own.
        Rng rng(0);
        QCOMPARE(rng.next(), std::uint64_t{0x99ec5f36cb75f2b4});
        QCOMPARE(rng.next(), std::uint64_t{0xbf6e1f784956452a});
        QCOMPARE(rng.next(), std::uint64_t{0x1a5f849d4933e6e0});
    }

    void differentSeedsGiveDifferentStreams()
    {
        std::set<std::uint64_t> first;
        for (std::uint64_t seed = 0; seed < 1000; ++seed)
            first.insert(Rng(seed).next());
        QCOMPARE(first.size(), std::size_t{1000});
    }

    void belowIsUniform()
    {
        Rng rng(3);
        std::vector<int> counts(7);
        for (int i = 0; i < 70000; ++i)
            ++counts.at(rng.below(7));
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10000) < 400, qPrintable(QString::number(count)));
    }

    void belowOneIsZero() { QCOMPARE(Rng(5).below(1), std::size_t{0}); }

    void uniformStaysInItsIntervalWithTheRightMoments()
    {
        Rng rng(4);
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < 100000; ++i) {
            const double value = rng.uniform();
            QVERIFY(value >= 0.0 && value < 1.0);
            sum += value;
            squares += value * value;
        }
        QVERIFY(std::abs(sum / 100000 - 0.5) < 0.005);
        QVERIFY(std::abs(squares / 100000 - 1.0 / 3.0) < 0.005);
    }

    void normalHasTheRightMoments()
    {
        Rng rng(5);
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < 100000; ++i) {
            const double value = rng.normal();
            QVERIFY(std::isfinite(value));
            sum += value;
            squares += value * value;
        }
        QVERIFY(std::abs(sum / 100000) < 0.015);
        QVERIFY(std::abs(squares / 100000 - 1.0) < 0.03);
    }

    void sampleGivesDistinctIndicesInRandomOrder()
    {
        Rng rng(6);
        std::vector<int> firstPlace(5);
        for (int i = 0; i < 5000; ++i) {
            const std::vector<std::size_t> drawn = rng.sample(5, 3);
            QCOMPARE(std::set(drawn.begin(), drawn.end()).size(), std::size_t{3});
            ++firstPlace.at(drawn.front());
        }
        QVERIFY(*std::ranges::min_element(firstPlace) > 850);
    }

    void sampleGivesAllWhereMoreAreAskedFor()
    {
        std::vector<std::size_t> drawn = Rng(7).sample(4, 9);
        std::ranges::sort(drawn);
        QCOMPARE(drawn, (std::vector<std::size_t>{0, 1, 2, 3}));
        QVERIFY(Rng(7).sample(0, 3).empty());
    }

    void shuffleKeepsTheItems()
    {
        std::vector<int> items(50);
        std::iota(items.begin(), items.end(), 0);
        std::vector<int> shuffled = items;
        Rng(8).shuffle(shuffled);
        QVERIFY(shuffled != items);
        QVERIFY(std::ranges::is_permutation(shuffled, items));
    }

    void aMixedSeedDependsOnEveryPartAndTheirOrder()
    {
        const std::set<std::uint64_t> seeds{mixSeed({1, 2}), mixSeed({2, 1}), mixSeed({1, 2, 0}),
                                            mixSeed({1}),    mixSeed({1, 3}), mixSeed({})};
        QCOMPARE(seeds.size(), std::size_t{6});
    }

    void fingerprintsOfNearTextsDiffer()
    {
        const std::set<std::uint64_t> prints{fingerprint(""), fingerprint("a"), fingerprint("b"), fingerprint("ab"),
                                             fingerprint("ba")};
        QCOMPARE(prints.size(), std::size_t{5});
        QCOMPARE(fingerprint("ab"), fingerprint(std::string("a") + "b"));
    }
};

REGISTER_TEST(TestRandom)

} // namespace tst_random

#include "tst_random.moc"
