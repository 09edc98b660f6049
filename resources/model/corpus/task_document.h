// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/corpus.h"
#include "resources/model/corpus/family.h"
#include "resources/model/corpus/grammar.h"
#include "resources/model/corpus/layout.h"

#include <vector>

namespace resources {

/// A family with its open places filled in, and the kind of input it is asked about.
struct Assignment
{
    const Family* family = nullptr;
    Variant variant = {};
    InputKind kind = InputKind::Noun;
};

struct Exchange
{
    Input input = {};
    std::string answer = {};
};

[[nodiscard]] const Family& drawFamily(optimizers::Rng& rng);
/// How often labels have no meaning of their own: where only exemplars can tell the labels, mostly.
inline constexpr double unnamedUsually = 0.4;
inline constexpr double unnamedByExemplars = 0.75;
[[nodiscard]] const Variant& drawVariant(const Family& family, optimizers::Rng& rng, double unnamed = unnamedUsually);
[[nodiscard]] InputKind drawKind(const Family& family, optimizers::Rng& rng);
[[nodiscard]] Assignment drawAssignment(optimizers::Rng& rng, double unnamed = unnamedUsually);

/// `count` exchanges with different inputs. A misleading set is drawn so that a look-alike family would often give the
/// same answers, or with one label only.
[[nodiscard]] std::vector<Exchange> drawExchanges(const Assignment& assignment, std::size_t count, bool misleading,
                                                  optimizers::Rng& rng, Split split);
/// What the look-alike family would answer; the input itself where it has no answer.
[[nodiscard]] std::string mistakenAnswer(const Family& family, const Input& input);

[[nodiscard]] Document taskDocument(optimizers::Rng& rng);

} // namespace resources
