// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/endpoints/likelihood_endpoint.h"
#include "optimizers/endpoints/soft_prompt_model.h"
#include "optimizers/run/model_caller.h"

namespace optimizers {

/// The SearchContext of one round of a run: everything an optimizer asks for goes through the run's caller and budget.
class SearchServices final : public SearchContext, private TextVectors, private AnswerLikelihoods, private SoftPrompts
{
public:
    /// `seed`: of the run and the round together.
    SearchServices(const RunServices& services, const TaskView& task, ModelCaller& caller, const Budget& limit,
                   std::uint64_t seed, std::stop_token stop);

    [[nodiscard]] const TaskView& task() const override { return m_task; }
    [[nodiscard]] Result<std::vector<std::string>> write(std::span<const WritingRequest> requests) override;
    [[nodiscard]] Capabilities capabilities() override;
    [[nodiscard]] Rng& rng() override { return m_rng; }
    [[nodiscard]] std::stop_token stopToken() const override { return m_stop; }

private:
    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts) override;
    [[nodiscard]] Result<std::vector<std::optional<double>>>
    meanLogProbabilities(const Candidate& candidate, std::span<const Example> examples) override;
    [[nodiscard]] Status proveLikelihoods();
    /// Of each request to the scorer the mean log-probability; none where the call failed or was not paid.
    [[nodiscard]] Result<std::vector<std::optional<double>>> score(const std::vector<CompletionRequest>& calls);
    [[nodiscard]] std::size_t width() const override { return m_softPrompts->softPromptWidth(); }
    [[nodiscard]] Result<Points> hiddenStates(std::span<const Points> softPrompts, const std::string& prompt) override;

    const RunServices& m_services;
    const TaskView& m_task;
    ModelCaller& m_caller;
    const Budget& m_limit;
    Rng m_rng;
    std::stop_token m_stop;
    SoftPromptModel* m_softPrompts;             ///< null where the writer is none
    std::optional<LikelihoodEndpoint> m_scorer; ///< none where the solver scores no texts
    bool m_proven = false;                      ///< its likelihoods were seen to make sense
};

} // namespace optimizers
