// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace optimizers {

namespace {

/// Threads for calls that block: as many as do so at the same time, and kept for the next ones.
class BlockingThreads
{
public:
    BlockingThreads() = default;
    ~BlockingThreads()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closing = true;
        }
        m_changed.notify_all();
    }
    BlockingThreads(const BlockingThreads&) = delete;
    BlockingThreads& operator=(const BlockingThreads&) = delete;

    void goOnWith(std::coroutine_handle<> call)
    {
        const std::scoped_lock lock(m_mutex);
        m_calls.push_back(call);
        if (m_calls.size() > m_idle)
            m_threads.emplace_back([this] { serve(); });
        else
            m_changed.notify_one();
    }

private:
    void serve()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            ++m_idle;
            m_changed.wait(lock, [this] { return m_closing || !m_calls.empty(); });
            --m_idle;
            if (m_calls.empty())
                return;
            const std::coroutine_handle<> call = m_calls.front();
            m_calls.pop_front();
            lock.unlock();
            call.resume();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::coroutine_handle<>> m_calls;
    std::size_t m_idle = 0;
    bool m_closing = false;
    std::vector<std::jthread> m_threads; ///< last: they end before what they use
};

/// The pieces of work under way, whose loop is the calling thread.
class Pieces final : public CallLoop
{
public:
    void resume(std::coroutine_handle<> call) override { add(m_ready, call); }

    [[nodiscard]] bool moveToBlockingThread(std::coroutine_handle<> call) override
    {
        if (std::this_thread::get_id() != m_callingThread)
            return false;
        m_blocking.goOnWith(call);
        return true;
    }

    void ended(std::size_t index) { add(m_ended, index); }

    /// Goes on with what is ready until nothing more is; the pieces that have ended by then, at least one.
    [[nodiscard]] std::vector<std::size_t> takeEnded()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_news.wait(lock, [this] { return !m_ready.empty() || !m_ended.empty(); });
            if (m_ready.empty())
                return std::exchange(m_ended, {});
            const auto ready = std::exchange(m_ready, {});
            lock.unlock();
            for (const std::coroutine_handle<> call : ready)
                call.resume();
            lock.lock();
        }
    }

private:
    template <typename T>
    void add(std::vector<T>& list, T item)
    {
        // Notified under the lock: with its last piece all this may be gone.
        const std::scoped_lock lock(m_mutex);
        list.push_back(item);
        m_news.notify_one();
    }

    const std::thread::id m_callingThread = std::this_thread::get_id();
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::vector<std::coroutine_handle<>> m_ready;
    std::vector<std::size_t> m_ended;
    BlockingThreads m_blocking; ///< last: they end before what they tell
};

/// A coroutine nobody awaits, begun at once and gone when it ends.
struct Unawaited
{
    struct Promise
    {
        [[nodiscard]] Unawaited get_return_object() const noexcept { return {}; }
        [[nodiscard]] std::suspend_never initial_suspend() const noexcept { return {}; }
        [[nodiscard]] std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
    };
    using promise_type = Promise;
};

Unawaited begin(std::size_t index, Pieces& pieces, const std::function<Call<void>(std::size_t, CallLoop&)>& work)
{
    co_await work(index, pieces);
    pieces.ended(index);
}

} // namespace

void forEachParallel(std::size_t count, std::size_t atOnce,
                     const std::function<Call<void>(std::size_t, CallLoop&)>& work,
                     const std::function<bool(std::span<const std::size_t>)>& done)
{
    Pieces pieces;
    std::size_t next = 0;
    std::size_t underWay = 0;
    while (true) {
        for (; next < count && underWay < std::max<std::size_t>(atOnce, 1); ++underWay)
            begin(next++, pieces, work);
        if (underWay == 0)
            return;
        const std::vector<std::size_t> ended = pieces.takeEnded();
        if (!done(ended))
            next = count;
        underWay -= ended.size();
    }
}

} // namespace optimizers
