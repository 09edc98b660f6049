// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/model_endpoint.h"

#include "optimizers/core/random.h"

#include <bit>
#include <charconv>
#include <utility>

namespace optimizers {

namespace {

void appendNumber(std::string& bytes, std::optional<double> number)
{
    if (number) {
        char digits[32];
        bytes.append(std::begin(digits), std::to_chars(std::begin(digits), std::end(digits), *number).ptr);
    }
    bytes += ';';
}

} // namespace

Call<Result<Completion>> ModelEndpoint::call(const CompletionRequest& request, CallLoop& loop, std::stop_token stop)
{
    co_await loop.mayBlock();
    co_return complete(request, std::move(stop));
}

Result<Completion> ThreadlessEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    return waitFor([&](CallLoop& loop) { return call(request, loop, std::move(stop)); });
}

RequestKey requestKey(const std::string& identity, const CompletionRequest& request)
{
    std::string bytes;
    appendPart(bytes, identity);
    appendNumber(bytes, request.temperature);
    appendNumber(bytes, request.topP);
    bytes += std::to_string(request.maxTokens) + ';' + (request.seed ? std::to_string(*request.seed) : "") + ';' +
             std::to_string(request.sample) + ';';
    for (const std::string& stop : request.stop)
        appendPart(bytes, stop);
    for (const Message& message : request.messages) {
        bytes += "sua"[static_cast<std::size_t>(message.role)];
        appendPart(bytes, message.text);
    }
    if (!request.softPrompt.values.empty()) {
        bytes += "v" + std::to_string(request.softPrompt.dimension) + ';';
        for (const float value : request.softPrompt.values)
            bytes += std::to_string(std::bit_cast<std::uint32_t>(value)) + ';';
    }
    // Two fingerprints from different starting states make one 128-bit key; a chance collision among 10^9 requests is
    // below 10^-20.
    return {fingerprint(bytes), fingerprint("\x1f" + bytes)};
}

} // namespace optimizers
