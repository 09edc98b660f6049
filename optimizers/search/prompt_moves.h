// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/wave_search.h"

#include <array>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace optimizers {

/// What a move changes; cross moves take one from each of two parents.
enum class MoveTarget { Instruction, Exemplars, Cross };

/// The target of a move by its name in a lineage.
[[nodiscard]] MoveTarget targetOf(std::string_view move);

/// The moves on the instruction: inferred anew from the pool; a parent's in other words; a parent's mended, by what it
/// got wrong.
inline constexpr std::array<std::string_view, 3> instructionMoves = {"infer", "vary", "mend"};
/// How the requests of a wave are divided among them; adds up to 1.
using InstructionShares = std::array<double, instructionMoves.size()>;

/// A candidate waiting for the writer: its instruction will come from `request`.
struct AskedCandidate
{
    WritingRequest request;
    Proposal proposal;
};

/// Makes the candidates of one wave from the pool and the parents, which are trials of the history,
/// best first. Everything it makes is new to the history and to itself. All chance comes from the generator given.
class PromptMoves
{
public:
    PromptMoves(const TaskView& task, const History& history, const WaveSettings& settings, int wave, Rng& rng);

    /// `count` requests for instructions, of each kind its share. A parent without mistakes is put in other words
    /// instead of mended.
    [[nodiscard]] std::vector<AskedCandidate> askForInstructions(std::span<const Trial* const> parents,
                                                                 std::size_t count, const InstructionShares& shares);
    /// Up to `count` candidates with other exemplars under a parent's instruction: drawn anew, or one exchanged, added,
    /// left out or moved, or two swapped.
    [[nodiscard]] std::vector<Proposal> changeExemplars(std::span<const Trial* const> parents, std::size_t count);
    /// Up to `count` candidates with the instruction of one parent and the exemplars of another.
    [[nodiscard]] std::vector<Proposal> cross(std::span<const Trial* const> parents, std::size_t count);
    /// The instruction with exemplars drawn from the pool; none where that is known already.
    [[nodiscard]] std::optional<Proposal> withDrawnExemplars(const Proposal& of);

private:
    [[nodiscard]] bool isNew(const Candidate& candidate);
    [[nodiscard]] std::vector<Exemplar> drawn();
    [[nodiscard]] std::vector<Exemplar> changed(std::vector<Exemplar> exemplars, std::string& move);
    [[nodiscard]] std::string inferringPrompt();
    /// Sets the move to what the request asks for in fact.
    [[nodiscard]] std::string requestFor(std::string_view& move, const Trial& parent);

    const TaskView& m_task;
    const History& m_history;
    const WaveSettings& m_settings;
    int m_wave;
    Rng& m_rng;
    std::vector<Exemplar> m_pool;
    std::set<CandidateId> m_made;
};

} // namespace optimizers
