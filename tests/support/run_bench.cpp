// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_bench.h"

#include "optimizers/run/search_budget.h"

#include <algorithm>
#include <charconv>

namespace support {

using namespace optimizers;

namespace {

class ExactText final : public Metric
{
public:
    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        return example.expected.front() == answer ? 1.0 : 0.0;
    }
};

std::vector<Example> questions(std::uint32_t begin, std::uint32_t end)
{
    std::vector<Example> examples;
    for (std::uint32_t i = begin; i < end; ++i)
        examples.push_back({{i}, "question " + std::to_string(i), {}, {std::to_string(i)}});
    return examples;
}

int qualityOf(const std::string& instruction)
{
    const std::string prefix = "quality ";
    int quality = 0;
    if (instruction.starts_with(prefix))
        std::from_chars(instruction.data() + prefix.size(), instruction.data() + instruction.size(), quality);
    return quality;
}

} // namespace

Status EventLog::onEvent(const RunEvent& event)
{
    events.push_back(event);
    if (m_store != nullptr && std::holds_alternative<RoundFinished>(event))
        m_store->roundFinished();
    return react ? react(event) : Status{};
}

Result<Completion> benchAnswer(const CompletionRequest& request)
{
    const std::string& instruction = request.messages.front().text;
    const std::string& question = request.messages.back().text;
    const bool right = static_cast<int>(fingerprint(instruction + question) % 100) < qualityOf(instruction);
    Completion answer;
    answer.text = right ? question.substr(question.rfind(' ') + 1) : "no idea";
    answer.usage.inputTokens = static_cast<std::int64_t>(question.size() / 4 + instruction.size() / 4);
    answer.usage.outputTokens = 1 + static_cast<std::int64_t>(fingerprint(question) % 5);
    return answer;
}

RunBench::RunBench()
    : draft{"quality 40", {}},
      model(std::make_unique<ScriptedModel>(benchAnswer)),
      m_metric(std::make_unique<ExactText>())
{
    data.pool = questions(0, 10);
    data.validation = questions(10, 40);
    data.test = questions(40, 80);
    m_renderer = PromptRenderer::create({}, {}).value();
    m_parser = AnswerParser::create({}).value();
}

RunServices RunBench::services()
{
    const ModelRole role{model.get(), prices, 0.0, 16, concurrency};
    return {data, draft, *m_renderer, *m_parser, *m_metric, role, role, nullptr, answers};
}

RunFinished RunBench::run(Optimizer& optimizer, History& startedFrom, Ledger& ledger, EventLog& log,
                          std::stop_token stop)
{
    return executeRun(optimizer, services(), limits, startedFrom, ledger, log, std::move(stop));
}

RunFinished RunBench::run(Optimizer& optimizer, EventLog& log)
{
    history = History(searchBudget(limits, data.test.size()));
    Ledger ledger(limits.budget);
    return run(optimizer, history, ledger, log);
}

bool sameCourse(const History& one, const History& other)
{
    const auto timeless = [](const Trial& trial) {
        Trial copy = trial;
        for (Outcome& outcome : copy.outcomes)
            outcome.usage.seconds = 0.0;
        return copy;
    };
    return std::ranges::equal(one.trials(), other.trials(), {}, timeless, timeless);
}

Result<Step> StepwiseOptimizer::propose(const History& history, SearchContext& context)
{
    Step step;
    const int round = history.roundsFinished();
    if (round > m_rounds)
        return step;
    if (round == m_rounds) {
        const Trial* best = nullptr;
        for (const Trial& trial : history.trials().subspan(1))
            if (best == nullptr || trial.score.mean > best->score.mean)
                best = &trial;
        step.proposals.push_back({best->candidate, best->lineage, std::nullopt});
        return step;
    }
    for (int i = 0; i < m_perRound; ++i) {
        const std::string instruction =
            "quality " + std::to_string(context.rng().below(100)) + " of round " + std::to_string(round);
        step.proposals.push_back({{instruction, {}}, {{}, "draw", "", round}, context.task().validation().size() / 2});
    }
    return step;
}

Plan StepwiseOptimizer::plan(const TaskSize& size, std::optional<std::int64_t>) const
{
    const auto calls = static_cast<std::int64_t>(size.validation);
    Plan plan;
    plan.candidates = (m_rounds - 1) * m_perRound;
    plan.fullyEvaluated = 1;
    plan.solverCallsLow = plan.solverCallsHigh = calls * plan.candidates / 2 + calls / 2;
    plan.minimumCalls = calls;
    return plan;
}

} // namespace support
