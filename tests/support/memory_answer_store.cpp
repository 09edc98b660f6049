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

void MemoryAnswerStore::roundFinished()
{
    const std::scoped_lock lock(m_mutex);
    m_thisRound.clear();
}

std::size_t MemoryAnswerStore::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answers.size();
}

optimizers::Spending MemoryAnswerStore::paidThisRound() const
{
    const std::scoped_lock lock(m_mutex);
    optimizers::Spending spent;
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
