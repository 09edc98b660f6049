// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/support/unit_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_json_equality {

using namespace optimizers;

namespace {

/// A random value, written with members in random order, numbers in random form and random spacing.
QJsonValue randomValue(Rng& rng, int depth)
{
    switch (rng.below(depth > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return rng.below(2) == 0;
    case 2:
        return static_cast<int>(rng.below(4));
    case 3:
        return 0.5 + static_cast<int>(rng.below(3));
    case 4:
        return QString::fromUtf8(rng.below(2) == 0 ? "a" : "\u00e9\"\n");
    case 5: {
        QJsonArray array;
        for (std::size_t i = rng.below(3); i > 0; --i)
            array.append(randomValue(rng, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (std::size_t i = rng.below(3); i > 0; --i)
            object.insert(QString(QChar('a' + static_cast<char>(rng.below(3)))), randomValue(rng, depth - 1));
        return object;
    }
    }
}

std::string written(const QJsonValue& value, Rng& rng)
{
    const auto gap = [&] { return std::string(rng.below(3), rng.below(2) == 0 ? ' ' : '\n'); };
    std::string text = gap();
    if (value.isDouble()) {
        text += QByteArray::number(value.toDouble(), rng.below(2) == 0 ? 'e' : 'f', 3).toStdString();
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        text += '[';
        for (qsizetype i = 0; i < array.size(); ++i)
            text += (i == 0 ? "" : ",") + written(array[i], rng);
        text += gap() + ']';
    } else if (value.isObject()) {
        std::vector<QString> keys;
        for (const QString& key : value.toObject().keys())
            keys.push_back(key);
        rng.shuffle(keys);
        text += '{';
        for (std::size_t i = 0; i < keys.size(); ++i)
            text += (i == 0 ? "\"" : ",\"") + keys[i].toStdString() + "\":" + written(value.toObject()[keys[i]], rng);
        text += gap() + '}';
    } else {
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        text += wrapped.mid(1, wrapped.size() - 2).toStdString();
    }
    return text + gap();
}

} // namespace

class TestJsonEquality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPairsScoreAsKnown_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("order of members") << R"({"a":1,"b":[true,null]})" << R"({ "b": [true, null], "a": 1 })" << 1.0;
        QTest::newRow("number forms") << R"({"a":1})" << R"({"a":1.0})" << 1.0;
        QTest::newRow("exponents") << "[1500]" << "[1.5e3]" << 1.0;
        QTest::newRow("escapes") << R"(["é"])" << R"(["\u00e9"])" << 1.0;
        QTest::newRow("code fence") << R"({"a":1})" << "Here it is:\n```json\n{\"a\": 1}\n```\n" << 1.0;
        QTest::newRow("a number is no text") << R"({"a":1})" << R"({"a":"1"})" << 0.0;
        QTest::newRow("array order") << "[1,2]" << "[2,1]" << 0.0;
        QTest::newRow("one member more") << R"({"a":1})" << R"({"a":1,"b":2})" << 0.0;
        QTest::newRow("null is not absent") << R"({"a":null})" << "{}" << 0.0;
        QTest::newRow("no JSON") << R"({"a":1})" << R"({"a":1)" << 0.0;
        QTest::newRow("trailing text") << "{}" << "{} done" << 0.0;
        QTest::newRow("NaN is no JSON") << "[1]" << "[NaN]" << 0.0;
        QTest::newRow("empty answer") << "{}" << "" << 0.0;
        QTest::newRow("an expected answer that is no JSON") << "cat" << "cat" << 0.0;
    }

    void knownPairsScoreAsKnown()
    {
        QFETCH(QString, expected);
        QFETCH(QString, answer);
        QTEST(scoreBy("json_equality", {}, {expected.toStdString()}, answer.toStdString()), "score");
    }

    void switchesDoWhatTheySay()
    {
        QCOMPARE(scoreBy("json_equality", {{"ignore_array_order", true}}, {"[1,[3,2],{\"a\":[1,2]}]"},
                         "[{\"a\":[2,1]},[2,3],1.0]"),
                 1.0);
        QCOMPARE(scoreBy("json_equality", {{"ignore_array_order", true}}, {"[1,1,2]"}, "[1,2,2]"), 0.0);
        QCOMPARE(scoreBy("json_equality", {{"ignore_fences", false}}, {"{}"}, "```\n{}\n```"), 0.0);
    }

    void anyAcceptedValueIsRight() { QCOMPARE(scoreBy("json_equality", {}, {"1", "[2]"}, "[ 2.0 ]"), 1.0); }

    void aHundredThousandNestedBracketsAreNoAnswer()
    {
        for (const char bracket : {'[', '{'}) {
            const std::string deep(100'000, bracket);
            QCOMPARE(scoreBy("json_equality", {}, {deep}, deep), 0.0);
        }
        QCOMPARE(scoreBy("json_equality", {}, {"[\"[[[\\\"[\"]"}, "[\"[[[\\\"[\"]"), 1.0);
        const std::string closed = std::string(100'000, '[') + std::string(100'000, ']');
        QCOMPARE(scoreBy("json_equality", {}, {closed}, closed), 0.0);
    }

    void hundredThousandRandomPairsCompareAsValues()
    {
        const auto metric = findMetric("json_equality")->create({});
        Rng rng(6);
        for (int i = 0; i < 100'000; ++i) {
            const QJsonValue one = randomValue(rng, 2);
            const QJsonValue other = rng.below(2) == 0 ? one : randomValue(rng, 2);
            Example example;
            example.expected = {written(one, rng)};
            const std::string answer = written(other, rng);
            QVERIFY2((*metric)->score(example, answer, {}).value_or(-1.0) == (one == other ? 1.0 : 0.0),
                     (example.expected[0] + " | " + answer).c_str());
        }
    }

    void anyBytesAreAnAnswer()
    {
        Rng rng(7);
        const std::vector<std::string> pieces = {"{", "}", "[",  "]",   "\"",    ":",    ",",
                                                 "1", "e", "\\", "\\u", "```\n", "\xff", "null"};
        const auto metric = findMetric("json_equality")->create({});
        Example example;
        example.expected = {"{}"};
        for (int i = 0; i < 20'000; ++i) {
            const double score = (*metric)->score(example, randomText(rng, pieces, rng.below(12)), {}).value_or(-1.0);
            QVERIFY(score == 0.0 || score == 1.0);
        }
    }
};

REGISTER_TEST(TestJsonEquality)

} // namespace tst_json_equality

#include "tst_json_equality.moc"
