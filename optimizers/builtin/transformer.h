// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/kernels.h"
#include "optimizers/builtin/tokenizer.h"

#include <memory>
#include <span>
#include <vector>

namespace optimizers {

/// Keys and values of every position read so far, for all layers: what attention needs of the past.
class KeyValues
{
public:
    KeyValues(const ModelShape& shape, std::size_t capacity);

    [[nodiscard]] std::size_t length() const { return m_length; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    /// Takes over the first positions of another sequence; this one must be empty.
    void copyPrefix(const KeyValues& other, std::size_t positions);

private:
    friend class Transformer;

    [[nodiscard]] float* keys(std::size_t layer) const { return m_numbers.get() + 2 * layer * m_capacity * m_width; }
    [[nodiscard]] float* values(std::size_t layer) const { return keys(layer) + m_capacity * m_width; }

    std::size_t m_layers;
    std::size_t m_width;
    std::size_t m_capacity;
    std::size_t m_length = 0;
    std::unique_ptr<float[]> m_numbers; // not initialised: positions are written before they are read
};

/// The network of the built-in model, ready to run. Immutable: any number of threads may run it, each with KeyValues of
/// its own. Reading a text at once or token by token gives the same bits.
class Transformer
{
public:
    explicit Transformer(const ModelWeights& weights);

    [[nodiscard]] const ModelShape& shape() const { return m_shape; }
    /// What a token puts in at its position; soft prompts are vectors like these.
    [[nodiscard]] std::vector<float> inputs(std::span<const TokenId> tokens) const;
    /// Reads further positions (rows of shape().width numbers) and returns their final hidden states, rows as well.
    [[nodiscard]] std::vector<float> read(std::span<const float> inputs, KeyValues& past) const;
    /// One number a token of the vocabulary, for what follows a position with this hidden state.
    [[nodiscard]] std::vector<float> logits(std::span<const float> hiddenState) const;

private:
    struct Layer
    {
        std::vector<float> attentionGain;
        PackedMatrix attend;
        PackedMatrix attentionOutput;
        std::vector<float> mlpGain;
        PackedMatrix up;
        PackedMatrix down;
    };
    struct Buffers;

    void runAttention(std::size_t layer, KeyValues& past, Buffers& buffers) const;
    void runMlp(const Layer& layer, Buffers& buffers) const;
    void rotate(std::span<float> heads, std::size_t position) const;

    ModelShape m_shape;
    PackedMatrix m_embedding;
    std::vector<Layer> m_layers;
    std::vector<float> m_finalGain;
    std::vector<float> m_cosine;
    std::vector<float> m_sine;
};

} // namespace optimizers
