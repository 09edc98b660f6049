// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace optimizers {

namespace {

/// Indices of finished work on their way to the calling thread.
class Finished
{
public:
    void add(std::size_t index)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_indices.push_back(index);
        }
        m_arrived.notify_one();
    }

    void workerEnded()
    {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_endedWorkers;
        }
        m_arrived.notify_one();
    }

    /// Everything that arrived since the last call; empty once all workers have ended and nothing is left.
    std::vector<std::size_t> take(std::size_t workers)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [&] { return !m_indices.empty() || m_endedWorkers == workers; });
        return std::exchange(m_indices, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<std::size_t> m_indices;
    std::size_t m_endedWorkers = 0;
};

} // namespace

void forEachParallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work,
                     const std::function<bool(std::size_t)>& done)
{
    Finished finished;
    std::atomic<std::size_t> next = 0;
    const std::size_t workers = std::min(count, std::max<std::size_t>(threads, 1));
    std::vector<std::jthread> pool;
    pool.reserve(workers);
    for (std::size_t worker = 0; worker < workers; ++worker)
        pool.emplace_back([&] {
            for (std::size_t i = next++; i < count; i = next++) {
                work(i);
                finished.add(i);
            }
            finished.workerEnded();
        });
    for (std::vector<std::size_t> batch = finished.take(workers); !batch.empty(); batch = finished.take(workers))
        for (const std::size_t index : batch)
            if (!done(index))
                next = count;
}

} // namespace optimizers
