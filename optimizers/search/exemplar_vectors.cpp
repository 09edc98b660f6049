// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/exemplar_vectors.h"

#include "optimizers/search/leak_guard.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace optimizers {

namespace {

constexpr std::size_t hashedDimension = 64;

void scaleToLengthOne(std::vector<float>& values)
{
    const float square = std::inner_product(values.begin(), values.end(), values.begin(), 0.0F);
    if (square > 0.0F)
        std::ranges::for_each(values, [&](float& value) { value /= std::sqrt(square); });
}

Result<Points> vectorsOf(const std::vector<std::string>& texts, TextVectors* vectors)
{
    if (vectors != nullptr)
        return vectors->embed(texts);
    Points points{hashedDimension, {}};
    for (const std::string& text : texts) {
        const std::vector<float> row = hashedVector(text, hashedDimension);
        points.values.insert(points.values.end(), row.begin(), row.end());
    }
    return points;
}

} // namespace

std::vector<float> hashedVector(std::string_view text, std::size_t dimension)
{
    std::vector<float> vector(dimension);
    const auto count = [&](std::string_view part) {
        const std::uint64_t hash = fingerprint(part);
        vector[hash % dimension] += (hash >> 40U) % 2 == 0 ? 1.0F : -1.0F;
    };
    for (const std::string& word : comparableWords(text)) {
        count(word);
        const std::string framed = '<' + word + '>';
        for (std::size_t i = 0; i + 3 <= framed.size(); ++i)
            count(std::string_view(framed).substr(i, 3));
    }
    scaleToLengthOne(vector);
    return vector;
}

Result<ExemplarVectors> ExemplarVectors::open(const TaskView& task, TextVectors* vectors)
{
    std::vector<std::string> examples;
    std::vector<std::string> inputs;
    for (const Example& example : task.pool()) {
        examples.push_back(example.input + '\n' + example.expected.front());
        inputs.push_back(example.input);
    }
    for (const Example& example : task.validation())
        inputs.push_back(example.input);
    const Result<Points> ofExamples = vectorsOf(examples, vectors);
    if (!ofExamples)
        return tl::unexpected(ofExamples.error());
    const Result<Points> ofInputs = vectorsOf(inputs, vectors);
    if (!ofInputs)
        return tl::unexpected(ofInputs.error());
    return ExemplarVectors(*ofExamples, *ofInputs, examples.size());
}

ExemplarVectors::ExemplarVectors(const Points& examples, const Points& inputs, std::size_t pool)
    : m_examples(examples), m_likeness(pool)
{
    for (std::size_t i = 0; i < pool; ++i) {
        const std::span<const float> own = inputs.row(i);
        for (std::size_t j = pool; j < inputs.rows(); ++j)
            m_likeness[i].push_back(std::inner_product(own.begin(), own.end(), inputs.row(j).begin(), 0.0F));
    }
}

Points ExemplarVectors::of(std::span<const ExemplarTuple> tuples) const
{
    std::size_t length = 0;
    for (const ExemplarTuple& tuple : tuples)
        length = std::max(length, tuple.size());
    const std::size_t width = m_examples.dimension;
    Points points{length * width + m_examples.rows(), {}};
    points.values.resize(points.dimension * tuples.size());
    for (std::size_t i = 0; i < tuples.size(); ++i) {
        const auto row = std::span(points.values).subspan(i * points.dimension, points.dimension);
        for (std::size_t place = 0; place < tuples[i].size(); ++place) {
            const std::size_t example = tuples[i][place];
            std::ranges::copy(m_examples.row(example), row.begin() + static_cast<std::ptrdiff_t>(place * width));
            row[length * width + example] = 1.0F;
        }
    }
    return points;
}

double ExemplarVectors::relevance(const ExemplarTuple& tuple) const
{
    const std::size_t inputs = m_likeness.empty() ? 0 : m_likeness.front().size();
    double sum = 0.0;
    for (std::size_t j = 0; j < inputs; ++j) {
        float best = -1.0F;
        for (const std::size_t example : tuple)
            best = std::max(best, m_likeness[example][j]);
        sum += static_cast<double>(best);
    }
    return inputs == 0 ? 0.0 : sum / static_cast<double>(inputs);
}

} // namespace optimizers
