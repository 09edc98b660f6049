// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <string>

namespace tests {

/// What libcurl alone needs, as a floor for our figures on a machine of unknown speed: one thread, one fixed body of a
/// usual size posted `calls` times to `url`, `concurrency` at once, the answers dropped unread.
/// CPU seconds for one request. Unavailable: a request failed.
[[nodiscard]] optimizers::Result<double> bareClientSeconds(const std::string& url, int calls, int concurrency);

} // namespace tests
