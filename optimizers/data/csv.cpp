// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/csv.h"

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

std::size_t lineBreaksIn(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++count;
    return count;
}

} // namespace

CsvReader::CsvReader(std::string_view text, char separator) : m_text(text), m_separator(separator)
{
    for (const char end : {separator, '\n', '\r'})
        m_endsField[static_cast<unsigned char>(end)] = true;
}

bool CsvReader::atLineBreak() const
{
    return m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r');
}

void CsvReader::skipLineBreak()
{
    m_at += m_text.substr(m_at, 2) == "\r\n" ? std::size_t{2} : std::size_t{1};
    ++m_line;
}

void CsvReader::takePlain(std::string& field)
{
    std::size_t end = m_at;
    while (end < m_text.size() && !m_endsField[static_cast<unsigned char>(m_text[end])])
        ++end;
    field.assign(m_text.substr(m_at, end - m_at));
    m_at = end;
}

Status CsvReader::takeQuoted(std::string& field)
{
    field.clear();
    std::size_t begin = m_at + 1;
    for (;;) {
        const std::size_t quote = m_text.find('"', begin);
        if (quote == std::string_view::npos)
            return failure(ErrorKind::Malformed, textId("a quoted field is not closed"));
        const std::string_view piece = m_text.substr(begin, quote - begin);
        field += piece;
        m_line += lineBreaksIn(piece);
        m_at = quote + 1;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            break;
        field += '"';
        begin = m_at + 1;
    }
    if (m_at < m_text.size() && m_text[m_at] != m_separator && !atLineBreak())
        return failure(ErrorKind::Malformed, textId("there is text after the closing quote of a field"));
    return {};
}

Result<bool> CsvReader::next(std::vector<std::string>& fields)
{
    while (atLineBreak())
        skipLineBreak();
    m_recordLine = m_line;
    if (m_at >= m_text.size())
        return false;
    ++m_record;
    std::size_t count = 0;
    for (;;) {
        if (fields.size() == count)
            fields.emplace_back();
        std::string& field = fields[count++];
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            if (Status taken = takeQuoted(field); !taken)
                return tl::unexpected(std::move(taken.error()));
        } else {
            takePlain(field);
        }
        if (m_at >= m_text.size() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    if (m_at < m_text.size())
        skipLineBreak();
    fields.resize(count);
    return true;
}

char guessedSeparator(std::string_view text)
{
    constexpr std::array candidates{',', ';', '\t', '|'};
    std::array<std::size_t, candidates.size()> counts{};
    bool quoted = false;
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        const auto found = std::ranges::find(candidates, c);
        if (found != candidates.end())
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

} // namespace optimizers
