// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_html {

using namespace optimizers;
using namespace Qt::StringLiterals;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("html");
}

std::string finishedPage()
{
    ExportSubject subject = tricky::plainSubject();
    subject.runs.push_back(tricky::finishedRun(subject));
    return format().write(subject)->text;
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageHoldsVerdictScoresPromptChartAndCandidates()
    {
        const std::string page = finishedPage();
        for (const char* part : {"Better: this prompt beats the draft", "1.000 [0.300, 1.000]", "0.000 [0.000, 0.700]",
                                 "+1.000 [+0.200, +1.000]", "p = 0.0100", "Translate to French.", "chien", "<svg",
                                 "<polyline points=", "Random exemplars: best 1.000 after 4 answers.",
                                 "<tr class=\"exported\">", "prefers-color-scheme: dark"})
            QVERIFY2(page.find(part) != std::string::npos, part);
    }

    void thePageNeedsNothingElse()
    {
        const QString page = QString::fromStdString(finishedPage());
        static const QRegularExpression reference(u"(src|href)=|url\\(|@import|<script|<link"_s);
        QVERIFY(!reference.match(page).hasMatch());
    }

    void aPromptThatWasNotComparedHasNoVerdict()
    {
        ExportSubject subject = tricky::plainSubject();
        QVERIFY(format().write(subject)->text.find("No verdict") != std::string::npos);
        subject.runs.push_back(tricky::finishedRun(subject));
        subject.runs[0].comparison.reset();
        QVERIFY(format().write(subject)->text.find("has not met the draft") != std::string::npos);
    }

    void textsAreNoMarkup()
    {
        Rng rng(71);
        for (int i = 0; i < 50; ++i) {
            ExportSubject subject = tricky::randomSubject(rng);
            subject.prompt.candidate.instruction += "</pre><script>alert(1)</script><img onerror=x>";
            const auto written = format().write(subject);
            if (!written)
                continue;
            QVERIFY(written->text.find("<script") == std::string::npos);
            QVERIFY(written->text.find("<img") == std::string::npos);
        }
    }

    void whatIsReadSendsTheSameBytes() { tricky::proveMany(format(), 72, 200); }

    void otherPagesAreRefused()
    {
        for (const char* page : {"", "<html>", "<pre class=\"message\" data-role=\"user\">\nx",
                                 "<pre class=\"message\" data-role=\"tool\">\nx</pre>"})
            QCOMPARE(format().messagesIn(page).error().kind, ErrorKind::Malformed);
    }
};

REGISTER_TEST(TestHtml)

} // namespace tst_html

#include "tst_html.moc"
