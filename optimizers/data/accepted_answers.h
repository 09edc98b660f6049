// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Adds an accepted answer to those of an example, unless it is blank or there already.
void addAnswer(std::vector<std::string>& answers, std::string_view answer);

} // namespace optimizers
