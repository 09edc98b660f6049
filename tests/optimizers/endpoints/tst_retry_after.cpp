// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/retry_after.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_retry_after {

using namespace std::chrono_literals;
using namespace optimizers;

namespace {

// Sun, 06 Nov 1994 08:49:37 GMT
const std::chrono::system_clock::time_point now = std::chrono::system_clock::from_time_t(784111777);

} // namespace

class TestRetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintsAreReadInEveryForm_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<qint64>("milliseconds"); // negative: no hint
        QTest::newRow("seconds") << QStringLiteral("12") << qint64{12000};
        QTest::newRow("fraction") << QStringLiteral(" 1.5 ") << qint64{1500};
        QTest::newRow("zero") << QStringLiteral("0") << qint64{0};
        QTest::newRow("huge") << QStringLiteral("1000000000") << qint64{1000000000000};
        QTest::newRow("beyond any time") << QStringLiteral("99999999999999999999") << qint64{-1};
        QTest::newRow("negative") << QStringLiteral("-5") << qint64{-1};
        QTest::newRow("not a number") << QStringLiteral("nan") << qint64{-1};
        QTest::newRow("infinite") << QStringLiteral("inf") << qint64{-1};
        QTest::newRow("empty") << QString() << qint64{-1};
        QTest::newRow("words") << QStringLiteral("in a moment") << qint64{-1};
        QTest::newRow("date") << QStringLiteral("Sun, 06 Nov 1994 08:50:37 GMT") << qint64{60000};
        QTest::newRow("old form of a date") << QStringLiteral("Sunday, 06-Nov-94 08:50:37 GMT") << qint64{60000};
        QTest::newRow("far year") << QStringLiteral("Sun, 06 Nov 9999 08:50:37 GMT") << qint64{-1};
        QTest::newRow("past date") << QStringLiteral("Sun, 06 Nov 1994 08:48:37 GMT") << qint64{-1};
    }

    void hintsAreReadInEveryForm()
    {
        QFETCH(QString, value);
        QFETCH(qint64, milliseconds);
        const auto hint = retryAfter(value.toStdString(), now);
        QCOMPARE(hint ? qint64{hint->count()} : qint64{-1}, milliseconds);
    }

    void theExactHeaderComesFirstAndTheOtherWhereItIsUnusable()
    {
        const HttpReply both{429, {{"retry-after", "7"}, {"retry-after-ms", "250"}}, ""};
        QCOMPARE(retryHint(both, now), std::optional(250ms));
        const HttpReply unusable{429, {{"retry-after", "7"}, {"retry-after-ms", "x"}}, ""};
        QCOMPARE(retryHint(unusable, now), std::optional<std::chrono::milliseconds>(7s));
        QVERIFY(!retryHint({429, {}, ""}, now));
    }

    void durationsAreReadAsApisWriteThem()
    {
        QCOMPARE(durationFrom("34s"), std::optional<std::chrono::milliseconds>(34s));
        QCOMPARE(durationFrom("12ms"), std::optional(12ms));
        QCOMPARE(durationFrom("6m0s"), std::optional<std::chrono::milliseconds>(6min));
        QCOMPARE(durationFrom("1.5s"), std::optional(1500ms));
        for (const char* text : {"", "s", "12", "1d", "-1s", "1s2"})
            QVERIFY2(!durationFrom(text), text);
    }
};

REGISTER_TEST(TestRetryAfter)

} // namespace tst_retry_after

#include "tst_retry_after.moc"
