// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/text_vectors.h"

#include "optimizers/core/random.h"

#include <array>
#include <cmath>
#include <string_view>

namespace optimizers {

namespace {

constexpr std::size_t textDimension = 128;
constexpr double weightOfWord = 1.0;
constexpr double weightOfTriple = 0.3;

using TextVector = std::array<double, textDimension>;

void addFeature(TextVector& vector, std::string_view feature, double weight)
{
    const std::uint64_t hash = fingerprint(feature);
    vector.at(hash % textDimension) += (hash >> 32 & 1U) != 0 ? weight : -weight;
}

TextVector countsIn(std::string_view text)
{
    TextVector vector{};
    std::size_t begin = 0;
    for (std::size_t end = 0; end <= text.size(); ++end) {
        if (end < text.size() && text[end] != ' ' && text[end] != '\n')
            continue;
        if (end > begin)
            addFeature(vector, text.substr(begin, end - begin), weightOfWord);
        begin = end + 1;
    }
    for (std::size_t i = 0; i + 3 <= text.size(); ++i)
        addFeature(vector, text.substr(i, 3), weightOfTriple);
    return vector;
}

} // namespace

Points textVectors(std::span<const std::string> texts)
{
    Points points{textDimension, {}};
    points.values.reserve(texts.size() * textDimension);
    for (const std::string& text : texts) {
        const TextVector counts = countsIn(text);
        double squares = 0.0;
        for (const double count : counts)
            squares += count * count;
        const double scale = squares > 0.0 ? 1.0 / std::sqrt(squares) : 0.0;
        for (const double count : counts)
            points.values.push_back(static_cast<float>(scale * count));
    }
    return points;
}

double similarity(std::span<const float> a, std::span<const float> b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

} // namespace optimizers
