// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/endpoint_stack.h"
#include "optimizers/run/search_budget.h"
#include "optimizers/search/catalogue.h"
#include "tests/support/fake_chat.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_run_likelihood {

using namespace optimizers;

using support::EchoHabit;
using support::EventLog;
using support::FakeRequest;
using support::FakeServer;
using support::RunBench;

namespace {

constexpr std::int64_t candidates = 6;
constexpr std::int64_t examples = 5; // of each candidate, by ape's default

bool isScoring(const FakeRequest& request)
{
    return request.path.find("/chat/") == std::string::npos;
}

/// A server that writes a new instruction whenever one is asked for, and scores as it is used to.
class Scoring
{
public:
    explicit Scoring(EchoHabit habit)
        : server([habit](const FakeRequest& request) {
              return isScoring(request) ? support::completionsReply(request, habit)
                                        : support::chatReply(request, "quality " + std::to_string(request.number % 90));
          })
    {
        endpoint = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret(), {}}));
        server.keepRequests();
    }

    /// ape by likelihood with the solver and the writer of this server, from the beginning.
    RunFinished run(RunBench& bench, Ledger& ledger, EventLog& log) const
    {
        const auto ape = findOptimizer("ape")->create({{"scoring", std::string("log_likelihood")},
                                                       {"subsamples", std::int64_t{2}},
                                                       {"proposals", std::int64_t{3}},
                                                       {"likeliest", std::int64_t{2}}});
        RunServices services = bench.services();
        services.solver.endpoint = services.writer.endpoint = endpoint.get();
        bench.history = History(searchBudget(bench.limits, bench.data.test.size()));
        return executeRun(**ape, services, bench.limits, bench.history, ledger, log, {});
    }

    [[nodiscard]] std::ptrdiff_t scorings() const { return std::ranges::count_if(server.seen(), isScoring); }

    FakeServer server;
    HttpClient client;
    std::unique_ptr<ModelEndpoint> endpoint;
};

} // namespace

class TestRunLikelihood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsTriedOnceAndEveryCallIsPaid()
    {
        Scoring scoring(EchoHabit::Honest);
        RunBench bench;
        EventLog log(&bench.answers);
        Ledger ledger({});
        const RunFinished finished = scoring.run(bench, ledger, log);
        QVERIFY2(finished.state == RunState::Done, finished.error ? finished.error->message().c_str() : "");
        QCOMPARE(scoring.scorings(), static_cast<std::ptrdiff_t>(likelihoodProofCalls + candidates * examples));
        QCOMPARE(ledger.spent().calls, scoring.server.requests());
        QCOMPARE(ledger.spent().tokens(), scoring.server.tokens());
        QCOMPARE(bench.history.trials().size(), std::size_t{1 + 2});
    }

    void aReplaySendsNothing()
    {
        Scoring scoring(EchoHabit::Honest);
        RunBench bench;
        EventLog log(&bench.answers);
        Ledger ledger({});
        (void)scoring.run(bench, ledger, log);
        const History first = bench.history;
        const std::int64_t sent = scoring.server.requests();
        Ledger again({});
        (void)scoring.run(bench, again, log);
        QCOMPARE(scoring.server.requests(), sent);
        QCOMPARE(again.spent().calls, std::int64_t{0});
        QVERIFY(std::ranges::equal(first.trials(), bench.history.trials(), {}, &Trial::candidate, &Trial::candidate));
    }

    void theBudgetHolds()
    {
        for (std::int64_t calls = 0; calls < 160; calls += 23) {
            Scoring scoring(EchoHabit::Honest);
            RunBench bench;
            bench.data.test.clear();
            bench.limits.budget.calls = 30 + calls;
            EventLog log(&bench.answers);
            Ledger ledger(bench.limits.budget);
            const RunFinished finished = scoring.run(bench, ledger, log);
            QCOMPARE(finished.state, RunState::Done);
            QVERIFY(scoring.server.requests() <= 30 + calls);
            QCOMPARE(ledger.spent().calls, scoring.server.requests());
        }
    }

    void aServerWithoutSenseIsRefusedWithTheReason_data()
    {
        QTest::addColumn<int>("habit");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("ignores the fields")
            << static_cast<int>(EchoHabit::IgnoresLogprobs) << QByteArray("ignore the field \"logprobs\"");
        QTest::newRow("lengths differ") << static_cast<int>(EchoHabit::LengthsDiffer) << QByteArray("tokens");
        QTest::newRow("numbers that mean nothing")
            << static_cast<int>(EchoHabit::ByLength) << QByteArray("scattered words");
    }

    void aServerWithoutSenseIsRefusedWithTheReason()
    {
        QFETCH(int, habit);
        QFETCH(QByteArray, reason);
        Scoring scoring(static_cast<EchoHabit>(habit));
        RunBench bench;
        EventLog log(&bench.answers);
        Ledger ledger({});
        const RunFinished finished = scoring.run(bench, ledger, log);
        QCOMPARE(finished.state, RunState::Failed);
        QVERIFY(finished.error);
        QVERIFY2(finished.error->message().find(reason.toStdString()) != std::string::npos,
                 finished.error->message().c_str());
        QCOMPARE(scoring.scorings(), static_cast<std::ptrdiff_t>(likelihoodProofCalls));
        QCOMPARE(ledger.spent().calls, scoring.server.requests());
    }
};

REGISTER_TEST(TestRunLikelihood)

} // namespace tst_run_likelihood

#include "tst_run_likelihood.moc"
