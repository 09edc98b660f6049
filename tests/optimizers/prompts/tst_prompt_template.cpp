// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/prompt_template.h"
#include "tests/support/unit_test.h"

#include <QTest>

using optimizers::Field;
using optimizers::PlaceholderSpan;
using optimizers::PromptTemplate;
using optimizers::TemplatePart;

namespace tst_prompt_template {

using namespace std::string_literals;

namespace {

std::string rendered(std::string_view text, const std::string& input = "IN", const std::vector<Field>& fields = {})
{
    const auto parsed = PromptTemplate::parse(text);
    return parsed ? parsed->render(input, fields) : "error: " + parsed.error().message();
}

} // namespace

class TestPromptTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsRender_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("empty", "", "");
        row("literal", "No { braces } here }}", "No { braces } here }}");
        row("placeholder", "Say {{input}}.", "Say IN.");
        row("blanks inside", "Say {{  input\t}}.", "Say IN.");
        row("twice", "{{input}}{{input}}", "ININ");
        row("escaped braces", R"(Write \{{input}} as it is)", "Write {{input}} as it is");
        row("escaped backslash", R"(C:\\{{input}})", R"(C:\IN)");
        row("backslashes elsewhere stay", R"(a\nb\\c)", R"(a\nb\\c)");
        row("JSON around a placeholder", R"({"answer": {{{input}}}})", R"({"answer": {IN}})");
        row("escaped braces before a placeholder", R"(\{{{{input}})", "{{IN");
        row("a lone last backslash", "x\\", "x\\");
    }

    void textsRender()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(QString::fromStdString(rendered(text.toStdString())), expected);
    }

    void bracesInValuesMeanNothing()
    {
        QCOMPARE(rendered("{{input}}|{{topic}}", "{{topic}}", {{"topic", "\\{{input}}"}}), "{{topic}}|\\{{input}}"s);
    }

    void aFieldTheRowLacksIsEmpty() { QCOMPARE(rendered("<{{topic}}>"), "<>"s); }

    void namesMayHoldDotsBlanksAndLettersOfAnyLanguage()
    {
        QCOMPARE(rendered("{{ first name }} {{größe}} {{meta.source-1}}", "",
                          {{"first name", "Ada"}, {"größe", "L"}, {"meta.source-1", "web"}}),
                 "Ada L web"s);
    }

    void placeholdersAreFoundInBytes()
    {
        const auto parsed = PromptTemplate::parse("ä {{ input }} {{b}}");
        QVERIFY(parsed);
        const std::vector<PlaceholderSpan> expected{{3, 11, "input"}, {15, 5, "b"}};
        QVERIFY(parsed->placeholders() == expected);
        QVERIFY(parsed->uses("b"));
        QVERIFY(!parsed->uses("c"));
    }

    void brokenTextsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("not closed") << "a\nbä {{input" << "Line 2, column 4";
        QTest::newRow("closed on the next line") << "{{input\n}}" << "Line 1, column 1";
        QTest::newRow("no name") << "x {{  }}" << "Line 1, column 3";
        QTest::newRow("an expression") << "{{ input | upper }}" << "Line 1, column 1";
        QTest::newRow("braces inside") << "{{a}b}}" << "Line 1, column 1";
        QTest::newRow("two blanks") << "{{a  b}}" << "Line 1, column 1";
    }

    void brokenTextsAreRefusedWithTheirPlace()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, place);
        const auto parsed = PromptTemplate::parse(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, optimizers::ErrorKind::InvalidInput);
        QVERIFY2(QString::fromStdString(parsed.error().message()).startsWith(place), parsed.error().message().c_str());
    }

    void anUnknownNameIsAnErrorThatSuggestsTheNearest()
    {
        const auto parsed = PromptTemplate::parse("{{input}} {{Contxt}}");
        QVERIFY(parsed);
        QVERIFY(parsed->checkBound({"Contxt"}));
        const auto bound = parsed->checkBound({"label", "context"});
        QVERIFY(!bound);
        QCOMPARE(bound.error().kind, optimizers::ErrorKind::InvalidInput);
        QCOMPARE(bound.error().message(),
                 "The placeholder {{Contxt}} is not a field of the task; did you mean {{context}}?"s);
    }

    void anUnknownNameFarFromAllListsThem()
    {
        const auto parsed = PromptTemplate::parse("{{zzzz}}");
        QVERIFY(parsed);
        QCOMPARE(parsed->checkBound({"context"}).error().message(),
                 "The placeholder {{zzzz}} is not a field of the task; there is {{input}}, {{context}}"s);
    }

    void partsComeBackFromTheTextTheyWrite_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        for (const char* before : {"", "{", "{{", "{{{", "\\", "\\\\", "\\{", "\\{{", "a{{b}}c\\", "}}", "\\\\{"})
            for (const char* after : {"", "}", "}}", "{", "{{x}}", "\\"})
                QTest::addRow("%s|%s", before, after) << before << after;
    }

    void partsComeBackFromTheTextTheyWrite()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        std::vector<TemplatePart> parts{{before.toStdString(), false}, {"input", true}, {after.toStdString(), false}};
        const auto parsed = PromptTemplate::parse(textOf(parts));
        QVERIFY2(parsed, parsed ? "" : parsed.error().message().c_str());
        std::erase_if(parts, [](const TemplatePart& part) { return part.text.empty(); });
        QVERIFY(parsed->parts() == parts);
    }
};

REGISTER_TEST(TestPromptTemplate)

} // namespace tst_prompt_template

#include "tst_prompt_template.moc"
