// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/pinned_exemplars.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_pinned_exemplars {

using namespace optimizers;

namespace {

Exemplar named(const std::string& input, std::optional<ExampleId> source = {})
{
    Exemplar exemplar;
    exemplar.input = input;
    exemplar.output = "answer";
    exemplar.source = source;
    return exemplar;
}

Candidate showing(const std::vector<std::string>& inputs)
{
    Candidate candidate;
    candidate.instruction = "Answer.";
    for (const std::string& input : inputs)
        candidate.exemplars.push_back(named(input));
    return candidate;
}

const Candidate draft = showing({"a", "b", "c", "d"});

PinnedExemplars pinnedOf(const std::vector<Exemplar>& pinned)
{
    return PinnedExemplars::create(draft, pinned).value();
}

} // namespace

class TestPinnedExemplars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyComeBackAtTheirPlaces()
    {
        const PinnedExemplars pinned = pinnedOf({named("d"), named("b")});
        QCOMPARE(pinned.without(draft), showing({"a", "c"}));
        QCOMPARE(pinned.with(pinned.without(draft)), draft);
        QCOMPARE(pinned.with(showing({"x", "y", "z"})), showing({"x", "b", "y", "d", "z"}));
        QCOMPARE(pinned.with(showing({})), showing({"b", "d"}));
        QCOMPARE(pinned.without(showing({"b", "d"})), showing({}));
    }

    void oneThatTheDraftDoesNotHaveIsRefused()
    {
        QVERIFY(!PinnedExemplars::create(draft, std::vector<Exemplar>{named("e")}).has_value());
        QVERIFY(!PinnedExemplars::create(draft, std::vector<Exemplar>{named("a"), named("a")}).has_value());
        Exemplar changed = named("a");
        changed.output = "another answer";
        QVERIFY(!PinnedExemplars::create(draft, std::vector<Exemplar>{changed}).has_value());
    }

    void thePoolDoesNotOfferThemAgain()
    {
        Candidate own = draft;
        own.exemplars[0] = named("a", ExampleId{7});
        const auto pinned = PinnedExemplars::create(own, std::vector<Exemplar>{own.exemplars[0], named("b")});
        QVERIFY(pinned.has_value());
        const std::vector<Example> pool{{ExampleId{7}, "written otherwise", {}, {"1"}},
                                        {ExampleId{8}, "b", {}, {"2"}},
                                        {ExampleId{9}, "c", {}, {"3"}}};
        QCOMPARE(pinned->without(pool), std::vector<Example>{pool.back()});
    }

    void theHistoryIsThatOfASearchWithoutThem()
    {
        const PinnedExemplars pinned = pinnedOf({named("b")});
        History history(Budget{100, {}, {}, {}});
        history.trialFor(draft, {{}, "draft", {}, 0}, 0);
        Spending spent;
        spent.calls = 5;
        history.finishRound(spent);
        const Candidate child = pinned.with(showing({"x"}));
        history.trialFor(child, {{idOf(draft)}, "draw", "", 1}, 1);
        history.setScore(TrialId{1}, {0.5, 0.4, 0.6, 10, 1.0});
        const History view = pinned.without(history);
        QCOMPARE(view.trials().size(), std::size_t{2});
        QCOMPARE(view.roundsFinished(), history.roundsFinished());
        QCOMPARE(view.spent(), history.spent());
        QCOMPARE(view.budget(), history.budget());
        const Trial* trial = view.find(idOf(showing({"x"})));
        QVERIFY(trial != nullptr);
        QCOMPARE(trial->score.mean, 0.5);
        QCOMPARE(trial->lineage.parents, std::vector<CandidateId>{idOf(showing({"a", "c", "d"}))});
        const Lineage step{{idOf(showing({"x"}))}, "mutate", {}, 2};
        QCOMPARE(pinned.with(step, history).parents, std::vector<CandidateId>{idOf(child)});
    }

    void whatShowsOthersWithEveryInputIsNotAccepted()
    {
        Candidate nearest = showing({"x", "y"});
        QVERIFY(pinnedOf({named("a")}).accepts(nearest).has_value());
        nearest.nearest = 1;
        QVERIFY(!pinnedOf({named("a")}).accepts(nearest).has_value());
        QVERIFY(PinnedExemplars().accepts(nearest).has_value());
    }
};

REGISTER_TEST(TestPinnedExemplars)

} // namespace tst_pinned_exemplars

#include "tst_pinned_exemplars.moc"
