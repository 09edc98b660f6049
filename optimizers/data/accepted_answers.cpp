// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/accepted_answers.h"

#include "optimizers/core/text.h"

#include <algorithm>

namespace optimizers {

void addAnswer(std::vector<std::string>& answers, std::string_view answer)
{
    if (!trimmed(answer).empty() && std::ranges::find(answers, answer) == answers.end())
        answers.emplace_back(answer);
}

} // namespace optimizers
