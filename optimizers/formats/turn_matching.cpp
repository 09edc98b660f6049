// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/turn_matching.h"

#include <map>

namespace optimizers {

namespace {

/// Files come from anywhere: a template of many placeholders against a long text must not take for ever, nor recurse
/// without end.
constexpr int mostTries = 100'000;
constexpr std::size_t mostParts = 200;

/// Tries values for the placeholders from left to right, taking back what does not lead to the end.
class Matching
{
public:
    Matching(const std::vector<TemplatePart>& parts, std::string_view text) : m_parts(parts), m_text(text) {}

    bool from(std::size_t part, std::size_t at)
    {
        if (++m_tries > mostTries)
            return false;
        if (part == m_parts.size())
            return at == m_text.size();
        if (!m_parts[part].placeholder)
            return m_text.substr(at).starts_with(m_parts[part].text) && from(part + 1, at + m_parts[part].text.size());
        if (const auto known = values.find(m_parts[part].text); known != values.end())
            return m_text.substr(at).starts_with(known->second) && from(part + 1, at + known->second.size());
        return withValue(part, at);
    }

    std::map<std::string_view, std::string_view> values;

private:
    bool withValue(std::size_t part, std::size_t at)
    {
        const std::string_view name = m_parts[part].text;
        const bool last = part + 1 == m_parts.size();
        const bool literalFollows = !last && !m_parts[part + 1].placeholder;
        for (std::size_t end = last ? m_text.size() : at; end <= m_text.size() && m_tries <= mostTries; ++end) {
            if (literalFollows)
                end = m_text.find(m_parts[part + 1].text, end);
            if (end == std::string_view::npos)
                break;
            values[name] = m_text.substr(at, end - at);
            if (from(part + 1, end))
                return true;
        }
        values.erase(name);
        return false;
    }

    const std::vector<TemplatePart>& m_parts;
    std::string_view m_text;
    int m_tries = 0;
};

} // namespace

std::optional<Exemplar> exemplarMatching(const PromptTemplate& query, std::string_view text)
{
    if (query.parts().size() > mostParts)
        return std::nullopt;
    Matching matching(query.parts(), text);
    if (!matching.from(0, 0))
        return std::nullopt;
    Exemplar exemplar;
    for (const auto& [name, value] : matching.values) {
        if (name == "input")
            exemplar.input = value;
        else
            exemplar.fields.push_back({std::string(name), std::string(value)});
    }
    return exemplar;
}

} // namespace optimizers
