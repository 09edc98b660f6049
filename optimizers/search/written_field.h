// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/instruction_field.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace optimizers {

/// How the writer is asked.
struct WrittenSettings
{
    std::size_t exampleSets = 5;
    std::size_t examples = 5;
    double temperature = 0.9;
    std::size_t parents = 3; ///< put in other words before each round of picks
};

/// Instructions that any writer writes as in APE (Zhou et al. 2022), a third of them variations of the best so far; an
/// embedder gives the vectors. All that was written before is asked for again each round; the run has kept the answers.
class WrittenField final : public InstructionField
{
public:
    WrittenField(const WrittenSettings& settings, BanditSurrogate surrogate)
        : m_settings(settings), m_surrogate(surrogate)
    {}

    [[nodiscard]] Result<Step> propose(const BanditRound& round) override;

private:
    struct Asked
    {
        WritingRequest request;
        Lineage lineage;
    };

    [[nodiscard]] std::vector<Asked> infer(const BanditRound& round) const;
    /// Variations of the best of the rounds before the generation.
    [[nodiscard]] std::vector<Asked> vary(const BanditRound& round, int generation) const;
    [[nodiscard]] std::size_t variations(const BanditSchedule& schedule) const;
    [[nodiscard]] Result<Step> pick(const BanditRound& round, std::vector<Proposal> field);
    [[nodiscard]] Bandit& banditOf(std::uint64_t seed);

    WrittenSettings m_settings;
    BanditSurrogate m_surrogate;
    std::optional<Bandit> m_bandit;
    std::uint64_t m_seed = 0;
};

} // namespace optimizers
