// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"

#include <algorithm>

namespace optimizers {

// NOLINTBEGIN(readability-identifier-naming): an optimizer's function is named by its id
#define OPTIMIZER(id) OptimizerInfo id();
#include "optimizers/search/catalogue.def"
#undef OPTIMIZER
// NOLINTEND(readability-identifier-naming)

std::string_view nameOf(OptimizerKind kind)
{
    constexpr std::string_view names[] = {"IO", "ES", "joint", "control"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Preset> recommendedAndFaithful(ParameterValues paper, TextId deviations)
{
    return {{recommendedPreset, textId("Recommended"), textId("For small budgets."), {}},
            {faithfulPreset, textId("As in the paper"), deviations, std::move(paper)}};
}

std::span<const OptimizerInfo> singleOptimizers()
{
    static const std::vector<OptimizerInfo> single = {
#define OPTIMIZER(id) id(),
#define COMBINATION(id)
#include "optimizers/search/catalogue.def"
#undef OPTIMIZER
    };
    return single;
}

std::span<const OptimizerInfo> allOptimizers()
{
    static const std::vector<OptimizerInfo> all = [] {
        std::vector<OptimizerInfo> optimizers(singleOptimizers().begin(), singleOptimizers().end());
#define OPTIMIZER(id)
#define COMBINATION(id) optimizers.push_back(id());
#include "optimizers/search/catalogue.def"
#undef OPTIMIZER
        return optimizers;
    }();
    return all;
}

const OptimizerInfo* findOptimizer(std::string_view id)
{
    const std::span<const OptimizerInfo> all = allOptimizers();
    const auto found = std::ranges::find(all, id, &OptimizerInfo::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace optimizers
