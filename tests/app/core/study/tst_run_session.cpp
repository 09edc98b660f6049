// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/run_fingerprint.h"
#include "app/core/study/run_session.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using app::Project;
using app::RunSession;

namespace tst_run_session {

using namespace optimizers;

namespace {

/// Keeps the kinds of the events it sees, and asks for a stop after some outcomes.
class Watcher final : public RunObserver
{
public:
    explicit Watcher(int outcomes = -1) : m_left(outcomes) {}

    Status onEvent(const RunEvent& event) override
    {
        events.push_back(event);
        if (std::holds_alternative<OutcomeRecorded>(event) && --m_left == 0)
            stop.request_stop();
        return {};
    }

    std::vector<RunEvent> events;
    std::stop_source stop;

private:
    int m_left;
};

const app::Choice search{"exemplar_random_search", {{"candidates", std::int64_t{6}}}};

} // namespace

class TestRunSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QByteArray rows = "word,first\n";
        for (int i = 0; i < 90; ++i)
            rows += QByteArray(1, static_cast<char>('a' + i % 26)) + "word" + QByteArray::number(i) + "," +
                    static_cast<char>('a' + i % 26) + "\n";
        write("words.csv", rows);
        m_project = Project();
        m_project.name = "letters";
        m_project.files = {{"words.csv", "", {"word", {"first"}, "", {}}}};
        m_project.draft.instruction = "Answer with one letter.";
        m_project.maxTokens = 8;
        m_project.budget.calls = 400;
    }

    void openingAndLookingAheadLeavesNoTrace()
    {
        const auto session = open();
        QVERIFY(session->preflight(search));
        QVERIFY(!session->earlier(search).value());
        QCOMPARE(session->data().validation.size(), std::size_t{30});
        QVERIFY(!QFile::exists(m_directory->filePath(QStringLiteral("letters.hone-journal"))));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<int>("defect");
        QTest::addColumn<QString>("message");
        const QStringList messages = {QStringLiteral("there is no metric smell"),
                                      QStringLiteral("{{inptu}}"),
                                      QStringLiteral("the draft"),
                                      QStringLiteral("there is no endpoint remote"),
                                      QStringLiteral("the project has no data files"),
                                      QStringLiteral("missing.csv"),
                                      QStringLiteral("the key would travel unencrypted"),
                                      QStringLiteral("remote has no address")};
        for (int i = 0; i < messages.size(); ++i)
            QTest::newRow(qPrintable(messages[i])) << i << messages[i];
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(const int, defect);
        QFETCH(const QString, message);
        switch (defect) {
        case 0:
            m_project.metric.id = "smell";
            break;
        case 1:
            m_project.layout.query = "{{inptu}}";
            break;
        case 2:
            m_project.draft.instruction = "Answer {{";
            break;
        case 3:
            m_project.solver = "remote";
            break;
        case 4:
            m_project.files.clear();
            break;
        case 5:
            m_project.files[0].path = "missing.csv";
            break;
        case 6:
            m_project.endpoints = {{"remote", "http://models.example.com", "m", "", {}, 4, 0.0}};
            m_project.solver = "remote";
            break;
        default:
            m_project.endpoints = {{"remote", "", "m", "", {}, 4, 0.0}};
            m_project.solver = "remote";
        }
        const auto session = RunSession::open(m_project, settings("secret-key"));
        QVERIFY(!session);
        const QString said = QString::fromStdString(session.error().message());
        QVERIFY2(said.contains(message), qPrintable(said));
        QVERIFY(!said.contains(QStringLiteral("secret-key")));
    }

    void aMetricThatDoesNotFitIsWarnedOf()
    {
        QVERIFY(open()->warnings().empty());
        m_project.metric.id = "numeric";
        QVERIFY(!open()->warnings().empty());
    }

    void theFingerprintKnowsWhatDecidesARun()
    {
        const std::string known = fingerprint(search);
        QCOMPARE(fingerprint(search), known);
        QVERIFY(fingerprint({"random_exemplars", {}}) != known);
        QVERIFY(fingerprint({"exemplar_random_search", {}}) != known);
        QCOMPARE(fingerprint({"exemplar_random_search", {{"candidates", std::int64_t{32}}}}),
                 fingerprint({"exemplar_random_search", {}}));
        const Project original = m_project;
        m_project.name = "another name";
        m_project.description = "and a description";
        QCOMPARE(fingerprint(search), known);
        for (const auto& change : std::vector<std::function<void(Project&)>>{
                 [](Project& project) { project.seed = 2; }, [](Project& project) { project.split.seed = 2; },
                 [](Project& project) { project.budget.calls = 401; },
                 [](Project& project) { project.budget.knownAnswers = KnownAnswers::Counted; },
                 [](Project& project) { project.draft.instruction += " "; },
                 [](Project& project) { project.layout.exemplars = ExemplarPlace::Block; },
                 [](Project& project) { project.temperature = 1.0; }, [](Project& project) { project.finalists = 1; },
                 [](Project& project) { project.metric.values["ignore_case"] = false; }}) {
            m_project = original;
            change(m_project);
            QVERIFY(fingerprint(search) != known);
        }
        m_project = original;
        write("words.csv", "word,first\n" + QByteArray("apple,a\nbread,b\ncream,c\ndough,d\neggs,e\nfigs,f\n"));
        QVERIFY(fingerprint(search) != known);
    }

    void aRunEndsWithItsComparisonAndOneLastEvent()
    {
        const auto session = open();
        Watcher watcher;
        const auto report = session->execute(search, watcher, {});
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QCOMPARE(report->finished.state, RunState::Done);
        QVERIFY(report->comparison);
        QCOMPARE(report->record.spent, report->finished.spent);
        QCOMPARE(std::ranges::count_if(
                     watcher.events, [](const RunEvent& event) { return std::holds_alternative<RunFinished>(event); }),
                 1);
        QVERIFY(std::holds_alternative<RunFinished>(watcher.events.back()));
        const auto* last = std::get_if<OutcomeRecorded>(&watcher.events[watcher.events.size() - 2]);
        QVERIFY(last != nullptr && last->role == Role::Test);
        QCOMPARE((*session->store())->testOpenings()->size(), std::size_t{1});

        Watcher nobody;
        const auto again = session->execute(search, nobody, {});
        QVERIFY(nobody.events.empty());
        QVERIFY(again->comparison == report->comparison);
        QCOMPARE(again->record, report->record);
        QCOMPARE(again->history.trials().size(), report->history.trials().size());
    }

    void aStoppedRunGoesOnWhereItStood_data()
    {
        QTest::addColumn<int>("outcomes");
        for (const int outcomes : {1, 17, 40, 90, 130, 160})
            QTest::newRow(qPrintable(QString::number(outcomes))) << outcomes;
    }

    void aStoppedRunGoesOnWhereItStood()
    {
        QFETCH(const int, outcomes);
        Watcher whole;
        const auto unbroken = open()->execute(search, whole, {});
        QCOMPARE(unbroken->finished.state, RunState::Done);
        QVERIFY(QFile::remove(m_directory->filePath(QStringLiteral("letters.hone-journal"))));

        {
            const auto session = open();
            Watcher stopping(outcomes);
            const auto stopped = session->execute(search, stopping, stopping.stop.get_token());
            QCOMPARE(stopped->finished.state, RunState::Stopped);
            QVERIFY(!stopped->comparison);
            QCOMPARE(session->earlier(search).value()->record.state, RunState::Stopped);
        }
        const auto session = open();
        Watcher rest;
        const auto continued = session->execute(search, rest, {});
        QCOMPARE(continued->finished.state, RunState::Done);
        QVERIFY(continued->comparison->draft.score == unbroken->comparison->draft.score);
        QCOMPARE(continued->history.trials().size(), unbroken->history.trials().size());
        for (std::size_t i = 0; i < continued->history.trials().size(); ++i) {
            QVERIFY(continued->history.trials()[i].candidateId == unbroken->history.trials()[i].candidateId);
            QVERIFY(continued->history.trials()[i].score == unbroken->history.trials()[i].score);
        }
        QCOMPARE(continued->record.rounds, unbroken->record.rounds);
        QCOMPARE(session->store().value()->runs()->size(), std::size_t{1});
        QCOMPARE(session->store().value()->testOpenings()->size(), std::size_t{1});
    }

    void aSingleEvaluationOfTestIsRecorded()
    {
        const auto session = open();
        Watcher watcher;
        const auto score = session->evaluate(m_project.draft, Role::Test, watcher, {});
        QVERIFY(score);
        QCOMPARE(static_cast<std::size_t>(score->count), session->data().test.size());
        const auto openings = session->store().value()->testOpenings();
        QCOMPARE(openings->size(), std::size_t{1});
        QVERIFY(!openings->front().run);
        QVERIFY(session->store().value()->runs()->empty());
    }

private:
    [[nodiscard]] app::SessionSettings settings(const std::string& key = {}) const
    {
        return {m_directory->filePath(QStringLiteral("letters.hone")).toStdString(),
                [key](const app::EndpointSpec&) { return key; },
                {}};
    }

    [[nodiscard]] std::unique_ptr<RunSession> open() const
    {
        auto session = RunSession::open(m_project, settings());
        if (!session)
            qFatal("%s", session.error().message().c_str());
        return std::move(*session);
    }

    [[nodiscard]] std::string fingerprint(const app::Choice& choice) const
    {
        const auto session = open();
        const auto models = app::ModelServices::open(m_project, {}, {});
        return app::runFingerprint(m_project, session->data(), **models, choice);
    }

    void write(const char* name, const QByteArray& text) const
    {
        QFile file(m_directory->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    Project m_project;
};

REGISTER_TEST(TestRunSession)

} // namespace tst_run_session

#include "tst_run_session.moc"
