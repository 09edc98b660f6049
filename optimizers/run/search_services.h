// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/run/model_caller.h"

namespace optimizers {

/// The SearchContext of one round of a run: everything an optimizer asks for goes through the run's caller and budget.
class SearchServices final : public SearchContext
{
public:
    /// `seed`: of the run and the round together.
    SearchServices(const RunServices& services, const TaskView& task, ModelCaller& caller, const Budget& limit,
                   std::uint64_t seed, std::stop_token stop)
        : m_services(services), m_task(task), m_caller(caller), m_limit(limit), m_rng(seed), m_stop(std::move(stop))
    {}

    [[nodiscard]] const TaskView& task() const override { return m_task; }
    [[nodiscard]] Result<std::vector<std::string>> write(std::span<const WritingRequest> requests) override;
    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts) override;
    [[nodiscard]] Rng& rng() override { return m_rng; }
    [[nodiscard]] bool stopRequested() const override { return m_stop.stop_requested(); }

private:
    const RunServices& m_services;
    const TaskView& m_task;
    ModelCaller& m_caller;
    const Budget& m_limit;
    Rng m_rng;
    std::stop_token m_stop;
};

} // namespace optimizers
