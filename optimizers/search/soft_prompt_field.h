// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/instruction_field.h"
#include "optimizers/search/soft_prompt_space.h"
#include "optimizers/search/writing.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace optimizers {

/// Instructions that a white-box writer decodes from soft prompts, as in INSTINCT (Lin et al. 2024). Many points decode
/// to the same text, which counts once as a candidate and tells its score for all of them. What earlier rounds decoded
/// is asked for again where it is not known; the run has kept the answers.
class SoftPromptField final : public InstructionField
{
public:
    /// `considered`: points, drawn anew for each round, among which the bandit picks.
    SoftPromptField(const SpaceSettings& space, std::size_t considered, BanditSurrogate surrogate)
        : m_settings(space), m_considered(considered), m_surrogate(surrogate)
    {}

    [[nodiscard]] Result<Step> propose(const BanditRound& round) override;

private:
    /// A point that was decoded.
    struct Decoded
    {
        std::size_t point = 0;
        std::optional<CandidateId> candidate; ///< none: no usable instruction
    };
    /// A point whose instruction is new.
    struct Found
    {
        std::string instruction;
        Pick pick;
    };
    /// What the rounds so far decoded.
    struct Walk
    {
        Walk(const TaskView& task, BanditSurrogate surrogate, std::uint64_t seed);

        int rounds = 0;
        std::size_t candidates = 0; ///< found in these rounds
        std::size_t initial = 0;    ///< points decoded in the first round
        std::vector<Decoded> decoded;
        std::map<std::vector<std::string>, CandidateId> known; ///< by the words of the instruction
        std::vector<ArmBelief> arms;                           ///< what the latest round chose by
        InstructionIntake intake;
        Bandit bandit;
    };

    [[nodiscard]] Status openSpace(const BanditRound& round);
    /// Brings the walk to the end of the given round.
    [[nodiscard]] Status walkTo(const BanditRound& round, int end);
    [[nodiscard]] Result<std::vector<Found>> walkOn(const BanditRound& round, std::size_t wanted);
    [[nodiscard]] Result<std::vector<Found>> draw(const BanditRound& round, std::size_t wanted);
    [[nodiscard]] Result<std::vector<Found>> pick(const BanditRound& round, std::size_t wanted);
    /// Writes the instructions of the points and adds new ones to `found`.
    [[nodiscard]] Status decode(const BanditRound& round, const std::vector<Pick>& picks, std::vector<Found>& found);
    [[nodiscard]] Observations observed(const History& history) const;
    [[nodiscard]] std::vector<std::size_t> undecoded(int generation) const;
    [[nodiscard]] Step stepFrom(const BanditRound& round, const std::vector<Found>& found) const;

    SpaceSettings m_settings;
    std::size_t m_considered;
    BanditSurrogate m_surrogate;
    std::optional<SoftPromptSpace> m_space;
    std::optional<Walk> m_walk;
};

} // namespace optimizers
