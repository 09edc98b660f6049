// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/optimizers/metrics/reference_texts.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_exact_match {

using namespace optimizers;

namespace {

const ParameterValues squad = {{"rules", std::string("squad")}};
const ParameterValues induction = {{"rules", std::string("instruction_induction")}};

} // namespace

class TestExactMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPairsScoreAsKnown_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("squad: article and stop") << "squad" << "Eiffel Tower" << "The Eiffel Tower." << 1.0;
        QTest::newRow("squad: marks leave no gap") << "squad" << "well-known" << "wellknown" << 1.0;
        QTest::newRow("squad: marks are no spaces") << "squad" << "well-known" << "well known" << 0.0;
        QTest::newRow("squad: decimal point is a mark") << "squad" << "3.14" << "314" << 1.0;
        QTest::newRow("squad: the in theme") << "squad" << "me" << "theme" << 0.0;
        QTest::newRow("squad: typographic quotes stay") << "squad" << "cat" << "\u201ccat\u201d" << 0.0;
        QTest::newRow("squad: wide spaces") << "squad" << "a  big\u00a0cat" << "big cat" << 1.0;
        QTest::newRow("squad: only articles") << "squad" << "the" << "" << 1.0;
        QTest::newRow("induction: first sentence") << "instruction_induction" << "cat" << "Cat. It says so." << 1.0;
        QTest::newRow("induction: first line") << "instruction_induction" << "cat" << "cat\nInput: dog" << 1.0;
        QTest::newRow("induction: hyphen is a space") << "instruction_induction" << "well known" << "well-known" << 1.0;
        QTest::newRow("induction: and") << "instruction_induction" << "cat, dog" << "cat and dog" << 1.0;
        QTest::newRow("induction: articles stay") << "instruction_induction" << "cat" << "the cat" << 0.0;
        QTest::newRow("induction: decimals are cut") << "instruction_induction" << "3.9" << "3.1" << 1.0;
        QTest::newRow("own: case, stop, space") << "own" << "New York" << "  new   york." << 1.0;
        QTest::newRow("own: typographic quotes") << "own" << "cat" << "\u201ccat\u201d" << 1.0;
        QTest::newRow("own: markdown") << "own" << "positive" << "**Positive**" << 1.0;
        QTest::newRow("own: the sign stays") << "own" << "5" << "-5" << 0.0;
        QTest::newRow("own: a hyphen is no sign") << "own" << "covid19" << "COVID-19" << 1.0;
        QTest::newRow("own: the decimal point stays") << "own" << "3.14" << "314" << 0.0;
        QTest::newRow("own: C# is not C") << "own" << "C" << "C#" << 0.0;
        QTest::newRow("own: C++ is not C") << "own" << "C" << "C++" << 0.0;
        QTest::newRow("own: articles stay") << "own" << "cat" << "the cat" << 0.0;
        QTest::newRow("own: accents in two forms") << "own" << "caf\u00e9" << "CAFE\u0301" << 1.0;
        QTest::newRow("own: umlauts") << "own" << "\u00e4rger" << "\u00c4RGER" << 1.0;
        QTest::newRow("own: final sigma") << "own" << "\u03bf\u03b4\u03cc\u03c2" << "\u039f\u0394\u038c\u03a3" << 1.0;
        QTest::newRow("own: Cyrillic") << "own" << "\u043a\u043e\u0442" << "\u041a\u043e\u0442" << 1.0;
        QTest::newRow("own: other word") << "own" << "cat" << "dog" << 0.0;
        QTest::newRow("own: empty answer") << "own" << "cat" << "" << 0.0;
    }

    void knownPairsScoreAsKnown()
    {
        QFETCH(QString, rules);
        QFETCH(QString, expected);
        QFETCH(QString, answer);
        QTEST(scoreBy("exact_match", {{"rules", rules.toStdString()}}, {expected.toStdString()}, answer.toStdString()),
              "score");
    }

    void eachSwitchIgnoresWhatItSays_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("answer");
        QTest::newRow("case") << "ignore_case" << "Big Cat";
        QTest::newRow("punctuation") << "ignore_punctuation" << "big, cat!";
        QTest::newRow("articles") << "ignore_articles" << "the big cat";
        QTest::newRow("space") << "ignore_space" << " big  cat\n";
    }

    void eachSwitchIgnoresWhatItSays()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, answer);
        for (const bool on : {true, false}) {
            ParameterValues parameters = {{"ignore_space", true}};
            parameters[parameter.toStdString()] = on;
            QCOMPARE(scoreBy("exact_match", parameters, {"big cat"}, answer.toStdString()), on ? 1.0 : 0.0);
        }
    }

    void anyAcceptedAnswerIsRight()
    {
        QCOMPARE(scoreBy("exact_match", {}, {"cat", "tomcat"}, "Tomcat"), 1.0);
        QCOMPARE(scoreBy("exact_match", {}, {"cat", "tomcat"}, "dog"), 0.0);
    }

    void hundredThousandRandomPairsScoreAsTheReferences()
    {
        Rng rng(1);
        for (int i = 0; i < 50'000; ++i) {
            const std::string expected = randomText(rng, reference::pieces(), rng.below(5));
            const std::string answer = rng.below(3) == 0 ? expected + randomText(rng, reference::pieces(), 1)
                                                         : randomText(rng, reference::pieces(), rng.below(5));
            QCOMPARE(scoreBy("exact_match", squad, {expected}, answer),
                     reference::squad(expected) == reference::squad(answer) ? 1.0 : 0.0);
            QCOMPARE(scoreBy("exact_match", induction, {expected}, answer),
                     reference::instructionInduction(expected) == reference::instructionInduction(answer) ? 1.0 : 0.0);
        }
    }

    void anyBytesAreAnAnswer()
    {
        Rng rng(2);
        for (int i = 0; i < 20'000; ++i) {
            std::string text(rng.below(24), '\0');
            for (char& c : text)
                c = static_cast<char>(rng.below(256));
            for (const ParameterValues& parameters : {ParameterValues{}, squad, induction})
                QCOMPARE(scoreBy("exact_match", parameters, {text}, text), 1.0);
        }
    }

    void itDeclaresItsParameters()
    {
        const MetricInfo* info = findMetric("exact_match");
        QCOMPARE(info->parameters.size(), std::size_t{5});
        QVERIFY(!info->source.source.empty());
        QVERIFY(!info->create({{"rules", std::string("strict")}}));
        QVERIFY(!info->create({{"colour", true}}));
    }
};

REGISTER_TEST(TestExactMatch)

} // namespace tst_exact_match

#include "tst_exact_match.moc"
