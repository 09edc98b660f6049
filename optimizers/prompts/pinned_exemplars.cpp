// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/pinned_exemplars.h"

#include <algorithm>
#include <map>
#include <set>

namespace optimizers {

namespace {

void replaceParents(Lineage& lineage, const std::map<CandidateId, CandidateId>& names)
{
    for (CandidateId& parent : lineage.parents) {
        if (const auto found = names.find(parent); found != names.end())
            parent = found->second;
    }
}

} // namespace

Result<PinnedExemplars> PinnedExemplars::create(const Candidate& draft, std::span<const Exemplar> pinned)
{
    std::set<std::size_t> places;
    for (const Exemplar& exemplar : pinned) {
        std::size_t place = 0;
        while (place < draft.exemplars.size() && (draft.exemplars[place] != exemplar || places.contains(place)))
            ++place;
        if (place == draft.exemplars.size())
            return failure(ErrorKind::InvalidInput,
                           {textId("there is no exemplar \"%1\" to be pinned"), {exemplar.input}});
        places.insert(place);
    }
    PinnedExemplars found;
    for (const std::size_t place : places)
        found.m_pinned.emplace_back(place, draft.exemplars[place]);
    return found;
}

Candidate PinnedExemplars::with(Candidate candidate) const
{
    std::vector<Exemplar>& shown = candidate.exemplars;
    for (const auto& [place, exemplar] : m_pinned)
        shown.insert(shown.begin() + static_cast<std::ptrdiff_t>(std::min(place, shown.size())), exemplar);
    return candidate;
}

Candidate PinnedExemplars::without(Candidate candidate) const
{
    for (const auto& [place, exemplar] : m_pinned) {
        const auto found = std::ranges::find(candidate.exemplars, exemplar);
        if (found != candidate.exemplars.end())
            candidate.exemplars.erase(found);
    }
    return candidate;
}

std::vector<Example> PinnedExemplars::without(std::vector<Example> pool) const
{
    std::erase_if(pool, [this](const Example& example) {
        return std::ranges::any_of(m_pinned, [&](const auto& pinned) {
            return pinned.second.source == example.id || pinned.second.input == example.input;
        });
    });
    return pool;
}

History PinnedExemplars::without(const History& history) const
{
    std::map<CandidateId, CandidateId> names;
    History view(history.budget());
    for (const Trial& trial : history.trials()) {
        Lineage lineage = trial.lineage;
        replaceParents(lineage, names);
        Trial& copy = view.trialFor(without(trial.candidate), lineage, trial.round);
        names.emplace(trial.candidateId, copy.candidateId);
        copy.outcomes = trial.outcomes;
        copy.score = trial.score;
    }
    for (int round = 1; round <= history.roundsFinished(); ++round)
        view.finishRound(history.spentBefore(round));
    return view;
}

Lineage PinnedExemplars::with(Lineage lineage, const History& history) const
{
    std::map<CandidateId, CandidateId> names;
    for (const Trial& trial : history.trials())
        names.emplace(idOf(without(trial.candidate)), trial.candidateId);
    replaceParents(lineage, names);
    return lineage;
}

Status PinnedExemplars::accepts(const Candidate& candidate) const
{
    if (!empty() && candidate.nearest)
        return failure(ErrorKind::InvalidInput,
                       textId("it would show other exemplars with every input, not always those that are pinned"));
    return {};
}

} // namespace optimizers
