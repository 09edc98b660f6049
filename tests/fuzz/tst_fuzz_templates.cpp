// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/prompt_layout.h"
#include "optimizers/prompts/prompt_template.h"
#include "tests/support/mutator.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_fuzz_templates {

using optimizers::PromptTemplate;
using optimizers::TemplatePart;
using support::Mutator;

namespace {

Mutator templates(std::uint64_t seed)
{
    return Mutator({"", "Translate {{input}} to German.", "{\"answer\": {{{input}}}, \"x\": {}}",
                    "C:\\\\{{ input }} \\{{literal}}\n{{größe}}{{a b}}", "plain text\r\nwith lines",
                    "{{input}}{{input}}"},
                   {"{{", "}}", "{", "}", "\\", "\\{{", "{{input}}", "{{ context }}", "\n", " ", "é", "{{}}"}, seed);
}

/// What a broken template must and must not look like; what a whole one promises.
void check(const std::string& text)
{
    const auto parsed = PromptTemplate::parse(text);
    if (!parsed) {
        QVERIFY(parsed.error().message().starts_with("Line "));
        QVERIFY(text.find("{{") != std::string::npos);
        return;
    }
    std::size_t end = 0;
    for (const optimizers::PlaceholderSpan& span : parsed->placeholders()) {
        QVERIFY(span.begin >= end);
        end = span.begin + span.length;
        QVERIFY(end <= text.size());
        QCOMPARE(text.compare(span.begin, 2, "{{"), 0);
        QCOMPARE(text.compare(end - 2, 2, "}}"), 0);
    }
    const auto again = PromptTemplate::parse(textOf(parsed->parts()));
    QVERIFY(again);
    QVERIFY(again->parts() == parsed->parts());
    if (!parsed->placeholders().empty())
        return;
    QVERIFY(parsed->parts().size() <= 1);
    const std::string literal = parsed->parts().empty() ? std::string() : parsed->parts()[0].text;
    QCOMPARE(parsed->render("INPUT", {{"context", "C"}}), literal);
    if (text.find("{{") == std::string::npos)
        QCOMPARE(literal, text);
}

} // namespace

class FuzzTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsParseOrSayWhere()
    {
        Mutator mutator = templates(1);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::string text = mutator.next();
            check(text);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("input %1: ").arg(i) + QString::fromStdString(text)));
        }
    }

    void literalTextsSurviveBeingEscaped()
    {
        Mutator mutator = templates(2);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::vector<TemplatePart> parts{{mutator.next(), false}, {"input", true}, {mutator.next(), false}};
            const auto parsed = PromptTemplate::parse(textOf(parts));
            QVERIFY(parsed);
            QCOMPARE(parsed->render("{{input}}", {}), parts[0].text + "{{input}}" + parts[2].text);
        }
    }

    void instructionsRenderOrAreRefused()
    {
        Mutator mutator = templates(3);
        const auto renderer = optimizers::PromptRenderer::create({}, {"context"});
        QVERIFY(renderer);
        for (int i = 0; i < support::fuzzInputs() / 4; ++i) {
            const optimizers::Candidate candidate{mutator.next(), {{mutator.next(), {}, mutator.next(), {}, {}}}};
            const auto messages = renderer->render(candidate, {{}, "INPUT", {}, {"x"}});
            QCOMPARE(messages.has_value(), renderer->check(candidate.instruction).has_value());
            if (messages)
                QCOMPARE(messages->back().text, std::string("INPUT"));
        }
    }
};

REGISTER_TEST(FuzzTemplates)

} // namespace tst_fuzz_templates

#include "tst_fuzz_templates.moc"
