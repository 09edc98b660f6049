// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/racing.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_instinct {

using namespace optimizers;

namespace {

OptimizerInfo instinctWith(const ParameterValues& values)
{
    OptimizerInfo info = *findOptimizer("instinct");
    info.create = [create = info.create, values](const ParameterValues&) { return create(values); };
    return info;
}

tests::PlayOptions withCalls(std::int64_t calls, std::uint64_t seed = 1)
{
    tests::PlayOptions options;
    options.calls = calls;
    options.seed = seed;
    return options;
}

ParameterValues source(const char* id)
{
    return {{"source", std::string(id)}};
}

// The paper's settings in small: its networks would take minutes.
ParameterValues smallPaper()
{
    ParameterValues values = findOptimizer("instinct")->presets.back().values;
    values["initial"] = std::int64_t{6};
    values["candidates"] = std::int64_t{10};
    values["points"] = std::int64_t{100};
    values["considered"] = std::int64_t{50};
    return values;
}

double meanTruth(const tests::Played& played, const tests::Landscape& landscape, std::string_view reason)
{
    double sum = 0.0;
    int count = 0;
    for (const Trial& trial : played.history.trials().subspan(1)) {
        if (trial.lineage.reason.expected.has_value() != (reason == "predicted"))
            continue;
        sum += landscape.truth(trial.candidate);
        ++count;
    }
    return count == 0 ? 0.0 : sum / count;
}

} // namespace

class TestInstinct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBelievedOfTheInstructionsIsTold()
    {
        const tests::Landscape landscape(1);
        for (const char* from : {"soft_prompts", "written"}) {
            const auto played = tests::play(instinctWith(source(from)), landscape, withCalls(1000));
            QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
            QVERIFY(played.arms.size() >= 2);
            QVERIFY(played.arms.back().size() > played.arms.front().size());
            // The belief knows more than chance: the candidate it puts first is better than the one it puts last.
            const std::vector<ArmBelief>& arms = played.arms.back();
            const auto [worst, best] = std::ranges::minmax_element(arms, {}, &ArmBelief::mean);
            QVERIFY(landscape.truth(played.history.at(best->trial).candidate) >
                    landscape.truth(played.history.at(worst->trial).candidate));
        }
    }

    void candidatesAreDrawnThenPickedThenRaced_data()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("soft prompts") << "soft_prompts";
        QTest::newRow("written") << "written";
    }

    void candidatesAreDrawnThenPickedThenRaced()
    {
        QFETCH(QString, from);
        const tests::Landscape landscape(1);
        const auto played = tests::play(instinctWith(source(from.toUtf8().constData())), landscape, withCalls(1000));
        QVERIFY(!played.error && !played.freshDiffers && !played.askedTooMuch);
        std::set<std::string> instructions;
        std::size_t predicted = 0;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            QVERIFY(instructions.insert(trial.candidate.instruction).second);
            QVERIFY(trial.candidate.exemplars.empty());
            QVERIFY(trial.lineage.reason.draw.has_value());
            const bool isPick = trial.lineage.reason.expected.has_value();
            QCOMPARE(isPick, trial.lineage.generation > 1);
            predicted += isPick ? 1 : 0;
            QVERIFY(triedPrefix(trial, landscape.task()) >= 8);
        }
        QVERIFY2(predicted >= 10, qPrintable(QString::number(predicted)));
        QCOMPARE(played.rounds.front().front().examples, std::optional<std::size_t>(8));
        QCOMPARE(played.rounds.back().front().examples, std::optional<std::size_t>());
    }

    void picksAreBetterThanDraws_data() { candidatesAreDrawnThenPickedThenRaced_data(); }

    void picksAreBetterThanDraws()
    {
        QFETCH(QString, from);
        double gain = 0.0;
        constexpr int landscapes = 12;
        for (std::uint64_t seed = 1; seed <= landscapes; ++seed) {
            const tests::Landscape landscape(seed);
            const auto played =
                tests::play(instinctWith(source(from.toUtf8().constData())), landscape, withCalls(1000, seed));
            gain += meanTruth(played, landscape, "predicted") - meanTruth(played, landscape, "drawn");
        }
        qInfo("picks score %.3f more than draws", gain / landscapes);
        QVERIFY2(gain > 0.0, qPrintable(QString::number(gain / landscapes)));
    }

    void aMissingCapabilityIsNamed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("word");
        QTest::newRow("soft prompts") << "soft_prompts" << "soft prompts";
        QTest::newRow("written") << "written" << "embedder";
        QTest::newRow("automatic") << "automatic" << "embedder";
    }

    void aMissingCapabilityIsNamed()
    {
        QFETCH(QString, from);
        QFETCH(QString, word);
        tests::PlayOptions options = withCalls(600);
        options.embeds = options.readsVectors = false;
        const auto played = tests::play(instinctWith(source(from.toUtf8().constData())), tests::Landscape(1), options);
        QCOMPARE(played.error.value().kind, ErrorKind::InvalidInput);
        QVERIFY(played.error->message().find(word.toStdString()) != std::string::npos);
    }

    void theSourceIsChosenByWhatTheModelsCanDo()
    {
        const tests::Landscape landscape(1);
        const auto soft = tests::play(*findOptimizer("instinct"), landscape, withCalls(600));
        QVERIFY(soft.history.trials()[1].lineage.reason.softPrompt.has_value());
        tests::PlayOptions options = withCalls(600);
        options.readsVectors = false;
        const auto written = tests::play(*findOptimizer("instinct"), landscape, options);
        QVERIFY(!written.error);
        QVERIFY(written.history.trials()[1].lineage.reason.exampleSet.has_value());
    }

    void everySurrogateIsAFunctionOfTheHistory_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("surrogate");
        for (const char* const from : {"soft_prompts", "written"}) {
            for (const char* const surrogate : {"paper", "calibrated", "gaussian_process"})
                QTest::addRow("%s, %s", from, surrogate) << from << surrogate;
        }
    }

    void everySurrogateIsAFunctionOfTheHistory()
    {
        QFETCH(QString, from);
        QFETCH(QString, surrogate);
        ParameterValues values = source(from.toUtf8().constData());
        values["surrogate"] = surrogate.toStdString();
        values["batch"] = std::int64_t{9};
        const auto played = tests::play(instinctWith(values), tests::Landscape(3), withCalls(800));
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        QVERIFY(!played.freshDiffers && !played.askedTooMuch);
    }

    void thePapersSettingsRun()
    {
        const auto played = tests::play(instinctWith(smallPaper()), tests::Landscape(2), {});
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        QVERIFY(!played.freshDiffers);
        QCOMPARE(played.rounds.front().front().examples, std::optional<std::size_t>(20));
        QVERIFY(played.rounds.size() >= 3);
        QCOMPARE(played.rounds[1].size(), std::size_t{1});
    }

    void theBudgetHoldsForBothSources_data() { candidatesAreDrawnThenPickedThenRaced_data(); }

    void theBudgetHoldsForBothSources()
    {
        QFETCH(QString, from);
        const OptimizerInfo info = instinctWith(source(from.toUtf8().constData()));
        const tests::Landscape landscape(4);
        for (std::int64_t calls = 60; calls < 1400; calls += 131) {
            const auto played = tests::play(info, landscape, withCalls(calls));
            QVERIFY2(!played.askedTooMuch && !played.freshDiffers && !played.error, qPrintable(QString::number(calls)));
            const Plan plan = info.create({}).value()->plan({40, 60, 0}, calls - 60);
            QVERIFY(plan.solverCallsHigh + plan.writerCallsHigh <= calls - 60);
            QVERIFY(static_cast<int>(played.history.trials().size()) - 1 <= plan.candidates);
        }
    }

    void softPromptsThatSayTheSameAreDecodedInPlaceOfTrials()
    {
        ParameterValues values = source("soft_prompts");
        values["intrinsic_dimension"] = std::int64_t{2};
        const tests::Landscape landscape(4);
        int duplicates = 0;
        for (std::int64_t calls = 200; calls < 1400; calls += 131) {
            const auto played = tests::play(instinctWith(values), landscape, withCalls(calls));
            QVERIFY2(!played.askedTooMuch && !played.freshDiffers && !played.error, qPrintable(QString::number(calls)));
            for (const Note& note : played.notes)
                duplicates += note.text.inEnglish().find("duplicate") != std::string::npos ? note.count : 0;
        }
        QVERIFY2(duplicates > 100, qPrintable(QString::number(duplicates)));
    }

    void theWriterSeesNoValidationExample()
    {
        const tests::Landscape landscape(1);
        tests::LandscapeContext context(landscape, {}, 1, {});
        QVERIFY(
            findOptimizer("instinct")->create({}).value()->propose(tests::historyWithDraft(landscape, {}), context));
        QVERIFY(!context.asked().empty());
        for (const std::string& request : context.asked()) {
            const auto isShown = [&](const Example& example) {
                return request.find(example.input + '\n') != std::string::npos;
            };
            QCOMPARE(std::ranges::count_if(landscape.task().pool(), isShown), std::ptrdiff_t{5});
            QVERIFY(std::ranges::none_of(landscape.task().validation(), isShown));
        }
    }

    void anEmptyPoolIsAnError()
    {
        const auto played = tests::play(*findOptimizer("instinct"), tests::Landscape(1, 0), {});
        QCOMPARE(played.error.value().kind, ErrorKind::InvalidInput);
    }
};

REGISTER_TEST(TestInstinct)

} // namespace tst_instinct

#include "tst_instinct.moc"
