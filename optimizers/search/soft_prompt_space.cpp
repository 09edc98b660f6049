// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/soft_prompt_space.h"

#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/sobol.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::size_t readTogether = 32;
constexpr int longestAnswer = 64; // tokens, as in the paper

std::string promptOf(const TaskView& task, std::size_t count, Rng rng)
{
    std::vector<Example> examples;
    std::vector<std::string> answers;
    for (const std::size_t place : rng.sample(task.pool().size(), count)) {
        examples.push_back(task.pool()[place]);
        answers.push_back(examples.back().expected.front());
    }
    return askToInferInstruction(examples, answers);
}

Points projectionOf(std::size_t rows, std::size_t dimensions, double scale, Rng rng)
{
    Points projection{dimensions, std::vector<float>(rows * dimensions)};
    for (float& entry : projection.values)
        entry = static_cast<float>(scale * (2.0 * rng.uniform() - 1.0));
    return projection;
}

} // namespace

Result<SoftPromptSpace> SoftPromptSpace::open(const SpaceSettings& settings, const TaskView& task,
                                              SoftPrompts& softPrompts, std::uint64_t seed, const std::stop_token& stop)
{
    SoftPromptSpace space;
    space.m_seed = seed;
    space.m_prompt = promptOf(task, settings.examples, Rng(mixSeed({seed, 1})));
    space.m_width = softPrompts.width();
    space.m_places = shiftedSobolPoints(settings.points, settings.dimensions, Rng(mixSeed({seed, 2})));
    if (settings.centred)
        std::ranges::for_each(space.m_places.values, [](float& value) { value -= 0.5F; });
    space.m_projection =
        projectionOf(settings.vectors * space.m_width, settings.dimensions, settings.scale, Rng(mixSeed({seed, 3})));
    space.m_features.dimension = space.m_width;
    for (std::size_t begin = 0; begin < space.size(); begin += readTogether) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, textId("the search was stopped"));
        std::vector<Points> read;
        for (std::size_t point = begin; point < std::min(begin + readTogether, space.size()); ++point)
            read.push_back(space.softPrompt(point));
        const Result<Points> states = softPrompts.hiddenStates(read, space.m_prompt);
        if (!states)
            return tl::unexpected(states.error());
        space.m_features.values.insert(space.m_features.values.end(), states->values.begin(), states->values.end());
    }
    return space;
}

WritingRequest SoftPromptSpace::request(std::size_t point) const
{
    return {m_prompt, 0.0, 0, longestAnswer, softPrompt(point)};
}

Points SoftPromptSpace::features(const std::vector<std::size_t>& points) const
{
    Points features{m_width, {}};
    features.values.reserve(points.size() * m_width);
    for (const std::size_t point : points)
        features.values.insert(features.values.end(), feature(point).begin(), feature(point).end());
    return features;
}

Points SoftPromptSpace::softPrompt(std::size_t point) const
{
    Points vectors{m_width, std::vector<float>(m_projection.rows())};
    const std::span<const float> place = m_places.row(point);
    for (std::size_t i = 0; i < vectors.values.size(); ++i) {
        const std::span<const float> row = m_projection.row(i);
        float sum = 0.0F;
        for (std::size_t d = 0; d < place.size(); ++d)
            sum += row[d] * place[d];
        vectors.values[i] = sum;
    }
    return vectors;
}

} // namespace optimizers
