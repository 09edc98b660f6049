// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_csv {

using namespace optimizers;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("csv");
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeIsARow()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.runs.push_back(tricky::finishedRun(subject));
        Outcome test;
        test.example.value = 2;
        test.outcomeClass = OutcomeClass::Failed;
        test.answer = "the server is down";
        subject.runs[0].comparison->draft.outcomes = {test};
        const std::string text = format().write(subject)->text;
        QVERIFY(text.starts_with("run,optimizer,model,seed,candidate,number,role,example,input,expected,answer,class,"
                                 "score,"));
        QVERIFY(text.find("\r\n7,random_exemplars,small,1,") != std::string::npos);
        QVERIFY(text.find(",1,validation,1,red,rouge,\"=1+1, \"\"quoted\"\"\nline\",right,1.0,false,") !=
                std::string::npos);
        QVERIFY(text.find(",0,test,2,tree,arbre,the server is down,failed,,false,") != std::string::npos);
    }

    void trickyTextsComeBack()
    {
        ExportSubject subject = tricky::subjectOf({});
        ExportedRun run;
        Trial trial;
        for (const Example& example : subject.examples.validation) {
            Outcome outcome;
            outcome.example = example.id;
            outcome.answer = example.expected.front();
            trial.outcomes.push_back(outcome);
        }
        run.trials.push_back(trial);
        subject.runs.push_back(run);
        const auto table = readTable(format().write(subject)->text);
        QCOMPARE(table.size(), subject.examples.validation.size() + 1);
        for (std::size_t i = 0; i < subject.examples.validation.size(); ++i) {
            QCOMPARE(table[i + 1].at(8), subject.examples.validation[i].input);
            QCOMPARE(table[i + 1].at(9), subject.examples.validation[i].expected.front());
            QCOMPARE(table[i + 1].at(10), subject.examples.validation[i].expected.front());
        }
    }

    void severalAcceptedAnswersAreAList()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.examples.validation[0].expected = {"chat", "chatte"};
        subject.runs.push_back(tricky::finishedRun(subject));
        QVERIFY(format().write(subject)->text.find("\"[\"\"chat\"\",\"\"chatte\"\"]\"") != std::string::npos);
    }

    void cellsThatLookLikeFormulasAreSaidAndKept()
    {
        ExportSubject subject = tricky::plainSubject();
        QCOMPARE(format().write(subject)->losses.size(), std::size_t{1});
        subject.runs.push_back(tricky::finishedRun(subject));
        QCOMPARE(format().write(subject)->losses.size(), std::size_t{2});
        QVERIFY(format().write(subject)->text.find("'=1+1") == std::string::npos);
    }

private:
    /// A small reader of its own: RFC 4180 to the letter.
    static std::vector<std::vector<std::string>> readTable(const std::string& text)
    {
        std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
        bool quoted = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string& cell = rows.back().back();
            if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                cell += text[++i];
            } else if (text[i] == '"') {
                quoted = !quoted;
            } else if (!quoted && text[i] == ',') {
                rows.back().emplace_back();
            } else if (!quoted && text[i] == '\r') {
                ++i;
                rows.emplace_back(1);
            } else {
                cell += text[i];
            }
        }
        rows.pop_back();
        return rows;
    }
};

REGISTER_TEST(TestCsv)

} // namespace tst_csv

#include "tst_csv.moc"
