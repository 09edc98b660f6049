// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/shown_text.h"

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace optimizers {

/// What the caller can do about a failure, not where it came from.
enum class ErrorKind {
    Cancelled,    ///< somebody asked to stop: a result, not a failure
    InvalidInput, ///< the request itself is wrong and will stay wrong
    Unavailable,  ///< may work later: network, overload, deadline
    Rejected,     ///< nothing will work until a person acts: key, quota, missing model
    Malformed,    ///< the other side answered something unusable
    BudgetSpent,  ///< the budget does not allow it: a result, not a failure
    Storage,      ///< the disk or the journal refused
};

/// What is known about a failed model call, for those who repeat calls, pace them, or account for them.
struct CallFailure
{
    enum class Cost {
        None,    ///< it was never sent
        Call,    ///< it was sent and declined: a call, but no tokens
        Unknown, ///< the answer was lost: it may have cost as much as it could
    };
    enum class Repeat {
        Never,
        Later,  ///< after a pause
        AtOnce, ///< the next attempt will be worded differently
    };

    Cost cost = Cost::Unknown;
    Repeat repeat = Repeat::Later;                       ///< of errors that may work later; others are not repeated
    bool overloaded = false;                             ///< the server asks for fewer requests
    std::optional<std::chrono::milliseconds> retryAfter; ///< the server's own hint

    bool operator==(const CallFailure&) const = default;
};

/// A failure: what the caller can do, and one sentence that names the thing.
struct Error
{
    ErrorKind kind = ErrorKind::InvalidInput;
    ShownText text;
    CallFailure call = {}; ///< of failed model calls only

    /// In English.
    [[nodiscard]] std::string message() const { return text.inEnglish(); }

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, ShownText text, const CallFailure& call = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(text), call});
}

/// The lower-case name used in journals and JSON ("cancelled", "invalid_input", …).
[[nodiscard]] std::string_view nameOf(ErrorKind kind);

} // namespace optimizers
