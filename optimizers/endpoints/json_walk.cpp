// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/json_walk.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace optimizers {

namespace {

constexpr std::size_t deepest = 64;

using Kind = JsonValue::Kind;
using Visit = std::function<void(std::string_view, const JsonValue&)>;

/// The callbacks nlohmann's parser asks for, with its names.
class Walker
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    explicit Walker(const Visit& visit) : m_visit(visit) {}

    bool null() { return leaf({Kind::Null, {}, 0.0}); }
    bool boolean(bool value) { return leaf({Kind::Boolean, {}, value ? 1.0 : 0.0}); }
    bool number_integer(number_integer_t value) { return leaf({Kind::Number, {}, static_cast<double>(value)}); }
    bool number_unsigned(number_unsigned_t value) { return leaf({Kind::Number, {}, static_cast<double>(value)}); }
    bool number_float(number_float_t value, const string_t& /*text*/) { return leaf({Kind::Number, {}, value}); }
    bool string(string_t& value) { return leaf({Kind::String, value, 0.0}); }
    bool binary(binary_t& /*value*/) { return false; }
    bool start_object(std::size_t /*size*/) { return open(Kind::Object); }
    bool start_array(std::size_t /*size*/) { return open(Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t& name)
    {
        m_path.resize(m_levels.back().pathLength);
        m_path += '/';
        m_path += name;
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::detail::exception& /*error*/)
    {
        m_problem = {textId("it is not JSON at byte %1"), {position}};
        return false;
    }

    [[nodiscard]] const ShownText& problem() const { return m_problem; }

private:
    struct Level
    {
        std::size_t pathLength = 0;
        bool array = false;
        std::size_t next = 0;
    };

    void step()
    {
        if (m_levels.empty() || !m_levels.back().array)
            return;
        m_path.resize(m_levels.back().pathLength);
        m_path += '/';
        m_path += std::to_string(m_levels.back().next++);
    }

    bool leaf(const JsonValue& value)
    {
        step();
        m_visit(m_path, value);
        return true;
    }

    bool open(Kind kind)
    {
        if (m_levels.size() == deepest) {
            m_problem = textId("it is nested too deeply");
            return false;
        }
        step();
        m_visit(m_path, {kind, {}, 0.0});
        m_levels.push_back({m_path.size(), kind == Kind::Array, 0});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    const Visit& m_visit;
    std::string m_path;
    std::vector<Level> m_levels;
    ShownText m_problem;
};

} // namespace

Status walkJson(std::string_view text, const Visit& visit)
{
    Walker walker(visit);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &walker))
        return failure(ErrorKind::Malformed, walker.problem().empty() ? textId("it is not JSON") : walker.problem());
    return {};
}

} // namespace optimizers
