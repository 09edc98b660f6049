// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/tree_replay.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace tst_prompt_agent {

using namespace optimizers;

namespace {

TaskView tinyTask()
{
    std::vector<Example> examples;
    for (std::uint32_t number = 0; number < 10; ++number)
        examples.push_back({{number}, "case " + std::to_string(number), {}, {"left"}});
    return {{"Root.", {}}, {}, std::move(examples)};
}

/// A tree by hand: each node answers so many of ten examples rightly.
class Tree
{
public:
    Tree() { add("Root.", "", 5); }

    void add(const std::string& instruction, const std::string& parent, int right)
    {
        Lineage lineage;
        if (!parent.empty())
            lineage.parents = {idOf({parent, {}})};
        const TrialId id = m_history.trialFor({instruction, {}}, lineage, 0).id;
        ExampleOrder order;
        for (const Example& example : m_task.validation())
            order.emplace(example.id, order.size());
        for (const Example& example : m_task.validation()) {
            Outcome outcome;
            outcome.example = example.id;
            outcome.outcomeClass = right > 0 ? OutcomeClass::Right : OutcomeClass::Wrong;
            outcome.score = right-- > 0 ? 1.0 : 0.0;
            m_history.addOutcome(id, outcome, order);
        }
    }

    [[nodiscard]] std::string next(const TreeRules& rules, const std::set<TrialId>& barren = {}) const
    {
        std::string path;
        for (const TrialId id : nextExpansion(m_history, m_task, rules, barren))
            path += m_history.at(id).candidate.instruction;
        return path;
    }

private:
    TaskView m_task = tinyTask();
    History m_history;
};

TreeRules rulesOf(int iterations, double exploration = 2.5)
{
    return {.iterations = iterations, .depthLimit = 3, .deepEnough = 1, .exploration = exploration, .examples = 10};
}

} // namespace

class TestPromptAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePassGoesDownTheBestRewards()
    {
        Tree tree;
        QCOMPARE(tree.next(rulesOf(10)), std::string("Root."));
        tree.add("A.", "Root.", 6);
        tree.add("B.", "Root.", 7);
        QCOMPARE(tree.next(rulesOf(10)), std::string("Root.B."));
        tree.add("C.", "B.", 6);
        tree.add("D.", "B.", 7);
        QCOMPARE(tree.next(rulesOf(10)), std::string("Root.B.D."));
    }

    void aPassEndsAtTheDepthLimitAndTheNextOneExplores()
    {
        Tree tree;
        tree.add("A.", "Root.", 6);
        tree.add("B.", "Root.", 7);
        tree.add("C.", "B.", 7);
        tree.add("D.", "C.", 7);
        // B's passes bring 0.7 + 0.7 + 0.7; A's 0.6 overtakes when sqrt(ln 5) - sqrt(ln 5 / 4) is more than 1.5 / 2.5.
        QCOMPARE(tree.next(rulesOf(4)), std::string());
        QCOMPARE(tree.next(rulesOf(5)), std::string("Root.A."));
    }

    void withoutExplorationTheSamePathIsTakenAgain()
    {
        Tree tree;
        tree.add("A.", "Root.", 6);
        tree.add("B.", "Root.", 7);
        tree.add("C.", "B.", 7);
        tree.add("D.", "C.", 7);
        QCOMPARE(tree.next(rulesOf(20, 0.0)), std::string());
    }

    void aPassEndsAtAPoorNode()
    {
        Tree tree;
        tree.add("A.", "Root.", 4);
        QCOMPARE(tree.next(rulesOf(1)), std::string());
        tree.add("B.", "Root.", 5);
        QCOMPARE(tree.next(rulesOf(1)), std::string("Root.B."));
    }

    void aPassEndsAtADeepNodeThatBeatsAllBefore()
    {
        Tree tree;
        tree.add("A.", "Root.", 6);
        tree.add("B.", "A.", 9);
        QCOMPARE(tree.next(rulesOf(1)), std::string());
        Tree even;
        even.add("A.", "Root.", 6);
        even.add("B.", "A.", 6);
        QCOMPARE(even.next(rulesOf(1)), std::string("Root.A.B."));
    }

    void aBarrenNodeIsPassedOver()
    {
        Tree tree;
        tree.add("A.", "Root.", 6);
        tree.add("B.", "Root.", 7);
        QCOMPARE(tree.next(rulesOf(10), {TrialId{2}}), std::string("Root.A."));
        QCOMPARE(tree.next(rulesOf(10), {TrialId{1}, TrialId{2}}), std::string());
    }

    void itGrowsATreeOfMendedInstructionsAndTriesTheBestOnAllExamples()
    {
        const tests::Landscape landscape(2);
        tests::PlayOptions options;
        options.calls = 900;
        const auto played = tests::play(*findOptimizer("prompt_agent"), landscape, options);
        std::map<CandidateId, int> children;
        int deepest = 0;
        std::ptrdiff_t full = 0;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            const Trial* parent = played.history.find(trial.lineage.parents.at(0));
            QVERIFY(parent != nullptr);
            QCOMPARE(trial.lineage.generation, parent->lineage.generation + 1);
            deepest = std::max(deepest, trial.lineage.generation);
            QVERIFY(++children[parent->candidateId] <= 4);
            QVERIFY(trial.outcomes.size() >= 20);
            full += trial.outcomes.size() == landscape.task().validation().size() ? 1 : 0;
        }
        QVERIFY(deepest > 1 && deepest <= 5);
        QVERIFY(full >= 1 && full <= 12);
        QVERIFY(!played.freshDiffers);
    }

    void theWriterSeesTheForerunnersOfANode()
    {
        const tests::Landscape landscape(2);
        History history = tests::historyWithDraft(landscape, {});
        const auto agent = findOptimizer("prompt_agent")->create({}).value();
        for (int round = 1; round < 20; ++round) {
            tests::LandscapeContext context(landscape, {}, round, {});
            const auto step = agent->propose(history, context);
            QVERIFY(step && !step->proposals.empty());
            const bool deep = step->proposals.front().lineage.generation > 1;
            QVERIFY(std::ranges::any_of(context.asked(), [&](const std::string& request) {
                const auto at = request.find("These instructions were tried before.\n\n- Do what is asked.\n");
                return (at != std::string::npos) == deep && request.find("better instruction") != std::string::npos;
            }));
            if (deep)
                return;
            for (const Proposal& proposal : step->proposals)
                tests::evaluate(history, proposal, landscape, {});
            history.finishRound({});
        }
        QFAIL("the tree stays flat");
    }
};

REGISTER_TEST(TestPromptAgent)

} // namespace tst_prompt_agent

#include "tst_prompt_agent.moc"
