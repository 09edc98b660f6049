// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_file.h"
#include "app/core/study/run_session.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"
#include "tests/support/unit_test.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using app::RunReport;
using app::RunSession;

namespace tst_failed_answers {

using namespace optimizers;

namespace {

class Listener final : public RunObserver
{
public:
    Status onEvent(const RunEvent& event) override
    {
        if (react)
            react(event);
        events.push_back(event);
        return {};
    }

    std::vector<RunEvent> events;
    std::function<void(const RunEvent&)> react;
};

const app::Choice search{"exemplar_random_search", {{"candidates", std::int64_t{6}}}};

/// A project on a server that refuses every question about some words until it has recovered.
struct FailingProject
{
    FailingProject()
        : model(support::antonyms()),
          server([this](const support::FakeRequest& request) {
              const std::string asked = support::messagesOf(request).back().text;
              if (!recovered && (asked.ends_with("hot") || asked.ends_with("big") || asked.ends_with("up") ||
                                 asked.ends_with("fast") || asked.ends_with("early") || asked.ends_with("strong")))
                  return support::errorReply(400, "invalid_request_error", "no such word");
              return support::modelReply(request, model.answer(request));
          }),
          path(support::writeAntonymsProject(folder.path(), server.url(), {search}, 400))
    {}

    [[nodiscard]] std::unique_ptr<RunSession> open() const
    {
        const auto project = app::loadProject(path.toStdString());
        app::SessionSettings settings;
        settings.projectFile = path.toStdString();
        settings.keys = [](const app::EndpointSpec&) { return std::string(); };
        auto session = RunSession::open(*project, settings);
        if (!session)
            qFatal("%s", session.error().message().c_str());
        return std::move(*session);
    }

    QTemporaryDir folder;
    support::FakeModel model;
    std::atomic<bool> recovered = false;
    support::FakeServer server;
    QString path;
};

} // namespace

class TestFailedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRetryIsInTheJournalAndItsScoresAreThose()
    {
        FailingProject failing;
        Listener nobody;
        const auto first = failing.open()->execute(search, nobody, {});
        QCOMPARE(first->finished.state, RunState::Done);
        const std::int64_t failed = failedOutcomes(first->history) + failedOutcomes(*first->comparison);
        QVERIFY(failedOutcomes(first->history) > 0 && failedOutcomes(*first->comparison) > 0);
        failing.recovered = true;
        const std::int64_t asked = failing.server.requests();

        Listener listener;
        const auto retried = failing.open()->retryFailed(search, listener, {});
        QVERIFY2(retried, retried ? "" : retried.error().message().c_str());
        QCOMPARE(failing.server.requests() - asked, failed);
        QCOMPARE(failedOutcomes(retried->history), 0);
        QCOMPARE(retried->finished.state, RunState::Done);
        QVERIFY(!retried->finished.error);
        QCOMPARE(retried->record.state, RunState::Done);
        QCOMPARE(retried->record.spent.calls, first->record.spent.calls + failed);
        QCOMPARE(retried->record.spent, retried->finished.spent);
        QCOMPARE(retried->record.rounds, first->record.rounds + 1);
        QVERIFY(std::holds_alternative<RunFinished>(listener.events.back()));
        // The same candidates, now on all test examples; the look at them is on record.
        QCOMPARE(failedOutcomes(*retried->comparison), 0);
        QCOMPARE(retried->comparison->finalists.size(), first->comparison->finalists.size());
        for (std::size_t i = 0; i < first->comparison->finalists.size(); ++i) {
            const TestResult& finalist = retried->comparison->finalists[i];
            QCOMPARE(finalist.trial, first->comparison->finalists[i].trial);
            QCOMPARE(finalist.score.coverage, 1.0);
            QCOMPARE(finalist.outcomes.size(), first->comparison->finalists[i].outcomes.size());
            QVERIFY(finalist.verdict.difference.count > first->comparison->finalists[i].verdict.difference.count);
        }

        const auto session = failing.open();
        const auto recalled = session->earlier(search).value();
        QCOMPARE(recalled->record, retried->record);
        QVERIFY(recalled->comparison == retried->comparison);
        QCOMPARE(session->store().value()->testOpenings()->back().purpose, "failed answers again");
        QCOMPARE(recalled->history.trials().size(), retried->history.trials().size());
        for (const Trial& trial : recalled->history.trials()) {
            QCOMPARE(trial.score.coverage, 1.0);
            QVERIFY(trial.score == retried->history.at(trial.id).score);
        }
        // The run is done: nothing is asked for what a retry has filled in.
        const std::int64_t before = failing.server.requests();
        Listener quiet;
        QCOMPARE(session->execute(search, quiet, {})->finished.state, RunState::Done);
        QVERIFY(quiet.events.empty());
        QCOMPARE(failing.server.requests(), before);
    }

    void aStoppedRetryIsPaidForOnce()
    {
        FailingProject failing;
        Listener nobody;
        const auto first = failing.open()->execute(search, nobody, {});
        const std::int64_t failed = failedOutcomes(first->history) + failedOutcomes(*first->comparison);
        failing.recovered = true;
        const std::int64_t asked = failing.server.requests();
        std::stop_source stop;
        Listener stopping;
        stopping.react = [&stop](const RunEvent& event) {
            if (std::holds_alternative<OutcomeRecorded>(event))
                stop.request_stop();
        };
        const auto stopped = failing.open()->retryFailed(search, stopping, stop.get_token());
        QCOMPARE(stopped->record.state, RunState::Done);
        QVERIFY(!stopped->finished.error);
        const auto rest = failing.open()->retryFailed(search, nobody, {});
        QCOMPARE(failedOutcomes(rest->history) + failedOutcomes(*rest->comparison), 0);
        constexpr std::int64_t inFlight = 16;
        QVERIFY(failing.server.requests() - asked <= failed + inFlight);
        QCOMPARE(rest->record.state, RunState::Done);
    }

    void whatFailsAgainIsSaidToBeMissingStill()
    {
        FailingProject failing;
        Listener nobody;
        const auto first = failing.open()->execute(search, nobody, {});
        const auto again = failing.open()->retryFailed(search, nobody, {});
        QCOMPARE(failedOutcomes(again->history), failedOutcomes(first->history));
        QCOMPARE(again->record.state, RunState::Done);
        for (const Trial& trial : again->history.trials())
            QVERIFY(trial.score == first->history.at(trial.id).score);
        QVERIFY(again->comparison == first->comparison);
    }

    void anUnfinishedRunIsContinuedInstead()
    {
        FailingProject failing;
        Listener nobody;
        const auto none = failing.open()->retryFailed(search, nobody, {});
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::InvalidInput);
        std::stop_source stop;
        Listener stopping;
        stopping.react = [&stop](const RunEvent& event) {
            if (std::holds_alternative<RoundFinished>(event))
                stop.request_stop();
        };
        QCOMPARE(failing.open()->execute(search, stopping, stop.get_token())->finished.state, RunState::Stopped);
        const auto stopped = failing.open()->retryFailed(search, nobody, {});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::InvalidInput);
    }
};

REGISTER_TEST(TestFailedAnswers)

} // namespace tst_failed_answers

#include "tst_failed_answers.moc"
