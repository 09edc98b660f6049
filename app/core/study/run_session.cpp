// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/run_session.h"

#include "app/core/journal/run_recorder.h"
#include "app/core/project/task_loading.h"
#include "app/core/study/run_fingerprint.h"
#include "app/core/study/study_run.h"
#include "optimizers/evidence/intervals.h"
#include "optimizers/metrics/self_test.h"
#include "optimizers/prompts/locked_text.h"
#include "optimizers/run/model_evaluator.h"
#include "optimizers/search/catalogue.h"

#include <QFile>

#include <algorithm>

namespace app {

using optimizers::Candidate;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Role;
using optimizers::RunState;
using optimizers::Status;
using optimizers::textId;

namespace {

/// Seconds one call takes, where nothing is known of the endpoint: from a small local model to a large remote one.
constexpr optimizers::Range usualSeconds{0.05, 4.0};
/// The built-in model, on one core.
constexpr optimizers::Range builtinSeconds{0.0003, 0.02};

/// For looking ahead, where nothing is asked.
class NoAnswers final : public optimizers::AnswerStore
{
public:
    Result<std::optional<optimizers::Completion>> find(optimizers::RequestKey) override { return std::nullopt; }
    Status store(optimizers::RequestKey, const optimizers::CompletionRequest&, const optimizers::Completion&) override
    {
        return {};
    }
    Status storePayment(const optimizers::Usage&) override { return {}; }
};

Result<std::unique_ptr<optimizers::Optimizer>> optimizerFor(const Choice& choice)
{
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(choice.id);
    if (info == nullptr)
        return failure(ErrorKind::InvalidInput, {textId("there is no optimizer %1"), {choice.id}});
    Result<std::unique_ptr<optimizers::Optimizer>> optimizer = info->create(choice.values);
    if (!optimizer)
        return failure(optimizer.error().kind, {textId("%1: %2"), {choice.id, optimizer.error().text}});
    return optimizer;
}

} // namespace

struct RunSession::Parts
{
    Project project;
    SessionSettings settings;
    LoadedTask task;
    optimizers::PromptRenderer renderer;
    optimizers::PinnedExemplars pinned;
    optimizers::AnswerParser parser;
    std::unique_ptr<optimizers::Metric> metric;
    std::unique_ptr<ModelServices> models;
    std::unique_ptr<RunStore> store; ///< once it is needed
};

RunSession::RunSession(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
RunSession::~RunSession() = default;

Result<std::unique_ptr<RunSession>> RunSession::open(const Project& project, const SessionSettings& settings)
{
    Result<LoadedTask> task = loadTask(project, settings.projectFile);
    if (!task)
        return tl::unexpected(task.error());
    Result<optimizers::PromptRenderer> renderer =
        optimizers::PromptRenderer::create(project.layout, task->data.fieldNames);
    if (!renderer)
        return tl::unexpected(renderer.error());
    if (const Status draft = renderer->check(project.draft.instruction); !draft)
        return failure(draft.error().kind, {textId("the draft: %1"), {draft.error().text}});
    if (const Status kept = optimizers::keepsLocked(project.draft.instruction, project.locked); !kept)
        return failure(kept.error().kind, {textId("the draft: %1"), {kept.error().text}});
    Result<optimizers::PinnedExemplars> pinned = optimizers::PinnedExemplars::create(project.draft, project.pinned);
    if (!pinned)
        return failure(pinned.error().kind, {textId("the draft: %1"), {pinned.error().text}});
    Result<optimizers::AnswerParser> parser = optimizers::AnswerParser::create(project.answer);
    if (!parser)
        return tl::unexpected(parser.error());
    Result<std::unique_ptr<optimizers::Metric>> metric =
        optimizers::createMetric(project.metric.id, project.metric.values);
    if (!metric)
        return tl::unexpected(metric.error());
    const Result<optimizers::MetricSelfTest> tried =
        optimizers::selfTest(**metric, task->data.validation, project.split.seed, {});
    if (!tried)
        return tl::unexpected(tried.error());
    for (const optimizers::MetricWarning& warning : tried->warnings)
        task->warnings.push_back(warning.text);
    Result<std::unique_ptr<ModelServices>> models = ModelServices::open(project, settings.keys, settings.concurrency);
    if (!models)
        return tl::unexpected(models.error());
    auto parts =
        std::make_unique<Parts>(Parts{project, settings, std::move(*task), std::move(*renderer), std::move(*pinned),
                                      std::move(*parser), std::move(*metric), std::move(*models), nullptr});
    return std::unique_ptr<RunSession>(new RunSession(std::move(parts)));
}

const Project& RunSession::project() const
{
    return m_parts->project;
}

const optimizers::TaskData& RunSession::data() const
{
    return m_parts->task.data;
}

const optimizers::PromptRenderer& RunSession::renderer() const
{
    return m_parts->renderer;
}

const EndpointSpec& RunSession::solver() const
{
    return m_parts->models->solverSpec();
}

const std::vector<optimizers::ShownText>& RunSession::warnings() const
{
    return m_parts->task.warnings;
}

Result<RunStore*> RunSession::store()
{
    if (!m_parts->store) {
        Result<std::unique_ptr<RunStore>> opened = RunStore::open(journalPath(m_parts->settings.projectFile));
        if (!opened)
            return tl::unexpected(opened.error());
        m_parts->store = std::move(*opened);
    }
    return m_parts->store.get();
}

optimizers::RunServices RunSession::services(optimizers::AnswerStore& answers) const
{
    return {m_parts->task.data,
            m_parts->project.draft,
            m_parts->renderer,
            m_parts->parser,
            *m_parts->metric,
            m_parts->models->solver(),
            m_parts->models->writer(),
            m_parts->models->embedder(),
            answers,
            m_parts->project.locked,
            m_parts->pinned};
}

optimizers::RunLimits RunSession::limits() const
{
    const Project& project = m_parts->project;
    return {project.budget, project.seed, project.split.seed, project.finalists};
}

Result<optimizers::Preflight> RunSession::preflight(const Choice& choice) const
{
    const Result<std::unique_ptr<optimizers::Optimizer>> optimizer = optimizerFor(choice);
    if (!optimizer)
        return tl::unexpected(optimizer.error());
    NoAnswers answers;
    return optimizers::preflight(**optimizer, services(answers), limits(),
                                 solver().url.empty() ? builtinSeconds : usualSeconds);
}

Result<RunReport> RunSession::reportOf(RunStore& store, const RunRecord& record)
{
    const auto order = optimizers::validationOrder(m_parts->task.data.validation, limits().projectSeed);
    Result<optimizers::History> history = store.history(record.id, order);
    if (!history)
        return tl::unexpected(history.error());
    Result<std::optional<optimizers::FinalComparison>> comparison = store.comparison(record.id);
    if (!comparison)
        return tl::unexpected(comparison.error());
    optimizers::RunFinished finished;
    finished.state = record.state;
    if (!record.problem.empty())
        finished.error = optimizers::Error{ErrorKind::Unavailable, record.problem};
    if (const optimizers::Trial* best = history->best())
        finished.best = best->id;
    finished.spent = record.spent;
    return RunReport{record, std::move(finished), std::move(*history), std::move(*comparison)};
}

Result<std::optional<RunReport>> RunSession::earlier(const Choice& choice)
{
    const std::string path = journalPath(m_parts->settings.projectFile);
    if (!m_parts->store && !QFile::exists(QString::fromStdString(path)))
        return std::nullopt;
    std::unique_ptr<RunStore> reading;
    if (!m_parts->store) {
        Result<std::unique_ptr<RunStore>> opened = RunStore::openForReading(path);
        if (!opened)
            return tl::unexpected(opened.error());
        reading = std::move(*opened);
    }
    RunStore& store = m_parts->store ? *m_parts->store : *reading;
    const Result<std::optional<RunRecord>> found =
        store.findRun(runFingerprint(m_parts->project, m_parts->task.data, *m_parts->models, choice));
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    Result<RunReport> report = reportOf(store, **found);
    if (!report)
        return tl::unexpected(report.error());
    return std::move(*report);
}

Result<std::int64_t> RunSession::addRun(const Choice& choice, const std::string& fingerprint)
{
    if (const Result<optimizers::Preflight> affordable = preflight(choice); !affordable)
        return tl::unexpected(affordable.error());
    RunRecord record;
    record.optimizer = choice.id;
    record.parameters = parametersText(choice);
    record.endpoint = solver().name;
    record.model = solver().model;
    record.seed = m_parts->project.seed;
    record.budget = m_parts->project.budget;
    record.fingerprint = fingerprint;
    return m_parts->store->addRun(record);
}

Result<RunReport> RunSession::execute(const Choice& choice, optimizers::RunObserver& observer, std::stop_token stop)
{
    const Result<std::unique_ptr<optimizers::Optimizer>> optimizer = optimizerFor(choice);
    if (!optimizer)
        return tl::unexpected(optimizer.error());
    if (const Result<RunStore*> opened = store(); !opened)
        return tl::unexpected(opened.error());
    RunStore& journal = *m_parts->store;
    const std::string fingerprint = runFingerprint(m_parts->project, m_parts->task.data, *m_parts->models, choice);
    const Result<std::optional<RunRecord>> known = journal.findRun(fingerprint);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && (*known)->state == RunState::Done)
        return reportOf(journal, **known);
    const Result<std::int64_t> id = *known ? Result<std::int64_t>((*known)->id) : addRun(choice, fingerprint);
    if (!id)
        return tl::unexpected(id.error());
    const Result<optimizers::AnswerStore*> answers = journal.answers(*id);
    if (!answers)
        return tl::unexpected(answers.error());
    const StudyRun run{journal, *id, services(**answers), limits(), m_parts->models->embedderPrices()};
    return reportOf(run, playRun(run, **optimizer, observer, std::move(stop)));
}

Result<RunReport> RunSession::reportOf(const StudyRun& run, Result<RunOutcome> outcome)
{
    if (!outcome)
        return tl::unexpected(outcome.error());
    Result<RunRecord> record = run.store.run(run.id);
    if (!record)
        return tl::unexpected(record.error());
    return RunReport{std::move(*record), std::move(outcome->finished), std::move(outcome->history),
                     std::move(outcome->comparison)};
}

Result<RunReport> RunSession::retryFailed(const Choice& choice, optimizers::RunObserver& observer, std::stop_token stop)
{
    const Result<RunStore*> journal = store();
    if (!journal)
        return tl::unexpected(journal.error());
    const Result<std::optional<RunRecord>> known =
        (*journal)->findRun(runFingerprint(m_parts->project, m_parts->task.data, *m_parts->models, choice));
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->state != RunState::Done)
        return failure(ErrorKind::InvalidInput,
                       {*known
                            ? textId("only a finished run can be asked for its failed answers again; %1 goes on")
                            : textId("only a finished run can be asked for its failed answers again; %1 has not run"),
                        {choice.id}});
    const Result<optimizers::AnswerStore*> answers = (*journal)->answers((*known)->id);
    if (!answers)
        return tl::unexpected(answers.error());
    const StudyRun run{**journal, (*known)->id, services(**answers), limits(), m_parts->models->embedderPrices()};
    return reportOf(run, retryRun(run, observer, std::move(stop)));
}

Result<optimizers::Score> RunSession::evaluate(const Candidate& candidate, Role role, optimizers::RunObserver& observer,
                                               std::stop_token stop)
{
    if (const Status renderable = m_parts->renderer.check(candidate.instruction); !renderable)
        return tl::unexpected(renderable.error());
    const Result<RunStore*> journal = store();
    if (!journal)
        return tl::unexpected(journal.error());
    const Result<optimizers::AnswerStore*> answers = (*journal)->answers(std::nullopt);
    if (!answers)
        return tl::unexpected(answers.error());
    if (role == Role::Test) {
        if (const Status recorded = (*journal)->recordTestOpening(std::nullopt, "evaluation"); !recorded)
            return tl::unexpected(recorded.error());
    }
    return evaluateOnce(services(**answers), m_parts->project.budget, candidate, role, observer, std::move(stop));
}

std::string journalPath(const std::string& projectFile)
{
    const std::string suffix = ".hone";
    return projectFile.ends_with(suffix) ? projectFile + "-journal" : projectFile + ".hone-journal";
}

} // namespace app
