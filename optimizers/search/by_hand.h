// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// The instructions in the parameter of the optimizer by_hand, in order.
[[nodiscard]] std::vector<std::string> instructionsByHand(std::string_view text);
/// The parameter with one instruction more; unchanged where it is known.
[[nodiscard]] std::string withInstructionByHand(std::string text, std::string_view instruction);

} // namespace optimizers
