// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/prompt_attempt.h"

#include "app/core/prompt/sent_request.h"
#include "optimizers/metrics/metric.h"
#include "optimizers/prompts/answer_parser.h"
#include "optimizers/run/model_evaluator.h"

#include <chrono>
#include <utility>

namespace app {

using optimizers::Result;

namespace {

Result<optimizers::CompletionRequest> requestFor(const Project& project, const std::vector<std::string>& fieldNames,
                                                 const optimizers::Example& example)
{
    const Result<optimizers::PromptRenderer> renderer = optimizers::PromptRenderer::create(project.layout, fieldNames);
    if (!renderer)
        return tl::unexpected(renderer.error());
    Result<std::vector<optimizers::Message>> messages = renderer->render(project.draft, example);
    if (!messages)
        return tl::unexpected(messages.error());
    return solverRequest(project, std::move(*messages));
}

} // namespace

Result<PromptAttempt> attemptPrompt(const Project& project, const std::vector<std::string>& fieldNames,
                                    const optimizers::Example& example, const KeySource& keys,
                                    const std::stop_token& stop)
{
    const Result<optimizers::CompletionRequest> request = requestFor(project, fieldNames, example);
    if (!request)
        return tl::unexpected(request.error());
    const Result<optimizers::AnswerParser> parser = optimizers::AnswerParser::create(project.answer);
    if (!parser)
        return tl::unexpected(parser.error());
    const Result<std::unique_ptr<optimizers::Metric>> metric =
        optimizers::createMetric(project.metric.id, project.metric.values);
    if (!metric)
        return tl::unexpected(metric.error());
    const Result<std::unique_ptr<ModelServices>> models = ModelServices::open(project, keys, std::nullopt);
    if (!models)
        return tl::unexpected(models.error());
    const auto begin = std::chrono::steady_clock::now();
    const Result<optimizers::Completion> reply = (*models)->solver().endpoint->complete(*request, stop);
    if (!reply)
        return tl::unexpected(reply.error());
    PromptAttempt attempt;
    attempt.reply = reply->text;
    attempt.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    attempt.outcome = optimizers::outcomeOf(reply, example, *parser, **metric, stop);
    return attempt;
}

} // namespace app
