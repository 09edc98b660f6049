// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/text.h"
#include "optimizers/prompts/answer_parser.h"
#include "tests/support/mutator.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_fuzz_answers {

using optimizers::AnswerParser;
using optimizers::AnswerRule;
using optimizers::Pattern;
using support::Mutator;
using Kind = AnswerRule::Kind;

namespace {

Mutator replies(std::uint64_t seed)
{
    return Mutator({"", "Let me think.\nAnswer: 42", "```json\n{\"answer\": {\"value\": [1, \"x\"]}}\n```",
                    "The answer is (B).\r\n\r\n", "{\"answer\": \"}{\\\"\", \"a\": {\"b\": null}} {\"answer\": 2.50}",
                    "Größe: \xF0\x9F\x98\x80 Answer:"},
                   {"Answer:", "{", "}", "[", "]", "\"", "\\", ",", ":", "{\"answer\":", "{\"answer\": 1}", "null",
                    "1e999", "\n", "(A)", "\xff", "\\ud800"},
                   seed);
}

Mutator expressions(std::uint64_t seed)
{
    return Mutator({"Answer:\\s*(.+)", "\\(([A-D])\\)", "-?\\d+(?:\\.\\d+)?", "(?i)^final[: ]+(\\w+)$", "(a|b)*c\\1",
                    "(?<=x)y(?=z)", "[^\\s,]{2,5}"},
                   {"(", ")",   "*",   "+",   "?",    "{2,}", "{0,65535}", "|",      "\\",   "[",   "]",   "^", "$",
                    ".", "(?:", "(?=", "\\K", "(?1)", "(?R)", "\\1",       "\\p{L}", "(.*)", "+)+", "\\b", "a"},
                   seed);
}

} // namespace

class FuzzAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReplyHasAnAnswerOrNone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("whole text") << static_cast<int>(Kind::WholeText) << QString();
        QTest::newRow("last line") << static_cast<int>(Kind::LastLine) << QString();
        QTest::newRow("marker") << static_cast<int>(Kind::Marker) << QStringLiteral("answer:");
        QTest::newRow("regex") << static_cast<int>(Kind::Regex) << QStringLiteral("\\(([A-D])\\)|-?\\d+");
        QTest::newRow("JSON field") << static_cast<int>(Kind::JsonField) << QStringLiteral("answer.value");
    }

    void everyReplyHasAnAnswerOrNone()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, pattern);
        const auto parser = AnswerParser::create({static_cast<Kind>(kind), pattern.toStdString()});
        QVERIFY(parser);
        Mutator mutator = replies(1);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::string reply = mutator.next();
            const auto answer = parser->parse(reply);
            if (!answer)
                continue;
            QVERIFY(!answer->empty());
            QCOMPARE(std::string(optimizers::trimmed(*answer)), *answer);
            if (static_cast<Kind>(kind) != Kind::JsonField)
                QVERIFY(reply.find(*answer) != std::string::npos);
        }
    }

    void everyExpressionCompilesOrIsRefusedAndEnds()
    {
        Mutator patterns = expressions(2);
        Mutator texts = replies(3);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const auto pattern = Pattern::compile(patterns.next(), i % 2 == 0);
            if (!pattern) {
                QVERIFY(!pattern.error().message().empty());
                continue;
            }
            const std::string subject = texts.next();
            const auto match = (*pattern)->findLast(subject);
            if (!match)
                continue;
            QVERIFY(match->begin + match->length <= subject.size());
            const auto first = (*pattern)->find(subject);
            QVERIFY(first.has_value());
        }
    }
};

REGISTER_TEST(FuzzAnswers)

} // namespace tst_fuzz_answers

#include "tst_fuzz_answers.moc"
