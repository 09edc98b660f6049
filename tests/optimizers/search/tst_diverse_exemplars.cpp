// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_diverse_exemplars {

using namespace optimizers;

namespace {

/// A task whose pool falls into three plain groups; no embedder.
class GroupedContext final : public SearchContext
{
public:
    GroupedContext() : m_task({"Do it.", {}}, pool(), {Example{{90}, "query", {}, {"x"}}}) {}

    [[nodiscard]] const TaskView& task() const override { return m_task; }
    [[nodiscard]] Result<std::vector<std::string>> write(std::span<const WritingRequest>) override { return {}; }
    [[nodiscard]] Capabilities capabilities() override { return {}; }
    [[nodiscard]] Rng& rng() override { return m_rng; }
    [[nodiscard]] std::stop_token stopToken() const override { return {}; }

private:
    static std::vector<Example> pool()
    {
        const char* const groups[] = {"green bottles on the wall ", "seventeen minus twelve is ", "the king of spain "};
        std::vector<Example> examples;
        for (std::uint32_t i = 0; i < 18; ++i)
            examples.push_back({{i}, groups[i % 3] + std::to_string(i), {}, {"x"}});
        return examples;
    }

    TaskView m_task;
    Rng m_rng{7};
};

} // namespace

class TestDiverseExemplars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGroupIsShownOnce()
    {
        GroupedContext context;
        const auto step = findOptimizer("diverse_exemplars")->create({}).value()->propose(History(), context);
        QVERIFY(!step.value().proposals.empty());
        for (const Proposal& proposal : step->proposals) {
            std::set<std::uint32_t> groups;
            for (const Exemplar& exemplar : proposal.candidate.exemplars)
                groups.insert(exemplar.source->value % 3);
            QCOMPARE(groups.size(), std::size_t{3});
        }
    }

    void aPoolSmallerThanTheNumberOfExemplarsIsShownWhole()
    {
        const tests::Landscape landscape(1, 2);
        const tests::PlayOptions options;
        const History history = tests::historyWithDraft(landscape, options);
        tests::LandscapeContext context(landscape, options, 1, {});
        const auto step = findOptimizer("diverse_exemplars")->create({}).value()->propose(history, context);
        for (const Proposal& proposal : step.value().proposals)
            QCOMPARE(proposal.candidate.exemplars.size(), std::size_t{2});
    }
};

REGISTER_TEST(TestDiverseExemplars)

} // namespace tst_diverse_exemplars

#include "tst_diverse_exemplars.moc"
