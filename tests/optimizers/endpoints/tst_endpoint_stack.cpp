// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_endpoint.h"
#include "optimizers/endpoints/endpoint_stack.h"
#include "tests/support/fake_chat.h"
#include "tests/support/manual_clock.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <thread>

namespace tst_endpoint_stack {

using namespace std::chrono_literals;
using namespace optimizers;

using support::Delivery;
using support::FakeReply;
using support::FakeRequest;
using support::FakeServer;
using support::ManualClock;

namespace {

class MapStore final : public AnswerStore
{
public:
    Result<std::optional<Completion>> find(RequestKey key) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_answers.find(key);
        return found == m_answers.end() ? std::nullopt : std::optional(found->second);
    }

    Status store(RequestKey key, const CompletionRequest&, const Completion& answer) override
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.emplace(key, answer);
        return {};
    }

    Status storePayment(const Usage& paid) override
    {
        const std::scoped_lock lock(m_mutex);
        ++m_unanswered.calls;
        m_unanswered.inputTokens += paid.inputTokens;
        m_unanswered.outputTokens += paid.outputTokens;
        return {};
    }

    /// Calls and tokens of everything that was stored: what a run continued after a kill counts as spent.
    [[nodiscard]] Spending paid()
    {
        const std::scoped_lock lock(m_mutex);
        Spending spent = m_unanswered;
        for (const auto& [key, answer] : m_answers) {
            ++spent.calls;
            spent.inputTokens += answer.usage.inputTokens;
            spent.outputTokens += answer.usage.outputTokens;
        }
        return spent;
    }

private:
    std::mutex m_mutex;
    Spending m_unanswered;
    std::map<RequestKey, Completion> m_answers;
};

CompletionRequest question(int number)
{
    CompletionRequest request;
    request.messages = {{Message::Role::System, "Answer."},
                        {Message::Role::User, "question " + std::to_string(number)}};
    request.maxTokens = 16;
    return request;
}

/// A server, and the whole way to it, with waits that take no time.
struct Bench
{
    explicit Bench(FakeServer::Behaviour behaviour, const Budget& budget = {})
        : server(std::move(behaviour)), ledger(budget)
    {
        HttpLimits limits;
        limits.idle = 300ms;
        client.emplace(limits);
        raw = std::move(*openChatEndpoint(*client, {server.url(), "fake", Secret(), 300ms}));
        settings.clock = &clock;
        settings.retry.unusableAnswers = 30; // some tests strike the same request again and again
        stack = stackEndpoint(*raw, {1.0, 2.0}, ledger, store, settings);
    }

    /// Asks questions 0 … count-1 with so many at once; the texts, or the kind of the error.
    std::vector<std::string> ask(int count, int atOnce, std::stop_token stop = {})
    {
        std::vector<std::string> answers(static_cast<std::size_t>(count));
        std::atomic<int> next = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < atOnce; ++t)
            threads.emplace_back([&] {
                for (int i = next++; i < count; i = next++) {
                    const auto answer = stack->complete(question(i), stop);
                    answers[static_cast<std::size_t>(i)] =
                        answer ? answer->text : "! " + std::string(nameOf(answer.error().kind));
                }
            });
        threads.clear();
        return answers;
    }

    FakeServer server;
    ManualClock clock;
    Ledger ledger;
    MapStore store;
    StackSettings settings;
    std::optional<HttpClient> client;
    std::unique_ptr<ModelEndpoint> raw;
    std::unique_ptr<ModelEndpoint> stack;
};

/// A manual clock that does something before one of its pauses.
class EventfulClock final : public Clock
{
public:
    EventfulClock(int pause, std::function<void()> event) : m_left(pause), m_event(std::move(event)) {}

    [[nodiscard]] TimePoint now() const override { return m_clock.now(); }
    [[nodiscard]] bool sleepUntil(TimePoint when, const std::stop_token& stop) override
    {
        if (--m_left == 0)
            m_event();
        return m_clock.sleepUntil(when, stop);
    }

private:
    ManualClock m_clock;
    std::atomic<int> m_left;
    std::function<void()> m_event;
};

FakeReply honest(const FakeRequest& request)
{
    return support::modelReply(request, support::echoOf(request));
}

std::vector<std::string> faultless(int count)
{
    Bench bench(honest);
    return bench.ask(count, 4);
}

// Nobody can know here what a lost answer has cost; the ledger then counts the worst case.
bool isLost(const support::NamedFault& fault)
{
    return fault.reply.delivery != Delivery::Whole || (fault.reply.status == 200 && fault.name != "an error in a 200");
}

/// Kilobytes of memory in use; 0 where a sanitizer keeps freed memory.
std::int64_t memoryInUse()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#else
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::strtoll(line.c_str() + 6, nullptr, 10);
    return 0;
#endif
}

std::size_t openFiles()
{
    const std::filesystem::directory_iterator files("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

} // namespace

class TestEndpointStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTransientFaultRecovers_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("atOnce");
        const auto faults = support::transientFaults();
        for (std::size_t i = 0; i < faults.size(); ++i)
            for (const int atOnce : {1, 16, 64})
                QTest::newRow((faults[i].name + ", " + std::to_string(atOnce) + " at once").c_str())
                    << static_cast<int>(i) << atOnce;
    }

    // First attempt only and every fifth: all answers are those of a faultless server, with one request more a fault.
    void everyTransientFaultRecovers()
    {
        QFETCH(int, fault);
        QFETCH(int, atOnce);
        const auto faults = support::transientFaults();
        const support::NamedFault& named = faults[static_cast<std::size_t>(fault)];
        const int count = named.reply.delivery == Delivery::Hang ? 8 : 64;
        for (const int every : {0, 5}) {
            std::atomic<int> struck = 0;
            Bench bench(support::faulty(honest, named.reply, [&](std::int64_t number) {
                const bool strikes = every == 0 ? number == 0 : number % every == 0;
                struck += strikes ? 1 : 0;
                return strikes;
            }));
            QCOMPARE(bench.ask(count, atOnce), faultless(count));
            QCOMPARE(bench.server.requests(), count + struck.load());
            QCOMPARE(bench.ledger.spent().calls, bench.server.requests());
            QCOMPARE(bench.store.paid().calls, bench.server.requests());
            QCOMPARE(bench.store.paid().tokens(), bench.ledger.spent().tokens());
            if (!isLost(named))
                QCOMPARE(bench.ledger.spent().tokens(), bench.server.tokens());
            else
                QVERIFY(bench.ledger.spent().tokens() >= bench.server.tokens());
        }
    }

    void aFaultThatStaysEndsWithItsReason_data()
    {
        QTest::addColumn<int>("fault");
        const auto faults = support::transientFaults();
        for (std::size_t i = 0; i < faults.size(); ++i)
            if (faults[i].reply.delivery != Delivery::Hang)
                QTest::newRow(faults[i].name.c_str()) << static_cast<int>(i);
    }

    void aFaultThatStaysEndsWithItsReason()
    {
        QFETCH(int, fault);
        const support::NamedFault named = support::transientFaults()[static_cast<std::size_t>(fault)];
        Bench bench([&](const FakeRequest&) { return named.reply; });
        const auto answer = bench.stack->complete(question(1), {});
        QVERIFY(!answer);
        QVERIFY(answer.error().kind == ErrorKind::Unavailable || answer.error().kind == ErrorKind::Malformed);
        const std::string reason = answer.error().message();
        QVERIFY(reason.size() > 20);
        if (named.reply.status >= 400)
            QVERIFY2(reason.find(std::to_string(named.reply.status)) != std::string::npos, reason.c_str());
        else if (named.reply.delivery == Delivery::Whole && named.reply.body.find("\"error\"") == std::string::npos)
            QVERIFY2(reason.find(named.reply.body.substr(0, 15)) != std::string::npos, reason.c_str());
        // 12 minutes of patience with pauses that grow to a minute, or with those the server wants.
        const std::int64_t most = named.name == "429 with seconds" ? 12 * 60 : 60;
        QVERIFY2(bench.server.requests() <= most, qPrintable(QString::number(bench.server.requests())));
        QCOMPARE(bench.ledger.spent().calls, bench.server.requests());
    }

    /// As one that is started anew: nobody listens for a while.
    void aServerThatIsNotThereYetIsWaitedFor()
    {
        std::optional<FakeServer> server(honest);
        const std::uint16_t port = server->port();
        const std::string url = server->url();
        server.reset();
        EventfulClock clock(3, [&] { server.emplace(honest, port); });
        HttpClient client;
        const auto raw = openChatEndpoint(client, {url, "fake", Secret(), 300ms});
        QVERIFY(raw);
        StackSettings settings;
        settings.clock = &clock;
        Ledger ledger{Budget()};
        MapStore store;
        const auto stack = stackEndpoint(**raw, {1.0, 2.0}, ledger, store, settings);
        const auto answer = stack->complete(question(1), {});
        QVERIFY2(answer, answer ? "" : answer.error().message().c_str());
        QCOMPARE(server->requests(), 1);
        QCOMPARE(ledger.spent().calls, 1); // nobody was asked before
    }

    void anOverloadedServerSeesOneRequestAPause()
    {
        Bench bench([](const FakeRequest&) { return support::errorReply(429, "rate_limit_exceeded", "slow down"); });
        const auto answers = bench.ask(64, 16);
        QCOMPARE(std::ranges::count(answers, "! unavailable"), 64);
        // Sixteen in the first burst, then one a pause; patience is shared, so it ends for all at once. The later
        // batches of the 64 questions each find out anew, and so does a question whose first request is still under way
        // when patience ends: on this clock, which jumps, minutes pass within it. Asking each on its own would be
        // some twenty requests a question.
        const auto pauses = bench.clock.pauses();
        QVERIFY(static_cast<std::int64_t>(pauses.size()) + 2 * 64 >= bench.server.requests());
        QVERIFY(pauses.front() >= 500ms && pauses.front() <= 1s);
        QVERIFY(std::ranges::max(pauses) <= 60s && std::ranges::max(pauses) > 20s);
    }

    void aHintIsKeptToTheSecond()
    {
        FakeReply wait = support::errorReply(429, "rate_limit_exceeded", "slow down");
        wait.headers.push_back("Retry-After: 42");
        Bench bench(support::faulty(honest, wait, [](std::int64_t number) { return number == 0; }));
        QVERIFY(bench.stack->complete(question(1), {}));
        const auto pauses = bench.clock.pauses();
        QCOMPARE(pauses.size(), std::size_t{1});
        QVERIFY(pauses[0] >= 42s && pauses[0] <= 43s);
    }

    void thePersonIsToldWhyThereIsAWait()
    {
        FakeReply wait = support::errorReply(503, "unavailable", "Loading model");
        Bench bench(support::faulty(honest, wait, [](std::int64_t number) { return number == 0; }));
        std::vector<std::string> reasons;
        bench.settings.onWait = [&](const WaitNotice& notice) { reasons.push_back(notice.reason); };
        const auto stack = stackEndpoint(*bench.raw, {}, bench.ledger, bench.store, bench.settings);
        QVERIFY(stack->complete(question(1), {}));
        QCOMPARE(reasons.size(), std::size_t{1});
        QVERIFY(reasons[0].find("Loading model") != std::string::npos);
    }

    void whatNeedsAPersonIsNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("bad key") << 401 << QByteArray("invalid_api_key");
        QTest::newRow("forbidden") << 403 << QByteArray("");
        QTest::newRow("no such model") << 404 << QByteArray("model_not_found");
        QTest::newRow("no money") << 429 << QByteArray("insufficient_quota");
        QTest::newRow("too long") << 400 << QByteArray("context_length_exceeded");
    }

    void whatNeedsAPersonIsNotRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        Bench bench([&](const FakeRequest&) { return support::errorReply(status, code.toStdString(), "no"); });
        QVERIFY(!bench.stack->complete(question(1), {}));
        QCOMPARE(bench.server.requests(), 1);
        QCOMPARE(bench.clock.pauses().size(), std::size_t{0});
        QCOMPARE(bench.ledger.spent().calls, 1);
        QCOMPARE(bench.ledger.spent().tokens(), 0);
    }

    void aRefusedParameterCostsOneCallMoreAndIsNotWaitedFor()
    {
        Bench bench([](const FakeRequest& request) {
            if (request.body.find("\"temperature\"") == std::string::npos)
                return honest(request);
            return support::errorReply(400, "unsupported_parameter", "Unsupported parameter: 'temperature'");
        });
        QVERIFY(bench.stack->complete(question(1), {}));
        QVERIFY(bench.stack->complete(question(2), {}));
        QCOMPARE(bench.server.requests(), 3);
        QCOMPARE(bench.clock.pauses().size(), std::size_t{0});
    }

    void aBudgetIsNotExceededByOneRequest_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<int>("atOnce");
        for (const char* limit : {"calls", "tokens", "money"})
            for (const int atOnce : {1, 16, 64})
                QTest::newRow(qPrintable(QStringLiteral("%1, %2 at once").arg(QLatin1String(limit)).arg(atOnce)))
                    << QString::fromLatin1(limit) << atOnce;
    }

    void aBudgetIsNotExceededByOneRequest()
    {
        QFETCH(QString, limit);
        QFETCH(int, atOnce);
        Budget budget;
        if (limit == QLatin1String("calls"))
            budget.calls = 100;
        else if (limit == QLatin1String("tokens"))
            budget.tokens = 6000;
        else
            budget.money = 0.007;
        const FakeReply fault = support::errorReply(500, "server_error", "no");
        Bench bench(support::faulty(honest, fault, [](std::int64_t number) { return number % 3 == 1; }), budget);
        const auto answers = bench.ask(300, atOnce);
        const Spending spent = bench.ledger.spent();
        QVERIFY(std::ranges::count(answers, "! budget_spent") > 0);
        QCOMPARE(spent.calls, bench.server.requests());
        QCOMPARE(spent.tokens(), bench.server.tokens());
        if (budget.calls)
            QCOMPARE(bench.server.requests(), *budget.calls); // and all of it can be used
        if (budget.tokens)
            QVERIFY(bench.server.tokens() <= *budget.tokens && bench.server.tokens() > *budget.tokens - 300);
        if (budget.money)
            QVERIFY(spent.money <= *budget.money && spent.money > *budget.money - 0.0005);
    }

    void equalRequestsArePaidOnce()
    {
        Bench bench([](const FakeRequest& request) {
            FakeReply reply = support::modelReply(request, "draw " + std::to_string(request.number));
            reply.delay = 20ms;
            return reply;
        });
        std::set<std::string> texts;
        std::mutex mutex;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 16; ++t)
                threads.emplace_back([&] {
                    const auto answer = bench.stack->complete(question(7), {});
                    const std::scoped_lock lock(mutex);
                    texts.insert(answer ? answer->text : answer.error().message());
                });
        }
        QCOMPARE(texts, std::set<std::string>{"draw 0"});
        QCOMPARE(bench.server.requests(), 1);
        QCOMPARE(bench.ledger.spent().calls, 1);
        QCOMPARE(bench.ledger.spent().cached, 15);
    }

    void drawsOfTheSameQuestionAreDifferentRequests()
    {
        Bench bench(honest);
        CompletionRequest again = question(1);
        again.sample = 1;
        QVERIFY(bench.stack->complete(question(1), {}));
        QVERIFY(bench.stack->complete(again, {}));
        QCOMPARE(bench.server.requests(), 2);
    }

    void aStopEndsAWait()
    {
        FakeReply wait = support::errorReply(429, "rate_limit_exceeded", "slow down");
        wait.headers.push_back("Retry-After: 300");
        Bench bench([&](const FakeRequest&) { return wait; });
        bench.settings.clock = nullptr;
        std::stop_source stop;
        bench.settings.onWait = [&](const WaitNotice&) { stop.request_stop(); };
        bench.stack = stackEndpoint(*bench.raw, {}, bench.ledger, bench.store, bench.settings);
        const auto answers = bench.ask(8, 8, stop.get_token());
        QCOMPARE(std::ranges::count(answers, "! cancelled"), 8);
    }

    void aThirdOfAllAnswersFaultyChangesNothing()
    {
        const auto faults = support::transientFaults();
        constexpr int count = 10'000;
        const auto expected = faultless(count);
        std::int64_t warm = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            if (seed == 6)
                warm = memoryInUse();
            Bench bench([&](const FakeRequest& request) {
                Rng rng(mixSeed({seed, static_cast<std::uint64_t>(request.number)}));
                if (rng.uniform() >= 0.3)
                    return honest(request);
                const FakeReply& fault = faults[rng.below(faults.size())].reply;
                return fault.delivery == Delivery::Hang ? support::errorReply(500, "", "") : fault;
            });
            const std::size_t files = openFiles();
            QCOMPARE(bench.ask(count, 32), expected);
            QVERIFY2(bench.server.requests() <= count * 16 / 10, qPrintable(QString::number(bench.server.requests())));
            QCOMPARE(bench.ledger.spent().calls, bench.server.requests());
            QVERIFY(openFiles() <= files + 2 * 32);
        }
        const std::int64_t grown = memoryInUse() - warm;
        QVERIFY2(grown < 5 * 1024, qPrintable(QStringLiteral("%1 kB more").arg(grown)));
    }
};

REGISTER_TEST(TestEndpointStack)

} // namespace tst_endpoint_stack

#include "tst_endpoint_stack.moc"
