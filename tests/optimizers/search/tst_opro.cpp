// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_opro {

using namespace optimizers;

namespace {

OptimizerInfo oproWith(const ParameterValues& values)
{
    OptimizerInfo info = *findOptimizer("opro");
    info.create = [create = info.create, values](const ParameterValues&) { return create(values); };
    return info;
}

// The scores in a request, in the order in which they stand there.
std::vector<int> scoresIn(const std::string& request)
{
    std::vector<int> scores;
    for (std::size_t at = request.find("\nScore: "); at != std::string::npos; at = request.find("\nScore: ", at + 1))
        scores.push_back(std::stoi(request.substr(at + 8)));
    return scores;
}

} // namespace

class TestOpro : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWriterSeesTheBestInstructionsInAscendingOrderOfTheirScores()
    {
        const tests::Landscape landscape(1);
        tests::PlayOptions options;
        options.calls = 700;
        const auto played = tests::play(oproWith({{"shown", std::int64_t{5}}}), landscape, options);
        tests::LandscapeContext context(landscape, options, 9, {});
        History history;
        for (const Trial& trial : played.history.trials())
            tests::evaluate(history, {trial.candidate, {{}, {}, {}, 0}, std::nullopt}, landscape, options);
        QVERIFY(oproWith({{"shown", std::int64_t{5}}}).create({}).value()->propose(history, context));
        QCOMPARE(context.asked().size(), std::size_t{8});
        for (const std::string& request : context.asked()) {
            const std::vector<int> scores = scoresIn(request);
            QCOMPARE(scores.size(), std::size_t{5});
            QVERIFY(std::ranges::is_sorted(scores));
            QCOMPARE(scores.back(), static_cast<int>(std::lround(100.0 * history.best()->score.mean)));
            QVERIFY(request.find("Instruction: " + history.best()->candidate.instruction + "\nScore") !=
                    std::string::npos);
        }
    }

    void eachRequestShowsThreePoolExamplesAndNoValidationExample()
    {
        const tests::Landscape landscape(1);
        tests::LandscapeContext context(landscape, {}, 1, {});
        QVERIFY(findOptimizer("opro")->create({}).value()->propose(tests::historyWithDraft(landscape, {}), context));
        QCOMPARE(context.asked().size(), std::size_t{8});
        for (const std::string& request : context.asked()) {
            const auto isShown = [&](const Example& example) {
                return request.find(example.input + '\n') != std::string::npos;
            };
            QCOMPARE(std::ranges::count_if(landscape.task().pool(), isShown), std::ptrdiff_t{3});
            QVERIFY(std::ranges::none_of(landscape.task().validation(), isShown));
        }
    }

    void aLuckyMeanOfFewExamplesDoesNotOutrankASolidOne()
    {
        const tests::Landscape landscape(1);
        tests::PlayOptions allRight;
        allRight.equalScores = true;
        History history = tests::historyWithDraft(landscape, {});
        QVERIFY(history.best()->score.mean < 0.7);
        tests::evaluate(history, {{"Be lucky.", {}}, {{}, "raise", {}, 0}, 2}, landscape, allRight);
        tests::LandscapeContext context(landscape, {}, 2, {});
        QVERIFY(findOptimizer("opro")->create({}).value()->propose(history, context));
        QVERIFY(scoresIn(*context.asked().begin()).back() < 70);
    }

    void itTakesAllItsStepsWhereTheBudgetPays()
    {
        const auto played = tests::play(oproWith({{"steps", std::int64_t{4}}}), tests::Landscape(3), {});
        std::set<int> steps;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            QCOMPARE(trial.lineage.move, std::string("raise"));
            QVERIFY(trial.lineage.reason.metaPrompt.starts_with("raise_score@"));
            QVERIFY(played.history.find(trial.lineage.parents.at(0)) != nullptr);
            steps.insert(trial.lineage.generation);
        }
        QCOMPARE(steps, (std::set<int>{1, 2, 3, 4}));
        QVERIFY(!played.freshDiffers);
    }

    void asInThePaperEveryInstructionMeetsAllExamples()
    {
        const tests::Landscape landscape(4);
        const auto played =
            tests::play(oproWith({{"steps", std::int64_t{3}}, {"evaluation", std::string("full")}}), landscape, {});
        QVERIFY(played.history.trials().size() > 12);
        for (const Trial& trial : played.history.trials())
            QCOMPARE(trial.outcomes.size(), landscape.task().validation().size());
        for (std::int64_t calls = 60; calls < 2500; calls += 97) {
            tests::PlayOptions options;
            options.calls = calls;
            QVERIFY(!tests::play(oproWith({{"evaluation", std::string("full")}}), landscape, options).askedTooMuch);
        }
    }
};

REGISTER_TEST(TestOpro)

} // namespace tst_opro

#include "tst_opro.moc"
