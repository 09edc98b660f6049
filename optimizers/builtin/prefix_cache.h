// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/transformer.h"

#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace optimizers {

/// Remembers what was computed for the beginnings of recent prompts, so that one prompt on a hundred inputs computes
/// its instruction and exemplars once. Thread-safe; it never changes an answer, only the time it takes.
class PrefixCache
{
public:
    explicit PrefixCache(std::size_t capacity) : m_capacity(capacity) {}

    /// A sequence with the longest known beginning of the tokens read, at most limit of them; new where none is known.
    [[nodiscard]] KeyValues startedWith(std::span<const TokenId> tokens, std::size_t limit, const ModelShape& shape,
                                        std::size_t capacity);
    /// `state` has read the tokens. Kept only where most of them are news.
    void remember(std::span<const TokenId> tokens, const KeyValues& state, const ModelShape& shape);

private:
    struct Entry
    {
        std::vector<TokenId> tokens;
        KeyValues state;
    };
    using Entries = std::list<std::shared_ptr<const Entry>>;

    [[nodiscard]] Entries entries() const;
    void use(const std::shared_ptr<const Entry>& entry);

    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    Entries m_entries; // the one used last comes first
};

} // namespace optimizers
