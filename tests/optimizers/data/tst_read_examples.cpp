// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/read_examples.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using optimizers::ColumnMapping;
using optimizers::DataFormat;
using optimizers::ErrorKind;
using optimizers::Example;
using optimizers::Examples;
using optimizers::Field;
using optimizers::parseExamples;
using optimizers::ReadOptions;
using Names = std::vector<std::string>;

namespace tst_read_examples {

using namespace std::string_literals;

namespace {

Examples readCsv(const std::string& text, const ColumnMapping& columns = {})
{
    const auto examples = parseExamples(text, "data.csv", {{}, columns});
    if (!examples)
        return {{{{}, "error: " + examples.error().message(), {}, {}}}, {}};
    return *examples;
}

QString complaintAbout(const std::string& text, const ColumnMapping& columns = {})
{
    const auto examples = parseExamples(text, "train.csv", {{}, columns});
    return examples ? QStringLiteral("none") : QString::fromStdString(examples.error().message());
}

} // namespace

class TestReadExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsReadByTheUsualNames()
    {
        const Examples read = readCsv("Question,topic,Answer\nWhat?,t,That\n");
        QVERIFY(read.rows == (std::vector<Example>{{{0}, "What?", {{"topic", "t"}}, {"That"}}}));
        QCOMPARE(read.fieldNames, Names{"topic"});
    }

    void namesAreGuessed_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text and label") << "label,text" << "text" << "label";
        QTest::newRow("x and y") << "id,X,Y" << "X" << "Y";
        QTest::newRow("promptfoo") << "question,__expected" << "question" << "__expected";
        QTest::newRow("prompt and completion") << "prompt,completion,score" << "prompt" << "completion";
        QTest::newRow("input before text") << "text,input,target" << "input" << "target";
        QTest::newRow("the other of two") << "German,label" << "German" << "label";
        QTest::newRow("the other of two, reversed") << "question,Antwort" << "question" << "Antwort";
    }

    void namesAreGuessed()
    {
        QFETCH(const QString, header);
        QFETCH(const QString, input);
        QFETCH(const QString, expected);
        Names columns;
        for (const QString& column : header.split(u','))
            columns.push_back(column.toStdString());
        const ColumnMapping guess = optimizers::guessedMapping({}, columns);
        QCOMPARE(guess.input, input.toStdString());
        QCOMPARE(guess.expected, Names{expected.toStdString()});
    }

    void anUnguessableTableListsItsColumns()
    {
        QCOMPARE(complaintAbout("foo,bar,baz\n1,2,3\n"),
                 QStringLiteral("Cannot tell which column of train.csv holds the input; the columns are \"foo\", "
                                "\"bar\", \"baz\""));
    }

    void namedColumnsAreTaken()
    {
        const Examples read = readCsv("foo,bar,baz,qux\n1,2,3,4\n", {"bar", {"foo", "baz"}, {}, {"qux"}});
        QVERIFY(read.rows == (std::vector<Example>{{{0}, "2", {{"qux", "4"}}, {"1", "3"}}}));
    }

    void onlyTheAskedFieldsAreKept()
    {
        const Examples read = readCsv("input,output,a,b\n1,2,3,4\n", {{}, {}, {}, {"b"}});
        QCOMPARE(read.fieldNames, Names{"b"});
        QVERIFY(read.rows[0].fields == (std::vector<Field>{{"b", "4"}}));
    }

    void anUnknownColumnIsAnErrorWithASuggestion()
    {
        const QString message = complaintAbout("input,output\n1,2\n", {"inptu", {}, {}, {}});
        QVERIFY2(message.contains(u"did you mean \"input\"?"), qPrintable(message));
    }

    void aSeparatorSplitsAcceptedAnswers()
    {
        const Examples read = readCsv("input,output\n1,red | blue||red\n", {{}, {}, "|", {}});
        QCOMPARE(read.rows[0].expected, (Names{"red", "blue"}));
    }

    void emptyCellsOfSeveralAnswersDoNotCount()
    {
        const Examples read = readCsv("input,a1,a2\n1,,x\n", {{}, {"a1", "a2"}, {}, {}});
        QCOMPARE(read.rows[0].expected, Names{"x"});
    }

    void columnNamesBecomeFieldNames()
    {
        const Examples read = readCsv("input,output,text (en),a  b\n1,2,x,y\n");
        QCOMPARE(read.fieldNames, (Names{"text _en_", "a _b"}));
    }

    void marksAndLineEndsDoNotMatter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = "input;output\nGröße;size\n";
        QTest::newRow("plain") << plain;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + plain;
        QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
        QTest::newRow("CR") << QByteArray(plain).replace("\n", "\r");
        const QString text = QString::fromUtf8(plain);
        QByteArray little("\xFF\xFE", 2);
        QByteArray big("\xFE\xFF", 2);
        for (const QChar c : text) {
            little += QByteArray(1, static_cast<char>(c.cell())) + QByteArray(1, static_cast<char>(c.row()));
            big += QByteArray(1, static_cast<char>(c.row())) + QByteArray(1, static_cast<char>(c.cell()));
        }
        QTest::newRow("UTF-16, little end first") << little;
        QTest::newRow("UTF-16, big end first") << big;
    }

    void marksAndLineEndsDoNotMatter()
    {
        QFETCH(const QByteArray, bytes);
        const Examples read = readCsv(bytes.toStdString());
        QVERIFY(read.rows == (std::vector<Example>{{{0}, "Größe", {}, {"size"}}}));
    }

    void brokenTablesAreRefusedWithTheirRow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char* tag, const char* text, const char* complaint) {
            QTest::newRow(tag) << QByteArray(text) << QString::fromUtf8(complaint);
        };
        row("too few columns", "input,output,x\n1,2,3\n4,5\n", "Row 3 of train.csv has 2 instead of 3 columns");
        row("too many columns", "input,output\n\"a\nb\",2\n4,5,6\n",
            "Row 3 of train.csv (line 4) has 3 instead of 2 columns");
        row("open quote", "input,output\n1,\"2\n", "Row 2 of train.csv cannot be read: a quoted field is not closed");
        row("bad UTF-8", "input,output\n1,\xff\n", "Row 2 of train.csv is not UTF-8 text in the column \"output\"");
        row("bad UTF-8 in the header", "input,\xff\n1,2\n", "The header of train.csv is not UTF-8 text");
        row("no answer", "input,output\n1,\n", "Row 2 of train.csv has no expected answer");
        row("no input", "input,output\n ,1\n", "Row 2 of train.csv has no input");
        row("twice the same column", "input,output,output\n1,2,3\n", "train.csv has two columns named \"output\"");
        row("no rows", "input,output\n", "train.csv holds no rows");
        row("empty", "\n", "train.csv is empty");
        row("broken UTF-16",
            "\xFF\xFE"
            "a",
            "train.csv cannot be read: the UTF-16 text is broken");
    }

    void brokenTablesAreRefusedWithTheirRow()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, complaint);
        QCOMPARE(complaintAbout(text.toStdString()), complaint);
    }

    void theSameColumnCannotBeInputAndAnswer()
    {
        QVERIFY(complaintAbout("a,b\n1,2\n", {"a", {"a"}, {}, {}}).contains(u"both the input and the expected"));
    }

    void formatsAreFoundBySuffixAndContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << "a.CSV" << "a\tb" << "csv";
        QTest::newRow("tsv") << "a.tsv" << "a,b" << "tsv";
        QTest::newRow("jsonl") << "a.jsonl" << "[]" << "jsonl";
        QTest::newRow("list") << "a.json" << " [{}]" << "json";
        QTest::newRow("lines") << "a.json" << "{\"a\":1}\n{\"a\":2}" << "jsonl";
        QTest::newRow("induction") << "a.json" << "{\"examples\": {\"1\": {}}}" << "instruction_induction";
        QTest::newRow("bench") << "a.json" << "{\"examples\": [{\"input\": \"\", \"target\": \"\"}]}" << "big_bench";
        QTest::newRow("other lists") << "a.json" << "{\"examples\": [{\"q\": \"\"}]}" << "json";
        QTest::newRow("text with tabs") << "a.txt" << "a\tb\n" << "tsv";
        QTest::newRow("text") << "a.txt" << "a,b\n" << "csv";
    }

    void formatsAreFoundBySuffixAndContent()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        QFETCH(const QString, format);
        const DataFormat guess = optimizers::guessedFormat(name.toStdString(), text.toStdString());
        QCOMPARE(QString::fromStdString(std::string(nameOf(guess))), format);
        QVERIFY(optimizers::dataFormatFrom(format.toStdString()).value() == guess);
    }

    void anUnknownFormatListsTheKnownOnes()
    {
        const auto format = optimizers::dataFormatFrom("xls");
        QVERIFY(!format);
        QVERIFY(format.error().message().find("csv, tsv, jsonl") != std::string::npos);
    }

    void theAskedFormatWins()
    {
        const auto read = parseExamples("input\toutput\na,b\tc\n", "data.csv", {DataFormat::Tsv, {}});
        QVERIFY(read);
        QCOMPARE(read->rows[0].input, "a,b"s);
    }

    void filesAreRead()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("größe.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("input,output\n1,2\n");
        file.close();
        const auto read = optimizers::readExamples(path.toStdString());
        QVERIFY(read);
        QCOMPARE(read->rows.size(), std::size_t{1});
    }

    void aMissingFileIsNamed()
    {
        const auto read = optimizers::readExamples("/nowhere/at/all.csv");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QVERIFY(read.error().message().find("/nowhere/at/all.csv") != std::string::npos);
    }

    void aDirectoryIsNoFile()
    {
        QTemporaryDir directory;
        const auto read = optimizers::readExamples(directory.path().toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
    }

    void readingCanBeStopped()
    {
        std::string text = "input,output\n";
        for (int i = 0; i < 5000; ++i)
            text += "a,b\n";
        std::stop_source source;
        source.request_stop();
        const auto read = parseExamples(text, "x.csv", {}, source.get_token());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    }

    void aPreviewShowsTheFirstRows()
    {
        const auto preview = optimizers::previewExamples("q;foo\n1;2\n3;4\nbroken\n", "x.csv", {}, 2);
        QVERIFY(preview);
        QCOMPARE(preview->columns, (Names{"q", "foo"}));
        QVERIFY(preview->rows == (std::vector<Names>{{"1", "2"}, {"3", "4"}}));
        QCOMPARE(preview->mapping.input, "q"s);
        QCOMPARE(preview->mapping.expected, Names{"foo"});
    }

    void aPreviewFillsRowsThatLackColumns()
    {
        const auto preview = optimizers::previewExamples("{\"c\": 1}\n{\"d\": 2}\n", "x.jsonl");
        QVERIFY(preview);
        QVERIFY(preview->rows == (std::vector<Names>{{"1", ""}, {"", "2"}}));
        QVERIFY(preview->mapping.input.empty());
    }
};

REGISTER_TEST(TestReadExamples)

} // namespace tst_read_examples

#include "tst_read_examples.moc"
