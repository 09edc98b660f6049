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

/// Where a worker waits until its work has been reported.
class WorkerTurn
{
public:
    void begin() { m_reported = false; } // before the calling thread knows of the work
    void end()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_reported = true;
        }
        m_ended.notify_one();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_ended.wait(lock, [this] { return m_reported; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_reported = false;
};

/// Finished work on its way to the calling thread.
class Finished
{
public:
    struct Pieces
    {
        std::vector<std::size_t> indices;
        std::vector<WorkerTurn*> turns; ///< of the same places
    };

    void add(std::size_t index, WorkerTurn& turn)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_pieces.indices.push_back(index);
            m_pieces.turns.push_back(&turn);
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
    Pieces take(std::size_t workers)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [&] { return !m_pieces.indices.empty() || m_endedWorkers == workers; });
        return std::exchange(m_pieces, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    Pieces m_pieces;
    std::size_t m_endedWorkers = 0;
};

} // namespace

void forEachParallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work,
                     const std::function<bool(std::span<const std::size_t>)>& done)
{
    Finished finished;
    std::atomic<std::size_t> next = 0;
    const std::size_t workers = std::min(count, std::max<std::size_t>(threads, 1));
    std::vector<WorkerTurn> turns(workers);
    std::vector<std::jthread> pool;
    pool.reserve(workers);
    for (WorkerTurn& turn : turns)
        pool.emplace_back([&] {
            for (std::size_t i = next++; i < count; i = next++) {
                work(i);
                turn.begin();
                finished.add(i, turn);
                turn.wait();
            }
            finished.workerEnded();
        });
    // The calling thread is always a little late, which is good: what arrives meanwhile is reported together. Reports
    // by the workers themselves came at once, one by one, and cost more than the thread changes they saved.
    for (auto pieces = finished.take(workers); !pieces.indices.empty(); pieces = finished.take(workers)) {
        if (!done(pieces.indices))
            next = count;
        for (WorkerTurn* turn : pieces.turns)
            turn->end();
    }
}

} // namespace optimizers
