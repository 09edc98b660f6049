// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/request_text.h"
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_curl {

using namespace optimizers;
using namespace Qt::StringLiterals;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("curl");
}

/// Runs the script in `folder` with a key in the environment; its exit code.
int runScript(const std::string& script, const QTemporaryDir& folder, bool withKey = true)
{
    QFile file(folder.filePath(u"ask.sh"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(script)) < 0)
        return -1;
    file.close();
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (withKey)
        environment.insert(u"WORDS_KEY"_s, u"secret words"_s);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.start(u"sh"_s, {file.fileName()});
    return shell.waitForFinished() ? shell.exitCode() : -1;
}

} // namespace

class TestCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommandNamesTheVariableOfTheKeyOnly()
    {
        const ExportedText written = format().write(tricky::plainSubject()).value();
        QVERIFY(written.text.find("\"Authorization: Bearer ${WORDS_KEY:?") != std::string::npos);
        QCOMPARE(written.losses.size(), std::size_t{1});
        ExportSubject subject = tricky::plainSubject();
        subject.request.azure = true;
        QVERIFY(format().write(subject)->text.find("\"api-key: ${WORDS_KEY:?") != std::string::npos);
        subject.request.keyVariable.clear();
        QVERIFY(format().write(subject)->text.find("WORDS_KEY") == std::string::npos);
    }

    void runningItSendsTheVeryBody()
    {
        if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
            QSKIP("there is no curl here");
        support::FakeServer server(
            [](const support::FakeRequest& request) { return support::modelReply(request, "chat"); });
        server.keepRequests();
        Rng rng(31);
        for (int i = 0; i < 20; ++i) {
            ExportSubject subject = tricky::randomSubject(rng);
            subject.request.chatUrl = server.url() + "/v1/chat/completions?q='{x}$(>pwned)`>pwned`";
            subject.request.keyVariable = "WORDS_KEY";
            const auto written = format().write(subject);
            if (!written)
                continue;
            const QTemporaryDir folder;
            const std::int64_t before = server.requests();
            QCOMPARE(runScript(written->text, folder), 0);
            QVERIFY(!QFile::exists(folder.filePath(u"pwned"_s)));
            QCOMPARE(server.requests(), before + 1);
            const support::FakeRequest seen = server.seen().back();
            const auto renderer = PromptRenderer::create(subject.prompt.layout, tricky::fieldNames());
            const auto messages = renderer->render(subject.prompt.candidate, subject.examples.validation[0]);
            QCOMPARE(seen.body, requestBody(subject, *messages));
            QCOMPARE(seen.header("authorization").value_or(""), std::string("Bearer secret words"));
        }
    }

    void withoutTheKeyNothingIsSent()
    {
        const QTemporaryDir folder;
        QVERIFY(runScript(format().write(tricky::plainSubject())->text, folder, false) != 0);
    }

    void whatIsReadSendsTheSameBytes()
    {
        tricky::proveMany(format(), 32);
        const ExportSubject subject = tricky::plainSubject();
        const ExportProof proof = proofOf(format(), subject, format().write(subject)->text);
        QCOMPARE(proof.examples, std::size_t{1});
    }

    void promptsThatShowOtherExemplarsForEveryInputCanBeWritten()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.prompt.candidate.nearest = 1;
        const auto written = format().write(subject);
        QVERIFY(written);
        QCOMPARE(proofOf(format(), subject, written->text).kind, ExportProof::Kind::Same);
    }

    void otherScriptsAreRefused()
    {
        for (const char* script : {"", "curl x", "<<'HONE_REQUEST'\n", "<<'HONE_REQUEST'\n{}\nHONE_REQUEST\n"})
            QCOMPARE(format().messagesIn(script).error().kind, ErrorKind::Malformed);
    }
};

REGISTER_TEST(TestCurl)

} // namespace tst_curl

#include "tst_curl.moc"
