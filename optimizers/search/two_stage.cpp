// SPDX-License-Identifier: GPL-3.0-or-later
// Both, one after the other ("Teach Better or Show Smarter?", Wan et al. 2024): any instruction optimizer, then any
// exemplar selection under the best instruction it found, or the reverse.
#include "optimizers/search/staged_search.h"

namespace optimizers {

OptimizerInfo two_stage()
{
    return {"two_stage",
            textId("Two stages"),
            OptimizerKind::Joint,
            textId("First searches the instruction, then the exemplars to show under the best one found, or the other "
                   "way round. Both share the budget."),
            textId("Wan et al. 2024, Teach Better or Show Smarter?"),
            stagedSchema().specs(),
            [schema = stagedSchema()](const ParameterValues& values) -> Result<std::unique_ptr<Optimizer>> {
                Result<StagedParameters> parameters = schema.read(values);
                if (!parameters)
                    return tl::unexpected(parameters.error());
                parameters->cycles = 1;
                return StagedSearch::create(*parameters);
            }};
}

} // namespace optimizers
