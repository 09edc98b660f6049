// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_pdf {

using namespace optimizers;
using namespace Qt::StringLiterals;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("pdf");
}

/// What a reader copies out of the pages; a form feed ends each.
QString copiedFrom(const std::string& pages)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(pages)) < 0)
        qFatal("cannot write the pages");
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, {file.fileName(), u"-"_s});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

bool canCopy()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsAPdf()
    {
        const auto written = format().write(tricky::plainSubject());
        QVERIFY(written);
        QVERIFY(written->text.starts_with("%PDF-"));
        QCOMPARE(written->losses.size(), std::size_t{1});
        QCOMPARE(proofOf(format(), tricky::plainSubject(), written->text).kind, ExportProof::Kind::NotPossible);
    }

    void itsTextCanBeSelected()
    {
        if (!canCopy())
            QSKIP("there is no pdftotext here");
        ExportSubject subject = tricky::plainSubject();
        subject.runs.push_back(tricky::finishedRun(subject));
        const QString text = copiedFrom(format().write(subject)->text);
        for (const QString& part : {u"Words"_s, u"Better: this prompt beats the draft"_s, u"Translate to French."_s,
                                    u"chien"_s, u"Trajectories"_s, u"1.000 [0.300, 1.000]"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void itsTextsAreTranslated()
    {
        if (!canCopy())
            QSKIP("there is no pdftotext here");
        ExportSubject subject = tricky::plainSubject();
        subject.runs.push_back(tricky::finishedRun(subject));
        subject.runs[0].trials.resize(60, subject.runs[0].trials[1]);
        subject.reportLanguage = tricky::wordless();
        const QString text = copiedFrom(format().write(subject)->text);
        QVERIFY(text.contains(u"Translate to French."_s));
        for (const QString& part : {u"Better"_s, u"Metric"_s, u"Prompt"_s, u"Trajectories"_s, u"score"_s,
                                    u"Candidates"_s, u"Instruction"_s, u"No."_s, u"draft"_s, u"xemplars"_s, u"more"_s})
            QVERIFY2(!text.contains(part), qPrintable(text));
    }

    void aLongPromptIsWrappedOverPages()
    {
        if (!canCopy())
            QSKIP("there is no pdftotext here");
        ExportSubject subject = tricky::plainSubject();
        for (int i = 0; i < 200; ++i)
            subject.prompt.candidate.instruction += "\nRule " + std::to_string(i) + " " + std::string(150, 'x');
        subject.prompt.candidate.instruction += "\nthe end of it";
        const QString text = copiedFrom(format().write(subject)->text);
        QVERIFY(text.count(u'\f') >= 8);
        QVERIFY(text.contains(u"Rule 199"_s));
        QVERIFY(text.contains(u"the end of it"_s));
    }

    void trickyTextsAreDrawn()
    {
        Rng rng(81);
        for (int i = 0; i < 20; ++i) {
            const ExportSubject subject = tricky::randomSubject(rng);
            const auto written = format().write(subject);
            QCOMPARE(written.has_value(), !tricky::rendered(subject.prompt, 0).empty());
            if (written)
                QVERIFY(written->text.starts_with("%PDF-"));
        }
    }
};

REGISTER_TEST(TestPdf)

} // namespace tst_pdf

#include "tst_pdf.moc"
