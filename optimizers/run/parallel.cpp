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
    struct Piece
    {
        std::size_t index = 0;
        WorkerTurn* turn = nullptr;
    };

    void add(Piece piece)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_pieces.push_back(piece);
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
    std::vector<Piece> take(std::size_t workers)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [&] { return !m_pieces.empty() || m_endedWorkers == workers; });
        return std::exchange(m_pieces, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Piece> m_pieces;
    std::size_t m_endedWorkers = 0;
};

} // namespace

void forEachParallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work,
                     const std::function<bool(std::size_t)>& done)
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
                finished.add({i, &turn});
                turn.wait();
            }
            finished.workerEnded();
        });
    for (auto batch = finished.take(workers); !batch.empty(); batch = finished.take(workers)) {
        for (const auto& [index, turn] : batch) {
            if (!done(index))
                next = count;
            turn->end();
        }
    }
}

} // namespace optimizers
