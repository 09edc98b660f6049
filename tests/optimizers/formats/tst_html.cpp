// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QRegularExpression>
#include <QSet>
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

/// All that a report can say, one subject for each verdict.
std::vector<ExportSubject> subjectsOfEveryVerdict()
{
    const ExportSubject unscored = tricky::plainSubject();
    ExportSubject better = unscored;
    better.runs.push_back(tricky::finishedRun(unscored));
    better.runs[0].trials[1].lineage.reason.words = "drawn";
    ExportSubject worse = better;
    FinalistVerdict& lost = worse.runs[0].comparison->finalists[0].verdict;
    lost.verdict = Verdict::Worse;
    lost.difference.test = "bootstrap";
    lost.optimism = -0.1;
    ExportSubject open = better;
    FinalistVerdict& undecided = open.runs[0].comparison->finalists[0].verdict;
    undecided.verdict = Verdict::CannotTell;
    undecided.moreExamples = 30;
    undecided.difference.test.clear();
    undecided.adjustedP = 0.0;
    ExportSubject untested = better;
    untested.runs[0].comparison->draft.score.count = 0;
    ExportSubject draft = better;
    draft.prompt.candidate = better.runs[0].trials[0].candidate;
    ExportSubject nameless = better;
    nameless.project.clear();
    nameless.request.temperature.reset();
    nameless.runs[0].comparison.reset();
    nameless.runs[0].trials.resize(60, better.runs[0].trials[1]);
    return {unscored, better, worse, open, untested, draft, nameless};
}

/// What a person sees or hears of the page, the prompt itself aside: the texts between tags and some attributes.
QStringList visibleTexts(QString page)
{
    static const QRegularExpression silent(u"<style>.*?</style>|<pre class=\"message\".*?</pre>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression attribute(u" (?:aria-label|alt|title)=\"([^\"]*)\""_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression entity(u"&[a-z0-9#]+;"_s);
    page.remove(silent).replace(entity, u" "_s);
    QStringList texts;
    for (const QRegularExpressionMatch& match : attribute.globalMatch(page))
        texts.append(match.captured(1));
    for (const QString& text : page.split(tag))
        texts.append(text.trimmed());
    return texts;
}

/// What stays as it is in every language.
QSet<QString> dataOf(const ExportSubject& subject)
{
    QSet<QString> data{QString::fromStdString(subject.project), QString::fromStdString(subject.prompt.model),
                       QString::fromStdString(subject.metric.id),
                       QString::fromStdString(textOf(idOf(subject.prompt.candidate)))};
    for (const Message::Role role : {Message::Role::System, Message::Role::User, Message::Role::Assistant})
        data.insert(QString::fromStdString(std::string(nameOf(role))));
    for (const ExportedRun& run : subject.runs)
        for (const Trial& trial : run.trials)
            for (const std::string& text : {trial.candidate.instruction, trial.lineage.reason.words})
                data.insert(QString::fromStdString(text));
    return data;
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

    void everyTextOfThePageIsTranslated()
    {
        static const QRegularExpression word(u"\\p{L}{2,}"_s);
        static const QRegularExpression place(u"%[0-9]"_s);
        for (ExportSubject& subject : subjectsOfEveryVerdict()) {
            const std::string english = format().write(subject)->text;
            subject.reportLanguage = tricky::wordless();
            const std::string page = format().write(subject)->text;
            QVERIFY(english.find("<html lang=\"en\">") != std::string::npos);
            QVERIFY(page.find("<html lang=\"zxx\">") != std::string::npos);
            QVERIFY(*format().messagesIn(page) == *format().messagesIn(english));
            const QSet<QString> data = dataOf(subject);
            for (const QString& text : visibleTexts(QString::fromStdString(page)))
                QVERIFY2(data.contains(text) || !text.contains(word), qPrintable(text));
            for (const QString& text : visibleTexts(QString::fromStdString(page + english)))
                QVERIFY2(!text.contains(place), qPrintable(text));
        }
    }

    void whatProgramsReadIsNotTranslated()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.runs.push_back(tricky::finishedRun(subject));
        ExportSubject translated = subject;
        translated.reportLanguage = tricky::wordless();
        for (const PromptFormatInfo& info : allPromptFormats())
            if (info.id != "html" && info.id != "pdf")
                QCOMPARE(info.write(translated)->text, info.write(subject)->text);
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
