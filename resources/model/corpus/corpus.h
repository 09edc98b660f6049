// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace resources {

/// One message of a conversation. The training loss counts the text of assistant turns that are `learned`.
struct Turn
{
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    std::string text = {};
    bool learned = false;

    bool operator==(const Turn&) const = default;
};

/// One training text. Kinds: task, house, induction, paraphrase, improve, critique, spelling,
/// unknown.
struct Document
{
    std::string kind = {};
    std::vector<Turn> turns = {};

    bool operator==(const Document&) const = default;
};

/// The endless training text of the built-in model: document `index` is a pure function of seed and index. Thread-safe.
class Corpus
{
public:
    explicit Corpus(std::uint64_t seed);

    [[nodiscard]] Document document(std::uint64_t index) const;

private:
    std::uint64_t m_seed = 0;
};

/// Every word of lexicon and wordings worth a token of its own, most frequent first.
[[nodiscard]] std::vector<std::string> vocabularyWords();

} // namespace resources
