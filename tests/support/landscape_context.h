// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/search/optimizer_info.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace tests {

/// What a writer makes of a request.
enum class WriterHabit { Honest, Garbage, Duplicates, Empty, Leaking };

/// A made-up task whose true scores are known: words of a small vocabulary add to an instruction's worth, each pool
/// example to a prompt that shows it, early places more than late ones. An outcome is right with exactly the
/// probability truth() says; half of the luck belongs to the example, so that paired comparisons pay.
class Landscape
{
public:
    explicit Landscape(std::uint64_t seed, std::size_t pool = 40, std::size_t validation = 60);

    [[nodiscard]] const optimizers::TaskView& task() const { return m_task; }
    [[nodiscard]] double truth(const optimizers::Candidate& candidate) const;
    [[nodiscard]] optimizers::Outcome outcome(const optimizers::Candidate& candidate,
                                              const optimizers::Example& example) const;
    /// An honest writer answers with words of the vocabulary: chance ones, or those of the last instruction in the
    /// prompt with one exchanged; with a soft prompt those that its direction stands for.
    [[nodiscard]] std::string written(const optimizers::WritingRequest& request, WriterHabit habit) const;

private:
    [[nodiscard]] double worthOfInstruction(const std::string& instruction) const;
    [[nodiscard]] std::string honestAnswer(const optimizers::WritingRequest& request) const;

    std::uint64_t m_seed;
    optimizers::TaskView m_task;
};

/// How a made-up run goes.
struct PlayOptions
{
    std::optional<std::int64_t> calls; ///< of the whole run, the draft's evaluation included
    std::uint64_t seed = 1;
    WriterHabit writer = WriterHabit::Honest;
    std::size_t failEvery = 0; ///< about one in so many solver calls fails; 0: none
    bool equalScores = false;  ///< every answer is right
    bool embeds = true;        ///< there is an embedder
    bool readsVectors = true;  ///< the writer takes soft prompts
    int mostRounds = 200;
};

/// A SearchContext on a landscape for one round; counts what writing costs and gives equal answers to equal requests.
class LandscapeContext final : public optimizers::SearchContext,
                               private optimizers::TextVectors,
                               private optimizers::SoftPrompts
{
public:
    /// `answered`: requests of earlier rounds, whose answers the run has kept.
    LandscapeContext(const Landscape& landscape, const PlayOptions& options, int round,
                     std::optional<std::int64_t> calls, std::set<std::string> answered = {});

    [[nodiscard]] const optimizers::TaskView& task() const override { return m_landscape.task(); }
    [[nodiscard]] optimizers::Result<std::vector<std::string>>
    write(std::span<const optimizers::WritingRequest> requests) override;
    [[nodiscard]] optimizers::Capabilities capabilities() override;
    [[nodiscard]] optimizers::Rng& rng() override { return m_rng; }
    [[nodiscard]] std::stop_token stopToken() const override { return m_stop.get_token(); }

    void stop() { m_stop.request_stop(); }
    /// What the writer was asked, each request once.
    [[nodiscard]] const std::set<std::string>& asked() const { return m_asked; }
    /// These and the ones of earlier rounds.
    [[nodiscard]] const std::set<std::string>& answered() const { return m_answered; }
    [[nodiscard]] std::int64_t callsMade() const { return m_callsMade; }
    [[nodiscard]] bool askedTooMuch() const { return m_askedTooMuch; }

private:
    [[nodiscard]] optimizers::Result<optimizers::Points> embed(std::span<const std::string> texts) override;
    [[nodiscard]] std::size_t width() const override;
    [[nodiscard]] optimizers::Result<optimizers::Points> hiddenStates(std::span<const optimizers::Points> softPrompts,
                                                                      const std::string& prompt) override;

    const Landscape& m_landscape;
    PlayOptions m_options;
    optimizers::Rng m_rng;
    std::optional<std::int64_t> m_calls;
    std::set<std::string> m_asked;
    std::set<std::string> m_answered;
    std::int64_t m_callsMade = 0;
    bool m_askedTooMuch = false;
    std::stop_source m_stop;
};

/// What became of a made-up run.
struct Played
{
    optimizers::History history;
    std::vector<std::vector<optimizers::Proposal>>
        rounds; ///< from round 1; the last one that proposed nothing left out
    std::vector<optimizers::Note> notes;
    std::optional<optimizers::Error> error;
    std::int64_t calls = 0;
    bool askedTooMuch = false; ///< something was proposed or asked for that the budget did not pay
    bool freshDiffers = false; ///< an optimizer built anew from the same history proposed something else
    std::vector<std::vector<optimizers::ArmBelief>> arms; ///< what it said it believed, of the rounds where it did
    std::string armsProblem;                              ///< what it said that cannot be; empty: nothing
};

/// A history in which the draft was scored on all validation examples: what every search begins with.
[[nodiscard]] optimizers::History historyWithDraft(const Landscape& landscape, const PlayOptions& options);
/// Scores one proposal and adds its outcomes to the history, missing ones anew; the calls it took.
std::int64_t evaluate(optimizers::History& history, const optimizers::Proposal& proposal, const Landscape& landscape,
                      const PlayOptions& options);
/// Plays the loop of a run: propose, evaluate, again, until nothing is proposed.
[[nodiscard]] Played play(const optimizers::OptimizerInfo& info, const Landscape& landscape,
                          const PlayOptions& options);

} // namespace tests
