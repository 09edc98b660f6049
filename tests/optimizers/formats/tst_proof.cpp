// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/model_endpoint.h"
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_proof {

using namespace optimizers;

namespace {

/// The plain subject with a run whose outcomes carry the keys of the requests they came of.
ExportSubject answeredSubject()
{
    ExportSubject subject = tricky::plainSubject();
    subject.request.identity = "chat somewhere small";
    ExportedRun run = tricky::finishedRun(subject);
    const auto renderer = PromptRenderer::create(subject.prompt.layout, {});
    for (Trial& trial : run.trials) {
        for (std::size_t i = 0; i < trial.outcomes.size(); ++i) {
            CompletionRequest request;
            request.messages = *renderer->render(trial.candidate, subject.examples.validation[i]);
            request.temperature = subject.request.temperature;
            request.maxTokens = subject.request.maxTokens;
            trial.outcomes[i].request = requestKey(subject.request.identity, request);
        }
    }
    subject.runs.push_back(std::move(run));
    return subject;
}

ExportProof proofFor(const char* id, const ExportSubject& subject)
{
    const PromptFormatInfo& format = *findPromptFormat(id);
    return proofOf(format, subject, format.write(subject)->text);
}

} // namespace

class TestProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreThoseThatWereAnswered()
    {
        const ExportSubject subject = answeredSubject();
        for (const char* id : {"markdown", "messages", "request", "python", "promptfoo", "prompt_yml", "html"}) {
            const ExportProof proof = proofFor(id, subject);
            QCOMPARE(proof.kind, ExportProof::Kind::Same);
            QCOMPARE(proof.examples, std::size_t{2});
            QCOMPARE(proof.answers, std::size_t{2});
            // "Translate to French." + "dog" + "chien" + "cat" or "red"
            QCOMPARE(proof.bytes, std::size_t{62});
            QVERIFY(inWords(proof).find("the same 62 bytes") != std::string::npos);
        }
    }

    void aLayoutThatWasChangedSinceIsFound()
    {
        ExportSubject subject = answeredSubject();
        subject.prompt.layout.query = "Word: {{input}}";
        QCOMPARE(proofFor("messages", subject).kind, ExportProof::Kind::Different);
        QVERIFY(proofFor("messages", subject).reason.inEnglish().find("changed since") != std::string::npos);
    }

    void settingsThatWereChangedSinceAreFound()
    {
        ExportSubject subject = answeredSubject();
        subject.request.temperature = 1.0;
        QCOMPARE(proofFor("request", subject).kind, ExportProof::Kind::Different);
    }

    void aFileThatWasEditedIsFound()
    {
        const ExportSubject subject = answeredSubject();
        const PromptFormatInfo& format = *findPromptFormat("messages");
        std::string text = format.write(subject)->text;
        text.replace(text.find("chien"), 5, "chat!");
        const ExportProof proof = proofOf(format, subject, text);
        QCOMPARE(proof.kind, ExportProof::Kind::Different);
        QVERIFY(proof.reason.inEnglish().find("Message 3") != std::string::npos);
        QVERIFY(proofOf(format, subject, "{").reason.inEnglish().find("cannot be read back") != std::string::npos);
    }

    void aTextIsAnotherPromptThanAChat()
    {
        const ExportProof proof = proofFor("text", answeredSubject());
        QCOMPARE(proof.kind, ExportProof::Kind::Different);
        QVERIFY(proof.reason.inEnglish().find("1 instead of 4") != std::string::npos);
    }

    void tablesAreNoPrompts() { QCOMPARE(proofFor("csv", answeredSubject()).kind, ExportProof::Kind::NotPossible); }

    void withoutDataAMadeUpExampleIsTried()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.examples = {};
        const ExportProof proof = proofFor("messages", subject);
        QCOMPARE(proof.kind, ExportProof::Kind::Same);
        QCOMPARE(proof.examples, std::size_t{1});
        QCOMPARE(proof.answers, std::size_t{0});
    }
};

REGISTER_TEST(TestProof)

} // namespace tst_proof

#include "tst_proof.moc"
