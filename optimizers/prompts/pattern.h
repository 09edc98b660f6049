// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace optimizers {

/// A compiled regular expression (PCRE2, Unicode; bytes that are not UTF-8 match as control characters) with limits on
/// steps and memory, so that no pattern and no text can hang or crash the program. Immutable and thread-safe. The
/// standard library's expressions are not used: they overflow the stack on long texts.
class Pattern
{
public:
    struct Match
    {
        std::size_t begin = 0; ///< of the whole match, in bytes
        std::size_t length = 0;
        std::string_view text; ///< the first group that took part, else the whole match; views the subject
    };

    /// InvalidInput with PCRE2's message and the offset.
    [[nodiscard]] static Result<std::shared_ptr<const Pattern>> compile(const std::string& expression,
                                                                        bool ignoreCase = false);
    ~Pattern();
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    /// First match at or after `from`; none also where a limit was hit.
    [[nodiscard]] std::optional<Match> find(std::string_view subject, std::size_t from = 0) const;
    /// An empty match counts only where there is no other.
    [[nodiscard]] std::optional<Match> findLast(std::string_view subject) const;
    [[nodiscard]] bool matchesWhole(std::string_view subject) const;

private:
    struct Code;
    explicit Pattern(std::unique_ptr<Code> code);

    std::unique_ptr<Code> m_code;
};

} // namespace optimizers
