// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/draft_leaks.h"

#include "optimizers/data/comparable_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace optimizers {

namespace {

constexpr std::size_t shortestInput = 20;
constexpr std::size_t shortestAnswer = 12;
/// An answer of more examples is a label, which the draft may well name.
constexpr std::size_t mostUses = 2;

/// The draft's texts, made comparable.
struct DraftTexts
{
    explicit DraftTexts(const Candidate& draft)
        : instruction(comparableText(draft.instruction)), exemplars(draft.exemplars)
    {
        for (std::size_t place = 0; place < draft.exemplars.size(); ++place) {
            inputs.emplace(comparableText(draft.exemplars[place].input), place);
            outputs.push_back(comparableText(draft.exemplars[place].output));
        }
    }

    std::string instruction;
    const std::vector<Exemplar>& exemplars;
    std::unordered_map<std::string, std::size_t> inputs; ///< places of the exemplars
    std::vector<std::string> outputs;
};

std::unordered_map<std::string_view, std::size_t> answerCounts(const TaskData& data)
{
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const std::vector<Example>* examples : {&data.pool, &data.validation, &data.test}) {
        for (const Example& example : *examples)
            ++counts[example.expected.front()];
    }
    return counts;
}

void addInputLeaks(const Example& example, Role role, const DraftTexts& draft, std::vector<DraftLeak>& leaks)
{
    const std::string input = comparableText(example.input);
    if (const auto shown = draft.inputs.find(input);
        shown != draft.inputs.end() && draft.exemplars[shown->second].source != example.id)
        leaks.push_back({DraftLeak::Kind::ExemplarShowsInput, example.id, role, shown->second});
    if (input.size() >= shortestInput && draft.instruction.find(input) != std::string::npos)
        leaks.push_back({DraftLeak::Kind::InstructionShowsInput, example.id, role, std::nullopt});
}

void addAnswerLeak(const Example& example, Role role, const DraftTexts& draft, std::vector<DraftLeak>& leaks)
{
    const std::string answer = comparableText(example.expected.front());
    if (answer.size() < shortestAnswer)
        return;
    if (draft.instruction.find(answer) != std::string::npos) {
        leaks.push_back({DraftLeak::Kind::DraftShowsAnswer, example.id, role, std::nullopt});
        return;
    }
    for (std::size_t place = 0; place < draft.outputs.size(); ++place) {
        if (draft.exemplars[place].source == example.id || draft.outputs[place].find(answer) == std::string::npos)
            continue;
        leaks.push_back({DraftLeak::Kind::DraftShowsAnswer, example.id, role, place});
        return;
    }
}

} // namespace

Result<std::vector<DraftLeak>> findDraftLeaks(const TaskData& data, const Candidate& draft, const std::stop_token& stop)
{
    const DraftTexts texts(draft);
    const std::unordered_map<std::string_view, std::size_t> counts = answerCounts(data);
    std::vector<DraftLeak> leaks;
    std::size_t steps = 0;
    for (const auto& [role, examples] : {std::pair{Role::Validation, &data.validation}, {Role::Test, &data.test}}) {
        for (const Example& example : *examples) {
            if (++steps % 1024 == 0 && stop.stop_requested())
                return failure(ErrorKind::Cancelled, textId("the search for leaks was stopped"));
            addInputLeaks(example, role, texts, leaks);
            if (counts.at(example.expected.front()) <= mostUses)
                addAnswerLeak(example, role, texts, leaks);
        }
    }
    return leaks;
}

} // namespace optimizers
