// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/prompt_vectors.h"

#include "optimizers/core/random.h"
#include "optimizers/prompts/text_vectors.h"

#include <cmath>
#include <string>
#include <vector>

namespace optimizers {

namespace {

/// A later exemplar counts this much of the one before it.
constexpr double decay = 0.85;
/// How much of an exemplar's vector says just which one it is, beside what its text says.
constexpr double identityShare = 0.7;

using Vector = std::vector<double>;

Vector vectorOf(const std::string& text)
{
    const Points points = textVectors(std::span(&text, 1));
    return {points.values.begin(), points.values.end()};
}

Vector vectorOf(const Exemplar& exemplar)
{
    const std::string text = exemplar.input + '\n' + exemplar.output;
    Vector vector = vectorOf(text);
    Rng rng(fingerprint(text));
    Vector identity(vector.size());
    double squares = 0.0;
    for (double& value : identity) {
        value = rng.normal();
        squares += value * value;
    }
    for (std::size_t i = 0; i < vector.size(); ++i)
        vector[i] = (1.0 - identityShare) * vector[i] + identityShare * identity[i] / std::sqrt(squares);
    return vector;
}

void appendPoint(Points& points, const Vector& vector)
{
    for (const double value : vector)
        points.values.push_back(static_cast<float>(value));
}

} // namespace

Points promptVectors(std::span<const Candidate> candidates)
{
    Points points;
    for (const Candidate& candidate : candidates) {
        const Vector instruction = vectorOf(candidate.instruction);
        points.dimension = 2 * instruction.size();
        appendPoint(points, instruction);
        Vector exemplars(instruction.size());
        double weight = 1.0;
        for (const Exemplar& exemplar : candidate.exemplars) {
            const Vector one = vectorOf(exemplar);
            for (std::size_t i = 0; i < exemplars.size(); ++i)
                exemplars[i] += weight * one[i];
            weight *= decay;
        }
        appendPoint(points, exemplars);
    }
    return points;
}

} // namespace optimizers
