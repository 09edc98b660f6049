// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/likelihood_endpoint.h"

#include <charconv>
#include <cmath>

namespace optimizers {

Result<Completion> LikelihoodEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    if (request.messages.size() < 2 || request.messages.back().role != Message::Role::Assistant)
        return failure(ErrorKind::InvalidInput,
                       textId("a request for a likelihood needs a prompt and the text to be scored"));
    CompletionRequest prompt = request;
    const std::string text = prompt.messages.back().text;
    prompt.messages.pop_back();
    const Result<LikelihoodScorer::Likelihood> likelihood = m_scorer.likelihood(prompt, text, std::move(stop));
    if (!likelihood)
        return tl::unexpected(likelihood.error());
    if (!std::isfinite(likelihood->logProbability) || likelihood->tokens < 1)
        return failure(ErrorKind::Malformed, textId("the model gave a log-probability that is not a number"));
    char digits[32];
    Completion completion;
    completion.text.assign(std::begin(digits),
                           std::to_chars(std::begin(digits), std::end(digits), likelihood->logProbability).ptr);
    completion.usage.inputTokens = likelihood->inputTokens;
    completion.usage.outputTokens = likelihood->tokens;
    return completion;
}

std::optional<double> meanLogProbabilityFrom(const Completion& answer)
{
    double sum = 0.0;
    const char* const end = answer.text.data() + answer.text.size();
    const auto read = std::from_chars(answer.text.data(), end, sum);
    if (read.ec != std::errc() || read.ptr != end || answer.usage.outputTokens < 1)
        return std::nullopt;
    return sum / static_cast<double>(answer.usage.outputTokens);
}

} // namespace optimizers
