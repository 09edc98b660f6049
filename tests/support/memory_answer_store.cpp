// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_answer_store.h"

namespace support {

optimizers::Result<std::optional<optimizers::Completion>> MemoryAnswerStore::find(optimizers::RequestKey key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_answers.find(key);
    if (found == m_answers.end())
        return std::nullopt;
    optimizers::Completion answer = found->second;
    answer.cached = true;
    answer.paidThisRound = m_thisRound.contains(key);
    return answer;
}

optimizers::Status MemoryAnswerStore::store(optimizers::RequestKey key, const optimizers::CompletionRequest&,
                                            const optimizers::Completion& answer)
{
    const std::scoped_lock lock(m_mutex);
    if (m_answers.emplace(key, answer).second)
        m_thisRound.insert(key);
    return {};
}

optimizers::Status MemoryAnswerStore::storePayment(const optimizers::Usage& paid)
{
    const std::scoped_lock lock(m_mutex);
    m_unansweredThisRound.calls += 1;
    m_unansweredThisRound.inputTokens += paid.inputTokens;
    m_unansweredThisRound.outputTokens += paid.outputTokens;
    m_unansweredThisRound.money += paid.money;
    return {};
}

optimizers::Result<std::optional<MemoryAnswerStore::Vector>> MemoryAnswerStore::findVector(optimizers::RequestKey key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_vectors.find(key);
    return found == m_vectors.end() ? std::nullopt : std::optional(found->second);
}

optimizers::Status MemoryAnswerStore::storeVectors(std::span<const optimizers::RequestKey> keys,
                                                   const optimizers::Points& vectors)
{
    const std::scoped_lock lock(m_mutex);
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_vectors.emplace(keys[i], Vector{{vectors.row(i).begin(), vectors.row(i).end()}, true});
    return {};
}

optimizers::Status MemoryAnswerStore::noteUse(std::span<const optimizers::RequestKey> keys)
{
    const std::scoped_lock lock(m_mutex);
    m_usedThisRound.insert(keys.begin(), keys.end());
    return {};
}

void MemoryAnswerStore::roundFinished()
{
    const std::scoped_lock lock(m_mutex);
    m_thisRound.clear();
    m_unansweredThisRound = {};
    for (const optimizers::RequestKey& key : m_usedThisRound)
        m_vectors.at(key).counted = true;
    m_usedThisRound.clear();
}

void MemoryAnswerStore::startOtherRun()
{
    roundFinished();
    const std::scoped_lock lock(m_mutex);
    for (auto& [key, vector] : m_vectors)
        vector.counted = false;
}

std::size_t MemoryAnswerStore::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answers.size();
}

optimizers::Spending MemoryAnswerStore::paidThisRound() const
{
    const std::scoped_lock lock(m_mutex);
    optimizers::Spending spent = m_unansweredThisRound;
    for (const optimizers::RequestKey& key : m_thisRound) {
        const optimizers::Usage& usage = m_answers.at(key).usage;
        spent.calls += 1;
        spent.inputTokens += usage.inputTokens;
        spent.outputTokens += usage.outputTokens;
        spent.money += usage.money;
    }
    return spent;
}

} // namespace support
