// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/parameter_layout.h"

#include "optimizers/core/random.h"

#include <algorithm>
#include <cmath>

namespace resources {

namespace {

void fillNormal(std::vector<float>& parameters, const Tensor& tensor, double deviation, optimizers::Rng& rng)
{
    for (std::size_t i = 0; i < tensor.size(); ++i)
        parameters[tensor.offset + i] = static_cast<float>(deviation * rng.normal());
}

void fillOnes(std::vector<float>& parameters, const Tensor& tensor)
{
    std::fill_n(parameters.begin() + static_cast<std::ptrdiff_t>(tensor.offset), tensor.size(), 1.0F);
}

} // namespace

ParameterLayout::ParameterLayout(const optimizers::ModelShape& modelShape) : shape(modelShape)
{
    const auto take = [this](std::size_t rows, std::size_t columns) {
        const Tensor tensor{size, rows, columns};
        size += tensor.size();
        return tensor;
    };
    const std::size_t width = shape.width;
    embedding = take(shape.vocabulary, width);
    for (std::size_t i = 0; i < shape.layers; ++i) {
        LayerTensors layer;
        layer.attentionGain = take(1, width);
        layer.attend = take(3 * width, width);
        layer.attentionOutput = take(width, width);
        layer.mlpGain = take(1, width);
        layer.up = take(shape.hidden, width);
        layer.down = take(width, shape.hidden);
        layers.push_back(layer);
    }
    finalGain = take(1, width);
}

std::vector<Tensor> ParameterLayout::hiddenMatrices() const
{
    std::vector<Tensor> matrices;
    const std::size_t width = shape.width;
    for (const LayerTensors& layer : layers) {
        for (std::size_t part = 0; part < 3; ++part)
            matrices.push_back({layer.attend.offset + part * width * width, width, width});
        matrices.insert(matrices.end(), {layer.attentionOutput, layer.up, layer.down});
    }
    return matrices;
}

std::vector<Tensor> ParameterLayout::embeddingAndGains() const
{
    std::vector<Tensor> tensors{embedding, finalGain};
    for (const LayerTensors& layer : layers)
        tensors.insert(tensors.end(), {layer.attentionGain, layer.mlpGain});
    return tensors;
}

std::vector<float> initialParameters(const ParameterLayout& layout, std::size_t seed)
{
    std::vector<float> parameters(layout.size, 0.0F);
    optimizers::Rng rng(seed);
    fillNormal(parameters, layout.embedding, 0.05, rng);
    fillOnes(parameters, layout.finalGain);
    for (const LayerTensors& layer : layout.layers) {
        fillOnes(parameters, layer.attentionGain);
        fillOnes(parameters, layer.mlpGain);
        const double deviation = 0.7 / std::sqrt(static_cast<double>(layout.shape.width));
        fillNormal(parameters, layer.attend, deviation, rng);
        fillNormal(parameters, layer.up, deviation, rng);
    }
    return parameters;
}

} // namespace resources
