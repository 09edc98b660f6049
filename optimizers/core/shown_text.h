// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/text_id.h"

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace optimizers {

/// What a person reads, made in the engine and translated only where it is shown: a sentence with values in the places
/// "%1" to "%9", or words that are the same in every language (a name, a number, what a server wrote).
class ShownText
{
public:
    ShownText() = default;
    /// A value may be a text of its own.
    ShownText(TextId sentence, std::vector<ShownText> values = {}) : m_sentence(sentence), m_values(std::move(values))
    {}
    ShownText(std::string words) : m_words(std::move(words)) {}
    ShownText(std::integral auto number) : m_words(std::to_string(number)) {}

    [[nodiscard]] bool empty() const { return m_sentence.source.empty() && m_words.empty(); }
    /// What translation makes of each sentence in it, with the values in their places.
    [[nodiscard]] std::string in(const std::function<std::string(TextId)>& translation) const;
    [[nodiscard]] std::string inEnglish() const;
    /// With other words instead of all that stay untranslated.
    [[nodiscard]] ShownText withWords(const std::function<std::string(const std::string&)>& changed) const;

    /// For journals, as shownTextFrom() reads it: words as they are, a sentence as a JSON object.
    [[nodiscard]] std::string stored() const;

    bool operator==(const ShownText&) const = default;

private:
    TextId m_sentence; ///< none where it is words
    std::vector<ShownText> m_values;
    std::string m_words;
};

/// What ShownText::stored() wrote. Anything else is words.
[[nodiscard]] ShownText shownTextFrom(std::string_view stored);

} // namespace optimizers
