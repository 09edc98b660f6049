// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QString>

namespace app {

/// How a run stands or ended, in a few words: the verdict of the final comparison, or its state.
[[nodiscard]] QString verdictHeadline(const ShownRun& run);
/// The figures behind the verdict, or why there is none; may be empty.
[[nodiscard]] QString verdictDetail(const ShownRun& run);
/// What the search had to say, a line each; may be empty.
[[nodiscard]] QString verdictNotes(const ShownRun& run);
/// "p = 0.031", "p < 0.001".
[[nodiscard]] QString chanceText(double p);
/// The drawing beside it: "better", "worse", "cannot_tell", or that of the state.
[[nodiscard]] QString verdictDrawing(const ShownRun& run);

} // namespace app
