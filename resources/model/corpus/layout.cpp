// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/layout.h"

namespace resources {

Layout drawLayout(optimizers::Rng& rng)
{
    return {.block = rng.below(4) == 0, .onTop = rng.below(4) == 0};
}

std::vector<Turn> layOut(const std::string& instruction, std::span<const Exemplar> exemplars, const std::string& query,
                         const Layout& layout)
{
    std::vector<Turn> turns;
    std::string top;
    if (!instruction.empty() && layout.onTop)
        top = instruction + "\n\n";
    else if (!instruction.empty())
        turns.push_back({Turn::Role::System, instruction, false});
    if (layout.block && !exemplars.empty()) {
        std::string text = top;
        for (const Exemplar& exemplar : exemplars)
            text += "Input: " + exemplar.input + "\nOutput: " + exemplar.output + "\n\n";
        turns.push_back({Turn::Role::User, text + "Input: " + query + "\nOutput:", false});
        return turns;
    }
    for (const Exemplar& exemplar : exemplars) {
        turns.push_back({Turn::Role::User, top + exemplar.input, false});
        turns.push_back(learnedAnswer(exemplar.output));
        top.clear();
    }
    turns.push_back({Turn::Role::User, top + query, false});
    return turns;
}

Turn learnedAnswer(std::string text)
{
    return {Turn::Role::Assistant, std::move(text), true};
}

} // namespace resources
