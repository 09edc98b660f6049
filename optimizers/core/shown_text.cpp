// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/shown_text.h"

#include <algorithm>
#include <iterator>

namespace optimizers {

std::string ShownText::in(const std::function<std::string(TextId)>& translation) const
{
    if (m_sentence.source.empty())
        return m_words;
    const std::string sentence = translation(m_sentence);
    std::string filled;
    // In one pass: a value may hold a "%1" of its own.
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const char digit = at + 1 < sentence.size() ? sentence[at + 1] : '\0';
        if (sentence[at] == '%' && digit > '0' && digit <= '9' &&
            static_cast<std::size_t>(digit - '0') <= m_values.size()) {
            filled += m_values[static_cast<std::size_t>(digit - '1')].in(translation);
            ++at;
        } else {
            filled += sentence[at];
        }
    }
    return filled;
}

std::string ShownText::inEnglish() const
{
    return in([](TextId sentence) { return std::string(sentence.source); });
}

ShownText ShownText::withWords(const std::function<std::string(const std::string&)>& changed) const
{
    ShownText text = *this;
    text.m_words = changed(m_words);
    std::ranges::transform(m_values, text.m_values.begin(),
                           [&](const ShownText& value) { return value.withWords(changed); });
    return text;
}

} // namespace optimizers
