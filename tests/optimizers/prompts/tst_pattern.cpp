// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/pattern.h"
#include "tests/support/unit_test.h"

#include <QTest>

using optimizers::Pattern;

namespace tst_pattern {

using namespace std::string_literals;

namespace {

std::shared_ptr<const Pattern> compiled(const std::string& expression, bool ignoreCase = false)
{
    auto pattern = Pattern::compile(expression, ignoreCase);
    if (!pattern)
        qFatal("%s", pattern.error().message().c_str());
    return *std::move(pattern);
}

QString lastOf(const std::string& expression, std::string_view subject)
{
    const auto match = compiled(expression)->findLast(subject);
    return match ? QString::fromStdString(std::string(match->text)) : QStringLiteral("none");
}

} // namespace

class TestPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenExpressionIsRefusedWithItsOffset()
    {
        const auto pattern = Pattern::compile("a(b");
        QVERIFY(!pattern);
        QCOMPARE(pattern.error().kind, optimizers::ErrorKind::InvalidInput);
        QVERIFY(pattern.error().message().find("offset 3") != std::string::npos);
    }

    void theFirstMatchIsFoundFromAPlaceOn()
    {
        const auto pattern = compiled("[a-z]+");
        const auto first = pattern->find("12 ab cd");
        QVERIFY(first);
        QCOMPARE(first->begin, std::size_t{3});
        QCOMPARE(first->length, std::size_t{2});
        QCOMPARE(pattern->find("12 ab cd", 5)->begin, std::size_t{6});
        QVERIFY(!pattern->find("12 ab cd", 8));
        QVERIFY(!pattern->find("12 ab cd", 99));
    }

    void theFirstGroupThatTookPartIsTheText()
    {
        QCOMPARE(lastOf("Answer: (\\w+)", "Answer: one. Answer: two."), QStringLiteral("two"));
        QCOMPARE(lastOf("a(\\d)|b(\\d)", "a1 b2"), QStringLiteral("2"));
        QCOMPARE(lastOf("(x)?y", "y"), QStringLiteral("y"));
    }

    void anEmptyMatchIsLastOnlyWithoutAnother()
    {
        QCOMPARE(lastOf("\\d*", "ab 42 cd"), QStringLiteral("42"));
        QCOMPARE(lastOf("\\d*", "ab"), QString());
    }

    void lettersOfAnyLanguageAreLetters()
    {
        QCOMPARE(lastOf("\\w+", "das Mädchen"), QStringLiteral("Mädchen"));
        QVERIFY(compiled("STRASSE|GRÖSSE", true)->matchesWhole("größe") == false);
        QVERIFY(compiled("GRÜN", true)->matchesWhole("grün"));
    }

    void theWholeSubjectMustMatch()
    {
        const auto pattern = compiled("a|ab");
        QVERIFY(pattern->matchesWhole("ab"));
        QVERIFY(!pattern->matchesWhole("abc"));
        QVERIFY(!pattern->matchesWhole("ab\n"));
        QVERIFY(compiled("")->matchesWhole(""));
    }

    void brokenUtf8IsSearchedAndItsBytesComeBack()
    {
        const std::string subject = "\xff\xc3 a\xfe"s + "b";
        const auto match = compiled("a(.)b")->find(subject);
        QVERIFY(match);
        QCOMPARE(std::string(match->text), "\xfe"s);
        QCOMPARE(match->begin, std::size_t{3});
    }

    void noPatternRunsAway_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::newRow("nested repeats") << "(a+)+$";
        QTest::newRow("overlapping alternatives") << "^(a|aa)+$";
        QTest::newRow("three greedy stars") << "(.*)(.*)(.*)b";
        QTest::newRow("quadratic") << "a*a*c";
        QTest::newRow("recursion") << "(a(?1)?b?)+c";
        QTest::newRow("back reference") << "(a+)\\1+b";
        QTest::newRow("lookahead") << "(?=(a+))a*b\\1";
    }

    void noPatternRunsAway()
    {
        QFETCH(const QString, expression);
        const auto pattern = compiled(expression.toStdString());
        const std::string subject = std::string(100'000, 'a').append("!");
        // That this ends at all is the point; the test's time limit is the judge.
        QVERIFY(!pattern->findLast(subject));
    }

    void manyMatchesInALongTextAreFoundInLinearTime()
    {
        std::string subject;
        for (int i = 0; i < 50'000; ++i)
            subject += "é ";
        const auto match = compiled("é")->findLast(subject);
        QVERIFY(match);
        QCOMPARE(match->begin, subject.size() - 3);
    }
};

REGISTER_TEST(TestPattern)

} // namespace tst_pattern

#include "tst_pattern.moc"
