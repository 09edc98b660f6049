// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/sent_request.h"

#include "app/core/endpoints/model_services.h"
#include "app/core/prompt/prompt_size.h"
#include "optimizers/endpoints/chat_json.h"
#include "optimizers/endpoints/endpoint_url.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace app {

using optimizers::Result;

optimizers::CompletionRequest solverRequest(const Project& project, std::vector<optimizers::Message> messages)
{
    optimizers::CompletionRequest request;
    request.messages = std::move(messages);
    request.temperature = project.temperature;
    request.maxTokens = project.maxTokens;
    return request;
}

Result<SentRequest> sentRequest(const Project& project, const std::vector<optimizers::Message>& messages)
{
    if (const optimizers::BuiltinTokenCounter* builtin = builtinCounter(project))
        return SentRequest{builtin->text(messages), {}};
    const Result<EndpointSpec> solver = endpointNamed(project, project.solver);
    if (!solver)
        return tl::unexpected(solver.error());
    const Result<optimizers::EndpointAddress> address = optimizers::endpointAddress(solver->url);
    if (!address)
        return tl::unexpected(address.error());
    const std::string body = optimizers::chatRequestBody(solverRequest(project, messages), solver->model, {});
    return SentRequest{nlohmann::ordered_json::parse(body).dump(2), address->chat};
}

} // namespace app
