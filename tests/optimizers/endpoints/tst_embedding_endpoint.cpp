// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/embedding_endpoint.h"
#include "optimizers/endpoints/endpoint_stack.h"
#include "tests/support/fake_chat.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_answer_store.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_embedding_endpoint {

using namespace optimizers;

using support::FakeRequest;
using support::FakeServer;

class TestEmbeddingEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsComeInTheOrderOfTheTextsAndHaveLengthOne()
    {
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        HttpClient client;
        const auto endpoint = std::move(*EmbeddingEndpoint::create(client, {server.url(), "e", Secret(), {}}));
        const std::vector<std::string> texts = {"a", "b", "a", "c"};
        const auto points = endpoint->embed(texts, {});
        QVERIFY(points);
        QCOMPARE(points->rows(), texts.size());
        QCOMPARE(points->dimension, std::size_t{8});
        QVERIFY(std::ranges::equal(points->row(0), points->row(2)));
        QVERIFY(!std::ranges::equal(points->row(0), points->row(1)));
        double squares = 0.0;
        for (const float value : points->row(3))
            squares += double{value} * double{value};
        QVERIFY(std::abs(squares - 1.0) < 1e-6);
    }

    void longListsAreDividedAndEveryRequestIsPaid()
    {
        const FakeServer server(
            support::faulty([](const FakeRequest& request) { return support::modelReply(request, ""); },
                            support::errorReply(503, "", ""), [](std::int64_t number) { return number == 1; }));
        HttpClient client;
        const auto endpoint = std::move(*EmbeddingEndpoint::create(client, {server.url(), "e", Secret(), {}}));
        support::ManualClock clock;
        StackSettings settings;
        settings.clock = &clock;
        Ledger ledger({});
        support::MemoryAnswerStore store;
        const auto stack = stackEmbedder(*endpoint, {}, ledger, store, store, settings);
        std::vector<std::string> texts;
        for (int i = 0; i < 200; ++i)
            texts.push_back("text " + std::to_string(i));
        const auto points = stack->embed(texts, {});
        QVERIFY(points);
        QCOMPARE(points->rows(), texts.size());
        const auto last = endpoint->embed(std::vector{texts.back()}, {});
        QVERIFY(std::ranges::equal(points->row(199), last->row(0)));
        QCOMPARE(ledger.spent().calls, 5); // four parts and one repeated
        QCOMPARE(store.paidThisRound().calls, 5);
        QCOMPARE(store.paidThisRound().tokens(), ledger.spent().tokens());
    }

    void aVectorIsPaidOnceAndComesBackToTheLastBit()
    {
        FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        server.keepRequests();
        HttpClient client;
        const auto endpoint = std::move(*EmbeddingEndpoint::create(client, {server.url(), "e", Secret(), {}}));
        Ledger ledger({});
        support::MemoryAnswerStore store;
        const auto stack = stackEmbedder(*endpoint, {}, ledger, store, store);
        const auto first = stack->embed(std::vector<std::string>{"a", "b", "a"}, {});
        QVERIFY(first && first->rows() == 3);
        store.roundFinished();
        const auto more = stack->embed(std::vector<std::string>{"c", "b"}, {});
        QVERIFY(more);
        QVERIFY(std::ranges::equal(more->row(1), first->row(1)));
        QCOMPARE(server.requests(), 2);
        QVERIFY(server.seen()[0].body.find(R"(["a","b"])") != std::string::npos);
        QVERIFY(server.seen()[1].body.find(R"(["c"])") != std::string::npos);
        store.roundFinished();
        QVERIFY(*stack->embed(std::vector<std::string>{"a", "b", "a"}, {}) == *first);
        QCOMPARE(server.requests(), 2);
        QCOMPARE(ledger.spent().calls, 2);
        QCOMPARE(ledger.spent().cached, 0); // the run's own
    }

    void whatOtherRunsKnowCountsOnceForEachRun()
    {
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        HttpClient client;
        const auto endpoint = std::move(*EmbeddingEndpoint::create(client, {server.url(), "e", Secret(), {}}));
        const std::vector<std::string> texts = {"a", "b"};
        support::MemoryAnswerStore store;
        Ledger first({});
        QVERIFY(stackEmbedder(*endpoint, {}, first, store, store)->embed(texts, {}));
        store.startOtherRun();
        Ledger second({});
        const auto stack = stackEmbedder(*endpoint, {}, second, store, store);
        QVERIFY(stack->embed(texts, {}) && stack->embed(texts, {}));
        QCOMPARE(second.spent().cached, 1);
        // Killed and continued: the round that was under way counts them anew, a later one does not.
        Ledger again({});
        QVERIFY(stackEmbedder(*endpoint, {}, again, store, store)->embed(texts, {}));
        QCOMPARE(again.spent().cached, 1);
        store.roundFinished();
        Ledger later({});
        QVERIFY(stackEmbedder(*endpoint, {}, later, store, store)->embed(texts, {}));
        QCOMPARE(later.spent().cached, 0);
        QVERIFY(stackEmbedder(*endpoint, {}, later, store, store)->embed(std::vector<std::string>{"a", "c"}, {}));
        QCOMPARE(later.spent().calls, 1);
        QCOMPARE(server.requests(), 2);
    }

    void anotherModelHasOtherVectors()
    {
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        HttpClient client;
        Ledger ledger({});
        support::MemoryAnswerStore store;
        for (const char* model : {"e", "f"}) {
            const auto endpoint = std::move(*EmbeddingEndpoint::create(client, {server.url(), model, Secret(), {}}));
            QVERIFY(stackEmbedder(*endpoint, {}, ledger, store, store)->embed(std::vector<std::string>{"a"}, {}));
        }
        QCOMPARE(server.requests(), 2);
    }

    void unusableRepliesAreMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
             {"", "[]", "{}", R"({"data":{}})", R"({"data":[]})", R"({"data":[{"embedding":[1]}]})",
              R"({"data":[{"embedding":[1,2]},{"embedding":[1]}]})",
              R"({"data":[{"embedding":[1]},{"embedding":["x"]}]})",
              R"({"data":[{"embedding":[0]},{"embedding":[1]}]})", R"({"data":[{"embedding":[]},{"embedding":[]}]})",
              R"({"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]})",
              R"({"data":[{"index":0,"embedding":[1]},{"index":5,"embedding":[1]}]})", R"({"data":[1,2]})"})
            QTest::newRow(*body == '\0' ? "empty" : body) << QByteArray(body);
    }

    void unusableRepliesAreMalformed()
    {
        QFETCH(QByteArray, body);
        const auto points = parseEmbeddingReply(body.toStdString(), 2);
        QVERIFY(!points);
        QCOMPARE(points.error().kind, ErrorKind::Malformed);
    }

    void anEmptyTextIsNotSent()
    {
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        HttpClient client;
        const auto endpoint = std::move(*EmbeddingEndpoint::create(client, {server.url(), "e", Secret(), {}}));
        QVERIFY(!endpoint->embed(std::vector<std::string>{"a", ""}, {}));
        QCOMPARE(server.requests(), 0);
    }
};

REGISTER_TEST(TestEmbeddingEndpoint)

} // namespace tst_embedding_endpoint

#include "tst_embedding_endpoint.moc"
