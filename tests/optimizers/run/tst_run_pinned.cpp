// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/search_budget.h"
#include "optimizers/search/catalogue.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_run_pinned {

using namespace optimizers;

namespace {

/// Questions are answered as the bench does, whatever else is shown; whoever asks for an instruction gets a new one.
Result<Completion> answerOrWrite(const CompletionRequest& request)
{
    if (request.messages.back().text.starts_with("question ") && request.messages.size() > 1)
        return support::benchAnswer(request);
    Completion written;
    written.text = "quality " + std::to_string(50 + request.sample % 40);
    written.usage.inputTokens = 10;
    written.usage.outputTokens = 10;
    return written;
}

struct Course
{
    RunFinished finished;
    History history;
    support::EventLog log;
};

} // namespace

class TestRunPinned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<support::RunBench>();
        m_bench->model = std::make_unique<support::ScriptedModel>(answerOrWrite);
        m_bench->limits.budget.calls = 600;
        m_bench->concurrency = 1;
        for (const std::size_t place : {0U, 1U, 2U})
            m_bench->draft.exemplars.push_back(exemplarFrom(m_bench->data.pool[place]));
        m_pinned = m_bench->draft.exemplars[1];
    }

    void everyTrialShowsThePinnedOnceAtItsPlace_data()
    {
        QTest::addColumn<QString>("id");
        for (const OptimizerInfo& info : allOptimizers())
            QTest::newRow(std::string(info.id).c_str()) << QString::fromStdString(std::string(info.id));
    }

    void everyTrialShowsThePinnedOnceAtItsPlace()
    {
        QFETCH(const QString, id);
        const auto course = run(id.toStdString());
        QVERIFY2(course->finished.state == RunState::Done || course->finished.state == RunState::Failed,
                 course->finished.error ? course->finished.error->message().c_str() : "");
        for (const Trial& trial : course->history.trials()) {
            const std::vector<Exemplar>& shown = trial.candidate.exemplars;
            QCOMPARE(std::ranges::count(shown, m_pinned.input, &Exemplar::input), 1);
            QCOMPARE(std::ranges::find(shown, m_pinned) - shown.begin(),
                     static_cast<std::ptrdiff_t>(std::min<std::size_t>(1, shown.size() - 1)));
            QVERIFY(!trial.candidate.nearest);
        }
    }

    void aSearchGoesOnAroundThem()
    {
        const auto course = run("exemplar_random_search");
        QVERIFY(course->finished.state == RunState::Done);
        QVERIFY(course->history.trials().size() > 3);
        QVERIFY(course->log.count<NoteLogged>() == 0);
    }

    void anUnbrokenAndAContinuedRunTakeTheSameCourse()
    {
        const auto whole = run("exemplar_mutation");
        support::EventLog log;
        std::stop_source stop;
        int rounds = 0;
        log.react = [&](const RunEvent& event) -> Status {
            if (std::holds_alternative<RoundFinished>(event) && ++rounds == 2)
                stop.request_stop();
            return {};
        };
        History history(searchBudget(m_bench->limits, m_bench->data.test.size()));
        Ledger ledger(m_bench->limits.budget);
        const RunServices services = pinnedServices();
        const auto optimizer = findOptimizer("exemplar_mutation")->create({});
        QVERIFY(executeRun(**optimizer, services, m_bench->limits, history, ledger, log, stop.get_token()).state ==
                RunState::Stopped);
        const auto again = findOptimizer("exemplar_mutation")->create({});
        QVERIFY(executeRun(**again, services, m_bench->limits, history, ledger, log, {}).state == RunState::Done);
        QVERIFY(support::sameCourse(whole->history, history));
    }

private:
    [[nodiscard]] RunServices pinnedServices()
    {
        RunServices services = m_bench->services();
        services.pinned = PinnedExemplars::create(m_bench->draft, std::vector<Exemplar>{m_pinned}).value();
        return services;
    }

    [[nodiscard]] std::unique_ptr<Course> run(const std::string& id)
    {
        auto course = std::make_unique<Course>();
        const auto optimizer = findOptimizer(id)->create({});
        course->history = History(searchBudget(m_bench->limits, m_bench->data.test.size()));
        Ledger ledger(m_bench->limits.budget);
        course->finished =
            executeRun(**optimizer, pinnedServices(), m_bench->limits, course->history, ledger, course->log, {});
        return course;
    }

    std::unique_ptr<support::RunBench> m_bench;
    Exemplar m_pinned;
};

REGISTER_TEST(TestRunPinned)

} // namespace tst_run_pinned

#include "tst_run_pinned.moc"
