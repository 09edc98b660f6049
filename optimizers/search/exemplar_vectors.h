// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace optimizers {

/// An ordered set of exemplars as places in the pool.
using ExemplarTuple = std::vector<std::size_t>;

/// A vector of length 1 that texts with common words and common runs of three letters share, for where there is no
/// embedder (feature hashing, Weinberger et al. 2009).
[[nodiscard]] std::vector<float> hashedVector(std::string_view text, std::size_t dimension);

/// Vectors of ordered sets of pool examples: the vector of each exemplar in its place, as a text encoder sees the order
/// (after EASE, Wu et al. 2024), and which examples are shown at all. Knows how near a set is to the questions of the
/// task.
class ExemplarVectors
{
public:
    /// By the embedder if there is one; validation examples serve with their inputs alone.
    [[nodiscard]] static Result<ExemplarVectors> open(const TaskView& task, TextVectors* vectors);

    [[nodiscard]] Points of(std::span<const ExemplarTuple> tuples) const;
    /// Mean similarity of a validation input to the exemplar that is most like it.
    [[nodiscard]] double relevance(const ExemplarTuple& tuple) const;

private:
    ExemplarVectors(const Points& examples, const Points& inputs, std::size_t pool);

    Points m_examples;                          ///< one row a pool example
    std::vector<std::vector<float>> m_likeness; ///< of a pool input to each validation input
};

} // namespace optimizers
