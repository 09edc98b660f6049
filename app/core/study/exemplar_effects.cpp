// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/exemplar_effects.h"

#include "app/core/project/task_loading.h"
#include "app/core/prompt/sent_request.h"
#include "app/core/study/run_session.h"
#include "optimizers/metrics/metric.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <utility>

namespace app {

using optimizers::Candidate;
using optimizers::CandidateId;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Outcome;
using optimizers::OutcomeClass;
using optimizers::PairedDifference;
using optimizers::Result;
using optimizers::Status;

namespace {

using Effects = std::vector<std::optional<PairedDifference>>;

/// What a journal knows of some prompts, as the project would score them today.
class ScoredPrompts
{
public:
    [[nodiscard]] static Result<ScoredPrompts> create(const Project& project, const std::string& projectFile,
                                                      const KeySource& keys, const std::stop_token& stop);

    /// Adds what a run knows of some prompts.
    [[nodiscard]] Status add(RunStore& store, std::int64_t run, const std::vector<const Candidate*>& candidates,
                             const std::stop_token& stop);
    /// One an example, in the order of their ids.
    [[nodiscard]] std::vector<Outcome> outcomesOf(const Candidate& candidate) const;

private:
    ScoredPrompts(Project project, optimizers::TaskData data, optimizers::PromptRenderer renderer,
                  std::unique_ptr<optimizers::Metric> metric, std::string identity);

    /// Whether the outcome is the answer to what would be sent today; its score is then today's.
    [[nodiscard]] bool rescore(const Candidate& candidate, Outcome& outcome, const std::stop_token& stop) const;

    Project m_project;
    std::vector<optimizers::Example> m_order;
    std::map<optimizers::ExampleId, const optimizers::Example*> m_examples;
    optimizers::PromptRenderer m_renderer;
    std::unique_ptr<optimizers::Metric> m_metric;
    std::string m_identity;
    std::map<CandidateId, std::map<optimizers::ExampleId, Outcome>> m_outcomes;
};

ScoredPrompts::ScoredPrompts(Project project, optimizers::TaskData data, optimizers::PromptRenderer renderer,
                             std::unique_ptr<optimizers::Metric> metric, std::string identity)
    : m_project(std::move(project)),
      m_order(optimizers::validationOrder(std::move(data.validation), m_project.split.seed)),
      m_renderer(std::move(renderer)),
      m_metric(std::move(metric)),
      m_identity(std::move(identity))
{
    for (const optimizers::Example& example : m_order)
        m_examples.emplace(example.id, &example);
}

Result<ScoredPrompts> ScoredPrompts::create(const Project& project, const std::string& projectFile,
                                            const KeySource& keys, const std::stop_token& stop)
{
    Result<LoadedTask> task = loadTask(project, projectFile, stop);
    if (!task)
        return tl::unexpected(task.error());
    Result<optimizers::PromptRenderer> renderer =
        optimizers::PromptRenderer::create(project.layout, task->data.fieldNames);
    if (!renderer)
        return tl::unexpected(renderer.error());
    Result<std::unique_ptr<optimizers::Metric>> metric =
        optimizers::createMetric(project.metric.id, project.metric.values);
    if (!metric)
        return tl::unexpected(metric.error());
    const Result<std::unique_ptr<ModelServices>> models = ModelServices::open(project, keys, std::nullopt);
    if (!models)
        return tl::unexpected(models.error());
    return ScoredPrompts(project, std::move(task->data), std::move(*renderer), std::move(*metric),
                         (*models)->solver().endpoint->identity());
}

bool ScoredPrompts::rescore(const Candidate& candidate, Outcome& outcome, const std::stop_token& stop) const
{
    const auto example = m_examples.find(outcome.example);
    if (example == m_examples.end() || !isScored(outcome.outcomeClass))
        return false;
    auto messages = m_renderer.render(candidate, *example->second);
    if (!messages ||
        outcome.request != optimizers::requestKey(m_identity, solverRequest(m_project, std::move(*messages))))
        return false;
    if (outcome.outcomeClass != OutcomeClass::Right && outcome.outcomeClass != OutcomeClass::Wrong)
        return true;
    const Result<double> score = m_metric->score(*example->second, outcome.answer, stop);
    outcome.score = score.value_or(0.0);
    return score.has_value();
}

Status ScoredPrompts::add(RunStore& store, std::int64_t run, const std::vector<const Candidate*>& candidates,
                          const std::stop_token& stop)
{
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, optimizers::textId("stopped"));
    const Result<optimizers::History> history = store.history(run, m_order);
    if (!history)
        return tl::unexpected(history.error());
    for (const Candidate* candidate : candidates) {
        const CandidateId id = optimizers::idOf(*candidate);
        const optimizers::Trial* trial = history->find(id);
        if (trial == nullptr)
            continue;
        for (Outcome outcome : trial->outcomes)
            if (rescore(*candidate, outcome, stop))
                m_outcomes[id].emplace(outcome.example, std::move(outcome));
    }
    return {};
}

std::vector<Outcome> ScoredPrompts::outcomesOf(const Candidate& candidate) const
{
    std::vector<Outcome> outcomes;
    if (const auto found = m_outcomes.find(optimizers::idOf(candidate)); found != m_outcomes.end())
        for (const auto& [example, outcome] : found->second)
            outcomes.push_back(outcome);
    return outcomes;
}

/// The prompts that each run tried, of some. A run's history is read once for all of them.
using RunsOf = std::map<std::int64_t, std::vector<const Candidate*>>;

Status findRuns(RunStore& store, const Candidate& candidate, RunsOf& found)
{
    const Result<std::vector<std::int64_t>> runs = store.runsWith(optimizers::idOf(candidate));
    if (!runs)
        return tl::unexpected(runs.error());
    for (const std::int64_t run : *runs)
        found[run].push_back(&candidate);
    return {};
}

Candidate withoutExemplar(Candidate candidate, std::size_t place)
{
    candidate.exemplars.erase(candidate.exemplars.begin() + static_cast<std::ptrdiff_t>(place));
    return candidate;
}

} // namespace

Result<Effects> exemplarEffects(const Project& project, const std::string& projectFile, const KeySource& keys,
                                const std::stop_token& stop)
{
    const Candidate& draft = project.draft;
    Effects effects(draft.exemplars.size());
    const std::string path = journalPath(projectFile);
    if (effects.empty() || !QFile::exists(QString::fromStdString(path)))
        return effects;
    const Result<std::unique_ptr<RunStore>> store = RunStore::openForReading(path);
    if (!store)
        return tl::unexpected(store.error());
    std::vector<Candidate> shorter;
    shorter.reserve(effects.size());
    for (std::size_t place = 0; place < effects.size(); ++place)
        shorter.push_back(withoutExemplar(draft, place));
    RunsOf runs;
    for (const Candidate& candidate : shorter)
        if (const Status found = findRuns(**store, candidate, runs); !found)
            return tl::unexpected(found.error());
    if (runs.empty())
        return effects; // nothing to compare the draft with, which stands in every run
    if (const Status found = findRuns(**store, draft, runs); !found)
        return tl::unexpected(found.error());
    Result<ScoredPrompts> prompts = ScoredPrompts::create(project, projectFile, keys, stop);
    if (!prompts)
        return tl::unexpected(prompts.error());
    for (const auto& [run, candidates] : runs)
        if (const Status added = prompts->add(**store, run, candidates, stop); !added)
            return tl::unexpected(added.error());
    const std::vector<Outcome> with = prompts->outcomesOf(draft);
    for (std::size_t place = 0; place < effects.size(); ++place) {
        const PairedDifference difference = optimizers::pairedDifference(with, prompts->outcomesOf(shorter[place]));
        if (difference.count > 0)
            effects[place] = difference;
    }
    return effects;
}

} // namespace app
