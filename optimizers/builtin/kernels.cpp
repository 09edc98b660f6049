// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/kernels.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>

// Wider vector units are used where the processor has them. The sanitizers cannot follow the dispatch.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define HONE_VECTORIZED [[gnu::target_clones("default", "arch=x86-64-v3")]]
#else
#define HONE_VECTORIZED
#endif

namespace optimizers {

namespace {

/// Eight running sums, as two vectors that every x86-64 and ARM64 has.
constexpr std::size_t lanes = 8;
using FourLanes [[gnu::vector_size(16)]] = float;

constexpr float largestProductSum = 2147483000.0F;
constexpr float largestWeight = 127.0F;

[[gnu::always_inline]] inline FourLanes loaded(const float* values)
{
    FourLanes result;
    std::memcpy(&result, values, sizeof(result));
    return result;
}

/// In one fixed order.
[[gnu::always_inline]] inline float laneSum(const FourLanes& first, const FourLanes& second)
{
    const FourLanes sums = first + second;
    return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}

[[gnu::always_inline]] inline float dotProduct(const float* a, const float* b, std::size_t count)
{
    FourLanes first = {};
    FourLanes second = {};
    for (std::size_t i = 0; i + lanes <= count; i += lanes) {
        first += loaded(a + i) * loaded(b + i);
        second += loaded(a + i + 4) * loaded(b + i + 4);
    }
    float sum = laneSum(first, second);
    for (std::size_t i = count - count % lanes; i < count; ++i)
        sum += a[i] * b[i];
    return sum;
}

/// Four products of one vector, which is read once.
[[gnu::always_inline]] inline void fourProducts(const std::int16_t* shared, const std::int16_t* others,
                                                std::size_t columns, std::int32_t* sums)
{
    std::int32_t first = 0;
    std::int32_t second = 0;
    std::int32_t third = 0;
    std::int32_t fourth = 0;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::int32_t value = shared[i];
        first += value * others[i];
        second += value * others[columns + i];
        third += value * others[2 * columns + i];
        fourth += value * others[3 * columns + i];
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
    sums[3] = fourth;
}

[[gnu::always_inline]] inline std::int32_t oneProduct(const std::int16_t* a, const std::int16_t* b, std::size_t columns)
{
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < columns; ++i)
        sum += static_cast<std::int32_t>(a[i]) * b[i];
    return sum;
}

/// 2^x for x <= 0: the whole part into the exponent, the rest by a polynomial around -1/2 .. 1/2.
[[gnu::always_inline]] inline float powerOfTwo(float x)
{
    const float bounded = x < -125.0F ? -125.0F : x;
    const auto whole = static_cast<std::int32_t>(bounded - 0.5F);
    const float rest = (bounded - static_cast<float>(whole)) * 0.693147180559945F;
    float sum = 1.0F / 5040.0F;
    sum = sum * rest + 1.0F / 720.0F;
    sum = sum * rest + 1.0F / 120.0F;
    sum = sum * rest + 1.0F / 24.0F;
    sum = sum * rest + 1.0F / 6.0F;
    sum = sum * rest + 0.5F;
    sum = sum * rest + 1.0F;
    sum = sum * rest + 1.0F;
    return sum * std::bit_cast<float>((whole + 127) << 23);
}

/// Sums of integers do not depend on their order, so the compiler may vectorize these loops as it likes.
HONE_VECTORIZED void integerProducts(const std::int16_t* matrix, std::size_t rows, const std::int16_t* inputs,
                                     std::size_t inputRows, std::size_t columns, std::int32_t* sums)
{
    std::size_t input = 0;
    for (; input + 4 <= inputRows; input += 4) {
        for (std::size_t row = 0; row < rows; ++row) {
            std::int32_t four[4];
            fourProducts(matrix + row * columns, inputs + input * columns, columns, four);
            for (std::size_t i = 0; i < 4; ++i)
                sums[(input + i) * rows + row] = four[i];
        }
    }
    for (; input < inputRows; ++input) {
        const std::int16_t* const vector = inputs + input * columns;
        std::size_t row = 0;
        for (; row + 4 <= rows; row += 4)
            fourProducts(vector, matrix + row * columns, columns, sums + input * rows + row);
        for (; row < rows; ++row)
            sums[input * rows + row] = oneProduct(matrix + row * columns, vector, columns);
    }
}

HONE_VECTORIZED void scaleSums(const std::int32_t* sums, const float* scales, float factor, std::size_t count,
                               float* output, bool adds)
{
    if (adds) {
        for (std::size_t i = 0; i < count; ++i)
            output[i] += static_cast<float>(sums[i]) * (scales[i] * factor);
    } else {
        for (std::size_t i = 0; i < count; ++i)
            output[i] = static_cast<float>(sums[i]) * (scales[i] * factor);
    }
}

HONE_VECTORIZED void roundRow(const float* values, std::size_t count, float factor, std::int16_t* rounded)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float scaled = values[i] * factor;
        rounded[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(scaled + (scaled < 0.0F ? -0.5F : 0.5F)));
    }
}

HONE_VECTORIZED float largestMagnitude(const float* values, std::size_t count)
{
    float largest = 0.0F;
    for (std::size_t i = 0; i < count; ++i) {
        const float magnitude = values[i] < 0.0F ? -values[i] : values[i];
        largest = magnitude > largest ? magnitude : largest;
    }
    return largest;
}

HONE_VECTORIZED void powersOfTwo(float* values, std::size_t count, float shift, float factor)
{
    for (std::size_t i = 0; i < count; ++i)
        values[i] = powerOfTwo((values[i] - shift) * factor);
}

HONE_VECTORIZED void scoreKeys(const float* query, std::size_t width, const float* keys, std::size_t stride,
                               std::size_t positions, float* scores)
{
    for (std::size_t position = 0; position < positions; ++position)
        scores[position] = dotProduct(query, keys + position * stride, width);
}

HONE_VECTORIZED void mixValues(const float* weights, const float* values, std::size_t stride, std::size_t positions,
                               float* output, std::size_t width)
{
    for (std::size_t position = 0; position < positions; ++position) {
        const float weight = weights[position];
        const float* const value = values + position * stride;
        for (std::size_t i = 0; i < width; ++i)
            output[i] += weight * value[i];
    }
}

float limitFor(std::size_t columns)
{
    return std::min(32767.0F, largestProductSum / (largestWeight * static_cast<float>(columns)) - 1.0F);
}

} // namespace

PackedMatrix::PackedMatrix(const QuantizedMatrix& matrix)
    : m_columns(matrix.columns), m_values(matrix.values.begin(), matrix.values.end()), m_scales(matrix.scales)
{}

void PackedMatrix::readRow(std::size_t row, float factor, std::span<float> output) const
{
    assert(output.size() == m_columns);
    const float scale = m_scales[row] * factor;
    for (std::size_t i = 0; i < m_columns; ++i)
        output[i] = static_cast<float>(m_values[row * m_columns + i]) * scale;
}

void RoundedRows::assign(std::span<const float> values, std::size_t columns)
{
    const std::size_t rows = values.size() / columns;
    const float limit = limitFor(columns);
    m_columns = columns;
    m_values.resize(values.size());
    m_scales.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const float* const line = values.data() + row * columns;
        const float largest = largestMagnitude(line, columns);
        // Below this a row is zero as far as the model can tell, and its inverse would overflow.
        const bool vanishes = largest < 1e-30F;
        roundRow(line, columns, vanishes ? 0.0F : limit / largest, m_values.data() + row * columns);
        m_scales[row] = vanishes ? 0.0F : largest / limit;
    }
}

void multiply(const PackedMatrix& matrix, const RoundedRows& input, std::span<float> output, bool adds)
{
    const std::size_t rows = matrix.rows();
    const std::size_t inputRows = input.m_scales.size();
    assert(input.m_columns == matrix.columns() && output.size() == inputRows * rows);
    std::vector<std::int32_t> sums(inputRows * rows);
    integerProducts(matrix.m_values.data(), rows, input.m_values.data(), inputRows, input.m_columns, sums.data());
    for (std::size_t i = 0; i < inputRows; ++i)
        scaleSums(sums.data() + i * rows, matrix.m_scales.data(), input.m_scales[i], rows, output.data() + i * rows,
                  adds);
}

void normalize(std::span<const float> input, std::span<const float> gain, std::span<float> output)
{
    const std::size_t width = gain.size();
    for (std::size_t begin = 0; begin < input.size(); begin += width) {
        const float* const row = input.data() + begin;
        const float meanSquare = dotProduct(row, row, width) / static_cast<float>(width);
        const float inverse = 1.0F / std::sqrt(meanSquare + static_cast<float>(normEpsilon));
        for (std::size_t i = 0; i < width; ++i)
            output[begin + i] = row[i] * inverse * gain[i];
    }
}

void squareRectified(std::span<float> values)
{
    for (float& value : values) {
        const float rectified = value > 0.0F ? value : 0.0F;
        value = rectified * rectified;
    }
}

float exponentiate(std::span<float> values, float factor)
{
    constexpr float log2OfE = 1.44269504088896F;
    const float largest = *std::ranges::max_element(values);
    powersOfTwo(values.data(), values.size(), largest, factor * log2OfE);
    FourLanes first = {};
    FourLanes second = {};
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        first += loaded(values.data() + i);
        second += loaded(values.data() + i + 4);
    }
    float sum = laneSum(first, second);
    for (; i < values.size(); ++i)
        sum += values[i];
    return sum;
}

double portableLog(double value)
{
    int exponent = 0;
    double fraction = std::frexp(value, &exponent); // exact
    if (fraction < 0.70710678118654752) {
        fraction *= 2.0;
        --exponent;
    }
    // 2 artanh(z) with |z| < 0.172: odd powers up to the 21st.
    const double z = (fraction - 1.0) / (fraction + 1.0);
    double sum = 0.0;
    for (int power = 21; power >= 1; power -= 2)
        sum = sum * z * z + 1.0 / power;
    return 2.0 * z * sum + static_cast<double>(exponent) * 0.69314718055994531;
}

void attend(std::span<const float> query, const float* keys, const float* values, std::size_t positions,
            std::size_t stride, std::span<float> scores, std::span<float> output)
{
    scoreKeys(query.data(), query.size(), keys, stride, positions, scores.data());
    const float factor = 1.0F / std::sqrt(static_cast<float>(query.size()));
    const float sum = exponentiate(scores.first(positions), factor);
    std::ranges::fill(output, 0.0F);
    mixValues(scores.data(), values, stride, positions, output.data(), output.size());
    for (float& value : output)
        value /= sum;
}

} // namespace optimizers
