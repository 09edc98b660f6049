// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/chat_dialect.h"
#include "optimizers/endpoints/model_endpoint.h"

#include <string>
#include <string_view>
#include <variant>

namespace optimizers {

[[nodiscard]] std::string chatRequestBody(const CompletionRequest& request, const std::string& model,
                                          const ChatDialect& dialect);

/// A reply with status 200: some servers put errors in there too. Malformed, with the beginning of the body, when it
/// holds neither. Memory stays in proportion to the answer, whatever else the body holds. Where the server did not
/// count tokens, usage is left for the caller to estimate.
[[nodiscard]] Result<std::variant<Completion, ServerError>> parseChatReply(std::string_view body);

} // namespace optimizers
