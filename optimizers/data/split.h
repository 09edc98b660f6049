// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace optimizers {

/// How examples get their roles.
struct Split
{
    enum class Kind {
        Fractions, ///< by seed: `pool`, `validation`, and the rest is test
        Files,     ///< `fileRoles`, one a file
        Column,    ///< `columnRoles` maps the values of the field `column`
    };

    Kind kind = Kind::Fractions;
    std::uint64_t seed = 1;
    double pool = 0.34;
    double validation = 0.33;
    bool stratified = false; ///< keep the share of each first expected answer equal in all roles
    std::vector<Role> fileRoles = {};
    std::string column = {};
    std::map<std::string, Role> columnRoles = {};

    bool operator==(const Split&) const = default;
};

/// What a person should know about a split that worked.
struct SplitReport
{
    std::vector<ShownText> warnings; ///< e.g. identical inputs with different answers

    bool operator==(const SplitReport&) const = default;
};

/// Gives every example of all files its role, in the order of reading; ids count over all files. Identical inputs
/// (fields included, white space around them aside) go to the same role, so that nothing is scored on what it was
/// shown; where files or a column say otherwise, the copies in the less protected role are left out with a warning. A
/// column that gives the roles is no field any more; without `columnRoles` its usual values (train, dev, test …) count.
/// The same on every machine. InvalidInput: a role left empty that the split asks for, an unknown column or value,
/// fractions out of range.
[[nodiscard]] Result<TaskData> splitExamples(std::vector<Examples> files, const Split& split,
                                             SplitReport* report = nullptr);

} // namespace optimizers
