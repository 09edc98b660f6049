// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/model_shape.h"

#include <cstddef>
#include <vector>

namespace resources {

/// One matrix (or gain vector: one row) inside the flat vector of all parameters, row-major, rows are outputs.
struct Tensor
{
    std::size_t offset = 0;
    std::size_t rows = 0;
    std::size_t columns = 0;

    [[nodiscard]] std::size_t size() const { return rows * columns; }
};

/// The weights of one transformer block. Query, key and value lie one after the other, so `attend` is all three at
/// once.
struct LayerTensors
{
    Tensor attentionGain;
    Tensor attend;
    Tensor attentionOutput;
    Tensor mlpGain;
    Tensor up;
    Tensor down;
};

/// Where every weight of a model lies in one flat vector.
struct ParameterLayout
{
    explicit ParameterLayout(const optimizers::ModelShape& shape);

    /// The matrices that Muon updates, each a linear map of its own.
    [[nodiscard]] std::vector<Tensor> hiddenMatrices() const;
    /// The rest: embedding and gains.
    [[nodiscard]] std::vector<Tensor> embeddingAndGains() const;

    optimizers::ModelShape shape;
    Tensor embedding;
    std::vector<LayerTensors> layers;
    Tensor finalGain;
    std::size_t size = 0;
};

/// Start of a training run: gains one, blocks that write into the residual stream zero, the rest normal.
[[nodiscard]] std::vector<float> initialParameters(const ParameterLayout& layout, std::size_t seed);

} // namespace resources
