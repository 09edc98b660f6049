// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"

#include <optional>
#include <span>

namespace optimizers {

/// Remembers every answer that was paid for, and what was paid beside them. Thread-safe.
class AnswerStore
{
public:
    virtual ~AnswerStore() = default;

    /// None: never stored. Sets Completion::cached, and paidThisRound where the run stored it after its last complete
    /// round. Fails as Storage.
    [[nodiscard]] virtual Result<std::optional<Completion>> find(RequestKey key) = 0;
    /// Found from now on. Survives a kill of the program from the next commit() or recorded event on, so that an answer
    /// and the outcome made of it cost one commit. Storing a known key again changes nothing. Fails as Storage.
    [[nodiscard]] virtual Status store(RequestKey key, const CompletionRequest& request, const Completion& answer) = 0;
    /// Does nothing where all is durable already. Fails as Storage.
    [[nodiscard]] virtual Status commit() { return {}; }
    /// A call was paid for that leaves no answer of its own: it failed after it was sent, or brought vectors. Fails as
    /// Storage.
    [[nodiscard]] virtual Status storePayment(const Usage& paid) = 0;
};

/// Remembers every vector that was paid for. Thread-safe. What store() accepted survives a kill of the program.
class VectorStore
{
public:
    virtual ~VectorStore() = default;

    struct Vector
    {
        std::vector<float> numbers;
        bool counted =
            false; ///< the run has paid for it, or noted its use in an earlier round: it is free from then on
    };
    /// None: never stored. Fails as Storage.
    [[nodiscard]] virtual Result<std::optional<Vector>> findVector(RequestKey key) = 0;
    /// Row i belongs to key i; all are stored, or none. Storing a known key again changes nothing. Fails as Storage.
    [[nodiscard]] virtual Status storeVectors(std::span<const RequestKey> keys, const Points& vectors) = 0;
    /// The run counts known vectors as a call. A round that is proposed again counts them again, later ones do not.
    /// Fails as Storage.
    [[nodiscard]] virtual Status noteUse(std::span<const RequestKey> keys) = 0;
};

} // namespace optimizers
