// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/formats/turn_matching.h"
#include "tests/optimizers/formats/tricky_prompts.h"
#include "tests/support/unit_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_messages {

using namespace optimizers;
using namespace Qt::StringLiterals;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("messages");
}

ExportedPrompt smallPrompt()
{
    ExportedPrompt prompt;
    prompt.candidate = {"Translate to French.", {{"dog", {}, "chien", {}, ExemplarOrigin::Expected}}};
    return prompt;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsWhatChatEndpointsTake()
    {
        const ExportedText written = format().write({smallPrompt()}).value();
        const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromStdString(written.text)).array();
        QCOMPARE(list.size(), 4);
        QCOMPARE(list[0].toObject(),
                 (QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, u"Translate to French."_s}}));
        QCOMPARE(list[1].toObject()[u"content"].toString(), u"dog"_s);
        QCOMPARE(list[2].toObject(), (QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, u"chien"_s}}));
        QCOMPARE(list[3].toObject(), (QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"{{input}}"_s}}));
        QVERIFY(written.losses.empty());
    }

    void furtherFieldsStayPlaceholders()
    {
        ExportedPrompt prompt = smallPrompt();
        prompt.layout.query = "{{topic}}: {{input}}";
        const ExportedText written = format().write({prompt}).value();
        QVERIFY(written.text.find("{{topic}}: {{input}}") != std::string::npos);
        QVERIFY(written.text.find("\": dog\"") != std::string::npos);
    }

    void instructionAndExemplarsComeBackAsSuch()
    {
        const ExportedPrompt read = format().read(format().write({smallPrompt()})->text).value();
        QCOMPARE(read.candidate.instruction, std::string("Translate to French."));
        QCOMPARE(read.candidate.exemplars.size(), std::size_t{1});
        QCOMPARE(read.candidate.exemplars[0].input, std::string("dog"));
        QCOMPARE(read.candidate.exemplars[0].output, std::string("chien"));
        QCOMPARE(read.layout, PromptLayout{});
    }

    void anInstructionInTheFirstUserTurnComesBack()
    {
        ExportedPrompt prompt = smallPrompt();
        prompt.layout.instruction = InstructionPlace::User;
        prompt.layout.query = "English: {{input}}";
        const ExportedPrompt read = format().read(format().write({prompt})->text).value();
        QCOMPARE(read.candidate.instruction, prompt.candidate.instruction);
        QCOMPARE(read.candidate.exemplars[0].input, std::string("dog"));
        QCOMPARE(tricky::rendered(read, 0), tricky::rendered(prompt, 0));
    }

    void whatIsReadSendsTheSameBytes()
    {
        Rng rng(1);
        int whole = 0;
        for (int i = 0; i < 5'000; ++i) {
            const ExportedPrompt prompt = tricky::randomPrompt(rng);
            const auto written = format().write({prompt});
            QCOMPARE(written.has_value(), !tricky::rendered(prompt, 0).empty());
            if (!written)
                continue;
            ++whole;
            const auto read = format().read(written->text);
            QVERIFY2(read, read ? "" : (read.error().message() + "\n" + written->text).c_str());
            for (std::size_t pick = 0; pick < 5; ++pick)
                QCOMPARE(tricky::rendered(*read, pick), tricky::rendered(prompt, pick));
        }
        QVERIFY(whole > 4'000);
    }

    void aMegabyteAndAHundredThousandLinesComeBack()
    {
        ExportedPrompt prompt = smallPrompt();
        for (int i = 0; i < 100'000; ++i)
            prompt.candidate.exemplars[0].input += "line ten\n";
        prompt.layout.query = "Text: {{input}}\nEnd.";
        const auto read = format().read(format().write({prompt})->text);
        QVERIFY(read);
        QVERIFY(tricky::rendered(*read, 0) == tricky::rendered(prompt, 0));
    }

    void whatHasNoPlaceIsSaid()
    {
        ExportedPrompt prompt = smallPrompt();
        prompt.model = "gpt";
        prompt.candidate.exemplars[0].input = "{{x}}";
        QCOMPARE(format().write({prompt})->losses.size(), std::size_t{2});
    }

    void whatCannotBeReadBackIsSaid()
    {
        ExportedPrompt prompt = smallPrompt();
        prompt.layout.instruction = InstructionPlace::User;
        prompt.candidate.instruction = "About {{topic}}.";
        QVERIFY(format().write({prompt})->losses.empty());
        prompt.candidate.exemplars[0].input.clear();
        const ExportedText written = format().write({prompt}).value();
        QCOMPARE(written.losses.size(), std::size_t{1});
        QVERIFY(!format().read(written.text));
    }

    void brokenTextsAreRefused()
    {
        ExportedPrompt prompt = smallPrompt();
        prompt.candidate.exemplars[0].output = "\xed\xa0\x80"; // a lone surrogate
        QCOMPARE(format().write({prompt}).error().kind, ErrorKind::InvalidInput);
        prompt = smallPrompt();
        prompt.candidate.instruction = "{{open";
        QCOMPARE(format().write({prompt}).error().kind, ErrorKind::InvalidInput);
    }

    void otherPeoplesFilesAreRead()
    {
        QByteArray file = "{'model':'x','messages':[{'role':'developer','content':'Be brief.'},"
                          "{'role':'user','name':'ann','content':[{'type':'text','text':'Hi '},"
                          "{'type':'text','text':'{{input}}'}]}]}";
        const auto read = format().read(file.replace('\'', '"').toStdString());
        QVERIFY(read);
        QCOMPARE(read->candidate.instruction, std::string("Be brief."));
        QCOMPARE(read->layout.query, std::string("Hi {{input}}"));
    }

    void whatIsNoPromptIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("part");
        QTest::newRow("no JSON") << "[{" << "byte";
        QTest::newRow("no array") << "{}" << "array";
        QTest::newRow("empty") << "[]" << "no messages";
        QTest::newRow("no object") << "[1]" << "Message 1";
        QTest::newRow("unknown role") << "[{'role':'tool','content':'x'}]" << "tool";
        QTest::newRow("no content") << "[{'role':'user'}]" << "Message 1";
        QTest::newRow("an image") << "[{'role':'user','content':[{'type':'image_url'}]}]" << "not text";
        QTest::newRow("ends with an answer") << "[{'role':'user','content':'x'},{'role':'assistant','content':'y'}]"
                                             << "end with a user";
        QTest::newRow("two questions")
            << "[{'role':'user','content':'x'},{'role':'user','content':'y'},{'role':'user','content':'z'}]"
            << "Message 2";
        QTest::newRow("another form") << "[{'role':'user','content':'x'},{'role':'assistant','content':'y'},{'role':'"
                                         "user','content':'Q: {{input}}'}]"
                                      << "Message 1";
        QTest::newRow("open braces") << "[{'role':'user','content':'{{x'}]" << "Line 1";
        QTest::newRow("open braces in the system message")
            << "[{'role':'system','content':'{{x'},{'role':'user','content':'{{input}}'}]" << "system message";
    }

    void whatIsNoPromptIsRefusedWithItsPlace()
    {
        QFETCH(QString, file);
        QFETCH(QString, part);
        const auto read = format().read(file.replace(u'\'', u'"').toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QVERIFY2(QString::fromStdString(read.error().message()).contains(part), read.error().message().c_str());
    }

    void randomFilesNeverBreakTheReader()
    {
        Rng rng(2);
        const std::string file = format().write({smallPrompt()})->text;
        for (int i = 0; i < 100'000; ++i) {
            std::string broken = file;
            for (std::size_t j = rng.below(4) + 1; j > 0; --j)
                broken[rng.below(broken.size())] = static_cast<char>(rng.below(256));
            broken.resize(rng.below(3) == 0 ? rng.below(broken.size()) : broken.size());
            const auto read = format().read(broken);
            QVERIFY(read || read.error().kind == ErrorKind::Malformed);
        }
    }

    void aTemplateOfManyPlaceholdersIsGivenUpInTime()
    {
        std::string text;
        for (char c = 'a'; c <= 'z'; ++c)
            text += std::string("{{") + c + "}}x";
        const auto query = PromptTemplate::parse(text);
        QVERIFY(!exemplarMatching(*query, std::string(5'000, 'x').append("y")));
    }
};

REGISTER_TEST(TestMessages)

} // namespace tst_messages

#include "tst_messages.moc"
