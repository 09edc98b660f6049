// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/run_session.h"

#include <string>

namespace app {

/// "0.85".
[[nodiscard]] std::string shown(double number, int digits);
/// "0.850 [0.709, 0.929] on 40 examples", and the coverage where outcomes are missing.
[[nodiscard]] std::string inWords(const optimizers::Score& score);
/// "200 to 600", or one number where they are the same.
[[nodiscard]] std::string inWords(const optimizers::Range& range, int digits);
/// "35 s", "4 min 10 s".
[[nodiscard]] std::string durationInWords(double seconds);
/// The text on one line of at most `width` bytes.
[[nodiscard]] std::string oneLine(const std::string& text, std::size_t width);
/// The whole prompt, indented, for reading.
[[nodiscard]] std::string inWords(const optimizers::Candidate& candidate);
/// What a run will cost and what its budget buys, in lines.
[[nodiscard]] std::string inWords(const optimizers::Preflight& preflight, std::size_t validation);
/// "Better: …", "Worse: …" or "Cannot tell: …", in lines, with the numbers behind it.
[[nodiscard]] std::string verdictInWords(const RunReport& report);

} // namespace app
