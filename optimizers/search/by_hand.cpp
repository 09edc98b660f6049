// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote, scored as a search's candidates are: the control that says whether a search was worth it.
#include "optimizers/search/by_hand.h"

#include "optimizers/search/optimizer_info.h"

#include <algorithm>
#include <set>
#include <utility>

namespace optimizers {

namespace {

constexpr std::string_view separator = "---";

bool isRule(std::string_view line)
{
    return line.size() >= separator.size() && line.find_first_not_of('-') == std::string_view::npos;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(text);
    return lines;
}

/// A line of three hyphens belongs to Markdown too: inside an instruction it, and every longer one, is written with one
/// hyphen more.
std::string written(std::string_view instruction)
{
    std::string text;
    for (const std::string_view line : linesOf(instruction)) {
        text += line;
        text += isRule(line) ? "-\n" : "\n";
    }
    text.pop_back();
    return text;
}

struct ByHandParameters
{
    std::string instructions;
};

Schema<ByHandParameters> byHandSchema()
{
    Schema<ByHandParameters> schema;
    schema.add("instructions", &ByHandParameters::instructions,
               {textId("Instructions"), textId("What you wrote yourself; several are kept apart by a line of three "
                                               "hyphens, and a line of four stands for three. They are tried with the "
                                               "exemplars of your draft.")});
    return schema;
}

class ByHand final : public Optimizer
{
public:
    explicit ByHand(const ByHandParameters& parameters) : m_instructions(instructionsByHand(parameters.instructions)) {}

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
    std::string instruction;
    const auto finish = [&] {
        if (!instruction.empty())
            instruction.pop_back(); // the end of its last line
        if (!instruction.empty())
            instructions.push_back(std::exchange(instruction, {}));
    };
    for (const std::string_view line : linesOf(text)) {
        if (line == separator) {
            finish();
            continue;
        }
        instruction += isRule(line) ? line.substr(1) : line;
        instruction += '\n';
    }
    finish();
    return instructions;
}

std::string withInstructionByHand(std::string text, std::string_view instruction)
{
    const std::vector<std::string> known = instructionsByHand(text);
    if (std::ranges::find(known, instruction) != known.end())
        return text;
    if (!text.empty())
        text += "\n" + std::string(separator) + "\n";
    return text += written(instruction);
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
        byHandSchema().specs(),
        creatorOf<ByHand>(byHandSchema())};
}

} // namespace optimizers
