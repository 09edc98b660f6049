// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/read_examples.h"
#include "tests/support/unit_test.h"

#include <QTest>

using optimizers::Example;
using optimizers::Examples;
using optimizers::Field;
using optimizers::parseExamples;
using optimizers::ReadOptions;
using Answers = std::vector<std::string>;

namespace tst_json_records {

using namespace std::string_literals;

namespace {

Examples readJson(const std::string& text, const ReadOptions& options = {})
{
    const auto examples = parseExamples(text, "data.json", options);
    if (!examples)
        return {{{{}, "error: " + examples.error().message(), {}, {}}}, {}};
    return *examples;
}

QString complaintAbout(const std::string& text, const std::string& name)
{
    const auto examples = parseExamples(text, name);
    return examples ? QStringLiteral("none") : QString::fromStdString(examples.error().message());
}

} // namespace

class TestJsonRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListOfObjectsIsRead()
    {
        const Examples read =
            readJson("[{\"question\": \"2+2\", \"answer\": 4}, {\"question\": \"x\", \"answer\": true}]");
        QCOMPARE(read.rows.size(), std::size_t{2});
        QVERIFY(read.rows[0] == (Example{{0}, "2+2", {}, {"4"}}));
        QVERIFY(read.rows[1] == (Example{{1}, "x", {}, {"true"}}));
    }

    void oneObjectALineIsRead()
    {
        const auto read = parseExamples(
            "{\"text\": \"good\", \"label\": \"pos\"}\r\n\n{\"text\": \"bad\", \"label\": \"neg\"}", "reviews.jsonl");
        QVERIFY(read);
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(read->rows[1].expected, Answers{"neg"});
    }

    void linesInAJsonFileAreFoundOut()
    {
        QCOMPARE(readJson("{\"input\": \"a\", \"output\": \"b\"}\n{\"input\": \"c\", \"output\": \"d\"}\n").rows.size(),
                 std::size_t{2});
    }

    void aListOfAnswersIsSeveralAcceptedAnswers()
    {
        const Examples read = readJson("[{\"input\": \"colour\", \"ideal\": [\"red\", \"blue\", \"red\"]}]");
        QCOMPARE(read.rows[0].expected, (Answers{"red", "blue"}));
    }

    void nestedObjectsBecomeDottedFields()
    {
        const Examples read =
            readJson("[{\"input\": \"i\", \"output\": \"o\", \"meta\": {\"topic\": \"t\", \"tags\": [1, \"b\"]}}]");
        QCOMPARE(read.fieldNames, (Answers{"meta.tags", "meta.topic"}));
        QVERIFY(read.rows[0].fields == (std::vector<Field>{{"meta.tags", "[1,\"b\"]"}, {"meta.topic", "t"}}));
    }

    void rowsMayLackFieldsAndBringNewOnes()
    {
        const Examples read = readJson("[{\"input\": \"1\", \"output\": \"a\", \"hint\": \"h\"},"
                                       "{\"input\": \"2\", \"output\": \"b\", \"more\": \"m\", \"hint\": null}]");
        QCOMPARE(read.fieldNames, (Answers{"hint", "more"}));
        QVERIFY(read.rows[0].fields == (std::vector<Field>{{"hint", "h"}}));
        QVERIFY(read.rows[1].fields == (std::vector<Field>{{"more", "m"}}));
    }

    void aChatGivesItsLastTurns()
    {
        const Examples read = readJson("[{\"messages\": [{\"role\": \"system\", \"content\": \"s\"},"
                                       "{\"role\": \"user\", \"content\": \"u\"},"
                                       "{\"role\": \"assistant\", \"content\": \"a\"}]}]");
        QCOMPARE(read.rows[0].input, "u"s);
        QCOMPARE(read.rows[0].expected, Answers{"a"});
    }

    void listsByNameBringTheirNameAlong()
    {
        const Examples read = readJson("{\"train\": [{\"input\": \"1\", \"output\": \"a\"}],"
                                       "\"test\": [{\"input\": \"2\", \"output\": \"b\"}], \"version\": 3}");
        QCOMPARE(read.rows.size(), std::size_t{2});
        QCOMPARE(read.fieldNames, Answers{"split"});
        QVERIFY(read.rows[0].fields == (std::vector<Field>{{"split", "test"}}));
        QCOMPARE(readJson("{\"data\": [{\"input\": \"1\", \"output\": \"a\"}]}").fieldNames, Answers{});
    }

    void brokenFilesAreRefusedWithTheirRow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char* tag, const QByteArray& text, const char* name, const char* complaint) {
            QTest::newRow(tag) << text << QString::fromUtf8(name) << QString::fromUtf8(complaint);
        };
        const char* good = "{\"input\": \"a\", \"output\": \"b\"}";
        const QByteArray twoLines = QByteArray(good) + "\n";
        row("syntax in a line", twoLines + "{\"input\": }\n", "x.jsonl", "Row 2 of x.jsonl cannot be read: ");
        row("line is a list", twoLines + "[1]\n", "x.jsonl", "Row 2 of x.jsonl is not a JSON object");
        row("bad UTF-8", twoLines + "{\"input\": \"\xff\", \"output\": \"b\"}", "x.jsonl",
            "Row 2 of x.jsonl is not UTF-8 text");
        row("lone surrogate", twoLines + "{\"input\": \"\\ud800\", \"output\": \"b\"}", "x.jsonl",
            "Row 2 of x.jsonl cannot be read: ");
        row("no answer", twoLines + "{\"input\": \"c\"}", "x.jsonl", "Row 2 of x.jsonl has no expected answer");
        row("blank answer", twoLines + "{\"input\": \"c\", \"output\": \" \"}", "x.jsonl",
            "Row 2 of x.jsonl has no expected answer");
        row("no input", twoLines + "{\"output\": \"c\"}", "x.jsonl", "Row 2 of x.jsonl has no input");
        row("list item is a number", QByteArray("[") + good + ", 7]", "x.json", "Row 2 of x.json is not a JSON object");
        row("list does not end", QByteArray("[") + good, "x.json", "Row 1 of x.json is followed by ");
        row("item does not end", QByteArray("[") + good + ",{\"input\": {", "x.json", "Row 2 of x.json is not closed");
        row("no comma", QByteArray("[") + good + good + "]", "x.json", "Row 1 of x.json is followed by ");
        row("comma at the end", QByteArray("[") + good + ",]", "x.json", "Row 2 of x.json is not a JSON object");
        row("text after the list", QByteArray("[") + good + "] x", "x.json",
            "x.json goes on after the end of its list");
        row("empty list", "[]", "x.json", "Cannot tell which column of x.json");
        row("no list", "{\"a\": 1}", "x.json", "x.json holds no list of objects");
        row("empty file", " \n", "x.json", "x.json is empty");
        row("deep", "[{\"input\": [[[[[[", "x.json", "Row 1 of x.json is not closed");
    }

    void brokenFilesAreRefusedWithTheirRow()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, name);
        QFETCH(const QString, complaint);
        const QString message = complaintAbout(text.toStdString(), name.toStdString());
        QVERIFY2(message.startsWith(complaint), qPrintable(message));
    }

    void deepNestingIsRefusedAndDoesNotOverflow()
    {
        const std::string deep(100'000, '[');
        QVERIFY(complaintAbout("{\"input\": " + deep + ", \"output\": 1}", "x.jsonl").contains(u"nested"));
        std::string objects;
        for (int i = 0; i < 100'000; ++i)
            objects += "{\"a\":";
        QVERIFY(complaintAbout(objects + "1" + std::string(100'000, '}'), "x.jsonl").contains(u"nested"));
    }

    void endlessColumnsAreRefused()
    {
        std::string text;
        for (int i = 0; i < 3000; ++i)
            text += "{\"input\": \"a\", \"output\": \"b\", \"column " + std::to_string(i) + "\": 1}\n";
        QVERIFY(complaintAbout(text, "x.jsonl").contains(u"more than 2000 columns"));
    }
};

REGISTER_TEST(TestJsonRecords)

} // namespace tst_json_records

#include "tst_json_records.moc"
