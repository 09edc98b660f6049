// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace optimizers {

/// A text a person reads, written in the engine and translated only where it is shown. lupdate finds the calls of
/// textId() through an alias; the context of all of them is "optimizers".
struct TextId
{
    std::string_view source; ///< English; lives as long as the program (a literal)

    bool operator==(const TextId&) const = default;
};

[[nodiscard]] constexpr TextId textId(std::string_view source)
{
    return {source};
}

/// A text with a value in the place of "%1", where it has that.
struct FilledText
{
    TextId text;
    std::string value = {};

    [[nodiscard]] std::string inEnglish() const
    {
        std::string filled(text.source);
        if (const std::size_t place = filled.find("%1"); place != std::string::npos)
            filled.replace(place, 2, value);
        return filled;
    }
    bool operator==(const FilledText&) const = default;
};

} // namespace optimizers
