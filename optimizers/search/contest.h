// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/racing.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// How the candidates of a generation are compared.
enum class ContestKind {
    Race,    ///< successive halving on nested prefixes
    Bandit,  ///< upper confidence bounds (the evaluation of APE's code), each pull a longer prefix
    Rejects, ///< the worst leaves, stage by stage, on longer prefixes
    Full,    ///< everybody on all validation examples
};

/// How much a bandit adds to a mean: the less, the more is known of the candidate.
enum class ConfidenceBound {
    Ucb,  ///< also grows with all that is known of the others (UCB1, Auer, Cesa-Bianchi and Fischer 2002)
    UcbE, ///< by its own examples alone (UCB-E, Audibert, Bubeck and Munos 2010)
};

/// A comparison with its settings; those but `kind` are of the bandit and of the rejects alone. In a bandit every
/// candidate is pulled in the first round, the ones with the highest bounds in the later rounds; at last the best is
/// tried on all examples. Rejects take as many calls as the pulls of a bandit of so many rounds.
struct Contest
{
    ContestKind kind = ContestKind::Race;
    double exploration = 1.0;
    std::int64_t rounds = 8;
    std::int64_t pulledInRound = 6;
    std::int64_t examplesInPull = 8;
    ConfidenceBound bound = ConfidenceBound::Ucb;
    bool partial = false; ///< rejects compare no more than `pulledInRound` candidates in a stage
};

/// Whether so many candidates can be brought to the end of the contest with these calls.
[[nodiscard]] bool isPaid(const Contest& contest, std::size_t candidates, const RaceLimits& limits);
/// The most calls the contest takes within the limits; without a limit of calls its usual cost.
[[nodiscard]] std::int64_t mostCalls(const Contest& contest, std::size_t candidates, const RaceLimits& limits);
/// How many candidates are tried on all validation examples.
[[nodiscard]] std::size_t finalistsOf(const Contest& contest, std::size_t candidates, const RaceLimits& limits);
/// The calls in which two candidates can be compared when each costs `callsEach` beforehand.
[[nodiscard]] std::int64_t fewestCallsOf(const Contest& contest, std::size_t examples, std::int64_t callsEach);

/// The first proposals among new candidates; the later ones are left out where not all can be paid.
[[nodiscard]] std::vector<Proposal> startContest(const Contest& contest, std::vector<Proposal> entrants,
                                                 const RaceLimits& limits);
/// What the bandit chooses by among `field`, in its order; other contests believe nothing.
[[nodiscard]] std::vector<ArmBelief> armsOfContest(const Contest& contest, const History& history, const TaskView& task,
                                                   std::span<const TrialId> field);
/// The next proposals among `field`, whose place in the contest is read from the history. Empty: it is over.
[[nodiscard]] std::vector<Proposal> continueContest(const Contest& contest, const History& history,
                                                    const TaskView& task, std::span<const TrialId> field,
                                                    const RaceLimits& limits);

} // namespace optimizers
