// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace optimizers;

namespace {

OptimizerInfo apeWith(const ParameterValues& values)
{
    OptimizerInfo info = *findOptimizer("ape");
    info.create = [create = info.create, values](const ParameterValues&) { return create(values); };
    return info;
}

const ParameterValues resamplingTwice = {{"resamplings", std::int64_t{2}}};

tests::PlayOptions withCalls(std::int64_t calls)
{
    tests::PlayOptions options;
    options.calls = calls;
    return options;
}

} // namespace

class TestApe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSearchesInstructionsAndKeepsTheDraftsExemplars()
    {
        const tests::Landscape landscape(1);
        const auto played = tests::play(*findOptimizer("ape"), landscape, {});
        QVERIFY(played.history.trials().size() > 20);
        for (const Trial& trial : played.history.trials().subspan(1)) {
            QVERIFY(trial.candidate.instruction != landscape.task().draft().instruction);
            QVERIFY(trial.candidate.exemplars.empty());
            QCOMPARE(trial.lineage.move, std::string("generate"));
            QVERIFY(trial.lineage.reason.starts_with("infer_instruction@"));
        }
    }

    void theWriterSeesSetsOfPoolExamplesAndNoValidationExample()
    {
        const tests::Landscape landscape(1);
        tests::LandscapeContext context(landscape, {}, 1, {});
        QVERIFY(findOptimizer("ape")->create({}).value()->propose(tests::historyWithDraft(landscape, {}), context));
        QCOMPARE(context.asked().size(), std::size_t{30});
        for (const std::string& request : context.asked()) {
            const auto isShown = [&](const Example& example) {
                return request.find(example.input + '\n') != std::string::npos;
            };
            QCOMPARE(std::ranges::count_if(landscape.task().pool(), isShown), std::ptrdiff_t{5});
            QVERIFY(std::ranges::none_of(landscape.task().validation(), isShown));
        }
    }

    void survivorsAreVariedAndTheirParentIsNamed()
    {
        const tests::Landscape landscape(2);
        const auto played = tests::play(apeWith(resamplingTwice), landscape, {});
        std::set<int> generations;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            generations.insert(trial.lineage.generation);
            if (trial.lineage.move != "resample")
                continue;
            const Trial* parent = played.history.find(trial.lineage.parents.at(0));
            QVERIFY(parent != nullptr && parent->lineage.generation < trial.lineage.generation);
            QCOMPARE(parent->outcomes.size(), landscape.task().validation().size());
        }
        QCOMPARE(generations, (std::set<int>{1, 2, 3}));
        QVERIFY(!played.freshDiffers);
    }

    void resamplingIsLeftOutWhereItCannotBePaid()
    {
        const tests::Landscape landscape(2);
        const auto played = tests::play(apeWith(resamplingTwice), landscape, withCalls(500));
        QVERIFY(!played.askedTooMuch);
        QVERIFY(std::ranges::none_of(played.history.trials(),
                                     [](const Trial& trial) { return trial.lineage.generation > 1; }));
    }

    void withResamplingTheBudgetHoldsToo()
    {
        const tests::Landscape landscape(3);
        for (std::int64_t calls = 60; calls < 2500; calls += 97) {
            const auto played = tests::play(apeWith(resamplingTwice), landscape, withCalls(calls));
            QVERIFY(!played.askedTooMuch && !played.freshDiffers && !played.error);
            const Plan plan = apeWith(resamplingTwice).create({}).value()->plan({40, 60, 0}, calls - 60);
            QVERIFY(plan.solverCallsHigh + plan.writerCallsHigh <= calls - 60);
            QVERIFY(static_cast<int>(played.history.trials().size()) - 1 <= plan.candidates);
        }
    }

    void resamplingImprovesOnTheFirstGuesses()
    {
        double once = 0.0;
        double again = 0.0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const tests::Landscape landscape(seed);
            const auto plain = tests::play(*findOptimizer("ape"), landscape, {});
            const auto resampled = tests::play(apeWith(resamplingTwice), landscape, {});
            once += landscape.truth(plain.history.best()->candidate);
            again += landscape.truth(resampled.history.best()->candidate);
        }
        QVERIFY2(again > once, qPrintable(QString::number((again - once) / 12)));
    }

    void rejectedProposalsAreCountedWithTheirReason_data()
    {
        QTest::addColumn<int>("habit");
        QTest::addColumn<QString>("reason");
        QTest::newRow("garbage") << static_cast<int>(tests::WriterHabit::Garbage) << "not an instruction";
        QTest::newRow("duplicates") << static_cast<int>(tests::WriterHabit::Duplicates) << "a duplicate of a known one";
        QTest::newRow("empty") << static_cast<int>(tests::WriterHabit::Empty) << "empty";
        QTest::newRow("leaking") << static_cast<int>(tests::WriterHabit::Leaking) << "holds labelled examples";
    }

    void rejectedProposalsAreCountedWithTheirReason()
    {
        QFETCH(int, habit);
        QFETCH(QString, reason);
        tests::PlayOptions options;
        options.writer = static_cast<tests::WriterHabit>(habit);
        const auto played = tests::play(*findOptimizer("ape"), tests::Landscape(1), options);
        QCOMPARE(played.notes, (std::vector<Note>{{"proposed instructions rejected: " + reason.toStdString(), 30}}));
    }

    void thePlanCountsWritingToo()
    {
        const Plan plan = findOptimizer("ape")->create({}).value()->plan({40, 60, 0}, {});
        QCOMPARE(plan.candidates, 30);
        QCOMPARE(plan.writerCallsHigh, std::int64_t{30});
        QCOMPARE(plan.fullyEvaluated, 4);
        QCOMPARE(plan.minimumCalls, std::int64_t{2 * 9 + 52});
        QCOMPARE(plan.solverCallsHigh, std::int64_t{30 * 8 + 15 * 8 + 8 * 16 + 4 * 28});
    }
};

QTEST_GUILESS_MAIN(TestApe)
#include "tst_ape.moc"
