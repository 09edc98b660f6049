// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"

#include <optional>

namespace optimizers {

/// Remembers every answer that was paid for. Thread-safe. What store() accepted survives a kill of the program.
class AnswerStore
{
public:
    virtual ~AnswerStore() = default;

    /// None: never stored. Sets Completion::cached, and paidThisRound where the run stored it after its last complete
    /// round. Fails as Storage.
    [[nodiscard]] virtual Result<std::optional<Completion>> find(RequestKey key) = 0;
    /// Storing a known key again changes nothing. Fails as Storage.
    [[nodiscard]] virtual Status store(RequestKey key, const CompletionRequest& request, const Completion& answer) = 0;
};

} // namespace optimizers
