// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/tokenizer.h"

#include <cstddef>
#include <vector>

namespace resources {

/// A token to be predicted from everything up to and including a position.
struct Target
{
    std::size_t position = 0;
    optimizers::TokenId token = 0;
    float weight = 1.0F;
};

/// Documents one after the other, without padding; a document sees only itself.
struct Batch
{
    std::vector<optimizers::TokenId> tokens;
    std::vector<std::size_t> documentEnds;
    std::vector<Target> targets;

    void append(const Batch& other);
    [[nodiscard]] double targetWeight() const;
};

/// What a batch cost, target by target.
struct BatchLoss
{
    double weightedSum = 0.0;
    std::vector<float> losses;
    std::vector<bool> correct;
};

} // namespace resources
