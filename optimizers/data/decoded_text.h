// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <string>
#include <string_view>

namespace optimizers {

/// A file's text as UTF-8 without byte order mark. UTF-16 (with its mark, as spreadsheets export it) is converted into
/// `storage`; everything else is viewed where it is, unchecked. Malformed: UTF-16 with an odd length or a lone
/// surrogate. The message has no file: the caller names it.
[[nodiscard]] Result<std::string_view> decodedText(std::string_view bytes, std::string& storage);

} // namespace optimizers
