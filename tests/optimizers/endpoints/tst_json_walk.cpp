// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/json_walk.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <string>
#include <vector>

namespace tst_json_walk {

using namespace optimizers;

namespace {

using Kind = JsonValue::Kind;

std::string written(std::string_view path, const JsonValue& value)
{
    const std::string name(path);
    switch (value.kind) {
    case Kind::Null:
        return name + " null";
    case Kind::Boolean:
        return name + (value.number != 0.0 ? " true" : " false");
    case Kind::Number:
        return name + " " + QByteArray::number(value.number, 'g', 17).toStdString();
    case Kind::String:
        return name + " \"" + std::string(value.text) + '"';
    case Kind::Object:
        return name + " {}";
    case Kind::Array:
        return name + " []";
    }
    return name;
}

Status walked(std::string_view text, std::vector<std::string>& visits)
{
    return walkJson(text,
                    [&](std::string_view path, const JsonValue& value) { visits.push_back(written(path, value)); });
}

std::string problemOf(std::string_view text)
{
    std::vector<std::string> visits;
    const Status result = walked(text, visits);
    return result ? "" : result.error().message();
}

std::string nested(int levels)
{
    return std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']');
}

} // namespace

class TestJsonWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueIsVisitedInOrderWithItsPath()
    {
        std::vector<std::string> visits;
        QVERIFY(walked(R"({"a":[1,{"b":"x"},null],"c":{"d":false,"e":-2.5},"f":[[true]]})", visits));
        const std::vector<std::string> expected = {" {}",          "/a []",     "/a/0 1",  "/a/1 {}",
                                                   "/a/1/b \"x\"", "/a/2 null", "/c {}",   "/c/d false",
                                                   "/c/e -2.5",    "/f []",     "/f/0 []", "/f/0/0 true"};
        QCOMPARE(visits, expected);
    }

    void aValueAloneIsJson()
    {
        std::vector<std::string> visits;
        QVERIFY(walked(" 7 ", visits));
        QVERIFY(walked(R"("x")", visits));
        const std::vector<std::string> expected = {" 7", " \"x\""};
        QCOMPARE(visits, expected);
    }

    void stringsAreWhatTheyStandFor()
    {
        std::vector<std::string> visits;
        QVERIFY(walked("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"\\u00fc\\ud83d\\ude00\",\"ü😀\"]", visits));
        const std::vector<std::string> expected = {" []", "/0 \"\"\\/\b\f\n\r\t\"", "/1 \"ü😀\"", "/2 \"ü😀\""};
        QCOMPARE(visits, expected);
        std::string nul;
        QVERIFY(walkJson(R"("a\u0000b")", [&](std::string_view, const JsonValue& value) { nul = value.text; }));
        QCOMPARE(nul, std::string("a\0b", 3));
    }

    void numbersAreTheNearestThereAre()
    {
        std::vector<double> numbers;
        QVERIFY(walkJson("[0,-0,9007199254740993,18446744073709551615,123456789012345678901234567890,0.1,"
                         "2.2250738585072014e-308,-1.7976931348623157e308,1E-2]",
                         [&](std::string_view, const JsonValue& value) {
                             if (value.kind == Kind::Number)
                                 numbers.push_back(value.number);
                         }));
        const std::vector<double> expected = {0.0,
                                              -0.0,
                                              9007199254740992.0,
                                              18446744073709551616.0,
                                              123456789012345678901234567890.0,
                                              0.1,
                                              2.2250738585072014e-308,
                                              -1.7976931348623157e308,
                                              0.01};
        QCOMPARE(numbers, expected);
    }

    void whatIsNoJsonIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("byte");
        QTest::newRow("nothing") << QByteArray() << 1;
        QTest::newRow("blanks") << QByteArray("  ") << 3;
        QTest::newRow("a word") << QByteArray("oops") << 1;
        QTest::newRow("not closed") << QByteArray("[1,2") << 5;
        QTest::newRow("a comma too many") << QByteArray("[1,]") << 4;
        QTest::newRow("two values") << QByteArray("{} {}") << 4;
        QTest::newRow("comment") << QByteArray("/* */ 1") << 1;
        QTest::newRow("infinity") << QByteArray("[Infinity]") << 2;
        QTest::newRow("too large a number") << QByteArray("[1e999]") << 2;
        QTest::newRow("behind a byte order mark") << QByteArray("\xef\xbb\xbfoops") << 4;
        QTest::newRow("NUL behind the end") << QByteArray("{}\0{}", 5) << 3;
        QTest::newRow("NUL alone") << QByteArray("\0", 1) << 1;
        QTest::newRow("NUL in a string") << QByteArray("\"a\0b\"", 5) << 3;
        QTest::newRow("line break in a string") << QByteArray("\"a\nb\"") << 3;
        QTest::newRow("unit separator in a string") << QByteArray("\"0123456789abcdefghij\x1fz\"") << 22;
        QTest::newRow("no such escape") << QByteArray(R"("\x")") << 2;
        QTest::newRow("first half of a pair alone") << QByteArray(R"("a\ud83dx")") << 3;
        QTest::newRow("bytes that are no UTF-8") << QByteArray("\"ab\xff\"") << 4;
        QTest::newRow("overlong") << QByteArray("\"\xc0\xaf\"") << 2;
        QTest::newRow("half a pair as bytes") << QByteArray("\"\xed\xa0\xbd\"") << 2;
        QTest::newRow("character cut off") << QByteArray("\"\xc3") << 2;
    }

    void whatIsNoJsonIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, byte);
        QCOMPARE(problemOf(text.toStdString()), "it is not JSON at byte " + std::to_string(byte));
    }

    void theSecondHalfOfAPairAloneIsNoText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("value") << QByteArray(R"({"a":"x\ude00"})");
        QTest::newRow("name") << QByteArray(R"({"\ude00":1})");
        QTest::newRow("behind a pair") << QByteArray(R"("\ud83d\ude00\ude00")");
    }

    void theSecondHalfOfAPairAloneIsNoText()
    {
        QFETCH(QByteArray, text);
        std::vector<std::string> visits;
        const Status result = walked(text.toStdString(), visits);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Malformed);
        QVERIFY(result.error().message().starts_with("it is not JSON at byte "));
    }

    /// U+D000 to U+D7FF begin with the same byte as what is none.
    void charactersBesideTheHalvesOfPairsAreText()
    {
        QCOMPARE(problemOf("[\"\ud000\ud7ff\ue000\",\"\\ud000\\ud7ff\\ue000\"]"), "");
    }

    void nestingHasAnEnd()
    {
        QCOMPARE(problemOf(nested(64)), "");
        QCOMPARE(problemOf(nested(65)), "it is nested too deeply");
        QCOMPARE(problemOf(std::string(1000000, '[')), "it is nested too deeply");
    }
};

REGISTER_TEST(TestJsonWalk)

} // namespace tst_json_walk

#include "tst_json_walk.moc"
