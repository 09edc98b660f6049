// SPDX-License-Identifier: GPL-3.0-or-later
// Both in turn, ours: short searches of the instruction and of the exemplars, each from the best candidate so far. The
// interleaved form that "Teach Better or Show Smarter?" (Wan et al. 2024) leaves open.
#include "optimizers/search/staged_search.h"

namespace optimizers {

namespace {

Schema<StagedParameters> alternatingSchema()
{
    return stagedSchema().add(
        "cycles", &StagedParameters::cycles,
        {textId("Cycles"),
         textId("How often both searches have their turn. Fewer where the budget does not pay for so many."),
         1.0,
         50.0,
         {}});
}

} // namespace

OptimizerInfo alternating()
{
    return {"alternating",
            textId("Alternating"),
            OptimizerKind::Joint,
            textId("Searches the instruction and the exemplars in turn, in short stages, each going on from the best "
                   "prompt found so far."),
            textId("Ours"),
            alternatingSchema().specs(),
            [schema = alternatingSchema()](const ParameterValues& values) -> Result<std::unique_ptr<Optimizer>> {
                const Result<StagedParameters> parameters = schema.read(values);
                if (!parameters)
                    return tl::unexpected(parameters.error());
                return StagedSearch::create(*parameters);
            }};
}

} // namespace optimizers
