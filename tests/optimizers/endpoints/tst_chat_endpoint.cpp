// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_endpoint.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_chat_endpoint {

using namespace Qt::StringLiterals;
using namespace optimizers;

using support::FakeReply;
using support::FakeRequest;
using support::FakeServer;

namespace {

CompletionRequest question(const std::string& text)
{
    CompletionRequest request;
    request.messages = {{Message::Role::User, text}};
    return request;
}

std::unique_ptr<ChatEndpoint> endpointAt(HttpClient& client, const std::string& url, const std::string& key = {})
{
    return std::move(*ChatEndpoint::create(client, {url, "fake", Secret(key)}));
}

FakeReply withStatus(int status, const std::string& body)
{
    FakeReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

} // namespace

class TestChatEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionGetsItsAnswerWithUsage()
    {
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, "forty-two"); });
        HttpClient client;
        const auto answer = endpointAt(client, server.url())->complete(question("6 x 7"), {});
        QVERIFY(answer);
        QCOMPARE(answer->text, "forty-two");
        QCOMPARE(answer->model, "fake");
        QCOMPARE(answer->usage.inputTokens + answer->usage.outputTokens, server.tokens());
        QVERIFY(!answer->usage.estimated);
    }

    void theKeyIsSentOnceAndInTheHeaderOfItsServer_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        QTest::newRow("bearer") << u"/v1"_s << u"authorization"_s << u"Bearer canary-key-123"_s;
        QTest::newRow("azure") << u"/openai/deployments/gpt?api-version=1"_s << u"api-key"_s << u"canary-key-123"_s;
    }

    void theKeyIsSentOnceAndInTheHeaderOfItsServer()
    {
        QFETCH(QString, path);
        QFETCH(QString, header);
        QFETCH(QString, value);
        FakeServer server([](const FakeRequest& request) { return support::modelReply(request, "yes"); });
        server.keepRequests();
        HttpClient client;
        QVERIFY(endpointAt(client, server.url() + path.toStdString(), "canary-key-123")->complete(question("?"), {}));
        const FakeRequest request = server.seen().at(0);
        QCOMPARE(request.header(header.toStdString()).value_or(""), value.toStdString());
        int carrying = 0;
        for (const auto& [name, text] : request.headers)
            carrying += text.find("canary") != std::string::npos ? 1 : 0;
        QCOMPARE(carrying, 1);
        QVERIFY(request.body.find("canary") == std::string::npos);
    }

    void aKeyTheServerRepeatsIsNotInTheError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("echo");
        QTest::newRow("plain in a 401") << 401 << QByteArray("Incorrect API key provided: canary/key+123");
        QTest::newRow("percent-encoded") << 500 << QByteArray("url was ?key=canary%2Fkey%2B123");
        QTest::newRow("base64") << 403 << QByteArray("Basic ") + QByteArray("user:canary/key+123").toBase64();
        QTest::newRow("unusable reply") << 200 << QByteArray("canary/key+123");
    }

    void aKeyTheServerRepeatsIsNotInTheError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, echo);
        const FakeServer server([&](const FakeRequest&) { return withStatus(status, echo.toStdString()); });
        HttpClient client;
        const auto answer = endpointAt(client, server.url(), "canary/key+123")->complete(question("?"), {});
        QVERIFY(!answer);
        const QString message = QString::fromStdString(answer.error().message());
        QVERIFY2(message.contains(u"[key]"), qPrintable(message));
        QVERIFY2(!message.contains(u"canary"), qPrintable(message));
    }

    void errorsSayWhatTheCallerCanDo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, int status, const char* body, ErrorKind kind) {
            QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(kind);
        };
        row("bad key", 401, R"({"error":{"message":"bad key","code":"invalid_api_key"}})", ErrorKind::Rejected);
        row("forbidden", 403, "", ErrorKind::Rejected);
        row("no model", 404, R"({"error":{"message":"no model x","code":"model_not_found"}})", ErrorKind::Rejected);
        row("no money", 429, R"({"error":{"message":"pay","type":"insufficient_quota"}})", ErrorKind::Rejected);
        row("spend limit", 429, R"({"error":{"code":"project_spend_limit_exceeded"}})", ErrorKind::Rejected);
        row("billing", 402, R"({"type":"error","error":{"type":"billing_error","message":"x"}})", ErrorKind::Rejected);
        row("per day", 429,
            R"([{"error":{"code":429,"message":"quota","details":[{"violations":[{"quotaId":"RequestsPerDay"}]}]}}])",
            ErrorKind::Rejected);
        row("bad key as 400", 400, R"({"error":{"message":"API key not valid."}})", ErrorKind::Rejected);
        row("per minute", 429,
            R"([{"error":{"code":429,"message":"You exceeded your current quota","details":[{"retryDelay":"34s"}]}}])",
            ErrorKind::Unavailable);
        row("overloaded", 529, R"({"error":{"type":"overloaded_error"}})", ErrorKind::Unavailable);
        row("loading", 503, R"({"error":{"message":"Loading model"}})", ErrorKind::Unavailable);
        row("too long", 400,
            R"({"error":{"message":"maximum context length is 4096","code":"context_length_exceeded"}})",
            ErrorKind::InvalidInput);
        row("too long here", 400, R"({"error":{"code":400,"type":"exceed_context_size_error","n_ctx":512}})",
            ErrorKind::InvalidInput);
        row("body too big", 413, "", ErrorKind::InvalidInput);
        row("old vLLM", 400, R"({"object":"error","message":"bad","type":"BadRequestError","code":400})",
            ErrorKind::InvalidInput);
        row("error in a 200", 200, R"({"error":{"message":"later","code":"rate_limit_exceeded"}})",
            ErrorKind::Unavailable);
    }

    void errorsSayWhatTheCallerCanDo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const FakeServer server([&](const FakeRequest&) { return withStatus(status, body.toStdString()); });
        HttpClient client;
        const auto answer = endpointAt(client, server.url())->complete(question("?"), {});
        QVERIFY(!answer);
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
        QCOMPARE(answer.error().call.cost, CallFailure::Cost::Call);
        QVERIFY(answer.error().message().find("127.0.0.1:") != std::string::npos);
    }

    void aContentFilterIsAnAnswerThatWasTaken()
    {
        const FakeServer server(
            [](const FakeRequest&) { return support::errorReply(400, "content_filter", "The response was filtered"); });
        HttpClient client;
        const auto answer = endpointAt(client, server.url())->complete(question("?"), {});
        QVERIFY(answer);
        QCOMPARE(answer->finish, FinishReason::ContentFilter);
    }

    void aRefusedParameterIsLearnedOnce()
    {
        FakeServer server([](const FakeRequest& request) {
            if (request.body.find("\"max_tokens\"") != std::string::npos)
                return withStatus(400, R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported )"
                                       R"(with this model. Use 'max_completion_tokens' instead.",)"
                                       R"("param":"max_tokens","code":"unsupported_parameter"}})");
            if (request.body.find("\"temperature\"") != std::string::npos)
                return withStatus(400,
                                  R"({"error":{"message":"'temperature' does not support 0","param":"temperature",)"
                                  R"("code":"unsupported_value"}})");
            return support::modelReply(request, "fine");
        });
        server.keepRequests();
        HttpClient client;
        const auto endpoint = endpointAt(client, server.url());
        for (int refusal = 0; refusal < 2; ++refusal) {
            const auto refused = endpoint->complete(question("?"), {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().call.repeat, CallFailure::Repeat::AtOnce);
        }
        QVERIFY(endpoint->complete(question("?"), {}));
        QVERIFY(endpoint->complete(question("!"), {}));
        QCOMPARE(server.requests(), 4);
        QVERIFY(server.seen().at(3).body.find("\"max_completion_tokens\":256") != std::string::npos);
    }

    void redirectsAreNamedAndNotFollowed()
    {
        FakeServer elsewhere([](const FakeRequest& request) { return support::modelReply(request, "got you"); });
        const FakeServer server([&](const FakeRequest&) {
            FakeReply reply = withStatus(307, "");
            reply.headers = {"Location: http://localhost:" + std::to_string(elsewhere.port()) + "/v1"};
            return reply;
        });
        HttpClient client;
        const auto answer = endpointAt(client, server.url(), "canary-key-123")->complete(question("?"), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Rejected);
        const std::string target = "localhost:" + std::to_string(elsewhere.port());
        QVERIFY(answer.error().message().find(target) != std::string::npos);
        QCOMPARE(elsewhere.requests(), 0);
    }

    void theModelsOfAServerAreListed()
    {
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        HttpClient client;
        const auto models = listModels(endpointAt(client, server.url())->server(), {});
        QVERIFY(models);
        QCOMPARE(*models, (std::vector<std::string>{"also-fake", "fake"}));
    }

    void theIdentityNamesAddressAndModelAndNoKey()
    {
        HttpClient client;
        const auto endpoint = endpointAt(client, "localhost:1234", "canary-key-123");
        QCOMPARE(endpoint->identity(), "chat http://localhost:1234/v1/chat/completions fake");
    }
};

REGISTER_TEST(TestChatEndpoint)

} // namespace tst_chat_endpoint

#include "tst_chat_endpoint.moc"
