// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/model_evaluator.h"

#include <algorithm>
#include <utility>

namespace optimizers {

namespace {

/// Pairs rendered and sent together: bounds memory where thousands of candidates meet thousands of examples.
constexpr std::size_t pairsAtOnce = 4096;

/// One candidate on one example, by their places.
struct AskedPair
{
    std::size_t assignment = 0;
    std::size_t example = 0;
};

std::vector<AskedPair> pairsToAsk(std::span<const Assignment> assignments, SendOrder order)
{
    std::vector<AskedPair> pairs;
    for (std::size_t a = 0; a < assignments.size(); ++a)
        for (std::size_t e = 0; e < assignments[a].examples.size(); ++e)
            pairs.push_back({a, e});
    if (order == SendOrder::ExampleByExample)
        std::ranges::stable_sort(pairs, {}, &AskedPair::example);
    return pairs;
}

OutcomeClass classOf(double score, FinishReason finish)
{
    if (score >= 1.0)
        return OutcomeClass::Right;
    return finish == FinishReason::Length ? OutcomeClass::Truncated : OutcomeClass::Wrong;
}

} // namespace

Outcome outcomeOf(const Result<Completion>& reply, const Example& example, const AnswerParser& parser,
                  const Metric& metric, std::stop_token stop)
{
    Outcome outcome;
    outcome.example = example.id;
    if (!reply) {
        outcome.answer = reply.error().text.stored();
        return outcome;
    }
    outcome.usage = reply->usage;
    outcome.cached = reply->cached && !reply->paidThisRound;
    if (reply->finish == FinishReason::ContentFilter || reply->finish == FinishReason::Refusal) {
        outcome.outcomeClass = reply->finish == FinishReason::Refusal ? OutcomeClass::Refused : OutcomeClass::Filtered;
        outcome.answer = reply->text;
        return outcome;
    }
    const std::optional<std::string> answer = parser.parse(reply->text);
    if (!answer) {
        outcome.outcomeClass =
            reply->finish == FinishReason::Length ? OutcomeClass::Truncated : OutcomeClass::Unparsable;
        return outcome;
    }
    const Result<double> score = metric.score(example, *answer, std::move(stop));
    outcome.answer = score ? *answer : score.error().text.stored();
    if (score) {
        outcome.score = *score;
        outcome.outcomeClass = classOf(*score, reply->finish);
    }
    return outcome;
}

Status ModelEvaluator::evaluate(std::span<const Assignment> assignments, SendOrder order, const Budget& limit,
                                const Arrived& arrived, std::stop_token stop)
{
    const std::vector<AskedPair> pairs = pairsToAsk(assignments, order);
    std::vector<Result<PromptTemplate>> instructions;
    instructions.reserve(assignments.size());
    for (const Assignment& assignment : assignments)
        instructions.push_back(m_services.renderer.parsed(assignment.candidate->instruction));
    for (std::size_t begin = 0; begin < pairs.size(); begin += pairsAtOnce) {
        const std::span<const AskedPair> chunk =
            std::span(pairs).subspan(begin, std::min(pairsAtOnce, pairs.size() - begin));
        std::vector<CompletionRequest> requests;
        std::vector<AskedPair> sent;
        for (const AskedPair& pair : chunk) {
            const Assignment& assignment = assignments[pair.assignment];
            const Example& example = *assignment.examples[pair.example];
            const Result<PromptTemplate>& instruction = instructions[pair.assignment];
            if (!instruction) {
                const Outcome unrenderable =
                    outcomeOf(tl::unexpected(instruction.error()), example, m_services.parser, m_services.metric, stop);
                if (const Status accepted = arrived({{pair.assignment, unrenderable}}); !accepted)
                    return accepted;
                continue;
            }
            CompletionRequest request;
            request.messages = m_services.renderer.render(*assignment.candidate, *instruction, example);
            request.temperature = m_services.solver.temperature;
            request.maxTokens = m_services.solver.maxTokens;
            requests.push_back(std::move(request));
            sent.push_back(pair);
        }
        std::vector<Outcome> outcomes(requests.size());
        const auto examine = [&](std::size_t i, RequestKey key, const Result<Completion>& reply) {
            const Example& example = *assignments[sent[i].assignment].examples[sent[i].example];
            outcomes[i] = outcomeOf(reply, example, m_services.parser, m_services.metric, stop);
            outcomes[i].request = key;
        };
        const auto take = [&](std::span<const std::size_t> places) {
            std::vector<ArrivedOutcome> taken;
            taken.reserve(places.size());
            for (const std::size_t i : places)
                taken.push_back({sent[i].assignment, std::move(outcomes[i])});
            return arrived(std::move(taken));
        };
        const Status called = m_caller.call({m_services.solver, requests, examine, take}, limit, stop);
        if (!called)
            return called;
    }
    return {};
}

} // namespace optimizers
