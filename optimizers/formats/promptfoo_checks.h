// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/shown_text.h"
#include "optimizers/formats/export_subject.h"

#include <string>
#include <vector>

namespace optimizers {

/// The body of a JavaScript function of promptfoo that finds the answer in `output` and scores it against
/// context.test.metadata.expected as the metric does. Adds a sentence where it cannot do quite the same.
[[nodiscard]] std::string checkScript(const ExportedMetric& metric, std::vector<ShownText>& losses);

} // namespace optimizers
