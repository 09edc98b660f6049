// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/json_fields.h"

namespace app {

using optimizers::ShownText;
using optimizers::textId;

namespace {

/// What stands in for a value of the wrong type, so that reading can go on.
const nlohmann::json& emptyObject()
{
    static const nlohmann::json empty = nlohmann::json::object();
    return empty;
}

} // namespace

nlohmann::json linesJson(const std::string& text)
{
    if (text.find('\n') == std::string::npos)
        return text;
    nlohmann::json lines = nlohmann::json::array();
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    lines.push_back(text.substr(begin));
    return lines;
}

void JsonProblem::report(ShownText problem)
{
    if (!m_problem)
        m_problem = std::move(problem);
}

optimizers::Status JsonProblem::status() const
{
    if (m_problem)
        return optimizers::failure(optimizers::ErrorKind::InvalidInput, *m_problem);
    return {};
}

JsonFields::JsonFields(const nlohmann::json& object, std::string place, JsonProblem& problem)
    : m_object(object.is_object() ? object : emptyObject()), m_place(std::move(place)), m_problem(problem)
{
    if (!object.is_object())
        m_problem.report(m_place.empty() ? ShownText(textId("the document must be an object"))
                                         : ShownText(textId("%1 must be an object"), {m_place}));
}

JsonFields::~JsonFields()
{
    for (const auto& [key, value] : m_object.items()) {
        if (!m_known.contains(key))
            refuse(key, textId("%1 is an unknown key"));
    }
}

std::vector<std::string> JsonFields::keys() const
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : m_object.items())
        keys.push_back(key);
    return keys;
}

std::string JsonFields::placeOf(const std::string& key) const
{
    return m_place.empty() ? key : m_place + "." + key;
}

const nlohmann::json* JsonFields::find(const std::string& key)
{
    m_known.insert(key);
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

void JsonFields::read(const std::string& key, std::string& text)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return;
    if (value->is_string()) {
        text = value->get_ref<const std::string&>();
        return;
    }
    std::vector<std::string> lines;
    if (!value->is_array()) {
        refuse(key, textId("%1 must be a text or an array of lines"));
        return;
    }
    read(key, lines);
    text.clear();
    for (std::size_t i = 0; i < lines.size(); ++i)
        text += (i == 0 ? "" : "\n") + lines[i];
}

void JsonFields::read(const std::string& key, bool& flag)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return;
    if (value->is_boolean())
        flag = value->get<bool>();
    else
        refuse(key, textId("%1 must be true or false"));
}

void JsonFields::read(const std::string& key, double& number)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return;
    if (value->is_number())
        number = value->get<double>();
    else
        refuse(key, textId("%1 must be a number"));
}

void JsonFields::read(const std::string& key, std::vector<std::string>& texts)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return;
    texts.clear();
    if (!value->is_array()) {
        refuse(key, textId("%1 must be an array of texts"));
        return;
    }
    for (const nlohmann::json& text : *value) {
        if (text.is_string())
            texts.push_back(text.get<std::string>());
        else
            refuse(key + "[" + std::to_string(texts.size()) + "]", textId("%1 must be a text"));
    }
}

void JsonFields::readObject(const std::string& key, const std::function<void(JsonFields&)>& read)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return;
    JsonFields fields(*value, placeOf(key), m_problem);
    read(fields);
}

void JsonFields::readObjects(const std::string& key, const std::function<void(JsonFields&)>& read)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr)
        return;
    if (!value->is_array()) {
        refuse(key, textId("%1 must be an array of objects"));
        return;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        JsonFields fields((*value)[i], placeOf(key) + "[" + std::to_string(i) + "]", m_problem);
        read(fields);
    }
}

} // namespace app
