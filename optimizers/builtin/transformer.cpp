// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/transformer.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace optimizers {

KeyValues::KeyValues(const ModelShape& shape, std::size_t capacity)
    : m_layers(shape.layers),
      m_width(shape.width),
      m_capacity(capacity),
      m_numbers(std::make_unique_for_overwrite<float[]>(2 * shape.layers * capacity * shape.width))
{}

void KeyValues::copyPrefix(const KeyValues& other, std::size_t positions)
{
    assert(m_length == 0 && positions <= m_capacity && positions <= other.m_length && m_width == other.m_width);
    for (std::size_t layer = 0; layer < m_layers; ++layer) {
        std::copy_n(other.keys(layer), positions * m_width, keys(layer));
        std::copy_n(other.values(layer), positions * m_width, values(layer));
    }
    m_length = positions;
}

struct Transformer::Buffers
{
    std::vector<float> stream;
    std::vector<float> normalized;
    std::vector<float> attended;
    std::vector<float> mixed;
    std::vector<float> hidden;
    std::vector<float> scores;
    RoundedRows rounded;
};

Transformer::Transformer(const ModelWeights& weights)
    : m_shape(weights.shape), m_embedding(weights.embedding), m_finalGain(weights.finalGain)
{
    for (const LayerWeights& layer : weights.layers)
        m_layers.push_back({layer.attentionGain, PackedMatrix(layer.attend), PackedMatrix(layer.attentionOutput),
                            layer.mlpGain, PackedMatrix(layer.up), PackedMatrix(layer.down)});
    const RotaryTable table = rotaryTable(m_shape.context, m_shape.headWidth());
    m_cosine.assign(table.cosine.begin(), table.cosine.end());
    m_sine.assign(table.sine.begin(), table.sine.end());
}

std::vector<float> Transformer::inputs(std::span<const TokenId> tokens) const
{
    const std::size_t width = m_shape.width;
    const float scale = std::sqrt(static_cast<float>(width));
    std::vector<float> rows(tokens.size() * width);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        m_embedding.readRow(static_cast<std::size_t>(tokens[i]), scale, std::span(rows).subspan(i * width, width));
    return rows;
}

std::vector<float> Transformer::read(std::span<const float> inputs, KeyValues& past) const
{
    const std::size_t rows = inputs.size() / m_shape.width;
    assert(inputs.size() % m_shape.width == 0 && past.length() + rows <= past.capacity());
    assert(past.capacity() <= m_shape.context);
    Buffers buffers;
    buffers.stream.assign(inputs.begin(), inputs.end());
    buffers.normalized.resize(inputs.size());
    buffers.attended.resize(3 * inputs.size());
    buffers.mixed.resize(inputs.size());
    buffers.hidden.resize(rows * m_shape.hidden);
    buffers.scores.resize(past.length() + rows);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        runAttention(layer, past, buffers);
        runMlp(m_layers[layer], buffers);
    }
    past.m_length += rows;
    normalize(buffers.stream, m_finalGain, buffers.normalized);
    return std::move(buffers.normalized);
}

void Transformer::runAttention(std::size_t layer, KeyValues& past, Buffers& buffers) const
{
    const Layer& weights = m_layers[layer];
    const std::size_t width = m_shape.width;
    normalize(buffers.stream, weights.attentionGain, buffers.normalized);
    buffers.rounded.assign(buffers.normalized, width);
    multiply(weights.attend, buffers.rounded, buffers.attended);
    const std::size_t rows = buffers.stream.size() / width;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t position = past.m_length + row;
        const auto attended = std::span(buffers.attended).subspan(row * 3 * width, 3 * width);
        rotate(attended.first(2 * width), position);
        std::ranges::copy(attended.subspan(width, width), past.keys(layer) + position * width);
        std::ranges::copy(attended.subspan(2 * width, width), past.values(layer) + position * width);
        for (std::size_t head = 0; head < m_shape.heads; ++head) {
            const std::size_t begin = head * m_shape.headWidth();
            attend(attended.subspan(begin, m_shape.headWidth()), past.keys(layer) + begin, past.values(layer) + begin,
                   position + 1, width, buffers.scores,
                   std::span(buffers.mixed).subspan(row * width + begin, m_shape.headWidth()));
        }
    }
    buffers.rounded.assign(buffers.mixed, width);
    multiply(weights.attentionOutput, buffers.rounded, buffers.stream, true);
}

void Transformer::runMlp(const Layer& layer, Buffers& buffers) const
{
    normalize(buffers.stream, layer.mlpGain, buffers.normalized);
    buffers.rounded.assign(buffers.normalized, m_shape.width);
    multiply(layer.up, buffers.rounded, buffers.hidden);
    squareRectified(buffers.hidden);
    buffers.rounded.assign(buffers.hidden, m_shape.hidden);
    multiply(layer.down, buffers.rounded, buffers.stream, true);
}

void Transformer::rotate(std::span<float> heads, std::size_t position) const
{
    const std::size_t pairs = m_shape.headWidth() / 2;
    const float* const cosine = m_cosine.data() + position * pairs;
    const float* const sine = m_sine.data() + position * pairs;
    for (std::size_t begin = 0; begin < heads.size(); begin += 2 * pairs) {
        float* const first = heads.data() + begin;
        float* const second = first + pairs;
        for (std::size_t i = 0; i < pairs; ++i) {
            const float rotated = first[i] * cosine[i] - second[i] * sine[i];
            second[i] = second[i] * cosine[i] + first[i] * sine[i];
            first[i] = rotated;
        }
    }
}

std::vector<float> Transformer::logits(std::span<const float> hiddenState) const
{
    RoundedRows rounded;
    rounded.assign(hiddenState, m_shape.width);
    std::vector<float> logits(m_shape.vocabulary);
    multiply(m_embedding, rounded, logits);
    return logits;
}

} // namespace optimizers
