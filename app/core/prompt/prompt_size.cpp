// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/prompt_size.h"

#include "app/core/endpoints/model_services.h"

#include <algorithm>

namespace app {

namespace {

/// What chat templates add around a message, as most of them do.
constexpr std::int64_t tokensOfMessage = 4;

} // namespace

const optimizers::BuiltinTokenCounter* builtinCounter(const Project& project)
{
    static const optimizers::Result<optimizers::BuiltinTokenCounter> counter = optimizers::BuiltinTokenCounter::open();
    const optimizers::Result<EndpointSpec> solver = endpointNamed(project, project.solver);
    return solver && solver->url.empty() && solver->name == builtinName && counter ? &*counter : nullptr;
}

std::int64_t estimatedTokens(std::string_view text)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
    const auto beginsCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0xc0U; };
    const std::int64_t ascii = std::ranges::count_if(text, isAscii);
    const std::int64_t others = std::ranges::count_if(text, beginsCharacter);
    return (ascii + 3) / 4 + others;
}

PromptSize promptSize(const Project& project, std::span<const optimizers::Message> messages)
{
    PromptSize size;
    size.answer = project.maxTokens;
    if (const optimizers::BuiltinTokenCounter* counter = builtinCounter(project)) {
        size.exact = true;
        size.instruction = static_cast<std::int64_t>(counter->count(project.draft.instruction));
        size.prompt = static_cast<std::int64_t>(counter->count(messages));
        size.context = static_cast<std::int64_t>(counter->context());
        return size;
    }
    if (const optimizers::Result<EndpointSpec> solver = endpointNamed(project, project.solver))
        size.context = solver->contextTokens;
    size.instruction = estimatedTokens(project.draft.instruction);
    for (const optimizers::Message& message : messages)
        size.prompt += tokensOfMessage + estimatedTokens(message.text);
    return size;
}

} // namespace app
