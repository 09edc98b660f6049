// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/exemplar_vectors.h"
#include "optimizers/search/racing.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

namespace tst_exemplar_bandit {

using namespace optimizers;

namespace {

OptimizerInfo banditWith(const ParameterValues& values)
{
    OptimizerInfo info = *findOptimizer("exemplar_bandit");
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

double product(std::span<const float> a, std::span<const float> b)
{
    return static_cast<double>(std::inner_product(a.begin(), a.end(), b.begin(), 0.0F));
}

TaskView wordTask(const std::vector<std::string>& pool, const std::vector<std::string>& validation)
{
    const auto examples = [](const std::vector<std::string>& inputs, std::uint32_t first) {
        std::vector<Example> made;
        for (const std::string& input : inputs)
            made.push_back({{first++}, input, {}, {"yes"}});
        return made;
    };
    return {{"Answer.", {}}, examples(pool, 0), examples(validation, 100)};
}

} // namespace

class TestExemplarBandit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsWithCommonWordsHaveLikeVectors()
    {
        const std::vector<float> bill = hashedVector("my bill is wrong", 64);
        QVERIFY(qAbs(product(bill, bill) - 1.0) < 1e-5);
        QVERIFY(product(bill, hashedVector("the bill was wrong", 64)) >
                product(bill, hashedVector("screen stays dark", 64)) + 0.2);
        QVERIFY(hashedVector("", 8) == std::vector<float>(8));
    }

    void theOrderOfExemplarsShowsInTheVector()
    {
        const auto vectors = ExemplarVectors::open(wordTask({"red apple", "old castle"}, {"red pear"}), nullptr);
        const std::vector<ExemplarTuple> tuples = {{0, 1}, {1, 0}, {0, 1}};
        const Points points = vectors->of(tuples);
        QVERIFY(std::ranges::equal(points.row(0), points.row(2)));
        QVERIFY(!std::ranges::equal(points.row(0), points.row(1)));
    }

    void setsLikeTheQuestionsAreMoreRelevant()
    {
        const auto vectors = ExemplarVectors::open(
            wordTask({"red apple", "old castle", "ripe pear"}, {"green apple", "red pear"}), nullptr);
        QVERIFY(vectors->relevance({0, 2}) > vectors->relevance({1, 2}));
        QVERIFY(vectors->relevance({0, 2}) == vectors->relevance({2, 0}));
    }

    void setsAreDrawnThenPickedThenRaced()
    {
        const tests::Landscape landscape(1);
        const auto played = tests::play(*findOptimizer("exemplar_bandit"), landscape, withCalls(1000));
        QVERIFY(!played.error && !played.freshDiffers && !played.askedTooMuch);
        std::size_t predicted = 0;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            QCOMPARE(trial.candidate.exemplars.size(), std::size_t{3});
            QCOMPARE(trial.candidate.instruction, landscape.task().draft().instruction);
            predicted += trial.lineage.reason.expected.has_value() ? 1U : 0U;
            QVERIFY(triedPrefix(trial, landscape.task()) >= 8);
        }
        QVERIFY2(predicted >= 10, qPrintable(QString::number(predicted)));
        QCOMPARE(played.rounds.back().front().examples, std::optional<std::size_t>());
    }

    void whatTheSurrogateBelievesIsToldOfAllSetsTriedBefore()
    {
        const tests::Landscape landscape(1);
        for (const char* surrogate : {"calibrated", "gaussian_process"}) {
            const auto played =
                tests::play(banditWith({{"surrogate", std::string(surrogate)}}), landscape, withCalls(1000));
            QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
            QVERIFY(played.arms.size() >= 2);
            // Every round of picks tells of the trials before it, the draft left out.
            std::size_t tried = played.rounds.front().size();
            for (std::size_t round = 0; round < played.arms.size(); ++round) {
                QCOMPARE(played.arms[round].size(), tried);
                tried += played.rounds[round + 1].size();
            }
            for (const ArmBelief& arm : played.arms.back()) {
                QVERIFY(arm.trial.value > 0);
                QVERIFY(arm.deviation > 0.0);
                QCOMPARE(arm.pulls, 8);
            }
        }
    }

    void theFirstDrawShowsEveryExampleOnceBeforeOneComesAgain()
    {
        const auto played = tests::play(*findOptimizer("exemplar_bandit"), tests::Landscape(2, 30), withCalls(1000));
        std::set<std::string> shown;
        for (const Proposal& proposal : std::span(played.rounds.front()).first(10)) {
            for (const Exemplar& exemplar : proposal.candidate.exemplars)
                QVERIFY(shown.insert(exemplar.input).second);
        }
        QCOMPARE(shown.size(), std::size_t{30});
    }

    void picksAreBetterThanDraws()
    {
        double gain = 0.0;
        constexpr int landscapes = 16;
        for (std::uint64_t seed = 1; seed <= landscapes; ++seed) {
            const tests::Landscape landscape(seed);
            const auto played = tests::play(*findOptimizer("exemplar_bandit"), landscape, withCalls(1000, seed));
            double picked = 0.0;
            double drawn = 0.0;
            std::size_t picks = 0;
            for (const Trial& trial : played.history.trials().subspan(1)) {
                const bool isPick = trial.lineage.generation > 1;
                (isPick ? picked : drawn) += landscape.truth(trial.candidate);
                picks += isPick ? 1 : 0;
            }
            const std::size_t draws = played.history.trials().size() - 1 - picks;
            QVERIFY(picks > 0 && draws > 0);
            gain += picked / static_cast<double>(picks) - drawn / static_cast<double>(draws);
        }
        qInfo("picks score %.3f more than draws", gain / landscapes);
        QVERIFY2(gain > 0.0, qPrintable(QString::number(gain / landscapes)));
    }

    void itNeedsNoEmbedder()
    {
        tests::PlayOptions options = withCalls(700);
        options.embeds = options.readsVectors = false;
        const auto played = tests::play(*findOptimizer("exemplar_bandit"), tests::Landscape(3), options);
        QVERIFY(!played.error && !played.freshDiffers);
        QVERIFY(played.history.trials().size() > 10);
    }

    void everySurrogateIsAFunctionOfTheHistory_data()
    {
        QTest::addColumn<QString>("surrogate");
        for (const char* const surrogate : {"paper", "calibrated", "gaussian_process"})
            QTest::newRow(surrogate) << surrogate;
    }

    void everySurrogateIsAFunctionOfTheHistory()
    {
        QFETCH(QString, surrogate);
        const auto played = tests::play(banditWith({{"surrogate", surrogate.toStdString()},
                                                    {"considered", std::int64_t{100}},
                                                    {"batch", std::int64_t{8}}}),
                                        tests::Landscape(3), withCalls(700));
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        QVERIFY(!played.freshDiffers && !played.askedTooMuch);
    }

    void thePapersSettingsRun()
    {
        ParameterValues values = findOptimizer("exemplar_bandit")->presets.back().values;
        values["initial"] = std::int64_t{8};
        values["candidates"] = std::int64_t{11};
        values["drawn"] = std::int64_t{200};
        values["considered"] = std::int64_t{50};
        const auto played = tests::play(banditWith(values), tests::Landscape(2), {});
        QVERIFY2(!played.error, played.error ? played.error->message().c_str() : "");
        QVERIFY(!played.freshDiffers);
        QCOMPARE(played.rounds.front().size(), std::size_t{8});
        QCOMPARE(played.rounds[1].size(), std::size_t{1});
        QCOMPARE(played.rounds.front().front().examples, std::optional<std::size_t>(20));
    }

    void aSmallPoolIsTriedOut()
    {
        const auto played = tests::play(*findOptimizer("exemplar_bandit"), tests::Landscape(5, 2), withCalls(900));
        QVERIFY(!played.error);
        QCOMPARE(played.history.trials().size(), std::size_t{3});
    }

    void anEmptyPoolIsAnError()
    {
        const auto played = tests::play(*findOptimizer("exemplar_bandit"), tests::Landscape(1, 0), {});
        QCOMPARE(played.error.value().kind, ErrorKind::InvalidInput);
    }
};

REGISTER_TEST(TestExemplarBandit)

} // namespace tst_exemplar_bandit

#include "tst_exemplar_bandit.moc"
