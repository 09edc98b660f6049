// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_dialect.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

bool complainsAboutParameter(const ServerError& refusal, const std::string& message)
{
    static constexpr std::array<std::string_view, 9> words = {"unsupported",  "not supported",     "does not support",
                                                              "unrecognized", "unknown parameter", "not permitted",
                                                              "not allowed",  "deprecated",        "extra inputs"};
    const std::string code = asciiLowered(refusal.code + " " + refusal.type);
    return code.find("unsupported_") != std::string::npos || code.find("unknown_parameter") != std::string::npos ||
           std::ranges::any_of(words, [&](std::string_view word) { return message.find(word) != std::string::npos; });
}

bool change(bool& setting, bool value)
{
    return std::exchange(setting, value) != value;
}

} // namespace

bool learn(ChatDialect& dialect, const ServerError& refusal)
{
    const std::string message = asciiLowered(refusal.message);
    if (isTooLong(refusal) || isContentFilter(refusal) || !complainsAboutParameter(refusal, message))
        return false;
    // The parameter the server names counts; the message only where it names none.
    const std::string about = refusal.parameter.empty() ? message : asciiLowered(refusal.parameter);
    const auto names = [&about](std::string_view parameter) { return about.find(parameter) != std::string::npos; };
    if (names("max_tokens"))
        return change(dialect.maxCompletionTokens, true);
    if (names("max_completion_tokens"))
        return change(dialect.maxCompletionTokens, false);
    if (names("temperature"))
        return change(dialect.temperature, false);
    if (names("top_p"))
        return change(dialect.topP, false);
    if (names("stop"))
        return change(dialect.stop, false);
    if (names("seed"))
        return change(dialect.seed, false);
    if (names("system role") || names("system message") || names("role 'system'") || names("messages[0].role"))
        return change(dialect.system, false);
    return false;
}

} // namespace optimizers
