// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote, scored as a search's candidates are: the control that says whether a search was worth it.
#include "optimizers/search/by_hand.h"

#include "optimizers/search/optimizer_info.h"

#include <algorithm>
#include <set>

namespace optimizers {

namespace {

constexpr std::string_view separator = "\n---\n";

struct Parameters
{
    std::string instructions;
};

Schema<Parameters> schema()
{
    Schema<Parameters> schema;
    schema.add("instructions", &Parameters::instructions,
               {textId("Instructions"), textId("What you wrote yourself; several are kept apart by a line of three "
                                               "hyphens. They are tried with the exemplars of your draft.")});
    return schema;
}

class ByHand final : public Optimizer
{
public:
    explicit ByHand(const Parameters& parameters) : m_instructions(instructionsByHand(parameters.instructions)) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const Candidate& draft = context.task().draft();
        Step step;
        std::set<CandidateId> known;
        for (const std::string& instruction : m_instructions) {
            Candidate candidate = draft;
            candidate.instruction = instruction;
            const CandidateId id = idOf(candidate);
            if (history.find(id) == nullptr && known.insert(id).second)
                step.proposals.push_back({std::move(candidate), {{idOf(draft)}, "write", {}, 1}, std::nullopt});
        }
        return step;
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const auto each = static_cast<std::int64_t>(size.validation);
        auto count = static_cast<std::int64_t>(m_instructions.size());
        if (calls && each > 0)
            count = std::min(count, std::max<std::int64_t>(*calls, 0) / each);
        Plan plan;
        plan.candidates = plan.fullyEvaluated = static_cast<int>(count);
        plan.solverCallsLow = plan.solverCallsHigh = count * each;
        return plan;
    }

private:
    std::vector<std::string> m_instructions;
};

} // namespace

std::vector<std::string> instructionsByHand(std::string_view text)
{
    std::vector<std::string> instructions;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            instructions.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return instructions;
}

std::string withInstructionByHand(std::string text, std::string_view instruction)
{
    const std::vector<std::string> known = instructionsByHand(text);
    if (std::ranges::find(known, instruction) != known.end())
        return text;
    if (!text.empty())
        text += separator;
    return text += instruction;
}

OptimizerInfo by_hand()
{
    return {
        "by_hand",
        textId("By hand"),
        OptimizerKind::Control,
        textId("Instructions you write yourself, scored like those of a search. Add them on the Run page, also while "
               "a study is running."),
        textId("Control"),
        schema().specs(),
        creatorOf<ByHand>(schema())};
}

} // namespace optimizers
