// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/model_file.h"
#include "optimizers/core/random.h"

/// An untrained model of the given shape: its answers are noise, its arithmetic is the real one.
/// Uniform numbers, since normal ones go through libm and may differ in the last bit.
inline optimizers::ModelWeights
randomModel(std::uint64_t seed,
            const optimizers::ModelShape& shape = {
                .vocabulary = 400, .width = 32, .layers = 2, .heads = 2, .hidden = 64, .context = 96})
{
    optimizers::Rng rng(seed);
    const auto values = [&](std::size_t count, double deviation, double mean) {
        std::vector<float> drawn(count);
        for (float& value : drawn)
            value = static_cast<float>(mean + deviation * (2.0 * rng.uniform() - 1.0));
        return drawn;
    };
    const auto matrix = [&](std::size_t rows, std::size_t columns) {
        return optimizers::quantized(values(rows * columns, 0.25, 0.0), rows, columns);
    };
    optimizers::ModelWeights weights;
    weights.shape = shape;
    weights.embedding = matrix(shape.vocabulary, shape.width);
    for (std::size_t i = 0; i < shape.layers; ++i) {
        optimizers::LayerWeights layer;
        layer.attentionGain = values(shape.width, 0.1, 1.0);
        layer.attend = matrix(3 * shape.width, shape.width);
        layer.attentionOutput = matrix(shape.width, shape.width);
        layer.mlpGain = values(shape.width, 0.1, 1.0);
        layer.up = matrix(shape.hidden, shape.width);
        layer.down = matrix(shape.width, shape.hidden);
        weights.layers.push_back(std::move(layer));
    }
    weights.finalGain = values(shape.width, 0.1, 1.0);
    return weights;
}
