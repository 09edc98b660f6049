// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_prompts.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_text {

using namespace optimizers;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("text");
}

ExportedPrompt smallPrompt()
{
    ExportedPrompt prompt;
    prompt.candidate = {"Translate to French.", {{"dog", {}, "chien", {}, ExemplarOrigin::Expected}}};
    return prompt;
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsWhatAPersonWouldPaste()
    {
        QCOMPARE(format().write({smallPrompt()})->text,
                 std::string("Translate to French.\n\nInput: dog\nOutput: chien\n\nInput: {{input}}\nOutput:"));
    }

    void whatBecameTextIsSaid()
    {
        ExportedPrompt prompt = smallPrompt();
        QCOMPARE(format().write({prompt})->losses.size(), std::size_t{2});
        prompt.layout.instruction = InstructionPlace::User;
        QCOMPARE(format().write({prompt})->losses.size(), std::size_t{1});
        prompt.layout.exemplars = ExemplarPlace::Block;
        QVERIFY(format().write({prompt})->losses.empty());
    }

    void whatIsReadSendsTheSameBytes()
    {
        Rng rng(3);
        int whole = 0;
        for (int i = 0; i < 5'000; ++i) {
            ExportedPrompt prompt = tricky::randomPrompt(rng);
            prompt.layout.instruction = InstructionPlace::User;
            prompt.layout.exemplars = ExemplarPlace::Block;
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

    void aFileOfAPersonIsAnInstruction()
    {
        const auto read = format().read("\xef\xbb\xbfName the capital.\n");
        QVERIFY(read);
        QCOMPARE(read->candidate.instruction, std::string("Name the capital.\n"));
        QCOMPARE(tricky::rendered(*read, 0).back().text, "Name the capital.\n\n\n" + tricky::texts()[0]);
    }

    void whatIsNoPromptIsRefused()
    {
        QCOMPARE(format().read("{{open").error().kind, ErrorKind::Malformed);
        QCOMPARE(format().read("\xff").error().kind, ErrorKind::Malformed);
    }

    void randomTextsNeverBreakTheReader()
    {
        Rng rng(6);
        const std::vector<std::string> pieces = {"{", "{{", "}}",   "}",        "\\",          "input",
                                                 " ", "\n", "\xff", "\xc3\xa9", "\xef\xbb\xbf"};
        for (int i = 0; i < 100'000; ++i) {
            std::string file;
            for (std::size_t j = rng.below(12); j > 0; --j)
                file += pieces[rng.below(pieces.size())];
            const auto read = format().read(file);
            QVERIFY(read || read.error().kind == ErrorKind::Malformed);
        }
    }
};

REGISTER_TEST(TestText)

} // namespace tst_text

#include "tst_text.moc"
