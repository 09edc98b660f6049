// SPDX-License-Identifier: GPL-3.0-or-later
// The person's own prompt, unchanged: the control every other run is compared with. The run evaluates the draft before
// the search begins, so nothing is left to propose.
#include "optimizers/search/optimizer_info.h"

namespace optimizers {

namespace {

struct DraftParameters
{};

class Draft final : public Optimizer
{
public:
    explicit Draft(DraftParameters) {}

    Result<Step> propose(const History&, SearchContext&) override { return Step{}; }
    [[nodiscard]] Plan plan(const TaskSize&, std::optional<std::int64_t>) const override { return {}; }
};

} // namespace

OptimizerInfo draft()
{
    return {"draft",
            textId("Draft"),
            OptimizerKind::Control,
            textId("Your own prompt, scored as it is. The yardstick for everything else."),
            textId("Control"),
            {},
            creatorOf<Draft>(Schema<DraftParameters>())};
}

} // namespace optimizers
