// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/yaml_text.h"

#include "optimizers/core/text.h"
#include "optimizers/formats/message_json.h"

#include <nlohmann/json.hpp>

namespace optimizers {

namespace {

/// The one character that readers refuse and the library writes as it is.
constexpr char deleteCharacter = '\x7f';

/// Copies the document; only texts between double quotes hold backslashes.
class DocumentCopy
{
public:
    explicit DocumentCopy(std::string_view document) : m_rest(document) { m_copy.reserve(document.size() * 2); }

    std::string finished()
    {
        while (!m_rest.empty()) {
            if (!takeEscaped())
                takeOne();
        }
        return std::move(m_copy);
    }

private:
    bool takeEscaped()
    {
        if (m_rest.front() == '\\') {
            const bool lineBreak = m_rest.substr(1).starts_with('n');
            copy(m_rest.substr(0, 2));
            m_rest.remove_prefix(2);
            if (lineBreak && !m_rest.starts_with('"'))
                continueOnNextLine();
            return true;
        }
        if (m_rest.front() == deleteCharacter) {
            copy("\\x7f");
            m_rest.remove_prefix(1);
            return true;
        }
        return false;
    }

    void takeOne()
    {
        const char c = m_rest.front();
        if (c == '\n')
            m_indent = m_rest.substr(1).find_first_not_of(" -");
        copy(m_rest.substr(0, 1));
        m_rest.remove_prefix(1);
    }

    void continueOnNextLine()
    {
        const std::size_t indent = m_indent == std::string_view::npos ? 0 : m_indent;
        copy("\\\n" + std::string(indent + 2, ' '));
        if (m_rest.starts_with(' '))
            copy("\\");
    }

    void copy(std::string_view text) { m_copy += text; }

    std::string_view m_rest;
    std::string m_copy;
    std::size_t m_indent = 0; ///< of the line of the document
};

} // namespace

void addText(YAML::Emitter& out, std::string_view text)
{
    out << YAML::DoubleQuoted << std::string(text);
}

void addEntry(YAML::Emitter& out, std::string_view key, std::string_view text)
{
    out << YAML::Key << std::string(key) << YAML::Value;
    addText(out, text);
}

void addEntry(YAML::Emitter& out, std::string_view key, double number)
{
    out << YAML::Key << std::string(key) << YAML::Value << nlohmann::json(number).dump();
}

void addEntry(YAML::Emitter& out, std::string_view key, int number)
{
    out << YAML::Key << std::string(key) << YAML::Value << number;
}

std::string yamlText(const YAML::Emitter& out)
{
    return DocumentCopy(std::string_view(out.c_str(), out.size())).finished() + "\n";
}

Result<YAML::Node> parseYaml(std::string_view text)
{
    if (firstInvalidUtf8(text))
        return failure(ErrorKind::Malformed, textId("The file is not UTF-8"));
    try {
        return YAML::Load(std::string(text));
    } catch (const YAML::Exception& problem) {
        return failure(ErrorKind::Malformed, {textId("The file is no YAML: %1"), {std::string(problem.what())}});
    }
}

Result<std::vector<Message>> messagesFrom(const YAML::Node& list)
{
    if (!list || !list.IsSequence())
        return failure(ErrorKind::Malformed, textId("The file holds no list of messages"));
    std::vector<Message> messages;
    messages.reserve(list.size());
    for (const YAML::Node& entry : list) {
        const std::size_t number = messages.size() + 1;
        const bool whole = entry.IsMap() && entry["role"] && entry["role"].IsScalar() && entry["content"] &&
                           entry["content"].IsScalar();
        if (!whole)
            return failure(ErrorKind::Malformed, {textId("Message %1 has no role or no text as content"), {number}});
        const Result<Message::Role> role = messageRoleFrom(entry["role"].Scalar(), number);
        if (!role)
            return tl::unexpected(role.error());
        messages.push_back({*role, entry["content"].Scalar()});
    }
    return messages;
}

} // namespace optimizers
