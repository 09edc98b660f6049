// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_prompts.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_markdown {

using namespace optimizers;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("markdown");
}

ExportedPrompt smallPrompt()
{
    ExportedPrompt prompt;
    prompt.candidate = {"Translate to French.", {{"dog", {{"topic", "pets"}}, "chien", {}, ExemplarOrigin::Person}}};
    prompt.model = "gpt";
    return prompt;
}

bool samePrompt(const ExportedPrompt& one, const ExportedPrompt& other)
{
    const auto plain = [](Candidate candidate) {
        for (Exemplar& exemplar : candidate.exemplars)
            exemplar.origin = ExemplarOrigin::Person;
        return candidate;
    };
    return plain(one.candidate) == plain(other.candidate) && one.layout == other.layout && one.model == other.model;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPartHasItsSection()
    {
        const ExportedText written = format().write({smallPrompt()}).value();
        QVERIFY(written.losses.empty());
        for (const char* part : {"# Prompt\n", "Model: \"gpt\"\n",
                                 "## Instruction, as a system message\n\n```text\nTranslate to French.\n```\n",
                                 "## Exemplars, as earlier turns\n", "### Exemplar 1\n",
                                 "Input:\n\n```text\ndog\n```\n", "Field \"topic\":\n\n```text\npets\n```\n",
                                 "Output:\n\n```text\nchien\n```\n", "## Query\n\n```text\n{{input}}\n```\n"})
            QVERIFY2(written.text.find(part) != std::string::npos, part);
    }

    void allOfThePromptComesBack()
    {
        Rng rng(4);
        int whole = 0;
        for (int i = 0; i < 5'000; ++i) {
            const ExportedPrompt prompt = tricky::randomPrompt(rng);
            const auto written = format().write({prompt});
            if (!written)
                continue;
            ++whole;
            const auto read = format().read(written->text);
            QVERIFY2(read, read ? "" : (read.error().message() + "\n" + written->text).c_str());
            QVERIFY2(samePrompt(*read, prompt), written->text.c_str());
            QCOMPARE(tricky::rendered(*read, 1), tricky::rendered(prompt, 1));
            QCOMPARE(format().write({*read})->text, written->text);
        }
        QVERIFY(whole > 4'000);
    }

    void proseBetweenTheSectionsIsIgnored()
    {
        std::string page = format().write({smallPrompt()})->text;
        page.insert(page.find("## Query"), "Reviewed by *Ann*.\n\n## Remarks\n\n```text\nnot part of it\n```\n\n");
        QVERIFY(samePrompt(format().read(page).value(), smallPrompt()));
    }

    void aPageWithWindowsLineEndsIsRead()
    {
        const std::string page = format().write({smallPrompt()})->text;
        std::string windows;
        for (const char c : page)
            windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
        QVERIFY(samePrompt(format().read(windows).value(), smallPrompt()));
    }

    void brokenTextsAreRefused()
    {
        ExportedPrompt prompt = smallPrompt();
        prompt.candidate.exemplars[0].input = "\xff";
        QCOMPARE(format().write({prompt}).error().kind, ErrorKind::InvalidInput);
    }

    void whatIsNoPromptIsRefused()
    {
        for (const char* page :
             {"", "# Prompt\n", "## Instruction\n\n```text\nx\n```\n", "## Query\n\n```text\n{{input}}\n", "\xff"})
            QCOMPARE(format().read(page).error().kind, ErrorKind::Malformed);
        const auto unended = format().read("# Prompt\n\n## Instruction\n\n```text\nx\n");
        QVERIFY(unended.error().message().starts_with("Line 5"));
    }

    void randomPagesNeverBreakTheReader()
    {
        Rng rng(5);
        std::vector<std::string> lines = {"```",          "```text",        "````",    "## Query",
                                          "### Exemplar", "Input:",         "Output:", "Field \"a\":",
                                          "Field a:",     "Field :",        "Model: ", "## Exemplars",
                                          "# Prompt",     "## Instruction", "text",    "\r"};
        for (int i = 0; i < 100'000; ++i) {
            std::string page;
            for (std::size_t j = rng.below(15); j > 0; --j)
                page += lines[rng.below(lines.size())] + (rng.below(8) == 0 ? "" : "\n");
            const auto read = format().read(page);
            QVERIFY(read || read.error().kind == ErrorKind::Malformed);
        }
    }
};

REGISTER_TEST(TestMarkdown)

} // namespace tst_markdown

#include "tst_markdown.moc"
