// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/prompt_layout.h"
#include "tests/support/unit_test.h"

#include <QTest>

using optimizers::Candidate;
using optimizers::Example;
using optimizers::ExemplarPlace;
using optimizers::InstructionPlace;
using optimizers::Message;
using optimizers::PromptLayout;
using optimizers::PromptRenderer;

namespace tst_prompt_layout {

using namespace std::string_literals;

namespace {

constexpr auto fromSystem = Message::Role::System;
constexpr auto fromUser = Message::Role::User;
constexpr auto fromAssistant = Message::Role::Assistant;

Example dog()
{
    return {{7}, "dog", {{"topic", "pets"}}, {"dogs"}};
}

Candidate plural(std::string instruction, bool withExemplars)
{
    Candidate candidate{std::move(instruction), {}};
    if (withExemplars)
        candidate.exemplars = {{"cat", {{"topic", "animals"}}, "cats", {}, {}}, {"ox", {}, "oxen", {}, {}}};
    return candidate;
}

std::vector<Message> rendered(const PromptLayout& layout, const Candidate& candidate)
{
    const auto renderer = PromptRenderer::create(layout, {"topic"});
    if (!renderer)
        return {{fromSystem, renderer.error().message()}};
    const auto messages = renderer->render(candidate, dog());
    return messages ? *messages : std::vector<Message>{{fromSystem, messages.error().message()}};
}

} // namespace

class TestPromptLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSystemInstructionStandsBeforeTheQuery()
    {
        const std::vector<Message> expected{{fromSystem, "Give the plural."}, {fromUser, "dog"}};
        QVERIFY(rendered({}, plural("Give the plural.", false)) == expected);
    }

    void exemplarsAreTurnsOfTheChat()
    {
        const std::vector<Message> expected{{fromSystem, "Give the plural."}, {fromUser, "cat"},
                                            {fromAssistant, "cats"},          {fromUser, "ox"},
                                            {fromAssistant, "oxen"},          {fromUser, "dog"}};
        QVERIFY(rendered({}, plural("Give the plural.", true)) == expected);
    }

    void exemplarsAreABlockBeforeTheQuery()
    {
        const PromptLayout layout{.exemplars = ExemplarPlace::Block};
        const std::vector<Message> expected{
            {fromSystem, "Give the plural."},
            {fromUser, "Input: cat\nOutput: cats\n\nInput: ox\nOutput: oxen\n\nInput: dog\nOutput:"}};
        QVERIFY(rendered(layout, plural("Give the plural.", true)) == expected);
    }

    void aBlockWithoutExemplarsIsThePlainQuery()
    {
        const PromptLayout layout{.exemplars = ExemplarPlace::Block};
        const std::vector<Message> expected{{fromSystem, "Give the plural."}, {fromUser, "dog"}};
        QVERIFY(rendered(layout, plural("Give the plural.", false)) == expected);
    }

    void aUserInstructionStandsInTheFirstTurnOnly()
    {
        const PromptLayout layout{.instruction = InstructionPlace::User};
        const std::vector<Message> expected{{fromUser, "Give the plural.\n\ncat"},
                                            {fromAssistant, "cats"},
                                            {fromUser, "ox"},
                                            {fromAssistant, "oxen"},
                                            {fromUser, "dog"}};
        QVERIFY(rendered(layout, plural("Give the plural.", true)) == expected);
    }

    void aUserInstructionStandsBeforeTheBlock()
    {
        const PromptLayout layout{.instruction = InstructionPlace::User, .exemplars = ExemplarPlace::Block};
        const std::vector<Message> expected{
            {fromUser,
             "Give the plural.\n\nInput: cat\nOutput: cats\n\nInput: ox\nOutput: oxen\n\nInput: dog\nOutput:"}};
        QVERIFY(rendered(layout, plural("Give the plural.", true)) == expected);
    }

    void anInstructionWithTheInputCarriesTheQuery()
    {
        const PromptLayout layout{.instruction = InstructionPlace::User};
        const std::vector<Message> expected{{fromUser, "Plural of cat?"},
                                            {fromAssistant, "cats"},
                                            {fromUser, "Plural of ox?"},
                                            {fromAssistant, "oxen"},
                                            {fromUser, "Plural of dog?"}};
        QVERIFY(rendered(layout, plural("Plural of {{input}}?", true)) == expected);
    }

    void aBlockStandsBeforeAnInstructionThatCarriesTheQuery()
    {
        const PromptLayout layout{.instruction = InstructionPlace::User, .exemplars = ExemplarPlace::Block};
        const std::vector<Message> expected{
            {fromUser, "Input: cat\nOutput: cats\n\nInput: ox\nOutput: oxen\n\nPlural of dog?"}};
        QVERIFY(rendered(layout, plural("Plural of {{input}}?", true)) == expected);
    }

    void anInstructionWithAFieldStandsInEveryTurnWithItsValues()
    {
        const PromptLayout layout{.instruction = InstructionPlace::User};
        Candidate candidate = plural("Plural, about {{topic}}:", true);
        candidate.exemplars.resize(1);
        const std::vector<Message> expected{{fromUser, "Plural, about animals:\n\ncat"},
                                            {fromAssistant, "cats"},
                                            {fromUser, "Plural, about pets:\n\ndog"}};
        QVERIFY(rendered(layout, candidate) == expected);
    }

    void aSystemInstructionMayShowTheInputToo()
    {
        const std::vector<Message> expected{{fromSystem, "Plural of dog"}, {fromUser, "dog"}};
        QVERIFY(rendered({}, plural("Plural of {{input}}", false)) == expected);
    }

    void blankInstructionsGiveNoMessage_data()
    {
        QTest::addColumn<QString>("instruction");
        QTest::newRow("empty") << "";
        QTest::newRow("blank") << " \n";
    }

    void blankInstructionsGiveNoMessage()
    {
        QFETCH(const QString, instruction);
        const std::vector<Message> expected{{fromUser, "dog"}};
        QVERIFY(rendered({}, plural(instruction.toStdString(), false)) == expected);
        const std::vector<Message> inUser =
            rendered({.instruction = InstructionPlace::User}, plural(instruction.toStdString(), false));
        QCOMPARE(inUser.size(), std::size_t{1});
        QVERIFY(inUser[0].text.ends_with("dog"));
    }

    void exemplarsShowTheQueryTemplate()
    {
        const PromptLayout layout{.query = "{{topic}}: {{input}} =>"};
        Candidate candidate = plural("", true);
        candidate.exemplars.resize(1);
        const std::vector<Message> expected{
            {fromUser, "animals: cat =>"}, {fromAssistant, "cats"}, {fromUser, "pets: dog =>"}};
        QVERIFY(rendered(layout, candidate) == expected);
    }

    void textsAreKeptToTheByte()
    {
        const std::string odd = " \tLine\r\n\xF0\x9F\x98\x80 } trailing \n";
        QCOMPARE(rendered({}, plural(odd, false)).front().text, odd);
    }

    void anUnboundPlaceholderOfTheQueryIsRefusedAtOnce()
    {
        const auto renderer = PromptRenderer::create({.query = "{{inptu}}"}, {});
        QVERIFY(!renderer);
        QVERIFY(renderer.error().message().find("did you mean {{input}}?") != std::string::npos);
    }

    void aBrokenInstructionIsRefusedByCheckAndRender()
    {
        const auto renderer = PromptRenderer::create({}, {"topic"});
        QVERIFY(renderer);
        QVERIFY(renderer->check("About {{topic}}: {{input}}"));
        for (const char* instruction : {"{{input", "{{tpic}}", "{{}}"}) {
            QVERIFY(!renderer->check(instruction));
            const auto messages = renderer->render(plural(instruction, false), dog());
            QVERIFY(!messages);
            QCOMPARE(messages.error().kind, optimizers::ErrorKind::InvalidInput);
        }
    }

    void aPromptThatShowsNothingOfTheExampleIsRefused()
    {
        const auto renderer = PromptRenderer::create({.query = "Go on."}, {});
        QVERIFY(renderer);
        QVERIFY(renderer->check("Plural of {{input}}"));
        QVERIFY(!renderer->check("Plural"));
    }
};

REGISTER_TEST(TestPromptLayout)

} // namespace tst_prompt_layout

#include "tst_prompt_layout.moc"
