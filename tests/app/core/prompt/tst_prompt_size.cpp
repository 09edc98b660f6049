// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/prompt_size.h"
#include "optimizers/builtin/builtin_endpoint.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_prompt_size {

using app::estimatedTokens;
using app::Project;
using app::promptSize;
using optimizers::Message;

class TestPromptSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInModelIsCountedAsItReads()
    {
        Project project;
        project.draft.instruction = "Answer with one word.";
        const std::vector<Message> messages{{Message::Role::System, project.draft.instruction},
                                            {Message::Role::User, "Größe 😀"}};
        const app::PromptSize size = promptSize(project, messages);
        QVERIFY(size.exact);
        QVERIFY(size.context > 0);
        auto model = optimizers::BuiltinEndpoint::open();
        QVERIFY(model.has_value());
        optimizers::CompletionRequest request;
        request.messages = messages;
        request.maxTokens = 1;
        const auto reply = (*model)->complete(request, {});
        QVERIFY(reply.has_value());
        QCOMPARE(size.prompt, reply->usage.inputTokens);
        QVERIFY(size.instruction > 0 && size.instruction < size.prompt);
    }

    void aServersTokensAreEstimatedAndItsContextIsWhatThePersonSaid()
    {
        Project project;
        app::EndpointSpec endpoint;
        endpoint.name = project.solver = "server";
        endpoint.url = "http://localhost:8080";
        project.endpoints.push_back(endpoint);
        project.maxTokens = 64;
        const std::vector<Message> messages{{Message::Role::User, std::string(400, 'a')}};
        app::PromptSize size = promptSize(project, messages);
        QVERIFY(!size.exact);
        QCOMPARE(size.context, std::int64_t{0});
        QVERIFY(size.fits());
        project.endpoints.front().contextTokens = 160;
        size = promptSize(project, messages);
        QVERIFY(size.prompt > 100 && size.prompt < 110);
        QVERIFY(!size.fits());
    }

    void theEstimateIsOneTokenForFourLettersAndOneForEachOtherCharacter()
    {
        QCOMPARE(estimatedTokens(""), std::int64_t{0});
        QCOMPARE(estimatedTokens("a"), std::int64_t{1});
        QCOMPARE(estimatedTokens("word word"), std::int64_t{3});
        QCOMPARE(estimatedTokens("日本語"), std::int64_t{3});
    }
};

REGISTER_TEST(TestPromptSize)

} // namespace tst_prompt_size

#include "tst_prompt_size.moc"
