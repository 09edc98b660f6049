// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "resources/model/corpus/corpus.h"

#include <span>
#include <string>
#include <vector>

namespace resources {

struct Exemplar
{
    std::string input = {};
    std::string output = {};
};

/// How a prompt is put into messages, in the ways Hone sends them.
struct Layout
{
    /// Exemplars as one block of text instead of turns.
    bool block = false;
    /// The instruction on top of the first user message instead of a system message.
    bool onTop = false;
};

[[nodiscard]] Layout drawLayout(optimizers::Rng& rng);
/// The messages up to and including the query; an empty instruction is left out.
[[nodiscard]] std::vector<Turn> layOut(const std::string& instruction, std::span<const Exemplar> exemplars,
                                       const std::string& query, const Layout& layout);
[[nodiscard]] Turn learnedAnswer(std::string text);

} // namespace resources
