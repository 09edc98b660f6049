// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/model_file.h"

#include "optimizers/core/random.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace optimizers {

namespace {

constexpr std::string_view magic = "HONE-LM1";
constexpr std::size_t shapeFields = 6;
constexpr std::size_t largestField = std::size_t{1} << 20U;

class Writer
{
public:
    std::string bytes{magic};

    void add(std::uint64_t value, std::size_t size)
    {
        for (std::size_t i = 0; i < size; ++i)
            bytes += static_cast<char>((value >> (8 * i)) & 0xffU);
    }

    void add(const std::vector<float>& values)
    {
        for (const float value : values)
            add(std::bit_cast<std::uint32_t>(value), 4);
    }

    void add(const QuantizedMatrix& matrix)
    {
        for (const std::int8_t value : matrix.values)
            bytes += static_cast<char>(value);
        add(matrix.scales);
    }
};

/// Reads what Writer wrote; the caller has checked that enough bytes are there.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    std::uint64_t number(std::size_t size)
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(m_rest[i])} << (8 * i);
        m_rest.remove_prefix(size);
        return value;
    }

    std::vector<float> floats(std::size_t count)
    {
        std::vector<float> values(count);
        for (float& value : values)
            value = std::bit_cast<float>(static_cast<std::uint32_t>(number(4)));
        return values;
    }

    QuantizedMatrix matrix(std::size_t rows, std::size_t columns)
    {
        QuantizedMatrix matrix{rows, columns, std::vector<std::int8_t>(rows * columns), {}};
        for (std::int8_t& value : matrix.values)
            value = static_cast<std::int8_t>(number(1));
        matrix.scales = floats(rows);
        return matrix;
    }

private:
    std::string_view m_rest;
};

std::array<std::size_t, shapeFields> fieldsOf(const ModelShape& shape)
{
    return {shape.vocabulary, shape.width, shape.layers, shape.heads, shape.hidden, shape.context};
}

std::size_t matrixBytes(std::size_t rows, std::size_t columns)
{
    return rows * columns + 4 * rows;
}

std::size_t bytesNeeded(const ModelShape& shape)
{
    const std::size_t width = shape.width;
    const std::size_t layer = 8 * width + matrixBytes(3 * width, width) + matrixBytes(width, width) +
                              matrixBytes(shape.hidden, width) + matrixBytes(width, shape.hidden);
    return magic.size() + 4 * shapeFields + matrixBytes(shape.vocabulary, width) + shape.layers * layer + 4 * width + 8;
}

bool isPossible(const ModelShape& shape)
{
    const auto fields = fieldsOf(shape);
    return std::ranges::all_of(fields, [](std::size_t field) { return field > 0 && field <= largestField; }) &&
           shape.width % shape.heads == 0 && shape.headWidth() % 2 == 0 && std::has_single_bit(shape.headWidth());
}

} // namespace

QuantizedMatrix quantized(std::span<const float> values, std::size_t rows, std::size_t columns)
{
    QuantizedMatrix matrix{rows, columns, {}, {}};
    matrix.values.reserve(values.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const auto line = values.subspan(row * columns, columns);
        float largest = 0.0F;
        for (const float value : line)
            largest = std::max(largest, std::abs(value));
        const float scale = largest > 0.0F ? largest / 127.0F : 1.0F;
        matrix.scales.push_back(scale);
        for (const float value : line)
            matrix.values.push_back(static_cast<std::int8_t>(std::lround(value / scale)));
    }
    return matrix;
}

std::string toBytes(const ModelWeights& weights)
{
    Writer writer;
    for (const std::size_t field : fieldsOf(weights.shape))
        writer.add(field, 4);
    writer.add(weights.embedding);
    for (const LayerWeights& layer : weights.layers) {
        writer.add(layer.attentionGain);
        writer.add(layer.attend);
        writer.add(layer.attentionOutput);
        writer.add(layer.mlpGain);
        writer.add(layer.up);
        writer.add(layer.down);
    }
    writer.add(weights.finalGain);
    writer.add(fingerprint(writer.bytes), 8);
    return std::move(writer.bytes);
}

Result<ModelWeights> modelFromBytes(std::string_view bytes)
{
    if (!bytes.starts_with(magic) || bytes.size() < magic.size() + 4 * shapeFields + 8)
        return failure(ErrorKind::Malformed, textId("The weights file of the built-in model has no header."));
    Reader reader(bytes.substr(magic.size()));
    std::array<std::size_t, shapeFields> fields{};
    for (std::size_t& field : fields)
        field = static_cast<std::size_t>(reader.number(4));
    ModelWeights weights;
    weights.shape = {fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]};
    const ModelShape& shape = weights.shape;
    if (!isPossible(shape) || bytes.size() != bytesNeeded(shape))
        return failure(ErrorKind::Malformed, textId("The weights file of the built-in model has the wrong length."));
    if (Reader(bytes.substr(bytes.size() - 8)).number(8) != fingerprint(bytes.substr(0, bytes.size() - 8)))
        return failure(ErrorKind::Malformed,
                       textId("The weights file of the built-in model is damaged: its checksum differs."));
    weights.embedding = reader.matrix(shape.vocabulary, shape.width);
    for (std::size_t i = 0; i < shape.layers; ++i) {
        LayerWeights layer;
        layer.attentionGain = reader.floats(shape.width);
        layer.attend = reader.matrix(3 * shape.width, shape.width);
        layer.attentionOutput = reader.matrix(shape.width, shape.width);
        layer.mlpGain = reader.floats(shape.width);
        layer.up = reader.matrix(shape.hidden, shape.width);
        layer.down = reader.matrix(shape.width, shape.hidden);
        weights.layers.push_back(std::move(layer));
    }
    weights.finalGain = reader.floats(shape.width);
    return weights;
}

} // namespace optimizers
