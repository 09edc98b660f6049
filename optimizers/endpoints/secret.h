// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace optimizers {

/// A key or password. It has no way to be printed, compared or stored; what a server says about it goes through
/// redacted() first. The memory is overwritten when it ends.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string value) : m_value(std::move(value)) {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret other) noexcept;
    ~Secret();

    [[nodiscard]] bool empty() const { return m_value.empty(); }
    /// The value itself, for the one header that carries it.
    [[nodiscard]] const std::string& reveal() const { return m_value; }
    /// The text with every appearance of the secret (plain, JSON-escaped, percent-encoded, base64) replaced by "[key]".
    /// Secrets of fewer than six bytes are left: replacing them would garble the text and hide nothing.
    [[nodiscard]] std::string redacted(std::string_view text) const;

private:
    std::string m_value;
};

} // namespace optimizers
