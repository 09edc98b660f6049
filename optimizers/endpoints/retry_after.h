// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/http_client.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace optimizers {

/// How long the headers ask to wait: "retry-after-ms", else "retry-after" in seconds or as an HTTP date. None when
/// there is no hint, or one that cannot be meant: negative, in the past, or not a time.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryHint(const HttpReply& reply,
                                                                 std::chrono::system_clock::time_point now);

/// One value of "retry-after".
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(std::string_view value,
                                                                  std::chrono::system_clock::time_point now);

/// A duration as APIs write it: "34s", "1.5s", "12ms", "6m0s", "2h". None if it is something else.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFrom(std::string_view text);

} // namespace optimizers
