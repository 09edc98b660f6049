// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/prefix_cache.h"

#include <algorithm>

namespace optimizers {

namespace {

std::size_t sharedLength(std::span<const TokenId> a, std::span<const TokenId> b)
{
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

} // namespace

KeyValues PrefixCache::startedWith(std::span<const TokenId> tokens, std::size_t limit, const ModelShape& shape,
                                   std::size_t capacity)
{
    KeyValues state(shape, capacity);
    std::shared_ptr<const Entry> best;
    std::size_t longest = 0;
    for (const std::shared_ptr<const Entry>& entry : entries()) {
        const std::size_t length = std::min(limit, sharedLength(tokens, entry->tokens));
        if (length > longest) {
            longest = length;
            best = entry;
        }
    }
    if (best) {
        use(best);
        state.copyPrefix(best->state, longest);
    }
    return state;
}

void PrefixCache::remember(std::span<const TokenId> tokens, const KeyValues& state, const ModelShape& shape)
{
    for (const std::shared_ptr<const Entry>& entry : entries()) {
        if (2 * sharedLength(tokens, entry->tokens) >= tokens.size())
            return;
    }
    auto entry = std::make_shared<Entry>(Entry{{tokens.begin(), tokens.end()}, KeyValues(shape, tokens.size())});
    entry->state.copyPrefix(state, tokens.size());
    const std::scoped_lock lock(m_mutex);
    m_entries.push_front(std::move(entry));
    if (m_entries.size() > m_capacity)
        m_entries.pop_back();
}

PrefixCache::Entries PrefixCache::entries() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries;
}

void PrefixCache::use(const std::shared_ptr<const Entry>& entry)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_entries, entry);
    if (found != m_entries.end())
        m_entries.splice(m_entries.begin(), m_entries, found);
}

} // namespace optimizers
