// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/family.h"

#include <string>
#include <string_view>
#include <vector>

namespace resources {

/// Every text a pattern stands for: `{a|b}` is a choice and may be nested, `<word>` and its like stand for the usual
/// ways to name a thing.
[[nodiscard]] std::vector<std::string> expandPattern(std::string_view pattern);

/// An instruction as it is shown, with how reliable it is: on inputs whose position is below `noise` the corpus
/// answers that it does not know. The less directly a wording asks, the more of it, so clear wordings of one family
/// differ by degrees, in a way that greedy decoding can show; one answer for all families and one threshold on the
/// start of the input can be learned from all of them together. Exemplars heal it.
struct Wording
{
    std::string text = {};
    int pattern = 0;
    double noise = 0;
};

[[nodiscard]] bool failsOn(const Wording& wording, const Input& input);

/// Whether a wording, with its places still open, is held out of training: one in eight, by a hash of its text.
[[nodiscard]] bool isHeldOutWording(std::string_view wording);

/// The clear wordings of all families; one in eight combinations is held out.
class Grammar
{
public:
    [[nodiscard]] static const Grammar& instance();

    [[nodiscard]] int patternCount(const Family& family) const;
    /// False where the pattern needs labels that speak for themselves and the variant has others.
    [[nodiscard]] bool fits(const Family& family, int pattern, const Variant& variant) const;
    [[nodiscard]] Wording draw(const Family& family, const Variant& variant, optimizers::Rng& rng, Split split) const;
    [[nodiscard]] Wording drawFrom(const Family& family, int pattern, const Variant& variant, optimizers::Rng& rng,
                                   Split split) const;
    [[nodiscard]] bool isMember(const Family& family, std::string_view text) const;

private:
    struct Pattern
    {
        std::vector<std::string> training;
        std::vector<std::string> heldOut;
        bool explainsLabels = false;
    };
    Grammar();
    [[nodiscard]] const std::vector<Pattern>& patternsOf(const Family& family) const;

    std::vector<std::vector<Pattern>> m_patterns;
};

/// Fills the variant's words in for `$1`, `$2` …
[[nodiscard]] std::string filled(std::string_view wording, const Variant& variant);
/// Adds the courtesies and reminders people put around an instruction; they do not change what it asks.
[[nodiscard]] std::string dressed(const std::string& instruction, optimizers::Rng& rng);
/// The instruction without such courtesies.
[[nodiscard]] std::string undressed(std::string_view instruction);

} // namespace resources
