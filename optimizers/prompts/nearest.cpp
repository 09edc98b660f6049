// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/nearest.h"

#include "optimizers/prompts/text_vectors.h"

#include <algorithm>

namespace optimizers {

Candidate shownFor(const Candidate& candidate, const Example& example)
{
    if (!candidate.nearest)
        return candidate;
    std::vector<const Exemplar*> exemplars;
    std::vector<std::string> inputs = {example.input};
    for (const Exemplar& exemplar : candidate.exemplars) {
        if (exemplar.source == example.id)
            continue;
        exemplars.push_back(&exemplar);
        inputs.push_back(exemplar.input);
    }
    const Points vectors = textVectors(inputs);
    std::vector<std::pair<double, std::size_t>> likeness;
    likeness.reserve(exemplars.size());
    for (std::size_t i = 0; i < exemplars.size(); ++i)
        likeness.emplace_back(similarity(vectors.row(0), vectors.row(i + 1)), i);
    std::ranges::stable_sort(likeness, {}, &std::pair<double, std::size_t>::first);
    const auto wanted = static_cast<std::size_t>(std::max(*candidate.nearest, 0));
    Candidate shown{candidate.instruction, {}};
    for (std::size_t i = likeness.size() - std::min(wanted, likeness.size()); i < likeness.size(); ++i)
        shown.exemplars.push_back(*exemplars[likeness[i].second]);
    return shown;
}

} // namespace optimizers
