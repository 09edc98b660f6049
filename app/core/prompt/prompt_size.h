// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/builtin/chat_tokens.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace app {

/// How much of a model's context a prompt takes up.
struct PromptSize
{
    std::int64_t instruction = 0; ///< tokens of the instruction alone
    std::int64_t prompt = 0;      ///< of all messages
    std::int64_t answer = 0;      ///< kept free for the longest answer
    std::int64_t context = 0;     ///< what the model reads and writes at most; 0: not known
    bool exact = false;           ///< counted by the model's own tokenizer, else estimated

    [[nodiscard]] bool fits() const { return context == 0 || prompt + answer <= context; }
    bool operator==(const PromptSize&) const = default;
};

/// A quarter of the bytes of ASCII text, and for other characters one token each: what common tokenizers come to on
/// English prose, within a third or so. Never fewer than one for a text that is not empty.
[[nodiscard]] std::int64_t estimatedTokens(std::string_view text);

/// The tokens of the built-in model where it is the project's solver; null elsewhere.
[[nodiscard]] const optimizers::BuiltinTokenCounter* builtinCounter(const Project& project);

/// The size of a prompt on the project's solver. Sends nothing; fast enough to ask with every key stroke.
[[nodiscard]] PromptSize promptSize(const Project& project, std::span<const optimizers::Message> messages);

} // namespace app
