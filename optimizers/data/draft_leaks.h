// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace optimizers {

/// Something of a validation or test example that stands in the draft: it would be scored on what it shows.
struct DraftLeak
{
    enum class Kind {
        ExemplarShowsInput,    ///< an exemplar has the example's input
        InstructionShowsInput, ///< the instruction holds the example's input
        DraftShowsAnswer, ///< instruction or exemplars hold its expected answer, which is no label of many examples
    };

    Kind kind = Kind::ExemplarShowsInput;
    ExampleId example;
    Role role = Role::Test;
    std::optional<std::size_t> exemplar; ///< its place in the draft, where an exemplar is meant

    bool operator==(const DraftLeak&) const = default;
};

/// All such, in the order of validation and test examples; texts count as the same where comparableText() says so. An
/// exemplar that names its example as source is none: no prompt is scored on the example it shows. Short texts (inputs
/// under twenty bytes in the instruction, answers under twelve) are found everywhere and so are not looked for. Fails
/// as Cancelled only.
[[nodiscard]] Result<std::vector<DraftLeak>> findDraftLeaks(const TaskData& data, const Candidate& draft,
                                                            const std::stop_token& stop = {});

} // namespace optimizers
