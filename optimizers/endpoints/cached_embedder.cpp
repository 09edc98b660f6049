// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/cached_embedder.h"

#include <algorithm>
#include <map>

namespace optimizers {

namespace {

RequestKey vectorKey(const std::string& identity, const std::string& text)
{
    CompletionRequest request;
    request.messages = {{Message::Role::User, text}};
    request.temperature.reset();
    request.maxTokens = 0;
    return requestKey(identity, request);
}

using Vectors = std::map<RequestKey, std::vector<float>>;

/// The vectors of the keys in order.
Result<Points> gathered(const std::vector<RequestKey>& keys, const Vectors& vectors)
{
    Points points;
    for (const RequestKey& key : keys) {
        const std::vector<float>& row = vectors.at(key);
        if (points.dimension != 0 && row.size() != points.dimension)
            return failure(ErrorKind::Malformed,
                           {textId("The embedding model changed the length of its vectors from %1 to %2"),
                            {points.dimension, row.size()}});
        points.dimension = row.size();
        points.values.insert(points.values.end(), row.begin(), row.end());
    }
    return points;
}

} // namespace

Result<Points> CachedEmbedder::embed(std::span<const std::string> texts, std::stop_token stop)
{
    std::vector<RequestKey> keys;
    Vectors vectors;
    std::vector<std::string> missing;
    std::vector<RequestKey> missingKeys;
    std::vector<RequestKey> used; // known, and this run has not counted them
    for (const std::string& text : texts) {
        const RequestKey key = keys.emplace_back(vectorKey(identity(), text));
        if (vectors.contains(key))
            continue;
        Result<std::optional<VectorStore::Vector>> known = m_store.findVector(key);
        if (!known)
            return tl::unexpected(known.error());
        vectors[key] = *known ? std::move((*known)->numbers) : std::vector<float>();
        if (*known && !(*known)->counted && m_counted.insert(key).second)
            used.push_back(key);
        if (!*known) {
            missing.push_back(text);
            missingKeys.push_back(key);
        }
    }
    if (!used.empty()) {
        if (const Status noted = m_store.noteUse(used); !noted)
            return tl::unexpected(noted.error());
        if (missing.empty())
            m_ledger.countCached();
    }
    if (!missing.empty()) {
        Result<Points> asked = m_inner->embed(missing, std::move(stop));
        if (!asked)
            return asked;
        if (const Status kept = m_store.storeVectors(missingKeys, *asked); !kept)
            return tl::unexpected(kept.error());
        for (std::size_t i = 0; i < missing.size(); ++i)
            vectors[missingKeys[i]].assign(asked->row(i).begin(), asked->row(i).end());
    }
    return gathered(keys, vectors);
}

} // namespace optimizers
