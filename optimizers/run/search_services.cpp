// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/search_services.h"

#include "optimizers/prompts/locked_text.h"
#include "optimizers/run/likelihood_probe.h"

#include <algorithm>
#include <mutex>

namespace optimizers {

SearchServices::SearchServices(const RunServices& services, const TaskView& task, ModelCaller& caller,
                               const Budget& limit, std::uint64_t seed, std::stop_token stop)
    : m_services(services),
      m_task(task),
      m_caller(caller),
      m_limit(limit),
      m_rng(seed),
      m_stop(std::move(stop)),
      m_softPrompts(dynamic_cast<SoftPromptModel*>(services.writer.endpoint))
{
    if (auto* scorer = dynamic_cast<LikelihoodScorer*>(services.solver.endpoint))
        m_scorer.emplace(*scorer, services.solver.endpoint->identity());
}

Capabilities SearchServices::capabilities()
{
    return {.vectors = m_services.embedder != nullptr ? this : nullptr,
            .likelihoods = m_scorer ? this : nullptr,
            .softPrompts = m_softPrompts != nullptr ? this : nullptr};
}

Result<std::vector<std::string>> SearchServices::write(std::span<const WritingRequest> requests)
{
    const std::string locks = lockedRequest(m_services.locked);
    std::vector<CompletionRequest> calls;
    calls.reserve(requests.size());
    for (const WritingRequest& request : requests) {
        CompletionRequest call;
        // What a soft prompt was found for is not changed any more.
        const bool told = request.softPrompt.values.empty();
        call.messages = {{Message::Role::User, told ? request.prompt + locks : request.prompt}};
        call.temperature = request.temperature;
        call.maxTokens = request.maxTokens;
        call.sample = request.sample;
        call.softPrompt = request.softPrompt;
        calls.push_back(std::move(call));
    }
    std::vector<std::string> texts(requests.size());
    bool answered = false;
    const auto examine = [&](std::size_t i, RequestKey, const Result<Completion>& answer) {
        if (answer)
            texts[i] = answer->text;
    };
    const auto arrived = [&](std::span<const std::size_t>) -> Status {
        answered = true;
        return m_services.answers.commit();
    };
    const Status called = m_caller.call({m_services.writer, calls, examine, arrived}, m_limit, m_stop);
    const bool cutShort = !called && called.error().kind == ErrorKind::BudgetSpent && answered;
    if (!called && !cutShort)
        return tl::unexpected(called.error());
    return texts;
}

Result<Points> SearchServices::embed(std::span<const std::string> texts)
{
    return m_services.embedder->embed(texts, m_stop);
}

Result<std::vector<std::optional<double>>> SearchServices::meanLogProbabilities(const Candidate& candidate,
                                                                                std::span<const Example> examples)
{
    if (const Status proven = proveLikelihoods(); !proven)
        return tl::unexpected(proven.error());
    const Candidate prompt = m_services.pinned.with(candidate);
    std::vector<CompletionRequest> calls;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        Result<std::vector<Message>> messages = m_services.renderer.render(prompt, examples[i]);
        if (!messages || shows(prompt, examples[i].id))
            continue;
        calls.push_back(scoringRequest(std::move(*messages), examples[i].expected.front()));
        places.push_back(i);
    }
    const Result<std::vector<std::optional<double>>> scored = score(calls);
    if (!scored)
        return tl::unexpected(scored.error());
    std::vector<std::optional<double>> means(examples.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        means[places[i]] = (*scored)[i];
    return means;
}

// In each round anew, from the answers that are known by then: a continued run decides like an unbroken one.
Status SearchServices::proveLikelihoods()
{
    if (m_proven || !m_scorer->needsProof())
        return {};
    const Result<std::vector<std::optional<double>>> means = score(likelihoodProbe());
    const Status proven = means ? judgedProbe(*means) : tl::unexpected(means.error());
    m_proven = proven.has_value();
    return proven;
}

Result<std::vector<std::optional<double>>> SearchServices::score(const std::vector<CompletionRequest>& calls)
{
    std::vector<std::optional<double>> means(calls.size());
    std::optional<Error> unusable;
    std::mutex mutex;
    const auto examine = [&](std::size_t i, RequestKey, const Result<Completion>& answer) {
        if (answer) {
            means[i] = meanLogProbabilityFrom(*answer);
            return;
        }
        const std::scoped_lock lock(mutex);
        unusable = answer.error();
    };
    const auto arrived = [&](std::span<const std::size_t>) { return m_services.answers.commit(); };
    ModelRole role = m_services.solver;
    role.endpoint = &*m_scorer;
    const Status called = m_caller.call({role, calls, examine, arrived}, m_limit, m_stop);
    const bool any = std::ranges::any_of(means, [](const auto& mean) { return mean.has_value(); });
    if (!called && (called.error().kind != ErrorKind::BudgetSpent || !any))
        return tl::unexpected(called.error());
    if (!any && unusable && unusable->kind == ErrorKind::InvalidInput)
        return tl::unexpected(*unusable);
    return means;
}

Result<Points> SearchServices::hiddenStates(std::span<const Points> softPrompts, const std::string& prompt)
{
    std::vector<CompletionRequest> requests;
    requests.reserve(softPrompts.size());
    for (const Points& softPrompt : softPrompts) {
        CompletionRequest request;
        request.messages = {{Message::Role::User, prompt}};
        request.softPrompt = softPrompt;
        requests.push_back(std::move(request));
    }
    return m_softPrompts->lastHiddenStates(requests, m_stop);
}

} // namespace optimizers
