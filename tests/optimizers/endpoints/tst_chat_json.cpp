// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_json.h"
#include "tests/support/unit_test.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_chat_json {

using namespace optimizers;

namespace {

const std::string plainRequest =
    R"({"model":"m","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"ü\n"}],)"
    R"("max_tokens":7,"temperature":0.0,"stop":["#"],"stream":false})";
const std::string poorRequest =
    R"({"model":"m","messages":[{"role":"user","content":"Be brief.\n\na"},{"role":"assistant","content":"b"}],)"
    R"("max_completion_tokens":256,"stream":false})";

std::string reply(const std::string& message, const std::string& finish = "\"stop\"")
{
    return R"({"model":"m-1","choices":[{"index":0,"message":)" + message + R"(,"finish_reason":)" + finish +
           R"(}],"usage":{"prompt_tokens":11,"completion_tokens":3}})";
}

Result<Completion> parsed(const std::string& body)
{
    auto read = parseChatReply(body);
    if (!read)
        return tl::unexpected(read.error());
    if (const auto* error = std::get_if<ServerError>(&*read))
        return failure(ErrorKind::Unavailable, error->message);
    return std::get<Completion>(*read);
}

std::string repeated(const std::string& part, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += part;
    return all;
}

} // namespace

class TestChatJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reasoning");
        const auto row = [](const char* name, const char* message, const char* text, const char* reasoning) {
            QTest::newRow(name) << QByteArray(message) << QByteArray(text) << QByteArray(reasoning);
        };
        row("text", R"({"content":"yes"})", "yes", "");
        row("empty text", R"({"content":""})", "", "");
        row("parts", R"({"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]})", "ab", "");
        row("thinking part",
            R"({"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},{"text":"b"}]})", "b", "hm");
        row("reasoning_content", R"({"reasoning_content":"hm","content":"b"})", "b", "hm");
        row("reasoning", R"({"content":"b","reasoning":"hm"})", "b", "hm");
        row("reasoning alone", R"({"content":null,"reasoning":"hm"})", "", "hm");
        row("thinking tags", R"({"content":"<think>hm</think>\n\nb"})", "b", "hm");
        row("opened in the prompt", R"({"content":"hm</think> b"})", "b", "hm");
        row("never closed", R"({"content":"<think>hm"})", "", "hm");
        row("a tag in the answer", R"({"content":"use <think> here"})", "use <think> here", "");
        row("escapes", R"({"content":"\u00fc \ud83d\ude00 \n"})", "\xc3\xbc \xf0\x9f\x98\x80 \n", "");
    }

    void answersAreReadInEveryForm()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, reasoning);
        const auto completion = parsed(reply(message.toStdString()));
        QVERIFY(completion);
        QCOMPARE(QByteArray::fromStdString(completion->text), text);
        QCOMPARE(QByteArray::fromStdString(completion->reasoning), reasoning);
        QCOMPARE(completion->finish, FinishReason::Stop);
        QCOMPARE(completion->model, "m-1");
        QCOMPARE(completion->usage.inputTokens, 11);
        QCOMPARE(completion->usage.outputTokens, 3);
    }

    void theEndOfTheAnswerIsTold_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("finish");
        const auto row = [](const char* name, const char* message, const char* reason, FinishReason finish) {
            QTest::newRow(name) << QByteArray(message) << QByteArray(reason) << static_cast<int>(finish);
        };
        row("cut", R"({"content":"cut"})", R"("length")", FinishReason::Length);
        row("reasoning ate it all", R"({"content":null})", R"("length")", FinishReason::Length);
        row("filtered", R"({"content":null})", R"("content_filter")", FinishReason::ContentFilter);
        row("refused", R"({"content":null,"refusal":"I cannot"})", R"("stop")", FinishReason::Refusal);
        row("not said", R"({"content":"x"})", "null", FinishReason::Stop);
    }

    void theEndOfTheAnswerIsTold()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, reason);
        QFETCH(int, finish);
        const auto completion = parsed(reply(message.toStdString(), reason.toStdString()));
        QVERIFY(completion);
        QCOMPARE(static_cast<int>(completion->finish), finish);
    }

    void withoutUsageTheTokensAreCalledEstimated()
    {
        const auto without = parsed(R"({"choices":[{"message":{"content":"a"}}]})");
        const auto with = parsed(reply(R"({"content":"a"})"));
        QVERIFY(without && without->usage.estimated);
        QVERIFY(with && !with->usage.estimated);
    }

    void unusableAnswersAreMalformedAndNeverText_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const std::string& body) {
            QTest::newRow(name) << QByteArray::fromStdString(body);
        };
        row("empty", "");
        row("HTML", "<html>hello</html>");
        row("truncated", "{\"choices\":[{\"message\":{\"content\":\"y");
        row("choices absent", R"({"id":"x"})");
        row("choices empty", R"({"choices":[]})");
        row("choices no list", R"({"choices":{"message":{"content":"x"}}})");
        row("choices null", R"({"choices":null})");
        row("choice no object", R"({"choices":["x"]})");
        row("content null", reply(R"({"content":null})"));
        row("content a number", reply(R"({"content":7})"));
        row("invalid UTF-8", reply("{\"content\":\"a\xff\"}"));
        row("overlong UTF-8", reply("{\"content\":\"\xc0\xaf\"}"));
        row("NUL byte", reply(std::string("{\"content\":\"a\0b\"}", 17)));
        row("escaped NUL", reply(R"({"content":"a\u0000b"})"));
        row("lone surrogate", reply(R"({"content":"\ud800"})"));
        row("swapped surrogates", reply(R"({"content":"\ude00\ud83d"})"));
        row("NaN", R"({"choices":[{"message":{"content":"x"},"logprobs":NaN}]})");
        row("infinite", R"({"choices":[{"message":{"content":"x"},"logprobs":-Infinity}]})");
        row("number out of range", R"({"choices":[{"message":{"content":"x"},"n":1e999}]})");
        row("deep", "{\"choices\":[{\"message\":{\"content\":\"x\"}}],\"x\":" + repeated("[", 100000) +
                        repeated("]", 100000) + "}");
        row("deep and cut off", repeated("{\"a\":", 100000));
        row("two values", R"({"choices":[{"message":{"content":"x"}}]}{})");
    }

    void unusableAnswersAreMalformedAndNeverText()
    {
        QFETCH(QByteArray, body);
        const auto completion = parseChatReply(body.toStdString());
        QVERIFY(!completion);
        QCOMPARE(completion.error().kind, ErrorKind::Malformed);
        QVERIFY(completion.error().message().size() < 500);
    }

    void aMillionChoicesCostNoMemory()
    {
        const std::string body =
            "{\"choices\":[{\"message\":{\"content\":\"first\"}}" + repeated(",{\"message\":{}}", 1000000) + "]}";
        const auto completion = parsed(body);
        QVERIFY(completion);
        QCOMPARE(completion->text, "first");
    }

    void aByteOrderMarkAndSpaceAroundAreNoFault()
    {
        const auto completion = parsed("\xef\xbb\xbf" + reply(R"({"content":"x"})") + "\n\n");
        QVERIFY(completion);
    }

    void errorsInsideAnAnswerAreFound()
    {
        for (const char* body :
             {R"({"error":{"message":"later"}})", R"({"error":"later"})", R"([{"error":{"message":"later"}}])",
              R"({"object":"error","message":"later"})", R"({"choices":[{"error":{"message":"later"}}]})"}) {
            const auto read = parseChatReply(body);
            QVERIFY2(read && std::holds_alternative<ServerError>(*read), body);
            QCOMPARE(std::get<ServerError>(*read).message, "later");
        }
        const auto fine = parsed(R"({"error":null,"choices":[{"message":{"content":"fine"}}]})");
        QVERIFY(fine);
    }

    void aRequestHoldsWhatWasAskedAndNothingElse()
    {
        CompletionRequest request;
        request.messages = {{Message::Role::System, "Be brief."}, {Message::Role::User, "ü\n"}};
        request.maxTokens = 7;
        request.stop = {"#"};
        const std::string body = chatRequestBody(request, "m", {});
        QCOMPARE(body, plainRequest);
    }

    void theDialectLeavesOutWhatTheServerRefuses()
    {
        CompletionRequest request;
        request.messages = {
            {Message::Role::System, "Be brief."}, {Message::Role::User, "a"}, {Message::Role::Assistant, "b"}};
        request.topP = 0.5;
        request.seed = 3;
        request.stop = {"#"};
        ChatDialect dialect;
        dialect = {true, false, false, false, false, false};
        const std::string body = chatRequestBody(request, "m", dialect);
        QCOMPARE(body, poorRequest);
    }

    void textThatIsNotUtf8IsSentWithReplacementCharacters()
    {
        CompletionRequest request;
        request.messages = {{Message::Role::User, "a\xff"}};
        QVERIFY(chatRequestBody(request, "m", {}).find("a\xef\xbf\xbd") != std::string::npos);
    }

    void anyTextArrivesAsItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("Is it so? Answer ~yes~ or no.");
        QTest::newRow("lines") << QByteArray("\n\nfirst\nsecond\n");
        QTest::newRow("quotation marks") << QByteArray("say \"yes\"\nor \\no\\");
        QTest::newRow("control characters") << QByteArray("a\tb\r\n\x01\x1f\x7f end");
        QTest::newRow("a NUL") << QByteArray("a\0b", 3);
        QTest::newRow("other scripts") << QByteArray(
            "gr\xc3\xbc\xc3\x9f\n\xe4\xbd\xa0\xe5\xa5\xbd \xf0\x9f\x8e\x89 \"x\"\n");
    }

    void anyTextArrivesAsItIs()
    {
        QFETCH(QByteArray, text);
        CompletionRequest request;
        request.messages = {{Message::Role::User, text.toStdString()}, {Message::Role::Assistant, "ok"}};
        const QJsonDocument body =
            QJsonDocument::fromJson(QByteArray::fromStdString(chatRequestBody(request, "m", {})));
        QCOMPARE(body[u"messages"][0][u"content"].toString().toUtf8(), text);
        QCOMPARE(body[u"messages"][1][u"content"].toString(), QStringLiteral("ok"));
        QCOMPARE(body[u"stream"].toBool(true), false);
    }
};

REGISTER_TEST(TestChatJson)

} // namespace tst_chat_json

#include "tst_chat_json.moc"
