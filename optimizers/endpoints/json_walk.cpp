// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/json_walk.h"

#include "optimizers/core/text.h"

#include <rapidjson/reader.h>

#include <cstdint>
#include <string>
#include <vector>

namespace optimizers {

namespace {

constexpr std::size_t deepest = 64;

using Kind = JsonValue::Kind;
using Visit = std::function<void(std::string_view, const JsonValue&)>;

/// RapidJSON lets one thing through that cannot be UTF-8: the second half of a surrogate pair, escaped, without the
/// first. It becomes 0xED and a byte from 0xA0 on, which stand together in no text.
bool hasLoneSurrogate(std::string_view text)
{
    for (std::size_t at = text.find('\xed'); at != std::string_view::npos; at = text.find('\xed', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xa0)
            return true;
    return false;
}

/// The callbacks RapidJSON asks for, with its names.
class Walker
{
public:
    explicit Walker(const Visit& visit) : m_visit(visit) {}

    // NOLINTBEGIN(readability-identifier-naming)
    bool Null() { return leaf({Kind::Null, {}, 0.0}); }
    bool Bool(bool value) { return leaf({Kind::Boolean, {}, value ? 1.0 : 0.0}); }
    bool Int(std::int32_t value) { return Double(value); }
    bool Uint(std::uint32_t value) { return Double(value); }
    bool Int64(std::int64_t value) { return Double(static_cast<double>(value)); }
    bool Uint64(std::uint64_t value) { return Double(static_cast<double>(value)); }
    bool Double(double value) { return leaf({Kind::Number, {}, value}); }
    bool RawNumber(const char* /*text*/, std::size_t /*length*/, bool /*copy*/) { return false; }
    bool String(const char* text, std::size_t length, bool /*copy*/)
    {
        return !hasLoneSurrogate({text, length}) && leaf({Kind::String, {text, length}, 0.0});
    }
    bool StartObject() { return open(Kind::Object); }
    bool StartArray() { return open(Kind::Array); }
    bool EndObject(std::size_t /*members*/) { return close(); }
    bool EndArray(std::size_t /*elements*/) { return close(); }

    bool Key(const char* name, std::size_t length, bool /*copy*/)
    {
        m_path.resize(m_levels.back().pathLength);
        m_path += '/';
        m_path.append(name, length);
        return !hasLoneSurrogate({name, length});
    }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }

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
            m_tooDeep = true;
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
    bool m_tooDeep = false;
};

} // namespace

// A reply of a model is read for each evaluation. RapidJSON takes a third of the instructions of the library that reads
// our files, which looks at each byte several times. It is told nothing of encodings: it would take each byte apart.
Status walkJson(std::string_view text, const Visit& visit)
{
    const auto brokenAt = [](std::size_t offset) {
        return failure(ErrorKind::Malformed, {textId("it is not JSON at byte %1"), {offset + 1}});
    };
    if (const std::optional<std::size_t> invalid = firstInvalidUtf8(text))
        return brokenAt(*invalid);
    const std::size_t begin = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    std::string copy(text.substr(begin)); // strings are taken out of it where they stand
    rapidjson::InsituStringStream stream(copy.data());
    Walker walker(visit);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseFullPrecisionFlag;
    const rapidjson::ParseResult parsed = reader.Parse<flags>(stream, walker);
    if (walker.isTooDeep())
        return failure(ErrorKind::Malformed, textId("it is nested too deeply"));
    if (parsed.IsError())
        return brokenAt(begin + parsed.Offset());
    if (stream.Tell() < copy.size()) // NUL, which it takes for the end
        return brokenAt(begin + stream.Tell());
    return {};
}

} // namespace optimizers
