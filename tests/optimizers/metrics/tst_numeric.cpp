// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_numeric {

using namespace optimizers;

namespace {

/// A number in one of the ways people write it, between words.
std::string writtenWithin(long long thousandths, Rng& rng)
{
    const long long size = std::llabs(thousandths);
    std::string whole = std::to_string(size / 1000);
    const std::vector<std::string> separators = {"", ",", "'", "\u00a0", "\u202f", "_"};
    const std::string& separator = separators[rng.below(separators.size())];
    for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3)
        whole.insert(static_cast<std::size_t>(at), separator);
    std::string decimals = std::to_string(1000 + size % 1000).substr(1);
    const std::vector<std::string> before = {"", "The answer is ", "= ", "x1 and B2 are ", "(", "~"};
    const std::vector<std::string> after = {"", ".", " km", "%", " apples, I think.", ")", "\n"};
    const std::vector<std::string> minus = {"-", "\u2212"};
    return before[rng.below(before.size())] + (thousandths < 0 ? minus[rng.below(2)] : std::string()) +
           (rng.below(4) == 0 ? "$" : "") + whole + (size % 1000 == 0 && rng.below(2) == 0 ? "" : "." + decimals) +
           after[rng.below(after.size())];
}

} // namespace

class TestNumeric : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPairsScoreAsKnown_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("INSTINCT writes floats") << "13.0" << "13" << 1.0;
        QTest::newRow("last of a text") << "18" << "16 - 3 = 13 eggs. 9 * 2 = 18 dollars." << 1.0;
        QTest::newRow("GSM8K's mark") << "#### 18" << "So it is $18." << 1.0;
        QTest::newRow("thousands") << "1234567" << "1,234,567" << 1.0;
        QTest::newRow("no thousands") << "2" << "1,2" << 1.0;
        QTest::newRow("units") << "5" << "5km" << 1.0;
        QTest::newRow("percent is stripped") << "45" << "45 %" << 1.0;
        QTest::newRow("negative") << "-5" << "\u22125" << 1.0;
        QTest::newRow("the sign counts") << "5" << "-5" << 0.0;
        QTest::newRow("a hyphen is no sign") << "5" << "A-5" << 1.0;
        QTest::newRow("a difference is no sign") << "3" << "8-3" << 1.0;
        QTest::newRow("a bullet is no sign") << "5" << "- 5 apples" << 1.0;
        QTest::newRow("negative money") << "-5" << "-$5" << 1.0;
        QTest::newRow("leading point") << "0.5" << ".5" << 1.0;
        QTest::newRow("exponent") << "1500" << "1.5e3" << 1.0;
        QTest::newRow("trailing stop") << "5" << "It is 5." << 1.0;
        QTest::newRow("near is not equal") << "1234567" << "1234568" << 0.0;
        QTest::newRow("long numbers keep their last digit") << "12345678901" << "12345678902" << 0.0;
        QTest::newRow("rounded binary") << "0.3" << "0.30000000000000004" << 1.0;
        QTest::newRow("no number") << "5" << "five" << 0.0;
        QTest::newRow("no number expected") << "five" << "5" << 0.0;
        QTest::newRow("empty answer") << "0" << "" << 0.0;
        QTest::newRow("infinity is no number") << "1e999" << "1e999" << 0.0;
        QTest::newRow("digits of words") << "2" << "B2" << 0.0;
    }

    void knownPairsScoreAsKnown()
    {
        QFETCH(QString, expected);
        QFETCH(QString, answer);
        QTEST(scoreBy("numeric", {}, {expected.toStdString()}, answer.toStdString()), "score");
    }

    void tolerancesWidenTheMatch()
    {
        QCOMPARE(scoreBy("numeric", {{"absolute_tolerance", 0.5}}, {"10"}, "10.5"), 1.0);
        QCOMPARE(scoreBy("numeric", {{"absolute_tolerance", 0.5}}, {"10"}, "10.6"), 0.0);
        QCOMPARE(scoreBy("numeric", {{"relative_tolerance", 0.01}}, {"1000"}, "1010"), 1.0);
        QCOMPARE(scoreBy("numeric", {{"relative_tolerance", 0.01}}, {"1000"}, "1011"), 0.0);
        QVERIFY(!findMetric("numeric")->create({{"absolute_tolerance", -1.0}}));
    }

    void thePlaceIsAParameter()
    {
        QCOMPARE(scoreBy("numeric", {{"place", std::string("first")}}, {"3"}, "3 of 8"), 1.0);
        QCOMPARE(scoreBy("numeric", {{"place", std::string("only")}}, {"3"}, "3 of 8"), 0.0);
        QCOMPARE(scoreBy("numeric", {{"place", std::string("only")}}, {"3"}, "3 apples"), 1.0);
    }

    void decimalCommasArePossible()
    {
        const ParameterValues comma = {{"decimal_mark", std::string("comma")}};
        QCOMPARE(scoreBy("numeric", comma, {"1234,5"}, "1.234,5 \u20ac"), 1.0);
        QCOMPARE(scoreBy("numeric", comma, {"3,14"}, "3.14"), 0.0);
    }

    void percentCanMeanAHundredth()
    {
        const ParameterValues hundredth = {{"percent", std::string("hundredth")}};
        QCOMPARE(scoreBy("numeric", hundredth, {"0.45"}, "45 %"), 1.0);
        QCOMPARE(scoreBy("numeric", hundredth, {"45%"}, "0.45"), 1.0);
        QCOMPARE(scoreBy("numeric", hundredth, {"45"}, "45%"), 0.0);
    }

    void anyAcceptedNumberIsRight() { QCOMPARE(scoreBy("numeric", {}, {"1", "2"}, "2.0"), 1.0); }

    void hundredThousandWrittenNumbersAreReadBack()
    {
        const auto metric = findMetric("numeric")->create({});
        Rng rng(8);
        for (int i = 0; i < 100'000; ++i) {
            const auto draw = [&] {
                const auto size = static_cast<long long>(rng.below(rng.below(2) == 0 ? 20'000 : 4'000'000'000));
                return rng.below(3) == 0 ? -size : size;
            };
            const long long wanted = draw();
            const long long given = rng.below(2) == 0 ? wanted : draw();
            Example example;
            example.expected = {std::to_string(static_cast<double>(wanted) / 1000.0)};
            const std::string answer = writtenWithin(given, rng);
            QVERIFY2((*metric)->score(example, answer, {}).value_or(-1.0) == (given == wanted ? 1.0 : 0.0),
                     (example.expected[0] + " | " + answer).c_str());
        }
    }
};

REGISTER_TEST(TestNumeric)

} // namespace tst_numeric

#include "tst_numeric.moc"
