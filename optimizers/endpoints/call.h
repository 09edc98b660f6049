// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <condition_variable>
#include <coroutine>
#include <exception>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace optimizers {

/// Where calls go on when what they waited for has come. Outlives its calls.
class CallLoop
{
public:
    virtual ~CallLoop() = default;

    /// What the call waited for has come. From any thread; the call may have ended before this returns.
    virtual void resume(std::coroutine_handle<> call) = 0;
    /// Goes on with the call on a thread that it may block; false, and nothing happens, where the present one is that.
    [[nodiscard]] virtual bool moveToBlockingThread(std::coroutine_handle<> call) = 0;

    /// co_await it before what may block for long.
    [[nodiscard]] auto mayBlock()
    {
        struct Move
        {
            CallLoop& loop;

            [[nodiscard]] bool await_ready() const noexcept { return false; }
            [[nodiscard]] bool await_suspend(std::coroutine_handle<> call) const
            {
                return loop.moveToBlockingThread(call);
            }
            void await_resume() const noexcept {}
        };
        return Move{*this};
    }
};

/// A coroutine that gives one T, begins when it is awaited, and is awaited once. What it awaits may end on another
/// thread. Its references have to outlive it.
template <typename T>
class [[nodiscard]] Call
{
    /// How a call ends: with a value, or without one.
    class ValuePromise
    {
    public:
        template <typename Value>
        void return_value(Value&& value)
        {
            m_value.emplace(std::forward<Value>(value));
        }
        [[nodiscard]] T result() { return std::move(*m_value); }

    private:
        std::optional<T> m_value;
    };

    class VoidPromise
    {
    public:
        void return_void() const noexcept {}
        void result() const noexcept {}
    };

    class Promise : public std::conditional_t<std::is_void_v<T>, VoidPromise, ValuePromise>
    {
    public:
        [[nodiscard]] Call get_return_object() { return Call(Handle::from_promise(*this)); }
        [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
        [[nodiscard]] auto final_suspend() const noexcept
        {
            struct GoOnWithAwaiting
            {
                [[nodiscard]] bool await_ready() const noexcept { return false; }
                [[nodiscard]] std::coroutine_handle<> await_suspend(Handle call) const noexcept
                {
                    return call.promise().m_awaiting;
                }
                void await_resume() const noexcept {}
            };
            return GoOnWithAwaiting{};
        }
        [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }

        void isAwaitedBy(std::coroutine_handle<> awaiting) { m_awaiting = awaiting; }

    private:
        std::coroutine_handle<> m_awaiting = std::noop_coroutine();
    };

    using Handle = std::coroutine_handle<Promise>;

public:
    using promise_type = Promise;

    Call(Call&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Call& operator=(Call&&) = delete;
    ~Call()
    {
        if (m_handle)
            m_handle.destroy();
    }

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    [[nodiscard]] std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting)
    {
        m_handle.promise().isAwaitedBy(awaiting);
        return m_handle;
    }
    [[nodiscard]] T await_resume() { return m_handle.promise().result(); }

    /// Without awaiting it: from the beginning to where it waits first.
    void begin() { m_handle.resume(); }
    [[nodiscard]] bool ended() const { return m_handle.done(); }
    [[nodiscard]] T result() { return m_handle.promise().result(); }

private:
    explicit Call(Handle handle) : m_handle(handle) {}

    Handle m_handle;
};

/// The loop of one call: a thread that may block, and does until the call goes on.
class BlockedThread final : public CallLoop
{
public:
    void resume(std::coroutine_handle<> call) override;
    [[nodiscard]] bool moveToBlockingThread(std::coroutine_handle<> /*call*/) override { return false; }

    /// What to go on with.
    [[nodiscard]] std::coroutine_handle<> next();

private:
    std::mutex m_mutex;
    std::condition_variable m_resumed;
    std::coroutine_handle<> m_call;
};

/// Blocks until the call that `begin(loop)` returns has ended, and returns what it gives.
template <typename Begin>
[[nodiscard]] auto waitFor(const Begin& begin)
{
    BlockedThread thread;
    auto call = begin(static_cast<CallLoop&>(thread));
    for (call.begin(); !call.ended();)
        thread.next().resume();
    return call.result();
}

/// The error of a call that was stopped before anything was sent.
[[nodiscard]] tl::unexpected<Error> stoppedBeforeSending();

} // namespace optimizers
