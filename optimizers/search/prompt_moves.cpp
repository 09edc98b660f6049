// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/prompt_moves.h"

#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/mistakes.h"
#include "optimizers/search/pool_examples.h"

#include <algorithm>
#include <limits>

namespace optimizers {

namespace {

constexpr std::size_t attemptsEach = 12;
/// Pool examples a writer infers an instruction from.
constexpr std::size_t pairsForWriter = 5;
/// Wrong answers that a writer mends an instruction by.
constexpr std::size_t mistakesForWriter = 3;

std::string metaPromptOf(std::string_view move)
{
    return move == "mend" ? "improve_instruction" : std::string(move) + "_instruction";
}

/// The move that is furthest behind its share, of equals the first.
std::size_t nextMove(const InstructionShares& shares, const std::array<std::size_t, instructionMoves.size()>& made)
{
    std::size_t next = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t move = 0; move < shares.size(); ++move) {
        const double behind = shares[move] > 0.0 ? (static_cast<double>(made[move]) + 0.5) / shares[move]
                                                 : std::numeric_limits<double>::infinity();
        if (behind < least) {
            least = behind;
            next = move;
        }
    }
    return next;
}

} // namespace

MoveTarget targetOf(std::string_view move)
{
    if (std::ranges::find(instructionMoves, move) != instructionMoves.end())
        return MoveTarget::Instruction;
    return move == "cross" ? MoveTarget::Cross : MoveTarget::Exemplars;
}

PromptMoves::PromptMoves(const TaskView& task, const History& history, const WaveSettings& settings, int wave, Rng& rng)
    : m_task(task),
      m_history(history),
      m_settings(settings),
      m_wave(wave),
      m_rng(rng),
      m_pool(exemplarPool(task, history, settings.answers, settings.exemplars))
{}

bool PromptMoves::isNew(const Candidate& candidate)
{
    const CandidateId id = idOf(candidate);
    return m_history.find(id) == nullptr && m_made.insert(id).second;
}

std::vector<Exemplar> PromptMoves::drawn()
{
    // Mostly as many as allowed: shorter prompts have to earn their place.
    const std::size_t most = std::min(m_settings.exemplars, m_pool.size());
    const std::size_t count = m_rng.below(3) == 0 ? 1 + m_rng.below(most) : most;
    std::vector<Exemplar> exemplars;
    for (const std::size_t place : m_rng.sample(m_pool.size(), count))
        exemplars.push_back(m_pool[place]);
    return exemplars;
}

std::string PromptMoves::inferringPrompt()
{
    const PoolExamples shown = drawPoolExamples(m_task, pairsForWriter, m_rng);
    return askToInferInstruction(shown.examples, shown.answers);
}

std::string PromptMoves::requestFor(std::string_view& move, const Trial& parent)
{
    if (move == "mend") {
        const std::vector<Mistake> mistakes = optimizers::drawn(mistakesOf(parent, m_task), mistakesForWriter, m_rng);
        if (!mistakes.empty())
            return askToImprove(parent.candidate.instruction, mistakes, {}, {});
        move = "vary";
    }
    return move == "vary" ? askToVaryInstruction(parent.candidate.instruction) : inferringPrompt();
}

std::vector<AskedCandidate> PromptMoves::askForInstructions(std::span<const Trial* const> parents, std::size_t count,
                                                            const InstructionShares& shares)
{
    std::array<std::size_t, instructionMoves.size()> made{};
    std::vector<AskedCandidate> asked;
    asked.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t kind = nextMove(shares, made);
        const Trial& parent = *parents[made.at(kind)++ % parents.size()];
        std::string_view move = instructionMoves.at(kind);
        std::string prompt = requestFor(move, parent);
        const auto sample = static_cast<int>(static_cast<std::size_t>(m_wave) * 1000 + i);
        asked.push_back(
            {{std::move(prompt), m_settings.temperature, sample},
             {parent.candidate,
              {{parent.candidateId}, std::string(move), {.metaPrompt = versionOf(metaPromptOf(move))}, m_wave},
              std::nullopt}});
    }
    return asked;
}

std::vector<Exemplar> PromptMoves::changed(std::vector<Exemplar> exemplars, std::string& move)
{
    const std::size_t most = std::min(m_settings.exemplars, m_pool.size());
    const std::size_t count = exemplars.size();
    const std::size_t place = count == 0 ? 0 : m_rng.below(count);
    const auto any = [&] { return m_pool[m_rng.below(m_pool.size())]; };
    const std::size_t choice = m_rng.below(10);
    if (count == 0 || choice < 2) {
        move = "draw";
        return drawn();
    }
    if (choice < 3 && count > 1) {
        move = "drop";
        exemplars.erase(exemplars.begin() + static_cast<std::ptrdiff_t>(place));
    } else if (choice < 4 && count > 1) {
        move = "swap";
        std::swap(exemplars[place], exemplars[(place + 1 + m_rng.below(count - 1)) % count]);
    } else if (choice < 6 && count > 2) {
        move = "move";
        const Exemplar moved = exemplars[place];
        exemplars.erase(exemplars.begin() + static_cast<std::ptrdiff_t>(place));
        exemplars.insert(exemplars.begin() + static_cast<std::ptrdiff_t>(m_rng.below(count)), moved);
    } else if (choice < 8 && count < most) {
        move = "add";
        exemplars.insert(exemplars.begin() + static_cast<std::ptrdiff_t>(m_rng.below(count + 1)), any());
    } else {
        move = "exchange";
        exemplars[place] = any();
    }
    return exemplars;
}

std::vector<Proposal> PromptMoves::changeExemplars(std::span<const Trial* const> parents, std::size_t count)
{
    const auto showsTwice = [](const std::vector<Exemplar>& exemplars) {
        return std::ranges::any_of(exemplars, [&](const Exemplar& one) {
            return std::ranges::count(exemplars, one.input, &Exemplar::input) > 1;
        });
    };
    std::vector<Proposal> made;
    for (std::size_t attempt = 0; attempt < attemptsEach * count && made.size() < count; ++attempt) {
        const Trial& parent = *parents[attempt % parents.size()];
        std::string move;
        Candidate candidate{parent.candidate.instruction, changed(parent.candidate.exemplars, move),
                            parent.candidate.nearest};
        if (!showsTwice(candidate.exemplars) && isNew(candidate))
            made.push_back({std::move(candidate), {{parent.candidateId}, move, {}, m_wave}, std::nullopt});
    }
    return made;
}

std::vector<Proposal> PromptMoves::cross(std::span<const Trial* const> parents, std::size_t count)
{
    std::vector<Proposal> made;
    for (const Trial* first : parents) {
        for (const Trial* second : parents) {
            Candidate candidate{first->candidate.instruction, second->candidate.exemplars, second->candidate.nearest};
            if (made.size() < count && isNew(candidate))
                made.push_back({std::move(candidate),
                                {{first->candidateId, second->candidateId}, "cross", {}, m_wave},
                                std::nullopt});
        }
    }
    return made;
}

std::optional<Proposal> PromptMoves::withDrawnExemplars(const Proposal& of)
{
    Proposal shown = of;
    shown.candidate.exemplars = drawn();
    return isNew(shown.candidate) ? std::optional(std::move(shown)) : std::nullopt;
}

} // namespace optimizers
