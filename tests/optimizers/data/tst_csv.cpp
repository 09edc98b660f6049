// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/csv.h"
#include "tests/support/unit_test.h"

#include <QTest>

using optimizers::CsvReader;
using optimizers::guessedSeparator;
using Records = std::vector<std::vector<std::string>>;

namespace tst_csv {

using namespace std::string_literals;

namespace {

Records recordsOf(std::string_view text, char separator = ',')
{
    CsvReader reader(text, separator);
    Records records;
    std::vector<std::string> fields;
    for (;;) {
        const auto read = reader.next(fields);
        if (!read)
            records.push_back({"error: " + read.error().message()});
        if (!read || !*read)
            return records;
        records.push_back(fields);
    }
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainFieldsAreCutAtSeparators() { QVERIFY(recordsOf("a,b\n1,2\n") == (Records{{"a", "b"}, {"1", "2"}})); }

    void theLastLineNeedsNoEnd() { QVERIFY(recordsOf("a,b\n1,") == (Records{{"a", "b"}, {"1", ""}})); }

    void linesEndInAllWays()
    {
        QVERIFY(recordsOf("a,b\r\n1,2\r3,4\n5,6") == (Records{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}));
    }

    void aQuotedNewlineStaysInsideItsField()
    {
        QVERIFY(recordsOf("\"a\nb\",\"c\r\nd\"\n1,2") == (Records{{"a\nb", "c\r\nd"}, {"1", "2"}}));
    }

    void doubledQuotesAreOne()
    {
        QVERIFY(recordsOf("\"say \"\"hi\"\"\",\"\"\"\",\"\"") == (Records{{"say \"hi\"", "\"", ""}}));
    }

    void aQuotedSeparatorIsText() { QVERIFY(recordsOf("\"a,b\",c") == (Records{{"a,b", "c"}})); }

    void aQuoteInsideAPlainFieldIsText() { QVERIFY(recordsOf("5\" disk, \"x\"") == (Records{{"5\" disk", " \"x\""}})); }

    void blankLinesAreSkipped() { QVERIFY(recordsOf("\n\na,b\n\r\n\n1,2\n\n") == (Records{{"a", "b"}, {"1", "2"}})); }

    void nulBytesAreText() { QVERIFY(recordsOf("a\0b,c"s) == (Records{{"a\0b"s, "c"}})); }

    void anUnclosedQuoteIsAnError()
    {
        CsvReader reader("a,b\n\nc,\"d\ne,f\n", ',');
        std::vector<std::string> fields;
        QVERIFY(reader.next(fields));
        const auto broken = reader.next(fields);
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, optimizers::ErrorKind::Malformed);
        QCOMPARE(reader.record(), std::size_t{2});
        QCOMPARE(reader.line(), std::size_t{3});
    }

    void textAfterAClosingQuoteIsAnError()
    {
        QCOMPARE(recordsOf("\"a\"b,c").front().front(), "error: there is text after the closing quote of a field"s);
    }

    void linesAreCountedThroughQuotes()
    {
        CsvReader reader("a\n\"1\n2\n3\"\nb", ',');
        std::vector<std::string> fields;
        for (int i = 0; i < 3; ++i)
            QVERIFY(reader.next(fields));
        QCOMPARE(reader.record(), std::size_t{3});
        QCOMPARE(reader.line(), std::size_t{5});
    }

    void theSeparatorIsTheOneTheHeaderUses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<char>("separator");
        QTest::newRow("comma") << "a,b;c,d\n;;;;" << ',';
        QTest::newRow("semicolon") << "a;b;c\n1,2,3,4" << ';';
        QTest::newRow("tab") << "a\tb" << '\t';
        QTest::newRow("bar") << "a|b" << '|';
        QTest::newRow("quoted") << "\"a;;;\nb\",c" << ',';
        QTest::newRow("after blank lines") << "\n\na;b\n" << ';';
        QTest::newRow("none") << "abc" << ',';
    }

    void theSeparatorIsTheOneTheHeaderUses()
    {
        QFETCH(const QString, text);
        QFETCH(const char, separator);
        QCOMPARE(guessedSeparator(text.toStdString()), separator);
    }
};

REGISTER_TEST(TestCsv)

} // namespace tst_csv

#include "tst_csv.moc"
