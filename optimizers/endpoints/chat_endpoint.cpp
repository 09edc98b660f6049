// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_endpoint.h"

#include "optimizers/endpoints/chat_json.h"
#include "optimizers/endpoints/http_status.h"

#include <chrono>
#include <utility>

namespace optimizers {

namespace {

// Where the server did not count.
void estimateTokens(const CompletionRequest& request, Completion& completion)
{
    const auto tokensOf = [](std::size_t bytes) {
        return static_cast<std::int64_t>(static_cast<double>(bytes) / bytesPerToken) + 1;
    };
    std::size_t bytes = 0;
    for (const Message& message : request.messages)
        bytes += message.text.size();
    completion.usage.inputTokens = tokensOf(bytes);
    completion.usage.outputTokens = tokensOf(completion.text.size() + completion.reasoning.size());
}

} // namespace

Result<std::unique_ptr<ChatEndpoint>> ChatEndpoint::create(HttpClient& client, const EndpointSettings& settings)
{
    Result<EndpointAddress> address = endpointAddress(settings.url);
    if (!address)
        return tl::unexpected(address.error());
    // An Azure deployment names its model in the address.
    if (settings.model.empty() && !address->azure)
        return failure(ErrorKind::InvalidInput, {textId("No model is named for %1"), {address->chat}});
    return std::unique_ptr<ChatEndpoint>(
        new ChatEndpoint(ServerConnection(client, std::move(*address), settings), settings.model));
}

ChatEndpoint::ChatEndpoint(ServerConnection server, std::string model)
    : m_server(std::move(server)), m_model(std::move(model)), m_rates(steadyClock())
{}

std::string ChatEndpoint::identity() const
{
    return "chat " + m_server.address().chat + " " + m_model;
}

ChatDialect ChatEndpoint::dialect() const
{
    const std::scoped_lock lock(m_mutex);
    return m_dialect;
}

Call<Result<Completion>> ChatEndpoint::call(const CompletionRequest& request, CallLoop& loop, std::stop_token stop)
{
    if (!request.softPrompt.values.empty())
        co_return failure(ErrorKind::InvalidInput, {textId("%1 reads texts only, no soft prompts"), {m_server.name()}});
    const auto begin = std::chrono::steady_clock::now();
    const ChatDialect spoken = dialect();
    const std::uint64_t number = m_rates.sending();
    const Result<HttpReply> reply =
        co_await m_server.post(m_server.address().chat, chatRequestBody(request, m_model, spoken), loop, stop);
    if (!reply)
        co_return tl::unexpected(reply.error());
    m_rates.learn(number, *reply);
    Result<Completion> completion = read(*reply, spoken);
    if (!completion)
        co_return tl::unexpected(m_server.withoutKey(std::move(completion.error())));
    if (completion->usage.estimated)
        estimateTokens(request, *completion);
    completion->usage.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    co_return completion;
}

Result<LikelihoodScorer::Likelihood> ChatEndpoint::likelihood(const CompletionRequest& request,
                                                              const std::string& continuation, std::stop_token stop)
{
    const ScoredText text = scoredTextOf(request, continuation);
    const std::uint64_t number = m_rates.sending();
    const Result<HttpReply> reply =
        m_server.post(m_server.address().completions, likelihoodRequestBody(text, m_model), stop);
    if (!reply)
        return tl::unexpected(reply.error());
    m_rates.learn(number, *reply);
    return readLikelihood(*reply, text).map_error([this](Error error) {
        return m_server.withoutKey(std::move(error));
    });
}

Result<LikelihoodScorer::Likelihood> ChatEndpoint::readLikelihood(const HttpReply& reply, const ScoredText& text) const
{
    if (reply.status / 100 == 2) {
        const auto parsed = parseLikelihoodReply(reply.body, text);
        if (!parsed)
            return tl::unexpected(parsed.error());
        if (const auto* likelihood = std::get_if<Likelihood>(&*parsed))
            return *likelihood;
        return tl::unexpected(errorFrom(reply, std::get<ServerError>(*parsed), m_server.name()));
    }
    Error error = errorFrom(reply, parseServerError(reply.body), m_server.name());
    // The model is there, as it answers chats: what is missing is the route.
    if (reply.status == http_status::notFound || reply.status == http_status::notAllowed ||
        reply.status == http_status::notImplemented) {
        error.kind = ErrorKind::InvalidInput;
        error.call.repeat = CallFailure::Repeat::Never;
    }
    if (error.kind == ErrorKind::InvalidInput)
        error.text = {textId("the server gives no log-probabilities of this prompt: %1"), {error.text}};
    return tl::unexpected(std::move(error));
}

Result<Completion> ChatEndpoint::read(const HttpReply& reply, const ChatDialect& spoken)
{
    if (reply.status / 100 != 2)
        return refused(reply, parseServerError(reply.body), spoken);
    auto parsed = parseChatReply(reply.body);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (const auto* refusal = std::get_if<ServerError>(&*parsed))
        return refused(reply, *refusal, spoken);
    return std::get<Completion>(std::move(*parsed));
}

Result<Completion> ChatEndpoint::refused(const HttpReply& reply, const ServerError& refusal, const ChatDialect& spoken)
{
    if (isContentFilter(refusal)) {
        Completion filtered;
        filtered.finish = FinishReason::ContentFilter;
        return filtered;
    }
    Error error = errorFrom(reply, refusal, m_server.name());
    if ((reply.status == http_status::badRequest || reply.status == http_status::unprocessable) &&
        learnFrom(refusal, spoken)) {
        error.kind = ErrorKind::Unavailable;
        error.call.repeat = CallFailure::Repeat::AtOnce;
    }
    return tl::unexpected(std::move(error));
}

// Several requests may be refused before the first refusal has taught us: it counts what this one was worded like.
bool ChatEndpoint::learnFrom(const ServerError& refusal, ChatDialect spoken)
{
    if (!learn(spoken, refusal))
        return false;
    const std::scoped_lock lock(m_mutex);
    (void)learn(m_dialect, refusal);
    return true;
}

} // namespace optimizers
