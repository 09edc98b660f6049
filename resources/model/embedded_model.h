// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace resources {

/// The files of the built-in model as they lie in the repository, part of the program: no path can be wrong.
[[nodiscard]] std::string_view modelWeights();
[[nodiscard]] std::string_view modelTokenizer();

} // namespace resources
