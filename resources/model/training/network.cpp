// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/network.h"

#include <cassert>
#include <cmath>

namespace resources {

namespace {

using Eigen::Index;

Index index(std::size_t value)
{
    return static_cast<Index>(value);
}

template <typename T>
Eigen::Map<const Matrix<T>> view(std::span<const T> parameters, const Tensor& tensor)
{
    return {parameters.data() + tensor.offset, index(tensor.rows), index(tensor.columns)};
}

template <typename T>
Eigen::Map<Matrix<T>> view(std::span<T> parameters, const Tensor& tensor)
{
    return {parameters.data() + tensor.offset, index(tensor.rows), index(tensor.columns)};
}

/// RMSNorm of each row, with what its gradient needs.
template <typename T>
struct Norm
{
    Matrix<T> scaled; // each row over its root mean square
    Matrix<T> output;
    Eigen::Array<T, Eigen::Dynamic, 1> inverse;

    template <typename Gain>
    void forward(const Matrix<T>& input, const Gain& gain)
    {
        inverse = (input.array().square().rowwise().mean() + static_cast<T>(optimizers::normEpsilon)).rsqrt();
        scaled = (input.array().colwise() * inverse).matrix();
        output = (scaled.array().rowwise() * gain.row(0).array()).matrix();
    }

    /// Adds to the gradients of input and gain; `outputGradient` is used up.
    template <typename Gain, typename GainGradient>
    void backward(Matrix<T>& outputGradient, const Gain& gain, Matrix<T>& inputGradient, GainGradient&& gainGradient)
    {
        gainGradient.row(0).array() += (outputGradient.array() * scaled.array()).colwise().sum();
        outputGradient.array().rowwise() *= gain.row(0).array();
        for (Index row = 0; row < scaled.rows(); ++row) {
            const T mean = outputGradient.row(row).dot(scaled.row(row)) / static_cast<T>(scaled.cols());
            inputGradient.row(row) += inverse(row) * (outputGradient.row(row) - mean * scaled.row(row));
        }
    }
};

template <typename T>
struct LayerActivations
{
    Norm<T> attentionNorm;
    Matrix<T> attended;
    Attention<T> attention;
    Matrix<T> mixed;
    Norm<T> mlpNorm;
    Matrix<T> rectified;
    Matrix<T> activated;
};

} // namespace

/// The residual stream carries all tokens up to the attention of the last layer; after it only the tokens that predict
/// a target, since nothing reads the others any more.
template <typename T>
struct Network<T>::Activations
{
    std::vector<LayerActivations<T>> layers;
    Norm<T> finalNorm;
    Matrix<T> stream;
    Matrix<T> logits;
    std::vector<Index> targetRows;

    void embed(const ParameterLayout& layout, std::span<const T> parameters, const Batch& batch);
    void forward(const ParameterLayout& layout, std::span<const T> parameters, const Batch& batch);
    BatchLoss crossEntropy(const Batch& batch, T factor);
    void backward(const ParameterLayout& layout, std::span<const T> parameters, const Batch& batch,
                  std::span<T> gradient);
    void backwardMlp(const LayerTensors& tensors, LayerActivations<T>& layer, std::span<const T> parameters,
                     std::span<T> gradient, Matrix<T>& streamGradient);
    void backwardAttention(const LayerTensors& tensors, LayerActivations<T>& layer, std::span<const T> parameters,
                           std::span<T> gradient, Matrix<T>& streamGradient);
};

template <typename T>
void Network<T>::Activations::embed(const ParameterLayout& layout, std::span<const T> parameters, const Batch& batch)
{
    const auto embedding = view(parameters, layout.embedding);
    const T scale = std::sqrt(static_cast<T>(layout.shape.width));
    stream.resize(index(batch.tokens.size()), index(layout.shape.width));
    for (std::size_t i = 0; i < batch.tokens.size(); ++i)
        stream.row(index(i)) = scale * embedding.row(batch.tokens[i]);
    targetRows.clear();
    for (const Target& target : batch.targets)
        targetRows.push_back(index(target.position));
}

template <typename T>
void Network<T>::Activations::forward(const ParameterLayout& layout, std::span<const T> parameters, const Batch& batch)
{
    embed(layout, parameters, batch);
    layers.resize(layout.layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        LayerActivations<T>& layer = layers[i];
        const LayerTensors& tensors = layout.layers[i];
        layer.attentionNorm.forward(stream, view(parameters, tensors.attentionGain));
        layer.attended.noalias() = layer.attentionNorm.output * view(parameters, tensors.attend).transpose();
        layer.attention.forward(layout.shape, batch.documentEnds, layer.attended, layer.mixed);
        stream.noalias() += layer.mixed * view(parameters, tensors.attentionOutput).transpose();
        if (i + 1 == layers.size())
            stream = Matrix<T>(stream(targetRows, Eigen::all));
        layer.mlpNorm.forward(stream, view(parameters, tensors.mlpGain));
        layer.rectified.noalias() = layer.mlpNorm.output * view(parameters, tensors.up).transpose();
        layer.rectified = layer.rectified.cwiseMax(T(0));
        layer.activated = layer.rectified.cwiseAbs2();
        stream.noalias() += layer.activated * view(parameters, tensors.down).transpose();
    }
    finalNorm.forward(stream, view(parameters, layout.finalGain));
    logits.noalias() = finalNorm.output * view(parameters, layout.embedding).transpose();
}

/// Turns the logits into the gradient of weightedSum * factor in them.
template <typename T>
BatchLoss Network<T>::Activations::crossEntropy(const Batch& batch, T factor)
{
    BatchLoss loss;
    for (std::size_t i = 0; i < batch.targets.size(); ++i) {
        const Target& target = batch.targets[i];
        auto row = logits.row(index(i)).array();
        Index best = 0;
        const T highest = row.maxCoeff(&best);
        const T aimed = row(target.token) - highest;
        row = (row - highest).exp();
        const T sum = row.sum();
        const T cost = std::log(sum) - aimed;
        row *= factor * static_cast<T>(target.weight) / sum;
        row(target.token) -= factor * static_cast<T>(target.weight);
        loss.losses.push_back(static_cast<float>(cost));
        loss.correct.push_back(best == target.token);
        loss.weightedSum += static_cast<double>(target.weight) * static_cast<double>(cost);
    }
    return loss;
}

template <typename T>
void Network<T>::Activations::backwardMlp(const LayerTensors& tensors, LayerActivations<T>& layer,
                                          std::span<const T> parameters, std::span<T> gradient,
                                          Matrix<T>& streamGradient)
{
    view(gradient, tensors.down).noalias() += streamGradient.transpose() * layer.activated;
    Matrix<T> upGradient = streamGradient * view(parameters, tensors.down);
    upGradient.array() *= T(2) * layer.rectified.array();
    view(gradient, tensors.up).noalias() += upGradient.transpose() * layer.mlpNorm.output;
    Matrix<T> normGradient = upGradient * view(parameters, tensors.up);
    layer.mlpNorm.backward(normGradient, view(parameters, tensors.mlpGain), streamGradient,
                           view(gradient, tensors.mlpGain));
}

template <typename T>
void Network<T>::Activations::backwardAttention(const LayerTensors& tensors, LayerActivations<T>& layer,
                                                std::span<const T> parameters, std::span<T> gradient,
                                                Matrix<T>& streamGradient)
{
    view(gradient, tensors.attentionOutput).noalias() += streamGradient.transpose() * layer.mixed;
    const Matrix<T> mixedGradient = streamGradient * view(parameters, tensors.attentionOutput);
    Matrix<T> attendedGradient;
    layer.attention.backward(layer.attended, mixedGradient, attendedGradient);
    view(gradient, tensors.attend).noalias() += attendedGradient.transpose() * layer.attentionNorm.output;
    Matrix<T> normGradient = attendedGradient * view(parameters, tensors.attend);
    layer.attentionNorm.backward(normGradient, view(parameters, tensors.attentionGain), streamGradient,
                                 view(gradient, tensors.attentionGain));
}

template <typename T>
void Network<T>::Activations::backward(const ParameterLayout& layout, std::span<const T> parameters, const Batch& batch,
                                       std::span<T> gradient)
{
    auto embeddingGradient = view(gradient, layout.embedding);
    embeddingGradient.noalias() += logits.transpose() * finalNorm.output;
    Matrix<T> normGradient = logits * view(parameters, layout.embedding);
    Matrix<T> streamGradient = Matrix<T>::Zero(stream.rows(), stream.cols());
    finalNorm.backward(normGradient, view(parameters, layout.finalGain), streamGradient,
                       view(gradient, layout.finalGain));
    for (std::size_t i = layers.size(); i-- > 0;) {
        backwardMlp(layout.layers[i], layers[i], parameters, gradient, streamGradient);
        if (i + 1 == layers.size()) {
            Matrix<T> whole = Matrix<T>::Zero(index(batch.tokens.size()), index(layout.shape.width));
            for (std::size_t row = 0; row < targetRows.size(); ++row)
                whole.row(targetRows[row]) += streamGradient.row(index(row));
            streamGradient.swap(whole);
        }
        backwardAttention(layout.layers[i], layers[i], parameters, gradient, streamGradient);
    }
    const T scale = std::sqrt(static_cast<T>(layout.shape.width));
    for (std::size_t i = 0; i < batch.tokens.size(); ++i)
        embeddingGradient.row(batch.tokens[i]) += scale * streamGradient.row(index(i));
}

template <typename T>
Network<T>::Network(const optimizers::ModelShape& shape)
    : m_layout(shape), m_activations(std::make_unique<Activations>())
{}

template <typename T>
Network<T>::~Network() = default;
template <typename T>
Network<T>::Network(Network&&) noexcept = default;
template <typename T>
Network<T>& Network<T>::operator=(Network&&) noexcept = default;

template <typename T>
BatchLoss Network<T>::loss(std::span<const T> parameters, const Batch& batch)
{
    m_activations->forward(m_layout, parameters, batch);
    return m_activations->crossEntropy(batch, T(0));
}

template <typename T>
BatchLoss Network<T>::addGradient(std::span<const T> parameters, const Batch& batch, T factor, std::span<T> gradient)
{
    assert(parameters.size() == m_layout.size && gradient.size() == m_layout.size);
    m_activations->forward(m_layout, parameters, batch);
    BatchLoss loss = m_activations->crossEntropy(batch, factor);
    m_activations->backward(m_layout, parameters, batch, gradient);
    return loss;
}

template class Network<float>;
template class Network<double>;

} // namespace resources
