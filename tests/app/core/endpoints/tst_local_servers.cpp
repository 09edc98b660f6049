// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/endpoints/model_services.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_local_servers {

using support::FakeReply;
using support::FakeRequest;
using support::FakeServer;

class TestLocalServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serversThatListModelsAreFoundWithThem()
    {
        const FakeServer first([](const FakeRequest& request) { return support::modelReply(request, ""); });
        const FakeServer second([](const FakeRequest&) {
            FakeReply reply;
            reply.body = R"({"data":[{"id":"qwen3:8b"}]})";
            return reply;
        });
        const auto found = app::localServers({second.port(), 1, first.port()});
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0] == (app::LocalServer{second.url(), {"qwen3:8b"}}));
        QCOMPARE(found[1].url, first.url());
        QCOMPARE(found[1].models.size(), std::size_t{2});
    }

    void whatListsNoModelsIsNoServer()
    {
        const FakeServer page([](const FakeRequest&) {
            FakeReply reply;
            reply.body = "<html>router</html>";
            reply.headers = {"Content-Type: text/html"};
            return reply;
        });
        const FakeServer empty([](const FakeRequest&) {
            FakeReply reply;
            reply.body = R"({"data":[]})";
            return reply;
        });
        QVERIFY(app::localServers({page.port(), empty.port()}).empty());
    }

    void aServerThatDoesNotAnswerIsNotWaitedFor()
    {
        const FakeServer silent([](const FakeRequest&) {
            FakeReply reply;
            reply.delivery = support::Delivery::Hang;
            return reply;
        });
        const FakeServer server([](const FakeRequest& request) { return support::modelReply(request, ""); });
        const auto found = app::localServers({silent.port(), server.port()});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].url, server.url());
    }

    void theUsualPortsAreThoseOfTheCommonServers()
    {
        for (const int port : {11434, 8080, 1234, 8000})
            QVERIFY(std::ranges::count(app::usualPorts(), port) == 1);
    }
};

REGISTER_TEST(TestLocalServers)

} // namespace tst_local_servers

#include "tst_local_servers.moc"
