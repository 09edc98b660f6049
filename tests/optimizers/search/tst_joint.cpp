// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/mistakes.h"
#include "optimizers/search/wave_schedule.h"
#include "optimizers/search/wave_standing.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_joint {

using namespace optimizers;

using tests::Landscape;
using tests::PlayOptions;

namespace {

const OptimizerInfo& info(const char* id)
{
    return *findOptimizer(id);
}

PlayOptions withCalls(std::int64_t calls, std::uint64_t seed)
{
    PlayOptions options;
    options.calls = calls;
    options.seed = seed;
    return options;
}

double meanTruth(const OptimizerInfo& of, std::int64_t calls, int landscapes)
{
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(landscapes); ++seed) {
        const Landscape landscape(seed);
        const auto played = tests::play(of, landscape, withCalls(calls, seed));
        sum += landscape.truth(played.history.best()->candidate) / landscapes;
    }
    return sum;
}

} // namespace

class TestJoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoundTellsWhatIsBelievedOfAllCandidates()
    {
        const Landscape landscape(1);
        const auto played = tests::play(info("joint"), landscape, withCalls(900, 1));
        QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
        QVERIFY(played.arms.size() >= played.rounds.size());
        QCOMPARE(played.arms.back().size(), played.history.trials().size());
        for (const ArmBelief& arm : played.arms.back())
            QVERIFY(arm.mean > 0.0 && arm.mean < 1.0 && arm.deviation > 0.0 && arm.deviation < 0.5);
    }

    void theScheduleSpendsWhatIsLeftBesideTheFinalists()
    {
        for (const std::int64_t calls : {80, 200, 400, 1000, 5000}) {
            const WaveSchedule schedule = scheduleFor(calls, 60, 6);
            std::int64_t sum = 60 * static_cast<std::int64_t>(schedule.finalists);
            for (const WavePlan& wave : schedule.waves) {
                QVERIFY(wave.calls > 0 && wave.candidates >= 2);
                sum += wave.calls;
            }
            QCOMPARE(sum, calls);
            QVERIFY(schedule.waves.size() <= 6);
        }
        QVERIFY(scheduleFor(fewestWaveCalls(60) - 1, 60, 6).waves.empty());
        QCOMPARE(scheduleFor(fewestWaveCalls(60), 60, 6).waves.size(), std::size_t{1});
    }

    void itChangesInstructionAndExemplars()
    {
        const Landscape landscape(3);
        const auto played = tests::play(info("joint"), landscape, withCalls(800, 3));
        std::set<std::string> moves;
        for (const Trial& trial : played.history.trials())
            moves.insert(trial.lineage.move);
        for (const char* move : {"infer", "vary", "mend", "draw", "cross"})
            QVERIFY2(moves.contains(move), move);
        const Candidate& best = played.history.best()->candidate;
        QVERIFY(best.instruction != landscape.task().draft().instruction);
        QVERIFY(!best.exemplars.empty());
    }

    void aMendedInstructionIsWrittenFromItsParentsMistakes()
    {
        const Landscape landscape(3);
        const PlayOptions options = withCalls(800, 3);
        const History history = tests::historyWithDraft(landscape, options);
        tests::LandscapeContext context(landscape, options, 1, options.calls);
        const auto step = info("joint").create({}).value()->propose(history, context);
        QVERIFY(std::ranges::any_of(step.value().proposals, [](const Proposal& proposal) {
            return proposal.lineage.move == "mend" &&
                   proposal.lineage.reason.metaPrompt.starts_with("improve_instruction@");
        }));
        const Trial& draft = history.trials().front();
        int mends = 0;
        for (const std::string& asked : context.asked()) {
            if (asked.find("It fails on these inputs.") == std::string::npos)
                continue;
            ++mends;
            int shown = 0;
            for (const Mistake& mistake : mistakesOf(draft, landscape.task())) {
                const std::string text = "Input: " + mistake.example.input +
                                         "\nExpected: " + mistake.example.expected.front() + "\nGot: " + mistake.got +
                                         "\n";
                shown += asked.find(text) != std::string::npos ? 1 : 0;
            }
            QCOMPARE(shown, 3);
            QVERIFY(asked.find("Instruction: " + landscape.task().draft().instruction) != std::string::npos);
        }
        QVERIFY(mends > 1);
    }

    void whatGainedMoreACallIsAskedForMore()
    {
        const Landscape landscape(3);
        History history = tests::historyWithDraft(landscape, withCalls(800, 3));
        const InstructionShares first = instructionShares(standingOf(history, landscape.task()));
        QCOMPARE(first[1], 0.0); // the draft in other words
        QCOMPARE(first[0], first[2]);
        ExampleOrder order;
        for (const Example& example : landscape.task().validation())
            order.emplace(example.id, order.size());
        const auto add = [&](const std::string& instruction, const char* move, double score) {
            const Candidate candidate{instruction, {}};
            const TrialId id = history.trialFor(candidate, {{}, move, {}, 1}, 1).id;
            for (const Example& example : landscape.task().validation().first(20)) {
                const bool right = history.at(id).outcomes.size() < static_cast<std::size_t>(20.0 * score);
                Outcome outcome;
                outcome.example = example.id;
                outcome.outcomeClass = right ? OutcomeClass::Right : OutcomeClass::Wrong;
                outcome.score = right ? 1.0 : 0.0;
                history.addOutcome(id, outcome, order);
            }
        };
        add("One.", "infer", 0.0);
        add("Two.", "vary", 0.0);
        add("Three.", "mend", 1.0);
        const InstructionShares later = instructionShares(standingOf(history, landscape.task()));
        constexpr double leastOfAnyMove = 0.2 / 1.4; // a fifth each, scaled to one together
        QVERIFY(later[2] > 0.5 && later[0] > leastOfAnyMove && later[1] > leastOfAnyMove);
        QVERIFY(std::abs(later[0] + later[1] + later[2] - 1.0) < 1e-12);
    }

    void whatAWaveLeavesOverIsLeftForTheNext()
    {
        constexpr std::int64_t calls = 1500;
        const WaveSchedule schedule = scheduleFor(calls - 60, 60, 6);
        int more = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const Landscape landscape(seed);
            const auto played = tests::play(info("joint"), landscape, withCalls(calls, seed));
            QVERIFY(played.calls <= calls);
            std::vector<std::size_t> begun(7);
            for (const Trial& trial : played.history.trials())
                ++begun.at(static_cast<std::size_t>(trial.lineage.generation));
            for (std::size_t wave = 1; wave < schedule.waves.size(); ++wave)
                more += begun[wave + 1] > schedule.waves[wave].candidates ? 1 : 0;
        }
        QVERIFY2(more >= 8, qPrintable(QString::number(more)));
    }

    void itIsBetterThanSearchingOneOfBothAtEqualBudget()
    {
        const double joint = meanTruth(info("joint"), 660, 30);
        const double instructions = meanTruth(info("ape"), 660, 30);
        const double exemplars = meanTruth(info("exemplar_random_search"), 660, 30);
        const QString means = QStringLiteral("%1 against %2 and %3").arg(joint).arg(instructions).arg(exemplars);
        qInfo("%s", qPrintable(means));
        QVERIFY2(joint > instructions && joint > exemplars, qPrintable(means));
    }

    void itStopsWhenNothingIsLeftToGain()
    {
        PlayOptions options = withCalls(20'000, 1);
        options.equalScores = true;
        const auto played = tests::play(info("joint"), Landscape(1), options);
        QVERIFY(!played.error);
        QVERIFY2(played.calls < 2'000, qPrintable(QString::number(played.calls)));
    }

    void itSaysWhatTheBestIsWorthWithoutItsLuck()
    {
        double optimism = 0.0;
        double plain = 0.0;
        constexpr int landscapes = 30;
        for (std::uint64_t seed = 1; seed <= landscapes; ++seed) {
            const Landscape landscape(seed);
            const auto played = tests::play(info("joint"), landscape, withCalls(500, seed));
            QVERIFY(!played.notes.empty());
            const QString note = QString::fromStdString(played.notes.back().text.inEnglish());
            const double believed = note.section(QStringLiteral(": "), -1).section(QLatin1Char(' '), 0, 0).toDouble();
            const Trial& best = *played.history.best();
            optimism += (believed - landscape.truth(best.candidate)) / landscapes;
            plain += (best.score.mean - landscape.truth(best.candidate)) / landscapes;
        }
        qInfo("plain %+.3f, believed %+.3f", plain, optimism);
        QVERIFY(std::abs(optimism) < std::abs(plain));
    }
};

REGISTER_TEST(TestJoint)

} // namespace tst_joint

#include "tst_joint.moc"
