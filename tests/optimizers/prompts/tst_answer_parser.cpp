// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/answer_parser.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_answer_parser {

using optimizers::AnswerParser;
using optimizers::AnswerRule;
using Kind = optimizers::AnswerRule::Kind;

namespace {

QString answerIn(const AnswerRule& rule, const QString& reply)
{
    const auto parser = AnswerParser::create(rule);
    if (!parser)
        return QString::fromStdString("error: " + parser.error().message());
    const auto answer = parser->parse(reply.toStdString());
    return answer ? QString::fromStdString(*answer) : QStringLiteral("none");
}

} // namespace

class TestAnswerParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreFound_data()
    {
        QTest::addColumn<AnswerRule>("rule");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, AnswerRule rule, const char* reply, const char* answer) {
            QTest::newRow(name) << rule << QString::fromUtf8(reply) << QString::fromUtf8(answer);
        };
        row("whole text", {Kind::WholeText, {}}, "  two\nlines \n", "two\nlines");
        row("blank", {Kind::WholeText, {}}, " \n\t", "none");
        row("last line", {Kind::LastLine, {}}, "Thinking.\r\n 42 \r\n\n", "42");
        row("only line", {Kind::LastLine, {}}, "42", "42");
        row("no line", {Kind::LastLine, {}}, "\n\n", "none");
        row("marker", {Kind::Marker, "Answer:"}, "Answer: no\nthen Answer: yes, sure\nbye", "yes, sure");
        row("marker in another case", {Kind::Marker, "answer:"}, "FINAL ANSWER: 7", "7");
        row("marker before a line break", {Kind::Marker, "Answer:"}, "Answer:\n\n  blue\nred", "blue");
        row("marker at the end", {Kind::Marker, "Answer:"}, "Answer:", "none");
        row("no marker", {Kind::Marker, "Answer:"}, "blue", "none");
        row("regex group", {Kind::Regex, "\\((\\w)\\)"}, "(A) or (B)", "B");
        row("regex whole", {Kind::Regex, "-?\\d+"}, "from 3 to -14 degrees", "-14");
        row("regex without match", {Kind::Regex, "\\d+"}, "none at all", "none");
        row("regex with a blank group", {Kind::Regex, "Answer:(.*)"}, "Answer:  ", "none");
        row("JSON string", {Kind::JsonField, "answer"}, "Sure: {\"answer\": \" yes \"} ok", "yes");
        row("JSON number", {Kind::JsonField, "answer"}, "{\"answer\": 42}", "42");
        row("JSON boolean", {Kind::JsonField, "answer"}, "{\"answer\": true}", "true");
        row("JSON null", {Kind::JsonField, "answer"}, "{\"answer\": null}", "none");
        row("JSON list", {Kind::JsonField, "answer"}, "{\"answer\": [\"a\", 1]}", "[\"a\",1]");
        row("JSON path", {Kind::JsonField, "a.b.1"}, "{\"a\": {\"b\": [5, 6]}}", "6");
        row("JSON key with a dot", {Kind::JsonField, "a.b"}, "{\"a.b\": \"x\", \"a\": {\"b\": \"y\"}}", "x");
        row("JSON last object", {Kind::JsonField, "a"}, "{\"a\": 1}\n```json\n{\"a\": 2}\n```", "2");
        row("JSON last object with the field", {Kind::JsonField, "a"}, "{\"a\": 1} {\"b\": 2}", "1");
        row("JSON braces in strings", {Kind::JsonField, "a"}, "{\"a\": \"}{\\\" {\"}", "}{\" {");
        row("JSON after stray braces", {Kind::JsonField, "a"}, "if (x) { y } {\"a\": \"z\"}", "z");
        row("JSON inside something broken", {Kind::JsonField, "a"}, "{oops {\"a\": \"z\"}", "z");
        row("JSON missing field", {Kind::JsonField, "a"}, "{\"b\": 1}", "none");
        row("JSON not closed", {Kind::JsonField, "a"}, "{\"a\": 1", "none");
    }

    void answersAreFound()
    {
        QFETCH(const AnswerRule, rule);
        QFETCH(const QString, reply);
        QFETCH(const QString, answer);
        QCOMPARE(answerIn(rule, reply), answer);
    }

    void aRuleWithoutItsPatternIsRefused()
    {
        for (const Kind kind : {Kind::Marker, Kind::Regex, Kind::JsonField}) {
            const auto parser = AnswerParser::create({kind, {}});
            QVERIFY(!parser);
            QCOMPARE(parser.error().kind, optimizers::ErrorKind::InvalidInput);
        }
        QVERIFY(AnswerParser::create({Kind::LastLine, {}}));
    }

    void aBrokenExpressionIsRefused() { QVERIFY(!AnswerParser::create({Kind::Regex, "("})); }

    void deepAndEndlessObjectsEnd_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("opening braces") << "{";
        QTest::newRow("opening members") << "{\"a\":";
        QTest::newRow("opening lists") << "{\"a\":[";
        QTest::newRow("quotes") << "{\"";
    }

    void deepAndEndlessObjectsEnd()
    {
        QFETCH(const QString, piece);
        const QString reply = piece.repeated(100'000);
        QCOMPARE(answerIn({Kind::JsonField, "a"}, reply), QStringLiteral("none"));
        QCOMPARE(answerIn({Kind::JsonField, "a"}, reply + QStringLiteral("1") + QStringLiteral("}").repeated(100'000)),
                 QStringLiteral("none"));
    }
};

REGISTER_TEST(TestAnswerParser)

} // namespace tst_answer_parser

#include "tst_answer_parser.moc"
