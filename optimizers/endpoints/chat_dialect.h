// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/server_error.h"

namespace optimizers {

/// What a server was found not to accept; each is learned from one of its refusals.
struct ChatDialect
{
    bool maxCompletionTokens = false; ///< the newer name; not first, as Ollama ignores it and then knows no limit
    bool temperature = true;
    bool topP = true;
    bool stop = true;
    bool seed = true;
    bool system = true; ///< otherwise system messages become the beginning of the user's

    bool operator==(const ChatDialect&) const = default;
};

/// Changes the dialect by what the refusal complains about; false if that is nothing a dialect could avoid.
[[nodiscard]] bool learn(ChatDialect& dialect, const ServerError& refusal);

} // namespace optimizers
