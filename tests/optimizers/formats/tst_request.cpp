// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/request_text.h"
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_request {

using namespace optimizers;
using namespace Qt::StringLiterals;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("request");
}

} // namespace

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsTheBodyThatIsSent()
    {
        const ExportedText written = format().write(tricky::plainSubject()).value();
        const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(written.text)).object();
        QCOMPARE(body[u"model"].toString(), u"small"_s);
        QCOMPARE(body[u"temperature"].toDouble(-1.0), 0.0);
        QCOMPARE(body[u"max_tokens"].toInt(), 64);
        QCOMPARE(body[u"messages"].toArray().size(), 4);
        QCOMPARE(body[u"messages"].toArray().last().toObject()[u"content"].toString(), u"{{input}}"_s);
        QVERIFY(written.losses.empty());
    }

    void anAbsentTemperatureIsNotSent()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.request.temperature.reset();
        QVERIFY(format().write(subject)->text.find("temperature") == std::string::npos);
    }

    void whatIsReadSendsTheSameBytes() { tricky::proveMany(format(), 21); }

    void aKeyInThePlaceOfAVariableIsNotWritten()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.request.keyVariable = "sk-not-a-variable-1234567890";
        for (const PromptFormatInfo& info : allPromptFormats()) {
            const auto written = info.write(subject);
            QVERIFY2(written, info.id.c_str());
            QVERIFY2(written->text.find("sk-not-a-variable") == std::string::npos, info.id.c_str());
        }
        QCOMPARE(keyVariableFor(subject), std::string("OPENAI_API_KEY"));
    }
};

REGISTER_TEST(TestRequest)

} // namespace tst_request

#include "tst_request.moc"
