// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/shown_text.h"

#include "optimizers/core/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <set>

namespace optimizers {

using nlohmann::json;

namespace {

constexpr std::string_view sentenceMark = R"({"sentence":)";
constexpr std::string_view wordsMark = R"({"words":)";

/// A sentence from a file, kept as long as the program: they are few, as an older program may have had others.
TextId keptSentence(const std::string& sentence)
{
    static std::mutex mutex;
    static std::set<std::string> sentences; // its elements stay in their places
    const std::scoped_lock lock(mutex);
    return {*sentences.insert(sentence).first};
}

} // namespace

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

std::string ShownText::stored() const
{
    const auto written = [](const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace); };
    if (m_sentence.source.empty())
        return m_words.starts_with(sentenceMark) || m_words.starts_with(wordsMark) ? written({{"words", m_words}})
                                                                                   : m_words;
    json object = {{"sentence", m_sentence.source}}; // keys are sorted: it comes first
    for (const ShownText& value : m_values)
        object["values"].push_back(value.stored());
    return written(object);
}

ShownText shownTextFrom(std::string_view stored)
{
    if (!stored.starts_with(sentenceMark) && !stored.starts_with(wordsMark))
        return std::string(stored);
    const Result<json> object = parseJson(stored);
    if (!object)
        return std::string(stored);
    if (const auto words = object->find("words"); words != object->end() && words->is_string())
        return words->get<std::string>();
    const auto sentence = object->find("sentence");
    if (sentence == object->end() || !sentence->is_string() || sentence->get_ref<const std::string&>().empty())
        return std::string(stored);
    std::vector<ShownText> values;
    for (const json& value : object->value("values", json::array()))
        values.push_back(value.is_string() ? shownTextFrom(value.get_ref<const std::string&>()) : plainText(value));
    return {keptSentence(sentence->get_ref<const std::string&>()), std::move(values)};
}

} // namespace optimizers
