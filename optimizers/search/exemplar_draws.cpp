// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/exemplar_draws.h"

#include <algorithm>
#include <set>

namespace optimizers {

std::size_t countTuples(std::size_t pool, std::size_t length, std::size_t most)
{
    std::size_t count = pool == 0 ? 0 : 1;
    for (std::size_t place = 0; place < std::min(length, pool); ++place) {
        count *= pool - place;
        if (count >= most)
            return most;
    }
    return std::min(count, most);
}

std::vector<Proposal> drawExemplars(const TaskView& task, const History& history, std::span<const Exemplar> pool,
                                    std::size_t length, std::size_t count, Rng rng)
{
    std::vector<Proposal> draws;
    std::set<CandidateId> drawn;
    // Where nearly every tuple is wanted, chance takes long to find the last ones: give up then, one short of them.
    const std::size_t attempts = 20 * count;
    for (std::size_t attempt = 0; attempt < attempts && draws.size() < count; ++attempt) {
        Candidate candidate{task.draft().instruction, {}};
        for (const std::size_t place : rng.sample(pool.size(), length))
            candidate.exemplars.push_back(pool[place]);
        const CandidateId id = idOf(candidate);
        if (candidate.exemplars.empty() || history.find(id) != nullptr || !drawn.insert(id).second)
            continue;
        draws.push_back({std::move(candidate), {{idOf(task.draft())}, "draw", {}, 1}, std::nullopt});
    }
    return draws;
}

Status maySearchExemplars(SearchContext& context)
{
    if (context.task().pool().empty())
        return failure(ErrorKind::InvalidInput, textId("the task has no pool examples to show as exemplars"));
    if (context.stopRequested())
        return failure(ErrorKind::Cancelled, textId("the search was stopped"));
    return {};
}

} // namespace optimizers
