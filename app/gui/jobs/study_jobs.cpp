// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/study_jobs.h"

#include <utility>

namespace app {

namespace {

/// Passes the events of one run on.
class PostingObserver final : public optimizers::RunObserver
{
public:
    PostingObserver(const PostMessage& post, int run) : m_post(post), m_run(run) {}

    optimizers::Status onEvent(const optimizers::RunEvent& event) override
    {
        m_post({0, m_run, event});
        return {};
    }

private:
    const PostMessage& m_post;
    int m_run;
};

optimizers::Result<std::unique_ptr<RunSession>> openSession(const StudyRequest& request, const PostMessage& post)
{
    optimizers::Result<std::unique_ptr<RunSession>> session = RunSession::open(request.project, request.settings);
    if (session)
        post({0, 0, StudyBegan{std::make_shared<const optimizers::TaskData>((*session)->data())}});
    return session;
}

/// Tells what the journal has of the run; whether it has anything.
bool recallRun(RunSession& session, const std::string& journal, int place, const Choice& optimizer,
               const PostMessage& post)
{
    optimizers::Result<std::optional<RunReport>> earlier = session.earlier(optimizer);
    if (!earlier || !*earlier)
        return false;
    RunReport& report = **earlier;
    RunBegan began{std::move(report.history), {}, {}, {}, report.record.spent};
    if (const auto store = RunStore::openForReading(journal)) {
        began.scores = (*store)->scores(report.record.id).value_or(began.scores);
        began.notes = (*store)->notes(report.record.id).value_or(began.notes);
        began.arms = (*store)->latestArms(report.record.id).value_or(began.arms);
    }
    post({0, place, std::move(began)});
    post({0, place, RunEnded{report.record.state, {}, report.record.spent, std::move(report.comparison)}});
    return true;
}

/// Whether the study can go on with its next run.
bool executeRunOf(RunSession& session, const std::string& journal, int place, const Choice& optimizer,
                  const PostMessage& post, const std::stop_token& stop)
{
    if (!recallRun(session, journal, place, optimizer, post))
        post({0, place, RunBegan{}});
    else
        post({0, place, RunResumed{}});
    PostingObserver observer(post, place);
    optimizers::Result<RunReport> report = session.execute(optimizer, observer, stop);
    if (!report) {
        post({0, place, RunEnded{optimizers::RunState::Failed, report.error(), {}, {}}});
        return false;
    }
    const optimizers::RunFinished& finished = report->finished;
    post({0, place, RunEnded{finished.state, finished.error, finished.spent, std::move(report->comparison)}});
    return finished.state == optimizers::RunState::Done || finished.state == optimizers::RunState::Failed;
}

} // namespace

optimizers::Status executeStudy(const StudyRequest& request, const PostMessage& post, std::stop_token stop)
{
    const optimizers::Result<std::unique_ptr<RunSession>> session = openSession(request, post);
    if (!session)
        return tl::unexpected(session.error());
    const std::string journal = journalPath(request.settings.projectFile);
    int place = 0;
    for (const Choice& optimizer : request.project.optimizers) {
        if (stop.stop_requested() || !executeRunOf(**session, journal, place++, optimizer, post, stop))
            break;
    }
    return {};
}

optimizers::Status retryFailedOf(const StudyRequest& request, int place, const PostMessage& post, std::stop_token stop)
{
    const optimizers::Result<std::unique_ptr<RunSession>> session = openSession(request, post);
    if (!session)
        return tl::unexpected(session.error());
    const Choice& optimizer = request.project.optimizers.at(static_cast<std::size_t>(place));
    PostingObserver observer(post, place);
    post({0, place, RunResumed{}});
    optimizers::Result<RunReport> report = (*session)->retryFailed(optimizer, observer, std::move(stop));
    if (!report) {
        if (auto earlier = (*session)->earlier(optimizer); earlier && *earlier) {
            RunReport& known = **earlier;
            post({0, place, RunEnded{known.record.state, {}, known.record.spent, std::move(known.comparison)}});
        }
        return tl::unexpected(report.error());
    }
    const optimizers::RunFinished& finished = report->finished;
    post({0, place, RunEnded{finished.state, {}, finished.spent, std::move(report->comparison)}});
    return finished.error ? optimizers::Status(tl::unexpected(*finished.error)) : optimizers::Status();
}

optimizers::Status recallStudy(const StudyRequest& request, const PostMessage& post, std::stop_token stop)
{
    const optimizers::Result<std::unique_ptr<RunSession>> session = openSession(request, post);
    if (!session)
        return tl::unexpected(session.error());
    const std::string journal = journalPath(request.settings.projectFile);
    int place = 0;
    for (const Choice& optimizer : request.project.optimizers) {
        if (stop.stop_requested())
            break;
        recallRun(**session, journal, place++, optimizer, post);
    }
    return {};
}

Inspection inspectProject(const StudyRequest& request, std::stop_token stop)
{
    Inspection inspection;
    const optimizers::Result<std::unique_ptr<RunSession>> session = RunSession::open(request.project, request.settings);
    if (!session) {
        inspection.error = session.error();
        return inspection;
    }
    inspection.data = std::make_shared<const optimizers::TaskData>((*session)->data());
    inspection.warnings = (*session)->warnings();
    for (const Choice& optimizer : request.project.optimizers) {
        if (stop.stop_requested())
            break;
        inspection.estimates.push_back({optimizer, (*session)->preflight(optimizer)});
    }
    return inspection;
}

} // namespace app
