// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace widgets {

/// Where a match stands, in bytes of UTF-8.
struct TextMatch
{
    std::size_t begin = 0;
    std::size_t length = 0;

    bool operator==(const TextMatch&) const = default;
};

/// All places of `wanted` that do not overlap. Without `matchCase`, letters of all scripts are compared folded.
[[nodiscard]] std::vector<TextMatch> matchesIn(std::string_view text, std::string_view wanted, bool matchCase);
[[nodiscard]] std::string replacedIn(std::string_view text, const std::vector<TextMatch>& matches,
                                     std::string_view replacement);

} // namespace widgets
