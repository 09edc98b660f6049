// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/call.h"

#include <cstddef>
#include <functional>
#include <span>

namespace optimizers {

/// Begins work(i, loop) for every i below `count`, up to `atOnce` of them at a time, and calls done() with every i that
/// has ended since its last call. Work and done() run on the calling thread, which goes on with one piece of work while
/// others wait for their answers; a piece that has to block goes on on a thread of its own. A piece is begun in the
/// place of another when done() has returned for that: so never more than `atOnce` are begun and not reported. Once
/// done() returns false no further work is begun; work under way is still waited for and reported. All threads are
/// joined before it returns. work() must not throw.
void forEachParallel(std::size_t count, std::size_t atOnce,
                     const std::function<Call<void>(std::size_t, CallLoop&)>& work,
                     const std::function<bool(std::span<const std::size_t>)>& done);

} // namespace optimizers
