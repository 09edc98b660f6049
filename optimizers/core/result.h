// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

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

/// A failure: what the caller can do, and one English sentence that names the thing.
struct Error
{
    ErrorKind kind = ErrorKind::InvalidInput;
    std::string message;

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, std::string message)
{
    return tl::unexpected<Error>(Error{kind, std::move(message)});
}

/// The lower-case name used in journals and JSON ("cancelled", "invalid_input", …).
[[nodiscard]] std::string_view nameOf(ErrorKind kind);

} // namespace optimizers
