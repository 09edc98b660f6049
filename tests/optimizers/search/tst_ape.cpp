// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace tst_ape {

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

/// A LandscapeContext whose solver also gives likelihoods: the higher the better the instruction truly is.
class LikelyContext final : public SearchContext, private AnswerLikelihoods
{
public:
    LikelyContext(const tests::Landscape& landscape, int round, std::optional<std::int64_t> calls)
        : m_landscape(landscape), m_context(landscape, {}, round, calls)
    {}

    [[nodiscard]] const TaskView& task() const override { return m_context.task(); }
    [[nodiscard]] Result<std::vector<std::string>> write(std::span<const WritingRequest> requests) override
    {
        return m_context.write(requests);
    }
    [[nodiscard]] Capabilities capabilities() override { return {.vectors = nullptr, .likelihoods = this}; }
    [[nodiscard]] Rng& rng() override { return m_context.rng(); }
    [[nodiscard]] std::stop_token stopToken() const override { return {}; }

    void makeUnusable() { m_usable = false; }
    [[nodiscard]] std::int64_t callsMade() const { return m_context.callsMade() + m_likelihoods; }

private:
    [[nodiscard]] Result<std::vector<std::optional<double>>>
    meanLogProbabilities(const Candidate& candidate, std::span<const Example> examples) override
    {
        if (!m_usable)
            return failure(ErrorKind::InvalidInput, std::string("the server ignores the field logprobs"));
        m_likelihoods += static_cast<std::int64_t>(examples.size());
        std::vector<std::optional<double>> values(examples.size(), std::log(m_landscape.truth(candidate)));
        values.back().reset();
        return values;
    }

    const tests::Landscape& m_landscape;
    tests::LandscapeContext m_context;
    std::int64_t m_likelihoods = 0;
    bool m_usable = true;
};

const ParameterValues byLikelihood = {{"scoring", std::string("log_likelihood")}};

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
            QVERIFY(trial.lineage.reason.metaPrompt.starts_with("infer_instruction@"));
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
        QCOMPARE(played.notes.size(), std::size_t{1});
        QCOMPARE(played.notes[0].text.inEnglish(), "proposed instructions rejected: " + reason.toStdString());
        QCOMPARE(played.notes[0].count, 30);
    }

    void theGapFormShowsAPromptWithAGap()
    {
        const tests::Landscape landscape(1);
        tests::LandscapeContext context(landscape, {}, 1, {});
        const auto step = apeWith({{"form", std::string("gap")}})
                              .create({})
                              .value()
                              ->propose(tests::historyWithDraft(landscape, {}), context);
        QVERIFY(step && !step->proposals.empty());
        QVERIFY(step->proposals.front().lineage.reason.metaPrompt.starts_with("fill_gap@"));
        for (const std::string& request : context.asked())
            QVERIFY(request.find("[GAP]") != std::string::npos);
    }

    void confidenceBoundsKeepTheBudgetAndAreAFunctionOfTheHistory()
    {
        const OptimizerInfo info = apeWith({{"evaluation", std::string("ucb")}, {"resamplings", std::int64_t{1}}});
        const tests::Landscape landscape(3);
        for (std::int64_t calls = 60; calls < 2000; calls += 97) {
            tests::PlayOptions options = withCalls(calls);
            options.failEvery = calls % 2 == 0 ? 0 : 4;
            const auto played = tests::play(info, landscape, options);
            QVERIFY(!played.askedTooMuch && !played.freshDiffers && !played.error);
            const Plan plan = info.create({}).value()->plan({40, 60, 0}, calls - 60);
            QVERIFY(plan.solverCallsHigh + plan.writerCallsHigh <= calls - 60);
            QVERIFY(static_cast<int>(played.history.trials().size()) - 1 <= plan.candidates);
        }
    }

    void confidenceBoundsPullAllOnceThenTheBestAndTryOneOnAllExamples()
    {
        const auto played = tests::play(apeWith({{"evaluation", std::string("ucb")}}), tests::Landscape(5), {});
        QCOMPARE(played.rounds.size(), std::size_t{9});
        QVERIFY(played.rounds.front().size() > 20);
        for (const Proposal& proposal : played.rounds.front())
            QCOMPARE(proposal.examples, std::optional<std::size_t>(5));
        for (std::size_t round = 1; round < 8; ++round)
            QCOMPARE(played.rounds[round].size(), std::size_t{8});
        QCOMPARE(played.rounds.back().size(), std::size_t{1});
        QVERIFY(!played.rounds.back().front().examples);
    }

    void confidenceBoundsSayWhatTheyBelieveOfEachInstruction()
    {
        const auto played = tests::play(apeWith({{"evaluation", std::string("ucb")}}), tests::Landscape(5), {});
        QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
        QCOMPARE(played.arms.size(), std::size_t{9}); // after the first pulls, and after each round since
        for (const std::vector<ArmBelief>& arms : played.arms)
            QCOMPARE(arms.size(), played.rounds.front().size());
        // The most promising are pulled: the highest bounds of a round have more pulls in the next.
        const std::vector<ArmBelief>& before = played.arms[1];
        const std::vector<ArmBelief>& after = played.arms[2];
        double lowestPulled = 10.0;
        double highestLeft = 0.0;
        for (std::size_t place = 0; place < before.size(); ++place) {
            const double bound = before[place].mean + before[place].deviation;
            if (after[place].pulls > before[place].pulls)
                lowestPulled = std::min(lowestPulled, bound);
            else
                highestLeft = std::max(highestLeft, bound);
        }
        QVERIFY(lowestPulled < 10.0 && highestLeft > 0.0);
        QVERIFY(lowestPulled >= highestLeft - 1e-9);
        const int fewest = std::ranges::min(after, {}, &ArmBelief::pulls).pulls;
        QCOMPARE(std::ranges::max(after, {}, &ArmBelief::deviation).pulls, fewest);
        QVERIFY(tests::play(apeWith({}), tests::Landscape(5), {}).arms.empty()); // a race believes nothing
    }

    void byLikelihoodTheLikeliestAreComparedByExecution()
    {
        const tests::Landscape landscape(6);
        LikelyContext context(landscape, 1, {});
        tests::LandscapeContext all(landscape, {}, 1, {});
        const History history = tests::historyWithDraft(landscape, {});
        const auto step = apeWith(byLikelihood).create({}).value()->propose(history, context);
        const auto unranked = apeWith({}).create({}).value()->propose(history, all);
        QVERIFY(step && unranked);
        QCOMPARE(step->proposals.size(), std::size_t{8});
        std::vector<double> truths;
        for (const Proposal& proposal : unranked->proposals)
            truths.push_back(landscape.truth(proposal.candidate));
        std::ranges::sort(truths, std::greater());
        for (std::size_t i = 0; i < 8; ++i)
            QCOMPARE(landscape.truth(step->proposals[i].candidate), truths[i]);
        QCOMPARE(context.callsMade(), static_cast<std::int64_t>(30 + 5 * unranked->proposals.size()));
    }

    void byLikelihoodTheBudgetHoldsToo()
    {
        const tests::Landscape landscape(6);
        const auto ape = apeWith(byLikelihood).create({}).value();
        for (std::int64_t calls = 60; calls < 1200; calls += 61) {
            History history = tests::historyWithDraft(landscape, withCalls(calls));
            std::int64_t spent = history.spent().calls;
            for (int round = 1; round < 20; ++round) {
                LikelyContext context(landscape, round, calls - spent);
                const auto step = ape->propose(history, context);
                QVERIFY(step);
                spent += context.callsMade();
                if (step->proposals.empty())
                    break;
                for (const Proposal& proposal : step->proposals)
                    spent += tests::evaluate(history, proposal, landscape, {});
                QVERIFY2(spent <= calls, qPrintable(QString::number(calls)));
                Spending spending;
                spending.calls = spent;
                history.finishRound(spending);
            }
            const Plan plan = ape->plan({40, 60, 0}, calls - 60);
            QVERIFY(plan.solverCallsHigh + plan.writerCallsHigh <= calls - 60);
            QVERIFY(static_cast<int>(history.trials().size()) - 1 <= plan.candidates);
            QVERIFY(plan.candidates == 0 || history.trials().size() > 1);
        }
    }

    void whereLikelihoodsAreMissingOrUnusableTheReasonIsSaid()
    {
        const tests::Landscape landscape(6);
        const History history = tests::historyWithDraft(landscape, {});
        tests::LandscapeContext none(landscape, {}, 1, {});
        const auto missing = apeWith(byLikelihood).create({}).value()->propose(history, none);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::InvalidInput);
        QVERIFY(missing.error().message().find("gives no log-probabilities") != std::string::npos);
        LikelyContext unusable(landscape, 1, {});
        unusable.makeUnusable();
        const auto refused = apeWith(byLikelihood).create({}).value()->propose(history, unusable);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), std::string("the server ignores the field logprobs"));
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

REGISTER_TEST(TestApe)

} // namespace tst_ape

#include "tst_ape.moc"
