// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace optimizers {

/// A text a person reads, written in the engine and translated only where it is shown. translations/engine_texts.cmake
/// finds the calls of textId(), of literals alone; the context of all of them is "optimizers".
struct TextId
{
    std::string_view source; ///< English; lives as long as the program (a literal)

    bool operator==(const TextId&) const = default;
};

[[nodiscard]] constexpr TextId textId(std::string_view source)
{
    return {source};
}

} // namespace optimizers
