// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/draft_change.h"

#include "optimizers/prompts/locked_text.h"

#include <algorithm>

namespace app {

Project withDraft(Project project, const optimizers::Candidate& draft)
{
    std::vector<std::string> locked;
    const auto spans = optimizers::lockedSpans(draft.instruction, project.locked);
    for (std::size_t part = 0; part < spans.size(); ++part)
        if (spans[part])
            locked.push_back(project.locked[part]);
    std::vector<optimizers::Exemplar> left = project.pinned;
    std::vector<optimizers::Exemplar> pinned;
    for (const optimizers::Exemplar& exemplar : draft.exemplars) {
        const auto found = std::ranges::find(left, exemplar);
        if (found == left.end())
            continue;
        left.erase(found);
        pinned.push_back(exemplar);
    }
    project.draft = draft;
    project.locked = std::move(locked);
    project.pinned = std::move(pinned);
    return project;
}

} // namespace app
