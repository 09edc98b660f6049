// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/prompt_vectors.h"

#include "optimizers/core/random.h"
#include "optimizers/core/text.h"

#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace optimizers {

namespace {

constexpr std::size_t instructionWidth = 48;
constexpr std::size_t exemplarWidth = 48;
/// A later exemplar counts this much of the one before it.
constexpr double decay = 0.85;
/// How much of an exemplar's vector says just which one it is, beside what its text says.
constexpr double identityShare = 0.7;

using Vector = std::array<double, instructionWidth>;
static_assert(instructionWidth == exemplarWidth);

void add(Vector& vector, std::string_view feature, double weight)
{
    const std::uint64_t hash = fingerprint(feature);
    vector.at(hash % vector.size()) += (hash >> 32 & 1U) != 0 ? weight : -weight;
}

Vector scaledTo(Vector vector, double length)
{
    double squares = 0.0;
    for (const double value : vector)
        squares += value * value;
    for (double& value : vector)
        value *= squares > 0.0 ? length / std::sqrt(squares) : 0.0;
    return vector;
}

Vector vectorOf(std::string_view text)
{
    Vector vector{};
    std::size_t begin = 0;
    for (std::size_t end = 0; end <= text.size(); ++end) {
        if (end < text.size() && text[end] != ' ' && text[end] != '\n')
            continue;
        if (end > begin)
            add(vector, text.substr(begin, end - begin), 1.0);
        begin = end + 1;
    }
    for (std::size_t i = 0; i + 3 <= text.size(); ++i)
        add(vector, text.substr(i, 3), 0.3);
    return scaledTo(vector, 1.0);
}

Vector vectorOf(const Exemplar& exemplar)
{
    const std::string text = exemplar.input + '\n' + exemplar.output;
    Vector vector{};
    Rng rng(fingerprint(text));
    for (double& value : vector)
        value = rng.normal();
    vector = scaledTo(vector, identityShare);
    const Vector content = scaledTo(vectorOf(text), 1.0 - identityShare);
    for (std::size_t i = 0; i < vector.size(); ++i)
        vector.at(i) += content.at(i);
    return vector;
}

void append(Points& points, const Vector& vector)
{
    for (const double value : vector)
        points.values.push_back(static_cast<float>(value));
}

} // namespace

Points promptVectors(std::span<const Candidate> candidates)
{
    Points points{instructionWidth + exemplarWidth, {}};
    points.values.reserve(candidates.size() * points.dimension);
    for (const Candidate& candidate : candidates) {
        append(points, vectorOf(candidate.instruction));
        Vector exemplars{};
        double weight = 1.0;
        for (const Exemplar& exemplar : candidate.exemplars) {
            const Vector one = vectorOf(exemplar);
            for (std::size_t i = 0; i < exemplars.size(); ++i)
                exemplars.at(i) += weight * one.at(i);
            weight *= decay;
        }
        append(points, exemplars);
    }
    return points;
}

} // namespace optimizers
