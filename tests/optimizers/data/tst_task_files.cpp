// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/big_bench.h"
#include "optimizers/data/instruction_induction.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

using optimizers::parseBigBench;
using optimizers::parseInstructionInduction;
using Answers = std::vector<std::string>;

namespace tst_task_files {

using namespace std::string_literals;

namespace {

QString complaintOf(const optimizers::Result<optimizers::Examples>& read)
{
    return read ? QStringLiteral("none") : QString::fromStdString(read.error().message());
}

} // namespace

class TestTaskFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inductionExamplesComeInTheOrderOfTheirNumbers()
    {
        const auto read = parseInstructionInduction("{\"examples\": {\"10\": {\"input\": \"j\", \"output\": \"J\"},"
                                                    "\"2\": {\"input\": \"b\", \"output\": \"B\"},"
                                                    "\"1\": {\"input\": \"a\", \"output\": \"A\"}}}",
                                                    "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].input, "a"s);
        QCOMPARE(read->rows[1].input, "b"s);
        QCOMPARE(read->rows[2].input, "j"s);
        QCOMPARE(read->rows[2].id.value, 2U);
    }

    void outputsMayBeLists()
    {
        const auto read = parseInstructionInduction(
            "{\"examples\": {\"1\": {\"input\": \"a\", \"output\": [\"x\", \"y\"]}}}", "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].expected, (Answers{"x", "y"}));
    }

    void theOutputStandsBeforeOtherAcceptedAnswers()
    {
        const auto read = parseInstructionInduction("{\"examples\": {"
                                                    "\"1\": {\"input\": \"place\", \"output\": \"Platz\","
                                                    "\"possible_translations\": [\"Ort\", \"Platz\"]},"
                                                    "\"2\": {\"input\": \"a b\", \"output\": \"not the same\","
                                                    "\"possible_outputs\": [\"not the same\", \"no\"]}}}",
                                                    "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].expected, (Answers{"Platz", "Ort"}));
        QCOMPARE(read->rows[1].expected, (Answers{"not the same", "no"}));
    }

    void aWordIsNoRhymeOfItself()
    {
        const auto read = parseInstructionInduction("{\"examples\": {\"1\": {\"input\": \"pig\", \"output\": \"big\","
                                                    "\"other_rhymes\": [\"big\", \"pig\", \"dig\"]}}}",
                                                    "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].expected, (Answers{"big", "dig"}));
    }

    void theCauseIsAskedForInEitherOrder()
    {
        std::string text = "{\"examples\": {";
        for (int i = 1; i <= 20; ++i)
            text += (i > 1 ? ",\"" : "\"") + std::to_string(i) + "\": {\"cause\": \"C" + std::to_string(i) +
                    ".\", \"effect\": \"E" + std::to_string(i) + ".\"}";
        const auto read = parseInstructionInduction(text + "}}", "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[3].expected, Answers{"C4."});
        QVERIFY(read->rows[3].input == "Sentence 1: C4. Sentence 2: E4." ||
                read->rows[3].input == "Sentence 1: E4. Sentence 2: C4.");
        const auto causeFirst = std::ranges::count_if(
            read->rows, [](const auto& example) { return example.input.starts_with("Sentence 1: C"); });
        QVERIFY(causeFirst > 3 && causeFirst < 17);
        QVERIFY(*read == *parseInstructionInduction(text + "}}", "y.json"));
    }

    void aConceptIsAskedForByItsItems()
    {
        const auto read = parseInstructionInduction("{\"examples\": {\"1\": {\"concept\": \"fly.\","
                                                    "\"items\": [\"bird\", \"plane\"],"
                                                    "\"all_common_concepts\": [\"have wings.\", \"fly.\"]}}}",
                                                    "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].input, "bird, plane"s);
        QCOMPARE(read->rows[0].expected, (Answers{"fly.", "have wings."}));
    }

    void brokenInductionFilesNameTheirExample_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no examples") << QByteArray("{\"metadata\": {}}") << "x.json has no numbered examples";
        QTest::newRow("empty") << QByteArray("{\"examples\": {}}") << "x.json holds no examples";
        QTest::newRow("list") << QByteArray("[]") << "x.json has no numbered examples";
        QTest::newRow("no output") << QByteArray("{\"examples\": {\"7\": {\"input\": \"a\"}}}")
                                   << "Example \"7\" of x.json has no output";
        QTest::newRow("no input") << QByteArray("{\"examples\": {\"7\": {\"output\": \"a\"}}}")
                                  << "Example \"7\" of x.json has no input";
        QTest::newRow("not an object") << QByteArray("{\"examples\": {\"7\": 3}}")
                                       << "Example \"7\" of x.json is not a JSON object";
        QTest::newRow("syntax") << QByteArray("{\"examples\": ") << "x.json cannot be read: ";
    }

    void brokenInductionFilesNameTheirExample()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, complaint);
        const QString message = complaintOf(parseInstructionInduction(text.toStdString(), "x.json"));
        QVERIFY2(message.startsWith(complaint), qPrintable(message));
    }

    void benchTargetsMayBeTextOrList()
    {
        const auto read = parseBigBench("{\"examples\": [{\"input\": \"a\", \"target\": \"x\"},"
                                        "{\"input\": \"b\", \"target\": [\"y\", \"z\"]},"
                                        "{\"input\": \"c\", \"target\": 5}]}",
                                        "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].expected, Answers{"x"});
        QCOMPARE(read->rows[1].expected, (Answers{"y", "z"}));
        QCOMPARE(read->rows[2].expected, Answers{"5"});
    }

    void theBestScoredChoicesAreAccepted()
    {
        const auto read = parseBigBench("{\"choice_prefix\": \"\\n- \", \"examples\": [{\"input\": \"Pick\","
                                        "\"target_scores\": {\"red\": 1, \"blue\": 0.5, \"green\": 1}}]}",
                                        "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].expected, (Answers{"green", "red"}));
        for (const char* choice : {"\n- red", "\n- blue", "\n- green"})
            QVERIFY(read->rows[0].input.find(choice) != std::string::npos);
        QVERIFY(read->rows[0].input.starts_with("Pick\n- "));
    }

    void choicesAreListedOnlyWhereTheTaskSaysSo()
    {
        const auto read = parseBigBench("{\"append_choices_to_input\": false, \"examples\": [{\"input\": \"Pick\","
                                        "\"target_scores\": {\"red\": 1, \"blue\": 0}}]}",
                                        "x.json");
        QVERIFY(read);
        QCOMPARE(read->rows[0].input, "Pick"s);
    }

    void theRightChoiceDoesNotAlwaysStandFirst()
    {
        std::string text = "{\"examples\": [";
        for (int i = 0; i < 40; ++i)
            text += (i > 0 ? ",{\"input\": \"Pick " : "{\"input\": \"Pick ") + std::to_string(i) +
                    "\", \"target_scores\": {\"a right\": 1, \"b wrong\": 0}}";
        const auto read = parseBigBench(text + "]}", "x.json");
        QVERIFY(read);
        const auto first = std::ranges::count_if(read->rows, [](const auto& example) {
            return example.input.find("a right") < example.input.find("b wrong");
        });
        QVERIFY(first > 8 && first < 32);
    }

    void brokenBenchFilesNameTheirExample_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no target") << QByteArray("{\"examples\": [{\"input\": \"a\", \"target\": \"x\"},"
                                                 "{\"input\": \"a\"}]}")
                                   << "Example 2 of x.json has neither a target nor scored choices";
        QTest::newRow("scores are texts")
            << QByteArray("{\"examples\": [{\"input\": \"a\", \"target_scores\": {\"b\": \"c\"}}]}")
            << "Example 1 of x.json has neither a target nor scored choices";
        QTest::newRow("no input") << QByteArray("{\"examples\": [{\"target\": \"x\"}]}")
                                  << "Example 1 of x.json has no input";
        QTest::newRow("empty") << QByteArray("{\"examples\": []}") << "x.json holds no examples";
        QTest::newRow("no list") << QByteArray("{\"examples\": 3}") << "x.json has no list of examples";
    }

    void brokenBenchFilesNameTheirExample()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, complaint);
        QCOMPARE(complaintOf(parseBigBench(text.toStdString(), "x.json")), complaint);
    }
};

REGISTER_TEST(TestTaskFiles)

} // namespace tst_task_files

#include "tst_task_files.moc"
