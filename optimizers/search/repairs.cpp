// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/repairs.h"

#include "optimizers/search/meta_prompt.h"

namespace optimizers {

namespace {

// One for each repair; empty where there is nothing to criticize or the answer is unusable.
Result<std::vector<std::string>> critiquesOf(std::span<const Repair> repairs, const RepairStyle& style,
                                             WritingSession& session)
{
    std::vector<WritingRequest> requests;
    for (const Repair& repair : repairs) {
        if (!repair.mistakes.empty())
            requests.push_back({askToCriticize(repair.instruction, repair.mistakes), style.temperature, repair.sample});
    }
    const Result<std::vector<std::string>> answers = session.ask(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    std::vector<std::string> critiques;
    auto answer = answers->begin();
    for (const Repair& repair : repairs)
        critiques.push_back(repair.mistakes.empty() ? "" : parseCritique(*answer++).value_or(""));
    return critiques;
}

} // namespace

Result<std::vector<std::optional<std::string>>> mend(std::span<const Repair> repairs, const RepairStyle& style,
                                                     WritingSession& session)
{
    const Result<std::vector<std::string>> critiques = critiquesOf(repairs, style, session);
    if (!critiques)
        return tl::unexpected(critiques.error());
    std::vector<Asked> asked;
    for (std::size_t i = 0; i < repairs.size(); ++i) {
        const Repair& repair = repairs[i];
        const bool vary = repair.mistakes.empty();
        const std::string request =
            vary ? askToVaryInstruction(repair.instruction)
                 : askToImprove(repair.instruction, repair.mistakes, (*critiques)[i], repair.tried);
        asked.push_back({{request, style.temperature, repair.sample},
                         {{repair.parent},
                          vary ? "paraphrase" : "edit",
                          {.metaPrompt = versionOf(vary ? "vary_instruction" : "improve_instruction")},
                          style.generation}});
    }
    return session.write(asked);
}

} // namespace optimizers
