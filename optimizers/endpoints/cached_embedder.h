// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/answer_store.h"
#include "optimizers/endpoints/ledger.h"

#include <memory>
#include <unordered_set>

namespace optimizers {

/// Takes the vectors the store knows from there, asks for the others in one call and stores them before they are
/// returned. A list of known vectors counts as one known call where the run had none of them before: so a run counts
/// the same whether other runs went before it, and whether it was continued in mid-way. Used from one thread.
class CachedEmbedder final : public Embedder
{
public:
    /// The store and the ledger outlive the embedder.
    CachedEmbedder(std::unique_ptr<Embedder> inner, VectorStore& store, Ledger& ledger)
        : m_inner(std::move(inner)), m_store(store), m_ledger(ledger)
    {}

    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner->identity(); }

private:
    std::unique_ptr<Embedder> m_inner;
    VectorStore& m_store;
    Ledger& m_ledger;
    std::unordered_set<RequestKey> m_counted; ///< since the program began
};

} // namespace optimizers
