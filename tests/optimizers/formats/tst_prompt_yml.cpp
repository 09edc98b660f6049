// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

namespace tst_prompt_yml {

using namespace optimizers;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("prompt_yml");
}

} // namespace

class TestPromptYml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileHoldsPromptSettingsRowsAndEvaluator()
    {
        const YAML::Node root = YAML::Load(format().write(tricky::plainSubject())->text);
        QCOMPARE(root["name"].as<std::string>(), std::string("Words"));
        QCOMPARE(root["model"].as<std::string>(), std::string("small"));
        QCOMPARE(root["modelParameters"]["temperature"].as<double>(), 0.0);
        QCOMPARE(root["modelParameters"]["maxTokens"].as<int>(), 64);
        QCOMPARE(root["messages"].size(), std::size_t{4});
        QCOMPARE(root["testData"][1]["expected"].as<std::string>(), std::string("rouge"));
        QCOMPARE(root["evaluators"][0]["string"]["equals"].as<std::string>(), std::string("{{expected}}"));
    }

    void sealedExamplesAreNotWritten()
    {
        ExportSubject subject = tricky::plainSubject();
        QVERIFY(format().write(subject)->text.find("arbre") == std::string::npos);
        subject.runs.push_back(tricky::finishedRun(subject));
        const std::string opened = format().write(subject)->text;
        QVERIFY(opened.find("arbre") != std::string::npos);
        QVERIFY(opened.find("rouge") == std::string::npos);
    }

    void linesOfAPromptAreLinesOfTheFile()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.prompt.candidate.instruction = "First line.\n  Second line.\n\nLast.";
        const std::string text = format().write(subject)->text;
        QVERIFY2(text.find("\"First line.\\n\\\n") != std::string::npos, text.c_str());
        QVERIFY(text.find("\\  Second line.\\n\\\n") != std::string::npos);
    }

    void whatIsReadSendsTheSameBytes() { tricky::proveMany(format(), 51); }

    void textsStayTexts()
    {
        for (const char* text : {"no", "0123", "1e5", "null", "- item", "#hash", "~", "!!int 3", "&a", "*a", "{x: y}",
                                 "\x7f", "\u0085", "\u2028", "\x1b[31m", "ends with \\", "\\n\\"}) {
            ExportSubject subject = tricky::plainSubject();
            subject.examples.validation[0].input = text;
            subject.examples.validation[0].expected = {text};
            const YAML::Node root = YAML::Load(format().write(subject)->text);
            QCOMPARE(root["testData"][0]["input"].as<std::string>(), std::string(text));
            QCOMPARE(root["testData"][0]["input"].Tag(), std::string("!"));
        }
    }

    void aFieldCalledExpectedKeepsItsPlace()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.examples.fieldNames = {"expected"};
        subject.examples.validation[0].fields = {{"expected", "a field"}};
        const YAML::Node root = YAML::Load(format().write(subject)->text);
        QCOMPARE(root["testData"][0]["expected"].as<std::string>(), std::string("a field"));
        QCOMPARE(root["testData"][0]["expected_answer"].as<std::string>(), std::string("chat"));
    }

    void othersFilesAreReadAsPrompts()
    {
        const auto read = format().read("name: x\nmessages:\n  - role: system\n    content: Be brief.\n"
                                        "  - {role: user, content: 'Hi {{input}}'}\n");
        QVERIFY(read);
        QCOMPARE(read->candidate.instruction, std::string("Be brief."));
        QCOMPARE(read->layout.query, std::string("Hi {{input}}"));
    }

    void whatIsNoPromptIsRefused()
    {
        for (const char* file :
             {"", "[", "a: b", "messages: 3", "messages: [x]", "messages: [{role: tool, content: x}]",
              "messages: [{role: [user], content: x}]", "\xff", "- 1"})
            QCOMPARE(format().messagesIn(file).error().kind, ErrorKind::Malformed);
    }

    void randomFilesNeverBreakTheReader()
    {
        Rng rng(52);
        const std::string file = format().write(tricky::plainSubject())->text;
        for (int i = 0; i < 5'000; ++i) {
            std::string broken = file;
            for (std::size_t j = rng.below(4) + 1; j > 0; --j)
                broken[rng.below(broken.size())] = static_cast<char>(rng.below(256));
            const auto read = format().read(broken);
            QVERIFY(read || read.error().kind == ErrorKind::Malformed);
        }
    }
};

REGISTER_TEST(TestPromptYml)

} // namespace tst_prompt_yml

#include "tst_prompt_yml.moc"
