// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/optimizers/metrics/reference_texts.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_token_f1 {

using namespace optimizers;

class TestTokenF1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPairsScoreAsKnown_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("equal") << "Eiffel Tower" << "the Eiffel Tower!" << 1.0;
        QTest::newRow("half of it") << "Eiffel Tower" << "Tower" << 2.0 / 3.0;
        QTest::newRow("more than it") << "Eiffel Tower" << "Eiffel Tower in Paris" << 2.0 * 0.5 / 1.5;
        QTest::newRow("order does not count") << "one two three" << "three one two" << 1.0;
        QTest::newRow("repeats count once each") << "one two" << "one one" << 0.5;
        QTest::newRow("nothing in common") << "cat" << "dog" << 0.0;
        QTest::newRow("empty answer") << "cat" << "" << 0.0;
        QTest::newRow("no answer expected, none given") << "" << "" << 1.0;
        QTest::newRow("no answer expected, one given") << "" << "cat" << 0.0;
    }

    void knownPairsScoreAsKnown()
    {
        QFETCH(QString, expected);
        QFETCH(QString, answer);
        QTEST(scoreBy("token_f1", {}, {expected.toStdString()}, answer.toStdString()), "score");
    }

    void theBestAcceptedAnswerCounts() { QCOMPARE(scoreBy("token_f1", {}, {"red cat", "big dog"}, "dog big"), 1.0); }

    void hundredThousandRandomPairsScoreAsTheReference()
    {
        const auto metric = findMetric("token_f1")->create({});
        Rng rng(5);
        for (int i = 0; i < 100'000; ++i) {
            Example example;
            example.expected = {randomText(rng, reference::pieces(), rng.below(9))};
            const std::string answer = randomText(rng, reference::pieces(), rng.below(9));
            const double wanted = reference::f1(reference::words(reference::squad(answer)),
                                                reference::words(reference::squad(example.expected[0])));
            const double score = (*metric)->score(example, answer, {}).value_or(-1.0);
            QVERIFY2(std::abs(score - wanted) < 1e-12, answer.c_str());
        }
    }

    void instructionInductionCountsFirstSentences()
    {
        const ParameterValues induction = {{"rules", std::string("instruction_induction")}};
        QCOMPARE(scoreBy("token_f1", induction, {"are mammals"}, "Are mammals. All of them"), 1.0);
        QCOMPARE(scoreBy("token_f1", induction, {""}, ""), 0.0);
    }
};

REGISTER_TEST(TestTokenF1)

} // namespace tst_token_f1

#include "tst_token_f1.moc"
