// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace optimizers {

/// A text (UTF-8) without what two copies of it usually differ in: case, how much white space, and the punctuation of
/// sentences. Marks that carry meaning stay: brackets, signs and operators, and any mark between two digits. A text of
/// nothing but such punctuation stays as it is.
[[nodiscard]] std::string comparableText(std::string_view text);

} // namespace optimizers
