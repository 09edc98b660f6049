// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/optimizers/metrics/reference_texts.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_contains {

using namespace optimizers;

class TestContains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPairsScoreAsKnown_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("inside") << "cat" << "I think it is a Cat, yes." << 1.0;
        QTest::newRow("several words") << "New York" << "It was new  york!" << 1.0;
        QTest::newRow("part of a word") << "cat" << "concatenate" << 0.0;
        QTest::newRow("second place is whole") << "cat" << "concatenate cat" << 1.0;
        QTest::newRow("accented neighbour") << "caf" << "caf\u00e9" << 0.0;
        QTest::newRow("symbol at the border") << "\u20ac5" << "costs\u20ac5" << 1.0;
        QTest::newRow("digits go on") << "13" << "130" << 0.0;
        QTest::newRow("absent") << "cat" << "dog" << 0.0;
        QTest::newRow("empty answer") << "cat" << "" << 0.0;
        QTest::newRow("nothing is only in nothing") << "" << "cat" << 0.0;
    }

    void knownPairsScoreAsKnown()
    {
        QFETCH(QString, expected);
        QFETCH(QString, answer);
        QTEST(scoreBy("contains", {}, {expected.toStdString()}, answer.toStdString()), "score");
    }

    void partsOfWordsCountWhereAllowed()
    {
        QCOMPARE(scoreBy("contains", {{"whole_words", false}}, {"cat"}, "concatenate"), 1.0);
    }

    void anyAcceptedAnswerIsRight() { QCOMPARE(scoreBy("contains", {}, {"cat", "dog"}, "a dog"), 1.0); }

    void instructionInductionLooksAtTheFirstSentence()
    {
        const ParameterValues induction = {{"rules", std::string("instruction_induction")}};
        QCOMPARE(scoreBy("contains", induction, {"glad"}, "happy, glad"), 1.0);
        QCOMPARE(scoreBy("contains", induction, {"glad"}, "happy. Also glad"), 0.0);
    }

    void hundredThousandRandomPairsScoreAsTheReference()
    {
        const auto metric = findMetric("contains")->create({{"rules", std::string("instruction_induction")}});
        const std::vector<std::string> wanted = {"cat", "Dog",     "the cat",     "Stra\u00dfe",
                                                 "3",   "cat dog", "\u65e5\u672c"};
        std::vector<QRegularExpression> patterns;
        for (const std::string& text : wanted)
            patterns.emplace_back(QStringLiteral("\\b(%1)\\b").arg(reference::instructionInduction(text)),
                                  QRegularExpression::UseUnicodePropertiesOption);
        Rng rng(3);
        for (int i = 0; i < 100'000; ++i) {
            const std::size_t pick = rng.below(wanted.size());
            Example example;
            example.expected = {wanted[pick]};
            const std::string answer = randomText(rng, reference::pieces(), rng.below(8));
            const bool found = patterns[pick].match(reference::instructionInduction(answer)).hasMatch();
            QCOMPARE((*metric)->score(example, answer, {}).value_or(-1.0), found ? 1.0 : 0.0);
        }
    }
};

REGISTER_TEST(TestContains)

} // namespace tst_contains

#include "tst_contains.moc"
