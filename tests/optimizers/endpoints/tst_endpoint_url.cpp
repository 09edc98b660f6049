// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/endpoint_url.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_endpoint_url {

using namespace Qt::StringLiterals;
using namespace optimizers;

class TestEndpointUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsPastedBecomesTheFinalAddresses_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("models");
        const auto row = [](const QString& pasted, const QString& base, const QString& query = {}) {
            QTest::newRow(qPrintable(pasted))
                << pasted << base + u"/chat/completions"_s + query << base + u"/models"_s + query;
        };
        for (const QString& form :
             {u"http://localhost:1234"_s, u"http://localhost:1234/"_s, u"localhost:1234"_s, u"localhost:1234/v1"_s,
              u"http://localhost:1234/v1/"_s, u"HTTP://localhost:1234/v1"_s,
              u"http://localhost:1234/v1/chat/completions"_s, u"localhost:1234/v1/embeddings"_s,
              u"localhost:1234/v1/models"_s, u"  \"http://localhost:1234/v1\" \n"_s,
              u"<http://localhost:1234/v1#fragment>"_s, u"localhost:1234/api/chat"_s})
            row(form, u"http://localhost:1234/v1"_s);
        row(u"127.0.0.1:8080"_s, u"http://127.0.0.1:8080/v1"_s);
        row(u"[::1]:8080"_s, u"http://[::1]:8080/v1"_s);
        row(u"192.168.0.7:11434"_s, u"http://192.168.0.7:11434/v1"_s);
        row(u"172.31.0.7"_s, u"http://172.31.0.7/v1"_s);
        row(u"gpu-box:8000"_s, u"http://gpu-box:8000/v1"_s);
        row(u"172.32.0.7"_s, u"https://172.32.0.7/v1"_s);
        row(u"api.openai.com"_s, u"https://api.openai.com/v1"_s);
        row(u"https://openrouter.ai/api/v1"_s, u"https://openrouter.ai/api/v1"_s);
        row(u"https://generativelanguage.googleapis.com/v1beta/openai/"_s,
            u"https://generativelanguage.googleapis.com/v1beta/openai"_s);
        row(u"https://res.openai.azure.com/openai/v1/"_s, u"https://res.openai.azure.com/openai/v1"_s);
        row(u"https://res.openai.azure.com"_s, u"https://res.openai.azure.com/openai/v1"_s);
        row(u"https://x.example/v1/chat/completions?tenant=7"_s, u"https://x.example/v1"_s, u"?tenant=7"_s);
    }

    void whateverIsPastedBecomesTheFinalAddresses()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, chat);
        QFETCH(QString, models);
        const auto address = endpointAddress(pasted.toStdString());
        QVERIFY(address);
        QCOMPARE(QString::fromStdString(address->chat), chat);
        QCOMPARE(QString::fromStdString(address->models), models);
        QCOMPARE(QString::fromStdString(address->completions), QString(chat).remove(u"/chat"_s));
    }

    void anAzureDeploymentKeepsItsVersionAndListsModelsOfItsResource()
    {
        const auto address = endpointAddress(
            "https://res.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21");
        QVERIFY(address);
        QVERIFY(address->azure);
        QCOMPARE(address->chat,
                 "https://res.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21");
        QCOMPARE(address->embeddings,
                 "https://res.openai.azure.com/openai/deployments/gpt/embeddings?api-version=2024-10-21");
        QCOMPARE(address->models, "https://res.openai.azure.com/openai/models?api-version=2024-10-21");
    }

    void anAddressReadAgainStaysTheSame()
    {
        for (const char* pasted :
             {"localhost:1", "https://a.example/x/v1/", "https://r.openai.azure.com", "10.0.0.1"}) {
            const auto once = endpointAddress(pasted);
            QVERIFY(once);
            const auto twice = endpointAddress(once->chat);
            QVERIFY(twice);
            QCOMPARE(twice->chat, once->chat);
        }
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("pasted");
        for (const QString& pasted :
             {u""_s, u"   "_s, u"ftp://example.com"_s, u"file:///etc/passwd"_s, u"http://"_s,
              u"https://user:secret@example.com/v1"_s, u"http://a b/v1"_s, u"localhost:99999"_s, u"javascript://x"_s})
            QTest::newRow(qPrintable(pasted)) << pasted;
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, pasted);
        const auto address = endpointAddress(pasted.toStdString());
        QVERIFY(!address);
        QCOMPARE(address.error().kind, ErrorKind::InvalidInput);
        QVERIFY(address.error().message().find("secret") == std::string::npos);
    }

    void thisMachineIsRecognised()
    {
        for (const char* authority : {"localhost", "LOCALHOST:80", "127.8.9.1:80", "::1", "[::1]:80", "a.localhost"})
            QVERIFY2(isLoopback(authority), authority);
        for (const char* authority : {"localhost.example.com", "128.0.0.1", "127.0.0.1.example.com", "[::2]:80", ""})
            QVERIFY2(!isLoopback(authority), authority);
    }
};

REGISTER_TEST(TestEndpointUrl)

} // namespace tst_endpoint_url

#include "tst_endpoint_url.moc"
