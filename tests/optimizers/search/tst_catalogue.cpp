// SPDX-License-Identifier: GPL-3.0-or-later
// The conformance suite: what holds for every optimizer of the catalogue.
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_catalogue {

using namespace optimizers;

using tests::Landscape;
using tests::PlayOptions;
using tests::WriterHabit;

namespace {

const OptimizerInfo& fetched()
{
    QFETCH_GLOBAL(QString, id);
    return *findOptimizer(id.toStdString());
}

PlayOptions withCalls(std::int64_t calls, std::uint64_t seed = 1)
{
    PlayOptions options;
    options.calls = calls;
    options.seed = seed;
    return options;
}

// The smallest useful budget of a run on the landscape: the draft's evaluation and the method's own minimum.
std::int64_t leastCalls(const OptimizerInfo& info, const Landscape& landscape)
{
    const TaskSize size{landscape.task().pool().size(), landscape.task().validation().size(), 0};
    return static_cast<std::int64_t>(size.validation) + info.create({}).value()->plan(size, {}).minimumCalls;
}

// These show what a rule gives; all others choose among candidates by their scores.
bool choosesByScore(const OptimizerInfo& info)
{
    const std::set<std::string> rules = {"all_exemplars", "nearest_exemplars", "diverse_exemplars"};
    return info.kind != OptimizerKind::Control && !rules.contains(info.id);
}

// Without parameters these leave it at the draft.
bool proposesNothing(const OptimizerInfo& info)
{
    return info.id == "draft" || info.id == "by_hand";
}

// What racing and cleverness have to beat: candidates of the same source, every one on all validation examples.
double bestOfPlainSearch(OptimizerKind kind, const Landscape& landscape, const PlayOptions& options)
{
    History history = tests::historyWithDraft(landscape, options);
    Rng rng(options.seed);
    const bool writes = kind == OptimizerKind::Instruction || kind == OptimizerKind::Joint;
    const bool draws = kind == OptimizerKind::Exemplars || kind == OptimizerKind::Joint;
    const std::size_t each = landscape.task().validation().size() + (writes ? 1 : 0);
    const std::size_t count = static_cast<std::size_t>(*options.calls) / each - 1;
    for (std::size_t i = 0; i < count; ++i) {
        Candidate candidate = landscape.task().draft();
        if (writes) {
            candidate.instruction =
                landscape.written({"Guess.", 1.0, static_cast<int>(i + 1000 * options.seed)}, WriterHabit::Honest);
        }
        if (draws) {
            for (const std::size_t place : rng.sample(landscape.task().pool().size(), 3))
                candidate.exemplars.push_back(exemplarFrom(landscape.task().pool()[place]));
        }
        tests::evaluate(history, {candidate, {{}, "guess", {}, 1}, std::nullopt}, landscape, options);
    }
    return landscape.truth(history.best()->candidate);
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("id");
        for (const OptimizerInfo& info : allOptimizers())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }

    void itIsFoundByItsIdAndDescribed()
    {
        const OptimizerInfo& info = fetched();
        QCOMPARE(std::ranges::count(allOptimizers(), info.id, &OptimizerInfo::id), std::ptrdiff_t{1});
        QVERIFY(!info.name.source.empty() && !info.summary.source.empty() && !info.source.source.empty());
        for (const ParameterSpec& spec : info.parameters) {
            QVERIFY2(!spec.label.source.empty() && !spec.description.source.empty(), spec.id.c_str());
            QVERIFY2(checked(spec, spec.defaultValue).has_value(), spec.id.c_str());
        }
    }

    void itIsBuiltFromItsDefaultsWrittenOut()
    {
        ParameterValues values;
        for (const ParameterSpec& spec : fetched().parameters)
            values.emplace(spec.id, spec.defaultValue);
        QVERIFY(fetched().create({}).has_value());
        QVERIFY(fetched().create(values).has_value());
    }

    void itsPresetsAreTheRecommendedOneAndThatOfThePaper()
    {
        const std::vector<Preset>& presets = fetched().presets;
        for (const Preset& preset : presets) {
            const auto built = fetched().create(preset.values);
            QVERIFY2(built.has_value(), built ? "" : built.error().message().c_str());
            QVERIFY(!preset.name.source.empty() && !preset.description.source.empty());
        }
        if (!presets.empty()) {
            QCOMPARE(presets.front().id, std::string(recommendedPreset));
            QVERIFY(presets.front().values.empty());
        }
    }

    void itRejectsUnknownParametersAndValuesOutOfRange()
    {
        const auto unknown = fetched().create({{"no_such_parameter", std::int64_t{1}}});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::InvalidInput);
        for (const ParameterSpec& spec : fetched().parameters) {
            if (!spec.minimum || !std::holds_alternative<std::int64_t>(spec.defaultValue))
                continue;
            const auto tooSmall = fetched().create({{spec.id, static_cast<std::int64_t>(*spec.minimum) - 1}});
            QVERIFY2(!tooSmall, spec.id.c_str());
        }
    }

    void continuedAndFreshlyBuiltProposeTheSame()
    {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const Landscape landscape(seed);
            for (const PlayOptions& options : {withCalls(900, seed), PlayOptions()}) {
                const auto played = tests::play(fetched(), landscape, options);
                QVERIFY(!played.freshDiffers);
                QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
                for (const Trial& trial : played.history.trials())
                    QVERIFY2(shownMove(trial.lineage.move) != ShownText(trial.lineage.move),
                             trial.lineage.move.c_str());
            }
        }
    }

    void theSameSeedGivesTheSameRun()
    {
        const Landscape landscape(4);
        const auto first = tests::play(fetched(), landscape, withCalls(700, 9));
        const auto second = tests::play(fetched(), landscape, withCalls(700, 9));
        QVERIFY(first.rounds == second.rounds);
        QVERIFY(std::ranges::equal(first.history.trials(), second.history.trials()));
    }

    void aStopComesBackAsCancelled()
    {
        const Landscape landscape(1);
        const PlayOptions options;
        const History history = tests::historyWithDraft(landscape, options);
        tests::LandscapeContext context(landscape, options, 1, {});
        context.stop();
        const Result<Step> step = fetched().create({}).value()->propose(history, context);
        if (step)
            QVERIFY(step->proposals.empty() && proposesNothing(fetched()));
        else
            QCOMPARE(step.error().kind, ErrorKind::Cancelled);
    }

    void itSurvivesAnEmptyHistory()
    {
        const Landscape landscape(1);
        tests::LandscapeContext context(landscape, {}, 1, {});
        QVERIFY(fetched().create({}).value()->propose(History(), context).has_value());
    }

    void itSurvivesEqualScores()
    {
        PlayOptions options = withCalls(800);
        options.equalScores = true;
        const auto played = tests::play(fetched(), Landscape(2), options);
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        QVERIFY(static_cast<int>(played.rounds.size()) < options.mostRounds);
    }

    void itSurvivesFailedCalls_data()
    {
        QTest::addColumn<int>("failEvery");
        QTest::newRow("a third of the calls fails") << 3;
        QTest::newRow("every call fails") << 1;
    }

    void itSurvivesFailedCalls()
    {
        QFETCH(int, failEvery);
        PlayOptions options = withCalls(800);
        options.failEvery = static_cast<std::size_t>(failEvery);
        const auto played = tests::play(fetched(), Landscape(2), options);
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
        QVERIFY(!played.askedTooMuch);
        QVERIFY(static_cast<int>(played.rounds.size()) < options.mostRounds);
    }

    void itProposesNoDuplicates()
    {
        const auto played = tests::play(fetched(), Landscape(5), withCalls(1500));
        for (const std::vector<Proposal>& round : played.rounds) {
            std::set<CandidateId> ids;
            for (const Proposal& proposal : round)
                QVERIFY(ids.insert(idOf(proposal.candidate)).second);
        }
    }

    void everyRoundAddsOutcomes()
    {
        const Landscape landscape(6);
        History history = tests::historyWithDraft(landscape, {});
        for (const std::vector<Proposal>& round : tests::play(fetched(), landscape, withCalls(1200)).rounds) {
            std::int64_t calls = 0;
            for (const Proposal& proposal : round)
                calls += tests::evaluate(history, proposal, landscape, {});
            QVERIFY(calls > 0);
        }
    }

    void itNeverProposesMoreThanTheBudgetPays_data()
    {
        QTest::addColumn<int>("validation");
        for (const int validation : {3, 8, 20, 60, 150})
            QTest::addRow("%d validation examples", validation) << validation;
    }

    void itNeverProposesMoreThanTheBudgetPays()
    {
        QFETCH(int, validation);
        const Landscape landscape(7, 30, static_cast<std::size_t>(validation));
        for (int extra = 0; extra <= 1200; extra += 37) {
            PlayOptions options = withCalls(validation + extra);
            options.failEvery = extra % 2 == 0 ? 0 : 5;
            const auto played = tests::play(fetched(), landscape, options);
            QVERIFY2(!played.askedTooMuch && played.calls <= validation + extra, qPrintable(QString::number(extra)));
        }
    }

    void itsMinimumBudgetIsEnoughToTryCandidates()
    {
        const Landscape landscape(8);
        if (proposesNothing(fetched()))
            QSKIP("it proposes nothing by itself");
        const auto played = tests::play(fetched(), landscape, withCalls(leastCalls(fetched(), landscape)));
        QVERIFY(!played.error);
        QVERIFY(played.history.trials().size() >= (choosesByScore(fetched()) ? 3U : 2U));
    }

    void itsPlanStaysWithinTheCallsAndIsWhatHappens()
    {
        const Landscape landscape(9);
        for (std::int64_t calls = 0; calls <= 1500; calls += 100) {
            const Plan plan = fetched().create({}).value()->plan({40, 60, 0}, calls);
            QVERIFY(plan.solverCallsLow <= plan.solverCallsHigh && plan.writerCallsLow <= plan.writerCallsHigh);
            QVERIFY(plan.solverCallsLow + plan.writerCallsLow <= calls);
            QVERIFY(plan.fullyEvaluated <= plan.candidates);
            const auto played = tests::play(fetched(), landscape, withCalls(60 + calls));
            QVERIFY(static_cast<int>(played.history.trials().size()) - 1 <= plan.candidates);
            QVERIFY(plan.candidates == 0 || played.history.trials().size() > 1);
        }
    }

    void itBeatsRandomSearchAtEqualBudget()
    {
        if (!choosesByScore(fetched()))
            QSKIP("what does not choose is there to be beaten");
        double own = 0.0;
        double plain = 0.0;
        constexpr int landscapes = 24;
        for (std::uint64_t seed = 1; seed <= landscapes; ++seed) {
            const Landscape landscape(seed);
            const PlayOptions options = withCalls(660, seed);
            own += landscape.truth(tests::play(fetched(), landscape, options).history.best()->candidate);
            plain += bestOfPlainSearch(fetched().kind, landscape, options);
        }
        const QString means = QStringLiteral("%1 against %2").arg(own / landscapes).arg(plain / landscapes);
        qInfo("%s", qPrintable(means));
        QVERIFY2(own > plain, qPrintable(means));
    }

    void itSurvivesAnUnusableWriter_data()
    {
        QTest::addColumn<int>("habit");
        QTest::newRow("garbage") << static_cast<int>(WriterHabit::Garbage);
        QTest::newRow("duplicates") << static_cast<int>(WriterHabit::Duplicates);
        QTest::newRow("empty texts") << static_cast<int>(WriterHabit::Empty);
        QTest::newRow("labelled examples") << static_cast<int>(WriterHabit::Leaking);
    }

    void itSurvivesAnUnusableWriter()
    {
        QFETCH(int, habit);
        PlayOptions options = withCalls(900);
        options.writer = static_cast<WriterHabit>(habit);
        const Landscape landscape(10);
        const auto played = tests::play(fetched(), landscape, options);
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        for (const Trial& trial : played.history.trials())
            QCOMPARE(trial.candidate.instruction, landscape.task().draft().instruction);
        if (fetched().kind == OptimizerKind::Instruction)
            QVERIFY(std::ranges::any_of(played.notes, [](const Note& note) { return note.count > 1; }));
    }
};

REGISTER_TEST(TestCatalogue)

} // namespace tst_catalogue

#include "tst_catalogue.moc"
