// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/candidate.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_candidate {

using namespace optimizers;

namespace {

Candidate sample()
{
    return {"Say it.", {{"cat", {{"colour", "red"}}, "chat", ExampleId{3}, ExemplarOrigin::Expected}}};
}

} // namespace

class TestCandidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalContentHasEqualIds()
    {
        Candidate other = sample();
        other.exemplars[0].source = ExampleId{9};
        other.exemplars[0].origin = ExemplarOrigin::Person;
        QCOMPARE(idOf(other), idOf(sample()));
    }

    void theIdIsTheSameOnEveryMachineAndInEveryVersion()
    {
        QCOMPARE(textOf(idOf(Candidate{"Say it.", {}})), std::string("9fd9b6c5dba2720f"));
    }

    void everythingAReaderOfThePromptSeesChangesTheId()
    {
        std::set<CandidateId> ids{idOf(sample())};
        Candidate changed = sample();
        changed.instruction += ' ';
        ids.insert(idOf(changed));
        changed = sample();
        changed.exemplars[0].input = "dog";
        ids.insert(idOf(changed));
        changed = sample();
        changed.exemplars[0].output = "chien";
        ids.insert(idOf(changed));
        changed = sample();
        changed.exemplars[0].fields[0].value = "blue";
        ids.insert(idOf(changed));
        changed = sample();
        changed.exemplars.clear();
        ids.insert(idOf(changed));
        QCOMPARE(ids.size(), std::size_t{6});
    }

    void theOrderOfExemplarsCounts()
    {
        const Exemplar first{"a", {}, "b", {}, ExemplarOrigin::Person};
        const Exemplar second{"c", {}, "d", {}, ExemplarOrigin::Person};
        QVERIFY(idOf({"", {first, second}}) != idOf({"", {second, first}}));
    }

    void textMovedFromOnePartToTheNextChangesTheId()
    {
        QVERIFY(idOf({"", {{"ab", {}, "c", {}, {}}}}) != idOf({"", {{"a", {}, "bc", {}, {}}}}));
        QVERIFY(idOf({"a1:", {}}) != idOf({"a", {{"", {}, "", {}, {}}}}));
        QVERIFY(idOf({"x", {{"a", {}, "b", {}, {}}, {"c", {}, "d", {}, {}}}}) !=
                idOf({"x", {{"a", {{"b", "c"}}, "d", {}, {}}}}));
    }

    void anIdIsReadBackFromItsText()
    {
        for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{0xabc}, ~std::uint64_t{0}}) {
            const std::string text = textOf(CandidateId{value});
            QCOMPARE(text.size(), std::size_t{16});
            QCOMPARE(candidateIdFrom(text), std::optional(CandidateId{value}));
        }
    }

    void anythingElseIsNoId()
    {
        for (const char* text : {"", "abc", "000000000000000g", "-00000000000000a", "00000000000000000"})
            QVERIFY2(!candidateIdFrom(text), text);
    }

    void anExemplarShowsTheFirstExpectedAnswer()
    {
        const Example example{{4}, "cat", {{"colour", "red"}}, {"chat", "minet"}};
        const Exemplar exemplar = exemplarFrom(example);
        QCOMPARE(exemplar, (Exemplar{"cat", {{"colour", "red"}}, "chat", ExampleId{4}, ExemplarOrigin::Expected}));
    }

    void aCandidateShowsTheSourcesOfItsExemplars()
    {
        QVERIFY(shows(sample(), ExampleId{3}));
        QVERIFY(!shows(sample(), ExampleId{4}));
        QVERIFY(!shows(Candidate{}, ExampleId{0}));
        QVERIFY(!shows(Candidate{"", {{"typed", {}, "answer", {}, ExemplarOrigin::Person}}}, ExampleId{0}));
    }
};

REGISTER_TEST(TestCandidate)

} // namespace tst_candidate

#include "tst_candidate.moc"
