// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

namespace tst_python {

using namespace optimizers;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

const PromptFormatInfo& format()
{
    return *findPromptFormat("python");
}

QString python()
{
    return QStandardPaths::findExecutable(u"python3"_s);
}

void write(const QString& path, const std::string& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        qFatal("cannot write the program");
}

QByteArray outputOf(const QStringList& arguments, const QByteArray& input, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WORDS_KEY"_s, u"secret words"_s);
    environment.insert(u"PYTHONUTF8"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(python(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// A byte order mark at the beginning is a character like others.
QString text(const std::string& utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArray::fromStdString(utf8));
}

} // namespace

class TestPython : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramSaysWhereTheKeyIs()
    {
        const ExportedText written = format().write(tricky::plainSubject()).value();
        QVERIFY(written.text.find("KEY_VARIABLE = \"WORDS_KEY\"") != std::string::npos);
        QVERIFY(written.text.find("            example[\"input\"]\n") != std::string::npos);
        QVERIFY(written.losses.empty());
    }

    void aProgramForAModelThatNoServerOffersSaysSo()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.request.chatUrl.clear();
        QCOMPARE(format().write(subject)->losses.size(), std::size_t{1});
    }

    void itsFunctionGivesTheMessagesThatAreSent()
    {
        if (python().isEmpty())
            QSKIP("there is no Python here");
        const QTemporaryDir folder;
        write(folder.filePath(u"check.py"_s),
              "import json, runpy, sys\nmessages = runpy.run_path('prompt.py')['messages']\n"
              "print(json.dumps([messages(example) for example in json.load(sys.stdin)]))\n");
        QJsonArray examples;
        for (const Example& example : tricky::examples(0)) {
            QJsonObject values{{u"input"_s, text(example.input)}};
            for (const Field& field : example.fields)
                values[text(field.name)] = text(field.value);
            examples.append(values);
        }
        Rng rng(41);
        for (int i = 0; i < 8; ++i) {
            const ExportSubject subject = tricky::randomSubject(rng);
            const auto written = format().write(subject);
            if (!written)
                continue;
            write(folder.filePath(u"prompt.py"_s), written->text);
            const QByteArray output = outputOf({u"check.py"_s}, QJsonDocument(examples).toJson(), folder.path());
            const QJsonArray all = QJsonDocument::fromJson(output).array();
            QCOMPARE(all.size(), examples.size());
            for (qsizetype place = 0; place < all.size(); ++place) {
                const auto expected = tricky::rendered(subject.prompt, static_cast<std::size_t>(place));
                const QJsonArray messages = all[place].toArray();
                QCOMPARE(messages.size(), static_cast<qsizetype>(expected.size()));
                for (qsizetype m = 0; m < messages.size(); ++m)
                    QCOMPARE(messages[m].toObject()[u"content"].toString(),
                             text(expected[static_cast<std::size_t>(m)].text));
            }
        }
    }

    void theProgramAsksTheModel()
    {
        if (python().isEmpty())
            QSKIP("there is no Python here");
        support::FakeServer server(
            [](const support::FakeRequest& request) { return support::modelReply(request, "chat"); });
        server.keepRequests();
        const QTemporaryDir folder;
        write(folder.filePath(u"prompt.py"_s),
              format().write(tricky::plainSubject(server.url() + "/v1/chat/completions"))->text);
        QCOMPARE(outputOf({u"prompt.py"_s, u"cat"_s}, {}, folder.path()), QByteArray("chat\n"));
        QCOMPARE(outputOf({u"prompt.py"_s}, "cat", folder.path()), QByteArray("chat\n"));
        for (const support::FakeRequest& seen : server.seen()) {
            const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(seen.body)).object();
            QCOMPARE(body[u"model"].toString(), u"small"_s);
            QCOMPARE(body[u"messages"].toArray().last().toObject()[u"content"].toString(), u"cat"_s);
            QCOMPARE(seen.header("authorization").value_or(""), std::string("Bearer secret words"));
        }
    }

    void whatIsReadSendsTheSameBytes() { tricky::proveMany(format(), 42); }

    void otherProgramsAreRefused()
    {
        for (const char* program : {"", "    return [\n", "    return [\nx\n    ]\n",
                                    "    return [\n        {\"role\": \"tool\", \"content\": (\n    ]\n"})
            QCOMPARE(format().messagesIn(program).error().kind, ErrorKind::Malformed);
    }
};

REGISTER_TEST(TestPython)

} // namespace tst_python

#include "tst_python.moc"
