// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_exemplar_local_search {

using namespace optimizers;

namespace {

tests::PlayOptions withCalls(std::int64_t calls, std::uint64_t seed = 1)
{
    tests::PlayOptions options;
    options.calls = calls;
    options.seed = seed;
    return options;
}

double meanTruth(const char* id, int landscapes)
{
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(landscapes); ++seed) {
        const tests::Landscape landscape(seed);
        const auto played = tests::play(*findOptimizer(id), landscape, withCalls(900, seed));
        sum += landscape.truth(played.history.best()->candidate) / landscapes;
    }
    return sum;
}

} // namespace

class TestExemplarLocalSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInstructionStaysAndNothingIsWritten()
    {
        const tests::Landscape landscape(1);
        const auto played = tests::play(*findOptimizer("exemplar_local_search"), landscape, withCalls(900));
        std::set<std::string> moves;
        for (const Trial& trial : played.history.trials()) {
            QCOMPARE(trial.candidate.instruction, landscape.task().draft().instruction);
            QVERIFY(trial.candidate.exemplars.size() <= 4);
            moves.insert(trial.lineage.move);
        }
        for (const char* move : {"draw", "exchange", "swap"})
            QVERIFY2(moves.contains(move), move);
    }

    void stepsFromTheBestBeatDrawingAnew()
    {
        const double local = meanTruth("exemplar_local_search", 20);
        const double random = meanTruth("exemplar_random_search", 20);
        qInfo("%.3f against %.3f", local, random);
        QVERIFY(local > random);
    }
};

REGISTER_TEST(TestExemplarLocalSearch)

} // namespace tst_exemplar_local_search

#include "tst_exemplar_local_search.moc"
