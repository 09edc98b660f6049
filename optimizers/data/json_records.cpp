// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/json_text.h"
#include "optimizers/core/text.h"
#include "optimizers/data/records.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace optimizers {

namespace {

using Json = nlohmann::json;

constexpr std::size_t mostColumns = 2000;

/// Lays objects out as rows. Nested objects become columns with dotted names. A chat (a "messages" list) becomes the
/// columns "input" and "expected": the last user turn and the last assistant turn.
class RowLayout
{
public:
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }

    /// False: too many columns.
    [[nodiscard]] bool fill(const Json& object, std::vector<Cell>& cells)
    {
        cells.assign(m_columns.size(), {});
        const bool filled = fillNested(object, {}, cells);
        return filled && fillChat(object, cells);
    }

    [[nodiscard]] bool put(const std::string& column, Cell cell, std::vector<Cell>& cells)
    {
        const auto [entry, added] = m_indices.try_emplace(column, m_columns.size());
        if (added) {
            if (m_columns.size() == mostColumns)
                return false;
            m_columns.push_back(column);
            cells.emplace_back();
        }
        cells[entry->second] = std::move(cell);
        return true;
    }

private:
    static Cell cellFrom(const Json& value)
    {
        Cell cell{plainText(value), {}, true};
        const auto isScalar = [](const Json& item) { return item.is_primitive() && !item.is_null(); };
        if (value.is_array() && std::ranges::all_of(value, isScalar))
            for (const Json& item : value)
                cell.items.push_back(plainText(item));
        return cell;
    }

    bool fillNested(const Json& object, const std::string& prefix, std::vector<Cell>& cells)
    {
        for (const auto& [key, value] : object.items()) {
            if (value.is_null())
                continue;
            const bool fits = value.is_object() ? fillNested(value, prefix + key + '.', cells)
                                                : put(prefix + key, cellFrom(value), cells);
            if (!fits)
                return false;
        }
        return true;
    }

    bool fillChat(const Json& object, std::vector<Cell>& cells)
    {
        const auto messages = object.find("messages");
        if (messages == object.end() || !messages->is_array() || object.contains("input"))
            return true;
        Cell input;
        Cell expected;
        for (const Json& message : *messages) {
            if (!message.is_object() || !message.contains("role") || !message.contains("content"))
                return true;
            const Json& role = message["role"];
            if (role == "user")
                input = cellFrom(message["content"]);
            else if (role == "assistant")
                expected = cellFrom(message["content"]);
        }
        return put("input", std::move(input), cells) && put("expected", std::move(expected), cells);
    }

    std::vector<std::string> m_columns;
    std::unordered_map<std::string, std::size_t> m_indices;
};

/// What JSON sources share: the layout of rows, their count, and the wording of complaints.
class JsonRecords : public RecordSource
{
public:
    explicit JsonRecords(std::string name) : m_name(std::move(name)) {}

    [[nodiscard]] const std::vector<std::string>& columns() const override { return m_layout.columns(); }
    [[nodiscard]] ShownText place() const override { return {textId("Row %1 of %2"), {m_row, m_name}}; }

protected:
    /// `complaint` is a sentence about a place.
    [[nodiscard]] tl::unexpected<Error> broken(TextId complaint) const
    {
        return failure(ErrorKind::Malformed, {complaint, {place()}});
    }

    Result<bool> fillFrom(std::string_view text, std::vector<Cell>& cells)
    {
        if (firstInvalidUtf8(text))
            return broken(textId("%1 is not UTF-8 text"));
        const Result<Json> object = parseJson(text);
        if (!object)
            return failure(ErrorKind::Malformed, {textId("%1 cannot be read: %2"), {place(), object.error().text}});
        return fillFrom(*object, cells);
    }

    Result<bool> fillFrom(const Json& object, std::vector<Cell>& cells)
    {
        if (!object.is_object())
            return broken(textId("%1 is not a JSON object"));
        if (!m_layout.fill(object, cells))
            return failure(ErrorKind::Malformed, {textId("%1 brings more than %2 columns"), {place(), mostColumns}});
        return true;
    }

    std::string m_name;
    std::size_t m_row = 0;
    RowLayout m_layout;
};

class JsonLineRecords final : public JsonRecords
{
public:
    JsonLineRecords(std::string_view text, std::string name)
        : JsonRecords(std::move(name)), m_rest(text), m_size(text.size())
    {}

    Result<bool> next(std::vector<Cell>& cells) override
    {
        while (!m_rest.empty()) {
            const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
            const std::string_view line = trimmed(m_rest.substr(0, end));
            m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
            ++m_row;
            if (!line.empty())
                return fillFrom(line, cells);
        }
        return false;
    }

    [[nodiscard]] double share() const override
    {
        return 1.0 - static_cast<double>(m_rest.size()) / static_cast<double>(m_size);
    }

private:
    std::string_view m_rest;
    std::size_t m_size;
};

/// The objects of one list, cut out and parsed one by one, so that a long file is never held as a tree.
class JsonArrayRecords final : public JsonRecords
{
public:
    JsonArrayRecords(std::string_view text, std::string name)
        : JsonRecords(std::move(name)), m_text(trimmed(text)), m_at(1)
    {}

    Result<bool> next(std::vector<Cell>& cells) override
    {
        skipBlanks();
        if (m_done || peek() == ']')
            return atEnd();
        if (m_row > 0) {
            if (peek() != ',')
                return broken(textId("%1 is followed by something that is neither a comma nor the end of the list"));
            ++m_at;
            skipBlanks();
        }
        ++m_row;
        if (peek() != '{')
            return broken(textId("%1 is not a JSON object"));
        const std::optional<std::size_t> end = endOfJsonObject(m_text, m_at);
        if (!end)
            return broken(textId("%1 is not closed"));
        const std::string_view object = m_text.substr(m_at, *end - m_at);
        m_at = *end;
        return fillFrom(object, cells);
    }

    [[nodiscard]] double share() const override
    {
        return static_cast<double>(m_at) / static_cast<double>(m_text.size());
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    Result<bool> atEnd()
    {
        if (!m_done && m_at + 1 != m_text.size())
            return failure(ErrorKind::Malformed, {textId("%1 goes on after the end of its list"), {m_name}});
        m_done = true;
        return false;
    }

    std::string_view m_text;
    std::size_t m_at;
    bool m_done = false;
};

/// The lists of an object: {"data": […]}, or {"train": […], "test": […]} with the name of the list in a column "split".
class JsonListsRecords final : public JsonRecords
{
public:
    JsonListsRecords(Json document, std::string name) : JsonRecords(std::move(name)), m_document(std::move(document))
    {
        for (const auto& [key, value] : m_document.items())
            if (value.is_array() && !value.empty() && value[0].is_object())
                m_lists.emplace_back(key, &value);
    }

    [[nodiscard]] bool empty() const { return m_lists.empty(); }

    Result<bool> next(std::vector<Cell>& cells) override
    {
        while (m_list < m_lists.size() && m_item == m_lists[m_list].second->size()) {
            ++m_list;
            m_item = 0;
        }
        if (m_list == m_lists.size())
            return false;
        ++m_row;
        Result<bool> filled = fillFrom((*m_lists[m_list].second)[m_item++], cells);
        if (filled && m_lists.size() > 1 && !m_layout.put("split", {m_lists[m_list].first, {}, true}, cells))
            return broken(textId("%1 brings too many columns"));
        return filled;
    }

    [[nodiscard]] double share() const override
    {
        const double within = m_list < m_lists.size()
                                  ? static_cast<double>(m_item) / static_cast<double>(m_lists[m_list].second->size())
                                  : 0.0;
        return (static_cast<double>(m_list) + within) / static_cast<double>(m_lists.size());
    }

private:
    Json m_document;
    std::vector<std::pair<std::string, const Json*>> m_lists;
    std::size_t m_list = 0;
    std::size_t m_item = 0;
};

} // namespace

Result<std::unique_ptr<RecordSource>> openJsonLines(std::string_view text, const std::string& name)
{
    return std::make_unique<JsonLineRecords>(text, name);
}

Result<std::unique_ptr<RecordSource>> openJsonDocument(std::string_view text, const std::string& name)
{
    if (trimmed(text).starts_with('['))
        return std::make_unique<JsonArrayRecords>(text, name);
    Result<Json> document = parseJson(text);
    if (!document)
        return failure(ErrorKind::Malformed, {textId("%1 cannot be read: %2"), {name, document.error().text}});
    auto lists = std::make_unique<JsonListsRecords>(*std::move(document), name);
    if (lists->empty())
        return failure(ErrorKind::Malformed, {textId("%1 holds no list of objects"), {name}});
    return lists;
}

} // namespace optimizers
