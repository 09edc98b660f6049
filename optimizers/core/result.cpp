// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/result.h"

namespace optimizers {

std::string_view nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::InvalidInput:
        return "invalid_input";
    case ErrorKind::Unavailable:
        return "unavailable";
    case ErrorKind::Rejected:
        return "rejected";
    case ErrorKind::Malformed:
        return "malformed";
    case ErrorKind::BudgetSpent:
        return "budget_spent";
    case ErrorKind::Storage:
        return "storage";
    }
    return "unknown";
}

} // namespace optimizers
