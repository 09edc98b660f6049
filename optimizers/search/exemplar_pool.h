// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/parameters/schema.h"

#include <vector>

namespace optimizers {

/// Which answers exemplars show.
enum class AnswerSource {
    Expected, ///< the expected answers of pool examples
    Model, ///< right answers the solver gave to validation examples so far, as "Teach Better or Show Smarter?" has it
};

/// Everything that may be shown. `Model` gives one exemplar for each validation example that some trial got right, of
/// the earliest such trial, and the pool's while there are fewer than `fewest` of them.
[[nodiscard]] std::vector<Exemplar> exemplarPool(const TaskView& task, const History& history, AnswerSource source,
                                                 std::size_t fewest);

/// Declares how many exemplars a prompt shows, the same way for every optimizer.
template <typename Parameters>
Schema<Parameters>& addExemplarCount(Schema<Parameters>& schema, std::int64_t Parameters::* field)
{
    return schema.add(
        "exemplars", field,
        {textId("Exemplars"), textId("How many examples of the pool a prompt shows at most."), 1.0, 64.0, {}});
}

/// Declares which answers the exemplars show.
template <typename Parameters>
Schema<Parameters>& addAnswerSource(Schema<Parameters>& schema, AnswerSource Parameters::* field)
{
    return schema.add("answers", field,
                      {textId("Answers shown"),
                       textId("Whether exemplars show expected answers of the pool, or right answers the model itself "
                              "gave to validation examples; a prompt is never scored on an example it shows."),
                       {},
                       {},
                       {}},
                      {{"expected", textId("Expected answers")}, {"model", textId("The model's right answers")}});
}

} // namespace optimizers
