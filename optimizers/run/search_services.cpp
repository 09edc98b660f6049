// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/search_services.h"

namespace optimizers {

Result<std::vector<std::string>> SearchServices::write(std::span<const WritingRequest> requests)
{
    std::vector<CompletionRequest> calls;
    calls.reserve(requests.size());
    for (const WritingRequest& request : requests) {
        CompletionRequest call;
        call.messages = {{Message::Role::User, request.prompt}};
        call.temperature = request.temperature;
        call.maxTokens = request.maxTokens;
        call.sample = request.sample;
        calls.push_back(std::move(call));
    }
    std::vector<std::string> texts(requests.size());
    bool answered = false;
    const auto examine = [&](std::size_t i, const Result<Completion>& answer) {
        if (answer)
            texts[i] = answer->text;
    };
    const auto arrived = [&](std::size_t) -> Status {
        answered = true;
        return {};
    };
    const Status called = m_caller.call({m_services.writer, calls, examine, arrived}, m_limit, m_stop);
    const bool cutShort = !called && called.error().kind == ErrorKind::BudgetSpent && answered;
    if (!called && !cutShort)
        return tl::unexpected(called.error());
    return texts;
}

Result<Points> SearchServices::embed(std::span<const std::string> texts)
{
    if (m_services.embedder == nullptr)
        return failure(ErrorKind::InvalidInput, "this optimizer needs an embedder, and the project names none");
    return m_services.embedder->embed(texts, m_stop);
}

} // namespace optimizers
