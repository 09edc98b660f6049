// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace resources {

/// Calls work(index, thread) for every index below count, on `threads` threads; returns when all calls have.
template <typename Work>
void inParallel(std::size_t threads, std::size_t count, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    const auto drain = [&](std::size_t thread) {
        for (std::size_t i = next++; i < count; i = next++)
            work(i, thread);
    };
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < threads; ++thread)
        others.emplace_back([&drain, thread] { drain(thread); });
    drain(0);
}

} // namespace resources
