// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/trainer.h"

#include "resources/model/training/parallel.h"
#include "resources/model/training/stream_values.h"

#include <algorithm>

namespace resources {

namespace {

constexpr float averageShare = 0.005F;

void addTargets(const LabelledBatch& chunk, const BatchLoss& loss, StepReport& report)
{
    report.tokens += chunk.batch.tokens.size();
    for (std::size_t i = 0; i < chunk.kinds.size(); ++i) {
        const TargetTally one{static_cast<double>(loss.losses[i]), loss.correct[i] ? std::size_t{1} : 0, 1};
        report.kinds[chunk.kinds[i]].add(one);
    }
}

/// Early in training the mean must not remember the start.
float averagingShare(std::size_t steps)
{
    return std::max(averageShare, 1.0F / (1.0F + 0.2F * static_cast<float>(steps)));
}

} // namespace

void TargetTally::add(const TargetTally& other)
{
    loss += other.loss;
    correct += other.correct;
    count += other.count;
}

Trainer::Trainer(const TrainingSetup& setup, BatchSource& source)
    : m_setup(setup),
      m_source(source),
      m_layout(setup.shape),
      m_gradients(setup.chunks, std::vector<float>(m_layout.size)),
      m_parameters(initialParameters(m_layout, setup.seed)),
      m_averaged(m_parameters),
      m_updater(m_layout)
{
    for (std::size_t i = 0; i < setup.threads; ++i)
        m_networks.emplace_back(setup.shape);
}

StepReport Trainer::step(double rate)
{
    std::vector<LabelledBatch> chunks;
    chunks.reserve(m_setup.chunks);
    for (std::size_t i = 0; i < m_setup.chunks; ++i)
        chunks.push_back(m_source.next(m_setup.tokensPerStep / m_setup.chunks));
    StepReport report;
    addGradients(chunks, report);
    m_updater.update(m_parameters, m_gradients.front(), rate, m_setup.threads);
    ++m_steps;
    const float share = averagingShare(m_steps);
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        m_averaged[i] += share * (m_parameters[i] - m_averaged[i]);
    return report;
}

/// Leaves the gradient of the weighted mean loss in the first chunk's buffer.
void Trainer::addGradients(std::span<const LabelledBatch> chunks, StepReport& report)
{
    double weight = 0.0;
    for (const LabelledBatch& chunk : chunks)
        weight += chunk.batch.targetWeight();
    const auto factor = static_cast<float>(1.0 / std::max(weight, 1.0));
    std::vector<BatchLoss> losses(chunks.size());
    inParallel(m_setup.threads, chunks.size(), [&](std::size_t i, std::size_t thread) {
        std::ranges::fill(m_gradients[i], 0.0F);
        losses[i] = m_networks[thread].addGradient(m_parameters, chunks[i].batch, factor, m_gradients[i]);
    });
    for (std::size_t i = 0; i < chunks.size(); ++i)
        addTargets(chunks[i], losses[i], report);
    for (std::size_t i = 1; i < m_gradients.size(); ++i) {
        for (std::size_t j = 0; j < m_parameters.size(); ++j)
            m_gradients.front()[j] += m_gradients[i][j];
    }
}

optimizers::ModelWeights Trainer::weights() const
{
    return quantizedWeights(m_layout, m_averaged);
}

void Trainer::save(std::ostream& stream) const
{
    const std::uint64_t counts[] = {m_steps, m_source.documentsRead()};
    writeValues(stream, std::span<const std::uint64_t>(counts));
    writeValues(stream, std::span<const float>(m_parameters));
    writeValues(stream, std::span<const float>(m_averaged));
    m_updater.save(stream);
}

void Trainer::restore(std::istream& stream)
{
    std::uint64_t counts[2] = {};
    readValues(stream, std::span<std::uint64_t>(counts));
    m_steps = counts[0];
    m_source.continueAfter(counts[1]);
    readValues(stream, std::span<float>(m_parameters));
    readValues(stream, std::span<float>(m_averaged));
    m_updater.restore(stream);
}

optimizers::ModelWeights quantizedWeights(const ParameterLayout& layout, std::span<const float> parameters)
{
    const auto matrix = [&](const Tensor& tensor) {
        return optimizers::quantized(parameters.subspan(tensor.offset, tensor.size()), tensor.rows, tensor.columns);
    };
    const auto gain = [&](const Tensor& tensor) {
        const auto values = parameters.subspan(tensor.offset, tensor.size());
        return std::vector<float>(values.begin(), values.end());
    };
    optimizers::ModelWeights weights{layout.shape, matrix(layout.embedding), {}, gain(layout.finalGain)};
    for (const LayerTensors& layer : layout.layers)
        weights.layers.push_back({gain(layer.attentionGain), matrix(layer.attend), matrix(layer.attentionOutput),
                                  gain(layer.mlpGain), matrix(layer.up), matrix(layer.down)});
    return weights;
}

} // namespace resources
