// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace optimizers {

/// How a space of soft prompts is made.
struct SpaceSettings
{
    std::size_t points = 400;
    std::size_t dimensions = 10;
    std::size_t vectors = 20; ///< of a soft prompt
    double scale = 3.0;       ///< of the projection's entries
    bool centred = true;      ///< the space lies about zero, not in the positive quadrant
    std::size_t examples = 5; ///< pairs in the prompt
};

/// Soft prompts as InstructZero (Chen et al. 2023) and INSTINCT (Lin et al. 2024) make them: evenly spread points of a
/// small space, projected at random into the writer's input; the vector of a point is the writer's hidden state where
/// the answer to the induction request would begin. All of it follows from the seed.
class SoftPromptSpace
{
public:
    /// Reads all soft prompts, which costs no call but time: each as long as the request takes the writer to read.
    [[nodiscard]] static Result<SoftPromptSpace> open(const SpaceSettings& settings, const TaskView& task,
                                                      SoftPrompts& softPrompts, std::uint64_t seed,
                                                      const std::stop_token& stop);

    [[nodiscard]] std::uint64_t seed() const { return m_seed; }
    [[nodiscard]] std::size_t size() const { return m_places.rows(); }
    /// Asks for the instruction of a point: the writer's most likely answer.
    [[nodiscard]] WritingRequest request(std::size_t point) const;
    [[nodiscard]] std::span<const float> feature(std::size_t point) const { return m_features.row(point); }
    [[nodiscard]] Points features(const std::vector<std::size_t>& points) const;

private:
    SoftPromptSpace() = default;

    [[nodiscard]] Points softPrompt(std::size_t point) const;

    std::uint64_t m_seed = 0;
    std::string m_prompt;
    std::size_t m_width = 0;
    Points m_places;     ///< in the small space
    Points m_projection; ///< one row a number of a soft prompt
    Points m_features;
};

} // namespace optimizers
