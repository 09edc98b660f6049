// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_endpoint.h"
#include "optimizers/endpoints/endpoint_stack.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_chat_likelihood {

using namespace optimizers;

using support::EchoHabit;
using support::FakeRequest;
using support::FakeServer;

namespace {

CompletionRequest question()
{
    CompletionRequest request;
    request.messages = {{Message::Role::System, "Say the opposite."}, {Message::Role::User, "not hot but"}};
    return request;
}

Result<LikelihoodScorer::Likelihood> askedOf(FakeServer& server, const std::string& continuation)
{
    HttpClient client;
    const auto endpoint = std::move(*ChatEndpoint::create(client, {server.url(), "fake", Secret(), {}}));
    return endpoint->likelihood(question(), continuation, {});
}

std::string reply(const QByteArray& tokens, const QByteArray& values)
{
    const QByteArray body =
        R"({"choices":[{"text":"It is so cold","logprobs":{"tokens":TOKENS,"token_logprobs":VALUES}}]})";
    return QByteArray(body).replace("TOKENS", tokens).replace("VALUES", values).toStdString();
}

const ScoredText spoken = {"It is ", "so cold"};

} // namespace

class TestChatLikelihood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsReadBackAndNothingIsWritten()
    {
        FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        server.keepRequests();
        const auto likelihood = askedOf(server, "not hot");
        QVERIFY(likelihood);
        QCOMPARE(likelihood->logProbability, -0.5);
        QCOMPARE(likelihood->tokens, 2);
        QCOMPARE(likelihood->inputTokens, std::int64_t{6});
        const FakeRequest request = server.seen().at(0);
        QCOMPARE(request.path, std::string("/v1/completions"));
        for (const char* part : {R"("prompt":"Say the opposite.\nnot hot but\nnot hot")", R"("echo":true)",
                                 R"("logprobs":1)", R"("max_tokens":0)", R"("model":"fake")"})
            QVERIFY2(request.body.find(part) != std::string::npos, part);
    }

    void aThrottledEndpointScoresToo()
    {
        FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        HttpClient client;
        const auto endpoint = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret(), {}}));
        auto* const scorer = dynamic_cast<LikelihoodScorer*>(endpoint.get());
        QVERIFY(scorer != nullptr && scorer->needsProof());
        QCOMPARE(scorer->likelihood(question(), "not hot", {})->logProbability, -0.5);
    }

    void onlyTheContinuationIsCounted_data()
    {
        QTest::addColumn<QByteArray>("tokens");
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<double>("sum");
        QTest::addColumn<int>("count");
        QTest::newRow("at a border") << QByteArray(R"(["It"," is"," ","so"," cold"])")
                                     << QByteArray("[null,-8,-8,-1,-2]") << -3.0 << 2;
        QTest::newRow("a token reaches into the prompt")
            << QByteArray(R"(["It"," is"," so"," cold"])") << QByteArray("[null,-8,-1.5,-2]") << -3.5 << 2;
        QTest::newRow("a mark before the text")
            << QByteArray(R"(["<s>","It is"," so"," cold"])") << QByteArray("[null,-8,-1,-0.00001]") << -1.00001 << 2;
        QTest::newRow("rounded above a probability of 1")
            << QByteArray(R"(["It is ","so"," cold"])") << QByteArray("[null,0.00001,-2]") << -2.0 << 2;
    }

    void onlyTheContinuationIsCounted()
    {
        QFETCH(QByteArray, tokens);
        QFETCH(QByteArray, values);
        QFETCH(double, sum);
        QFETCH(int, count);
        const auto parsed = parseLikelihoodReply(reply(tokens, values), spoken);
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message().c_str());
        const auto& likelihood = std::get<LikelihoodScorer::Likelihood>(*parsed);
        QVERIFY(std::abs(likelihood.logProbability - sum) < 1e-9);
        QCOMPARE(likelihood.tokens, count);
    }

    void whoIgnoresOrLiesIsRefusedWithTheReason_data()
    {
        QTest::addColumn<int>("habit");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, EchoHabit habit, const char* reason) {
            QTest::newRow(name) << static_cast<int>(habit) << QByteArray(reason);
        };
        row("ignores echo", EchoHabit::IgnoresEcho, "does not repeat the text");
        row("ignores logprobs", EchoHabit::IgnoresLogprobs, "ignore the field \"logprobs\"");
        row("lengths differ", EchoHabit::LengthsDiffer, "there are 7 for 8 tokens");
        row("other tokens", EchoHabit::OtherTokens, "do not spell the text");
        row("sentinel", EchoHabit::Sentinel, "no logarithm");
        row("positive", EchoHabit::Positive, "no logarithm");
    }

    void whoIgnoresOrLiesIsRefusedWithTheReason()
    {
        QFETCH(int, habit);
        QFETCH(QByteArray, reason);
        FakeServer server([&](const FakeRequest& request) {
            return support::completionsReply(request, static_cast<EchoHabit>(habit));
        });
        const auto likelihood = askedOf(server, "hot cold");
        QVERIFY(!likelihood);
        QCOMPARE(likelihood.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(likelihood.error().message().find(reason.toStdString()) != std::string::npos,
                 likelihood.error().message().c_str());
    }

    void refusalsSayWhatTheCallerCanDo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("no such route") << 404 << static_cast<int>(ErrorKind::InvalidInput);
        QTest::newRow("not in this server") << 501 << static_cast<int>(ErrorKind::InvalidInput);
        QTest::newRow("not with these fields") << 400 << static_cast<int>(ErrorKind::InvalidInput);
        QTest::newRow("bad key") << 401 << static_cast<int>(ErrorKind::Rejected);
        QTest::newRow("loading") << 503 << static_cast<int>(ErrorKind::Unavailable);
    }

    void refusalsSayWhatTheCallerCanDo()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        FakeServer server([&](const FakeRequest&) {
            return support::errorReply(status, "", "echo and logprobs exclude each other");
        });
        const auto likelihood = askedOf(server, "cold");
        QVERIFY(!likelihood);
        QCOMPARE(static_cast<int>(likelihood.error().kind), kind);
        QVERIFY(likelihood.error().message().find("exclude each other") != std::string::npos);
    }

    void whatIsNoCompletionIsMalformed()
    {
        for (const char* body : {"", "[]", "{}", R"({"choices":[]})", R"({"choices":[{"text":"It"}])"}) {
            const auto parsed = parseLikelihoodReply(body, spoken);
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().kind, ErrorKind::Malformed);
        }
        const auto error = parseLikelihoodReply(R"({"error":{"message":"busy","code":503}})", spoken);
        QVERIFY(error && std::holds_alternative<ServerError>(*error));
    }
};

REGISTER_TEST(TestChatLikelihood)

} // namespace tst_chat_likelihood

#include "tst_chat_likelihood.moc"
