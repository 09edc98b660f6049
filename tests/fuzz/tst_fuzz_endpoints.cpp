// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/text.h"
#include "optimizers/endpoints/chat_dialect.h"
#include "optimizers/endpoints/chat_json.h"
#include "optimizers/endpoints/embedding_endpoint.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "optimizers/endpoints/likelihood_json.h"
#include "optimizers/endpoints/retry_after.h"
#include "optimizers/endpoints/secret.h"
#include "tests/support/mutator.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_fuzz_endpoints {

using namespace optimizers;

using support::Mutator;

namespace {

const std::vector<std::string> replies = {
    R"({"id":"c","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"a","refusal":null},)"
    R"("logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2}})",
    R"({"choices":[{"message":{"content":[{"type":"text","text":"a"},{"thinking":[{"text":"b"}]}]}}]})",
    R"({"choices":[{"message":{"reasoning_content":"<think>x</think>","content":null},"finish_reason":"length"}]})",
    R"([{"error":{"code":429,"message":"m","status":"S","details":[{"retryDelay":"34s","quotaId":"PerDay"}]}}])",
    R"({"error":{"message":"Unsupported parameter: 'max_tokens'","param":"max_tokens","code":"unsupported_parameter"}})",
    R"({"object":"error","message":"x","code":400})",
};
const std::vector<std::string> jsonTokens = {"{",   "}",       "[",       "]",       "\"",       ":",
                                             ",",   "\\u0000", "\\ud800", "null",    "1e999",    "-9999.0",
                                             "NaN", "\xff",    "true",    "<think>", "</think>", "\xef\xbb\xbf"};

bool isCleanText(const std::string& text)
{
    return !firstInvalidUtf8(text) && text.find('\0') == std::string::npos;
}

} // namespace

/// Whatever a server or a person sends: no crash, no hang, and what is accepted is usable.
class TestFuzzEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesOfModels()
    {
        Mutator mutator(replies, jsonTokens, 1);
        int usable = 0;
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::string body = mutator.next();
            const auto parsed = parseChatReply(body);
            if (!parsed) {
                QVERIFY(parsed.error().kind == ErrorKind::Malformed && parsed.error().message().size() < 1000);
                continue;
            }
            if (const auto* completion = std::get_if<Completion>(&*parsed)) {
                ++usable;
                QVERIFY(isCleanText(completion->text) && completion->usage.inputTokens >= 0 &&
                        completion->usage.outputTokens >= 0);
            }
        }
        QVERIFY(usable > support::fuzzInputs() / 100);
    }

    void likelihoods()
    {
        const ScoredText text = {"a ", "b c"};
        Mutator mutator({R"({"choices":[{"text":"a b c","logprobs":{"tokens":["a"," ","b"," c"],)"
                         R"("token_logprobs":[null,-1,-2.5,-3]}}],"usage":{"prompt_tokens":4}})"},
                        jsonTokens, 3);
        int usable = 0;
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const auto parsed = parseLikelihoodReply(mutator.next(), text);
            const auto* likelihood = parsed ? std::get_if<LikelihoodScorer::Likelihood>(&*parsed) : nullptr;
            if (likelihood == nullptr)
                continue;
            ++usable;
            QVERIFY(likelihood->logProbability <= 0.0 && likelihood->logProbability > -1e5);
            QVERIFY(likelihood->tokens > 0 && likelihood->tokens < 100 && likelihood->inputTokens >= 0);
        }
        QVERIFY(usable > support::fuzzInputs() / 100);
    }

    void errorBodies()
    {
        Mutator mutator(replies, jsonTokens, 2);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const HttpReply reply{static_cast<int>(200 + mutator.rng().below(400)), {}, mutator.next()};
            const ServerError refusal = parseServerError(reply.body);
            const Error error = errorFrom(reply, refusal, "server");
            ChatDialect dialect;
            QVERIFY(error.message().starts_with("server") || error.message().starts_with("The prompt"));
            QVERIFY(error.message().size() < 1000);
            const bool learned = learn(dialect, refusal);
            QCOMPARE(learned, dialect != ChatDialect{});
        }
    }

    void embeddings()
    {
        const std::vector<std::string> seeds = {
            R"({"data":[{"index":1,"embedding":[0.1,-2e3]},{"index":0,"embedding":[1,2]}]})",
            R"({"data":[{"embedding":[1]},{"embedding":[2]}]})"};
        Mutator mutator(seeds, jsonTokens, 3);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const auto points = parseEmbeddingReply(mutator.next(), 2);
            if (points)
                QVERIFY(points->rows() == 2 && points->values.size() == 2 * points->dimension);
        }
    }

    void retryHints()
    {
        Mutator mutator({"12", "1.5", "Wed, 21 Oct 2015 07:28:00 GMT", "6m0s", "34s", "-1", "1e9", "inf"},
                        {"9999999999", ".", "-", "e", "GMT", "Jan", "ms", "h", ":", "\x01"}, 4);
        const auto now = std::chrono::system_clock::from_time_t(1'400'000'000);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::string value = mutator.next();
            const auto hint = retryAfter(value, now);
            const auto duration = durationFrom(value);
            QVERIFY(!hint || (hint->count() >= 0 && hint->count() <= 1'000'000'000'000));
            QVERIFY(!duration || (duration->count() >= 0 && duration->count() <= 1'000'000'000'000));
        }
    }

    void addresses()
    {
        Mutator mutator({"http://localhost:1234/v1", "https://a.openai.azure.com/openai/deployments/x?api-version=1",
                         "[::1]:80/v1/chat/completions", "10.0.0.1", "user:key@host/v1", "gpu-box:8000/"},
                        {"://", "//", "@", ":", "[", "]", "?", "#", "%00", "%2f", "..", "\\", " ", "\x7f", "xn--"}, 5);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const auto address = endpointAddress(mutator.next());
            if (!address)
                continue;
            QVERIFY(address->chat.starts_with("http://") || address->chat.starts_with("https://"));
            QVERIFY(address->chat.find("/chat/completions") != std::string::npos);
            const auto again = endpointAddress(address->chat);
            QVERIFY2(again && again->chat == address->chat, address->chat.c_str());
        }
    }

    void redaction()
    {
        const Secret key("sk-canary/0123456789");
        Mutator mutator({"sk-canary/0123456789", "c2stY2FuYXJ5LzAxMjM0NTY3ODk=", "no key at all"},
                        {"sk-canary/0123456789", "sk-canary%2F0123456789", "[key]", "sk-"}, 6);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::string clean = key.redacted(mutator.next());
            QVERIFY(clean.find("sk-canary/0123456789") == std::string::npos);
            QVERIFY(clean.find("sk-canary%2F0123456789") == std::string::npos);
        }
    }
};

REGISTER_TEST(TestFuzzEndpoints)

} // namespace tst_fuzz_endpoints

#include "tst_fuzz_endpoints.moc"
