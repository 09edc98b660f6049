// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>

namespace optimizers {

/// Calls work(i) for every i below `count` on up to `threads` threads and done() on the calling thread with every i
/// that has ended since its last call. A thread begins its next piece when done() has returned for its last: so never
/// more than `threads` pieces are begun and not reported. Once done() returns false no further work is started; work
/// under way is still waited for and reported. All threads are joined before it returns. work() must not throw.
void forEachParallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work,
                     const std::function<bool(std::span<const std::size_t>)>& done);

} // namespace optimizers
