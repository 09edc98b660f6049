// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/optimizers/metrics/reference_texts.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_set_match {

using namespace optimizers;

namespace {

QSet<QString> setOf(const QStringList& words)
{
    return {words.begin(), words.end()};
}

} // namespace

class TestSetMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownListsScoreAsKnown_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("another order") << "cat, dog, cow" << "cow, Cat, dog" << 1.0;
        QTest::newRow("named twice") << "cat, dog" << "dog, cat, dog" << 1.0;
        QTest::newRow("one a line") << "cat, dog" << "- dog\n- cat\n" << 1.0;
        QTest::newRow("items of several words") << "guinea pig, cat" << "cat, guinea pig" << 1.0;
        QTest::newRow("words are no items") << "guinea pig, cat" << "cat, pig, guinea" << 0.0;
        QTest::newRow("one missing") << "cat, dog" << "cat" << 0.0;
        QTest::newRow("one too many") << "cat" << "cat, dog" << 0.0;
        QTest::newRow("empty answer") << "cat" << "" << 0.0;
        QTest::newRow("trailing separator") << "cat, dog" << "cat, dog," << 1.0;
    }

    void knownListsScoreAsKnown()
    {
        QFETCH(QString, expected);
        QFETCH(QString, answer);
        QTEST(scoreBy("set_match", {}, {expected.toStdString()}, answer.toStdString()), "score");
    }

    void theSeparatorIsAParameter()
    {
        QCOMPARE(scoreBy("set_match", {{"separator", std::string(" | ")}}, {"a, b | c"}, "c | a, b"), 1.0);
        QCOMPARE(scoreBy("set_match", {{"separator", std::string()}}, {"a b"}, "b, a"), 1.0);
    }

    void anyAcceptedListIsRight() { QCOMPARE(scoreBy("set_match", {}, {"cat", "dog, cow"}, "cow, dog"), 1.0); }

    void hundredThousandRandomPairsScoreAsTheReference()
    {
        const auto metric =
            findMetric("set_match")
                ->create({{"rules", std::string("instruction_induction")}, {"separator", std::string()}});
        Rng rng(4);
        int equal = 0;
        for (int i = 0; i < 100'000; ++i) {
            Example example;
            example.expected = {randomText(rng, reference::pieces(), rng.below(6))};
            const std::string answer = rng.below(2) == 0
                                           ? randomText(rng, reference::pieces(), rng.below(6))
                                           : example.expected[0] + randomText(rng, reference::pieces(), 1);
            const bool same = setOf(reference::words(reference::instructionInduction(example.expected[0]))) ==
                              setOf(reference::words(reference::instructionInduction(answer)));
            equal += same ? 1 : 0;
            QCOMPARE((*metric)->score(example, answer, {}).value_or(-1.0), same ? 1.0 : 0.0);
        }
        QVERIFY(equal > 10'000 && equal < 90'000);
    }
};

REGISTER_TEST(TestSetMatch)

} // namespace tst_set_match

#include "tst_set_match.moc"
