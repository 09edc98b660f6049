// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/family.h"

#include <string>
#include <utility>
#include <vector>

namespace resources {

/// Instructions that leave something out, and the families they could mean with the share of each. One member with most
/// of the share makes a wording that is only a little poorer than a clear one; equal shares make a vague one.
struct VagueGroup
{
    std::vector<std::string> wordings = {};
    std::vector<std::pair<const Family*, double>> members = {};
    /// What the instruction fails to say, as a criticism puts it: "which letter is wanted".
    std::string missing = {};
    /// True when one member has more than half of the share.
    bool partial = false;
};

[[nodiscard]] const std::vector<VagueGroup>& vagueGroups();
/// Instructions that say nothing, such as "Do the task."; every family is a member.
[[nodiscard]] const VagueGroup& emptyGroup();
/// The groups that leave a question about such an input open and in which the family is a member: the vague ones, or
/// the partial ones that mostly mean it.
[[nodiscard]] std::vector<const VagueGroup*> groupsOf(const Family& family, InputKind kind, bool partial);

/// A family of the group that fits the input. The draw leans to one that depends on the input's position, in proportion
/// to the shares: over many inputs the mixture is honest, and yet on each there is one best guess, so that a model
/// which always gives its best guess is right as often as the shares say.
[[nodiscard]] const Family* meantFamily(const VagueGroup& group, const Input& input, optimizers::Rng& rng);

} // namespace resources
