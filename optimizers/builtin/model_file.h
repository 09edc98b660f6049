// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/model_shape.h"
#include "optimizers/core/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// A matrix in eight bits, row-major: element (row, column) is values[row * columns + column] * scales[row].
struct QuantizedMatrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::int8_t> values;
    std::vector<float> scales;

    bool operator==(const QuantizedMatrix&) const = default;
};

/// Rounds each row to multiples of its largest magnitude over 127.
[[nodiscard]] QuantizedMatrix quantized(std::span<const float> values, std::size_t rows, std::size_t columns);

/// The weights of one block; rows of a matrix are its outputs. `attend` is query, key and value one below the other.
struct LayerWeights
{
    std::vector<float> attentionGain;
    QuantizedMatrix attend;
    QuantizedMatrix attentionOutput;
    std::vector<float> mlpGain;
    QuantizedMatrix up;
    QuantizedMatrix down;

    bool operator==(const LayerWeights&) const = default;
};

/// All weights of the built-in model.
struct ModelWeights
{
    ModelShape shape;
    QuantizedMatrix embedding;
    std::vector<LayerWeights> layers;
    std::vector<float> finalGain;

    bool operator==(const ModelWeights&) const = default;
};

/// The weights file: sizes, then every tensor, little-endian, then a fingerprint of all of it.
[[nodiscard]] std::string toBytes(const ModelWeights& weights);
[[nodiscard]] Result<ModelWeights> modelFromBytes(std::string_view bytes);

} // namespace optimizers
