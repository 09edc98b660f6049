// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/stage_view.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_alternating {

using namespace optimizers;

namespace {

tests::Played playedWith(std::int64_t calls, std::int64_t cycles)
{
    OptimizerInfo info = *findOptimizer("alternating");
    info.create = [create = info.create, cycles](const ParameterValues&) { return create({{"cycles", cycles}}); };
    tests::PlayOptions options;
    options.calls = calls;
    return tests::play(info, tests::Landscape(1), options);
}

std::set<int> stagesOf(const History& history)
{
    std::set<int> stages;
    for (const Trial& trial : history.trials().subspan(1))
        stages.insert(stageOf(trial.lineage));
    return stages;
}

} // namespace

class TestAlternating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSearchesHaveTheirTurnInEachCycle()
    {
        const auto played = playedWith(1860, 3);
        QCOMPARE(stagesOf(played.history), (std::set<int>{0, 1, 2, 3, 4, 5}));
        for (const Trial& trial : played.history.trials().subspan(1)) {
            const int stage = stageOf(trial.lineage);
            const Trial* draft = draftOfStage(played.history, stage);
            const Candidate& from = draft != nullptr ? draft->candidate : played.history.trials().front().candidate;
            if (stage % 2 == 0)
                QCOMPARE(trial.candidate.exemplars, from.exemplars);
            else
                QCOMPARE(trial.candidate.instruction, from.instruction);
        }
        QVERIFY(!played.freshDiffers && !played.askedTooMuch);
    }

    void eachStageBeginsNoWorseThanTheOneBefore()
    {
        const auto played = playedWith(1860, 3);
        double before = played.history.trials().front().score.mean;
        for (int stage = 1; stage <= 6; ++stage) {
            const double mean = draftOfStage(played.history, stage)->score.mean;
            QVERIFY(mean >= before);
            before = mean;
        }
        QCOMPARE(before, played.history.best()->score.mean);
    }

    void stagesFollowOneAnotherAndNeverComeBack()
    {
        const auto played = playedWith(1860, 3);
        int last = 0;
        for (const std::vector<Proposal>& round : played.rounds) {
            for (const Proposal& proposal : round)
                QCOMPARE(stageOf(proposal.lineage), stageOf(round.front().lineage));
            QVERIFY(stageOf(round.front().lineage) >= last);
            last = stageOf(round.front().lineage);
        }
    }

    void aSmallBudgetBuysFewerCycles()
    {
        const std::set<int> stages = stagesOf(playedWith(300, 5).history);
        QCOMPARE(stages, (std::set<int>{0, 1}));
    }
};

REGISTER_TEST(TestAlternating)

} // namespace tst_alternating

#include "tst_alternating.moc"
