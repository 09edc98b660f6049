// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/secret.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_secret {

using namespace optimizers;

namespace {

const QByteArray key = "sk-can\"ary/with+odd=chars";

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfItIsTakenOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << "key " + key + " is bad";
        QTest::newRow("twice") << key + key;
        QTest::newRow("percent-encoded") << "?k=" + key.toPercentEncoding("", "", '%');
        QTest::newRow("JSON") << QByteArray("{\"k\":\"sk-can\\\"ary/with+odd=chars\"}");
        QTest::newRow("JSON with slashes") << QByteArray("{\"k\":\"sk-can\\\"ary\\/with+odd=chars\"}");
        QTest::newRow("base64") << key.toBase64();
        QTest::newRow("base64 after one byte") << ":" + (":" + key).toBase64();
        QTest::newRow("base64 after two bytes") << "x " + ("::" + key + "rest").toBase64();
    }

    void everyFormOfItIsTakenOut()
    {
        QFETCH(QByteArray, text);
        const QByteArray clean = QByteArray::fromStdString(Secret(key.toStdString()).redacted(text.toStdString()));
        QVERIFY2(clean.contains("[key]"), clean.constData());
        for (const QByteArray& trace : {QByteArray("ary"), QByteArray("odd"), key.toBase64().mid(6, 16)})
            QVERIFY2(!clean.contains(trace), clean.constData());
    }

    void otherTextStays()
    {
        QCOMPARE(Secret("sk-canary").redacted("nothing here: sk-cana"), "nothing here: sk-cana");
        QCOMPARE(Secret("").redacted("text"), "text");
        QCOMPARE(Secret("x").redacted("axb"), "axb");
    }

    void aMovedFromSecretIsEmpty()
    {
        Secret from("sk-canary");
        const Secret to(std::move(from));
        QVERIFY(from.empty()); // NOLINT(bugprone-use-after-move): this is what is tested
        QCOMPARE(to.reveal(), "sk-canary");
    }
};

REGISTER_TEST(TestSecret)

} // namespace tst_secret

#include "tst_secret.moc"
