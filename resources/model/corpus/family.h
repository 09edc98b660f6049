// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/input.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace resources {

/// What a family leaves open, such as the letter items must start with or the names of the labels; fills `$1`, `$2` …
/// of its wordings. With `named` false the words carry no meaning of their own, and an instruction must explain them.
struct Variant
{
    std::vector<std::string> words = {};
    bool named = true;
};

/// Every right answer to an input, the usual one first; none when the question does not fit the input.
using Answers = std::function<std::vector<std::string>(const Input&, const Variant&)>;

/// One kind of task. Patterns are clear wordings, the most usual first, in the notation of `expandPattern`; those that
/// begin with `=` also explain labels that do not speak for themselves. Novel wordings are never trained on.
struct Family
{
    std::string name = {};
    std::vector<InputKind> kinds = {};
    Answers answers = {};
    std::vector<std::string> patterns = {};
    std::vector<std::string> novel = {};
    /// The family its poorer wordings are mistaken for on some inputs.
    std::string lookAlike = "copy";
    std::vector<Variant> variants = {Variant{}};
    /// The answers are the words of the variant: labels, drawn equally often.
    bool labelled = false;
    double weight = 1;
};

[[nodiscard]] const std::vector<Family>& allFamilies();
/// Null when there is no family of this name.
[[nodiscard]] const Family* findFamily(std::string_view name);

[[nodiscard]] bool accepts(const Family& family, InputKind kind);
/// An input of one of the family's kinds to which it has an answer.
[[nodiscard]] Input drawInputFor(const Family& family, const Variant& variant, InputKind kind, optimizers::Rng& rng,
                                 Split split);

} // namespace resources
