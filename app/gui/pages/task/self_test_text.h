// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/metrics/self_test.h"

#include <QString>

namespace app {

/// What a metric said of answers whose worth is known, in words.
[[nodiscard]] QString selfTestText(const optimizers::MetricSelfTest& test);
/// A reason not to trust it.
[[nodiscard]] QString warningText(const optimizers::MetricWarning& warning, const optimizers::MetricSelfTest& test);

} // namespace app
