// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/json_text.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace tst_json_text {

using namespace optimizers;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenTextSaysWhereAndWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("one line") << "{\"a\": 1,]" << "at byte 9: syntax error";
        QTest::newRow("several lines") << "{\n  \"a\": 1,\n  ]\n}" << "in line 3 at byte 3: syntax error";
        QTest::newRow("first of several") << "x\n1" << "in line 1 at byte 1: syntax error";
        QTest::newRow("unfinished") << "{\n" << "in line 2 at byte 1: syntax error";
        QTest::newRow("nothing") << "" << "at byte 1: syntax error";
    }

    void aBrokenTextSaysWhereAndWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto read = parseJson(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        const QString message = QString::fromStdString(read.error().message());
        QVERIFY2(message.startsWith(QStringLiteral("The JSON is broken ") + place), qPrintable(message));
        QVERIFY2(!message.contains(QStringLiteral("json.exception")), qPrintable(message));
    }

    void deepNestingIsRefused()
    {
        QVERIFY(parseJson(std::string(200, '[') + std::string(200, ']')));
        QVERIFY(!parseJson(std::string(300, '[') + std::string(300, ']')));
    }
};

REGISTER_TEST(TestJsonText)

} // namespace tst_json_text

#include "tst_json_text.moc"
