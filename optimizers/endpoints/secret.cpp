// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/secret.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace optimizers {

namespace {

constexpr std::size_t shortestRedacted = 6;

void replaceAll(std::string& text, const std::string& form)
{
    static constexpr std::string_view mark = "[key]";
    for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form, at + mark.size()))
        text.replace(at, form.size(), mark);
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

std::string percentEncoded(const std::string& value)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : value) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return encoded;
}

std::string jsonEscaped(const std::string& value, bool escapeSlash)
{
    std::string escaped;
    for (const char c : value) {
        if (c == '"' || c == '\\' || (escapeSlash && c == '/'))
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

// The base64 digits that depend on the secret alone, when `skipped` bytes of something else stand before it.
std::string base64Core(const std::string& value, std::size_t skipped)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string digits;
    std::uint32_t bits = 0;
    int count = 0;
    for (std::size_t i = (3 - skipped) % 3; i < value.size(); ++i) {
        bits = (bits << 8U) | static_cast<unsigned char>(value[i]);
        for (count += 8; count >= 6; count -= 6)
            digits += alphabet[(bits >> static_cast<unsigned>(count - 6)) & 63U];
    }
    return digits;
}

void overwrite(std::string& value)
{
    volatile char* bytes = value.data();
    for (std::size_t i = 0; i < value.size(); ++i)
        bytes[i] = 0;
}

} // namespace

// Moving the text itself would leave a short one where it was.
Secret::Secret(Secret&& other) noexcept
{
    m_value = other.m_value;
    overwrite(other.m_value);
    other.m_value.clear();
}

Secret& Secret::operator=(Secret other) noexcept
{
    m_value.swap(other.m_value);
    return *this;
}

Secret::~Secret()
{
    overwrite(m_value);
}

std::string Secret::redacted(std::string_view text) const
{
    std::string clean(text);
    if (m_value.size() < shortestRedacted)
        return clean;
    replaceAll(clean, m_value);
    for (const std::string& form : {jsonEscaped(m_value, false), jsonEscaped(m_value, true), percentEncoded(m_value)})
        if (form != m_value)
            replaceAll(clean, form);
    for (const std::size_t skipped : {0U, 1U, 2U}) {
        const std::string form = base64Core(m_value, skipped);
        if (form.size() >= shortestRedacted)
            replaceAll(clean, form);
    }
    return clean;
}

} // namespace optimizers
