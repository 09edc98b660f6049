// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/sent_request.h"
#include "optimizers/endpoints/chat_json.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace tst_sent_request {

using app::Project;
using app::sentRequest;
using optimizers::Message;

namespace {

const std::vector<Message> chat{{Message::Role::System, "Say the \"opposite\"."},
                                {Message::Role::User, "  hot\nGröße <|user|> 😀 "},
                                {Message::Role::Assistant, "cold"},
                                {Message::Role::User, ""}};

} // namespace

class TestSentRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServersBodyIsTheEndpointsOwnIndented()
    {
        Project project;
        app::EndpointSpec endpoint;
        endpoint.name = project.solver = "server";
        endpoint.url = "localhost:8080";
        endpoint.model = "m";
        project.endpoints.push_back(endpoint);
        project.temperature.reset();
        const auto sent = sentRequest(project, chat);
        QVERIFY(sent.has_value());
        QCOMPARE(sent->url, std::string("http://localhost:8080/v1/chat/completions"));
        QCOMPARE(nlohmann::ordered_json::parse(sent->text).dump(),
                 optimizers::chatRequestBody(app::solverRequest(project, chat), "m", {}));
        QVERIFY(sent->text.find("temperature") == std::string::npos);
        QVERIFY(sent->text.find('\n') != std::string::npos);
    }

    void theBuiltInModelReadsEveryByteOfTheMessages()
    {
        const auto sent = sentRequest(Project(), chat);
        QVERIFY(sent.has_value());
        QVERIFY(sent->url.empty());
        QCOMPARE(sent->text, "<|system|>" + chat[0].text + "<|user|>" + chat[1].text + "<|assistant|>cold<|end|>" +
                                 "<|user|><|assistant|>");
    }

    void anUnknownOrBrokenEndpointIsSaid()
    {
        Project project;
        project.solver = "nowhere";
        QVERIFY(!sentRequest(project, chat).has_value());
        app::EndpointSpec endpoint;
        endpoint.name = "nowhere";
        endpoint.url = "http://user:password@host";
        project.endpoints.push_back(endpoint);
        QVERIFY(!sentRequest(project, chat).has_value());
    }
};

REGISTER_TEST(TestSentRequest)

} // namespace tst_sent_request

#include "tst_sent_request.moc"
