// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/rewriting.h"

#include "resources/model/corpus/vague.h"

#include <span>
#include <string_view>

namespace resources {

namespace {

using optimizers::Rng;

constexpr std::string_view inferRequest =
#include "infer_instruction.inc"
    ;
constexpr std::string_view varyRequest =
#include "vary_instruction.inc"
    ;

/// How a request says that the instruction is to be marked, and the marks.
constexpr std::string_view markRequest = "Put the instruction between <instruction> and </instruction>.";

std::string marked(const std::string& instruction)
{
    return "<instruction>" + instruction + "</instruction>";
}

std::string withSlot(std::string_view request, std::string_view slot, const std::string& value)
{
    std::string text(request);
    if (const auto place = text.find(slot); place != std::string::npos)
        text.replace(place, slot.size(), value);
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

std::string pick(std::span<const std::string_view> texts, Rng& rng)
{
    return std::string(texts[rng.below(texts.size())]);
}

constexpr std::string_view openings[] = {
    "Here are inputs and the outputs that belong to them.",
    "Somebody was given an instruction and wrote these outputs.",
    "These examples show a task.",
    "Study the examples.",
    "Below are examples of a task.",
    "A model got an instruction and the inputs below. It gave the outputs below.",
    "You write instructions for a language model.",
    "Each input was turned into its output by following one instruction.",
    "Look at how the outputs follow from the inputs.",
    "The same instruction was used for all of these examples.",
};

constexpr std::string_view requests[] = {
    "Write the instruction.",
    "What was the instruction?",
    "Which instruction was given? Write the instruction only.",
    "Write an instruction that leads from each input to its output.",
    "Infer the instruction. Answer with the instruction alone.",
    "Write one short instruction for this task.",
    "Describe the task as an instruction.",
    "The instruction was:",
    "Instruction:",
    "Write an instruction with which a model would give these outputs.",
    "Propose an instruction for the task. Reply with the instruction and nothing else.",
    "Write a clear instruction that tells a model how to do this.",
};

struct PairStyle
{
    std::string_view before = {};
    std::string_view between = {};
    std::string_view after = {};
};

constexpr PairStyle pairStyles[] = {
    {"Input: ", "\nOutput: ", "\n\n"},
    {"Input: ", "\nOutput: ", "\n\n"},
    {"Input: ", "\nOutput: ", "\n"},
    {"", " -> ", "\n"},
    {"Q: ", "\nA: ", "\n"},
    {"Input: ", " Output: ", "\n"},
    {"- ", " => ", "\n"},
    {"Input: ", "\nAnswer: ", "\n\n"},
};

std::string listed(const std::vector<Exchange>& exchanges, const PairStyle& style)
{
    std::string text;
    for (const Exchange& exchange : exchanges)
        text += std::string(style.before) + exchange.input.text + std::string(style.between) + exchange.answer +
                std::string(style.after);
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

Document asked(const char* kind, std::string request, std::string answer, Rng& rng)
{
    Document document{.kind = kind, .turns = {}};
    const bool instructs = document.kind != "critique";
    if (instructs && request.find(markRequest) == std::string::npos && rng.below(4) == 0)
        request += (rng.below(2) == 0 ? "\n" : " ") + std::string(markRequest);
    if (request.find(markRequest) != std::string::npos)
        answer = marked(answer);
    const auto split = request.find("\n\n");
    if (rng.below(6) == 0 && split != std::string::npos) {
        document.turns.push_back({Turn::Role::System, request.substr(0, split), false});
        document.turns.push_back({Turn::Role::User, request.substr(split + 2), false});
    } else {
        document.turns.push_back({Turn::Role::User, request, false});
    }
    document.turns.push_back(learnedAnswer(answer));
    return document;
}

std::string clearWording(const Assignment& assignment, Rng& rng)
{
    return Grammar::instance().draw(*assignment.family, assignment.variant, rng, Split::Training).text;
}

/// A wording to propose: mostly one that asks directly.
std::string goodWording(const Assignment& assignment, Rng& rng)
{
    const auto draw = [&] {
        return Grammar::instance().draw(*assignment.family, assignment.variant, rng, Split::Training);
    };
    Wording wording = draw();
    for (int tries = 0; tries < 3 && wording.noise > 0; ++tries)
        wording = draw();
    return wording.text;
}

/// A task to infer. Lists and pairs of numbers hardly tell one task from another, so they come more often.
Assignment drawPuzzle(Rng& rng)
{
    Assignment assignment = drawAssignment(rng);
    const auto puzzling = [&] {
        return assignment.kind == InputKind::List || assignment.kind == InputKind::NumberPair;
    };
    if (!puzzling() && rng.below(4) == 0)
        assignment = drawAssignment(rng);
    return assignment;
}

/// Instructions tried before with scores, best last, as optimizers that show their history do.
std::string scoredHistory(const Assignment& assignment, Rng& rng)
{
    constexpr std::string_view forms[] = {"Text: ", "Instruction: ", "- "};
    const std::string form = pick(forms, rng);
    std::string text;
    std::size_t score = rng.below(30);
    const auto vague = groupsOf(*assignment.family, assignment.kind, rng.below(2) == 0);
    if (!vague.empty()) {
        const auto& wordings = vague[rng.below(vague.size())]->wordings;
        text += form + wordings[rng.below(wordings.size())] + "\nScore: " + std::to_string(score) + "\n\n";
    }
    score += 20 + rng.below(40);
    return text + form + clearWording(assignment, rng) + "\nScore: " + std::to_string(score) + "\n\n";
}

struct Failure
{
    std::string instruction = {};
    std::string missing = {};
    std::vector<Exchange> exchanges = {};
    std::vector<std::string> got = {};
};

/// The answer of a model that took the instruction to mean `other`; it repeats the input where its guess does not fit.
std::string wrongAnswer(const Family& family, const Family* other, const Input& input, Rng& rng)
{
    if (other == nullptr || other == &family)
        return mistakenAnswer(family, input);
    const bool fits = !other->answers(input, drawVariant(*other, rng)).empty();
    const std::vector<std::string> usual = other->answers(input, other->variants.front());
    return fits && !usual.empty() ? usual.front() : input.text;
}

Failure drawFailure(const Assignment& assignment, Rng& rng)
{
    Failure failure;
    const Family& family = *assignment.family;
    const std::vector<const VagueGroup*> groups = groupsOf(family, assignment.kind, rng.below(2) == 0);
    const VagueGroup& group = groups.empty() || rng.below(6) == 0 ? emptyGroup() : *groups[rng.below(groups.size())];
    failure.instruction = group.wordings[rng.below(group.wordings.size())];
    failure.missing = group.missing;
    failure.exchanges = drawExchanges(assignment, 2 + rng.below(2), false, rng, Split::Training);
    for (const Exchange& exchange : failure.exchanges) {
        const std::string wrong = wrongAnswer(family, meantFamily(group, exchange.input, rng), exchange.input, rng);
        failure.got.push_back(wrong == exchange.answer ? exchange.input.text : wrong);
    }
    return failure;
}

std::string describe(const Failure& failure, Rng& rng)
{
    constexpr std::string_view wanted[] = {"Expected: ", "Right answer: ", "Target: ", "Correct: "};
    constexpr std::string_view given[] = {"Got: ", "Model answer: ", "Answer: ", "Wrong: "};
    const std::string expected = pick(wanted, rng);
    const std::string got = pick(given, rng);
    std::string text;
    for (std::size_t i = 0; i < failure.exchanges.size(); ++i)
        text += "Input: " + failure.exchanges[i].input.text + "\n" + expected + failure.exchanges[i].answer + "\n" +
                got + failure.got[i] + "\n\n";
    return text;
}

std::string criticism(const Failure& failure, Rng& rng)
{
    constexpr std::string_view forms[] = {"The instruction does not say ", "It is not said ", "It leaves open ",
                                          "The model cannot know "};
    return pick(forms, rng) + failure.missing + ".";
}

} // namespace

std::string inductionRequest(const std::vector<Exchange>& exchanges, const std::string& scored, Rng& rng)
{
    if (scored.empty() && rng.below(4) == 0)
        return withSlot(inferRequest, "{{pairs}}", listed(exchanges, pairStyles[0]) + "\n\n");
    const std::string pairs = listed(exchanges, pairStyles[rng.below(std::size(pairStyles))]);
    const std::string request = pick(requests, rng);
    if (!scored.empty()) {
        constexpr std::string_view better[] = {"Write a new instruction with a higher score.",
                                               "Write a better instruction.",
                                               "Write an instruction that differs from these and scores higher."};
        return "Instructions and their scores:\n\n" + scored + "Examples of the task:\n\n" + pairs + "\n\n" +
               pick(better, rng);
    }
    if (rng.below(8) == 0)
        return request + "\n\n" + pairs;
    if (rng.below(8) == 0)
        return pairs + "\n\n" + request;
    return pick(openings, rng) + "\n\n" + pairs + "\n\n" + request;
}

Document inductionDocument(Rng& rng)
{
    const Assignment assignment = drawPuzzle(rng);
    // Sentences are long: fewer of them keep the document short.
    const bool sentences = assignment.kind >= InputKind::Review;
    const auto exchanges = drawExchanges(assignment, 3 + rng.below(sentences ? 2 : 4), false, rng, Split::Training);
    const std::string scored = rng.below(8) == 0 ? scoredHistory(assignment, rng) : std::string{};
    const std::string answer = goodWording(assignment, rng);
    return asked("induction", inductionRequest(exchanges, scored, rng), answer, rng);
}

Document paraphraseDocument(Rng& rng)
{
    constexpr std::string_view forms[] = {
        "Write this instruction in other words and keep its meaning.",
        "Paraphrase the instruction.",
        "Rewrite the instruction below. It must mean the same.",
        "Say the same in a different way:",
        "Write a variation of the following instruction. Keep the meaning.",
        "Vary this instruction without changing what it asks.",
        "Give another wording of this instruction. Reply with the instruction only.",
    };
    constexpr std::string_view mixing[] = {"Combine the two instructions into one new instruction.",
                                           "Mix these two instructions into a new one.",
                                           "Both instructions ask for the same. Write a third that does too."};
    const Assignment assignment = drawAssignment(rng);
    const std::string first = clearWording(assignment, rng);
    std::string other = clearWording(assignment, rng);
    for (int tries = 0; tries < 5 && other == first; ++tries)
        other = clearWording(assignment, rng);
    if (rng.below(5) == 0) {
        const std::string parents = "1. " + first + "\n2. " + other;
        const std::string third = clearWording(assignment, rng);
        return asked("paraphrase", pick(mixing, rng) + "\n\n" + parents, third, rng);
    }
    if (rng.below(4) == 0)
        return asked("paraphrase", withSlot(varyRequest, "{{instruction}}", first), other, rng);
    const std::string shown = (rng.below(2) == 0 ? "" : "Instruction: ") + first;
    return asked("paraphrase", pick(forms, rng) + "\n\n" + shown, other, rng);
}

Document improveDocument(Rng& rng)
{
    constexpr std::string_view forms[] = {"Write a better instruction.",
                                          "Improve the instruction so that these answers come out right.",
                                          "Mend the instruction. Reply with the new instruction only.",
                                          "Write an instruction that avoids these mistakes.",
                                          "What should the instruction be?",
                                          "New instruction:"};
    const Assignment assignment = drawAssignment(rng);
    const Failure failure = drawFailure(assignment, rng);
    std::string request = "Instruction: " + failure.instruction + "\n\n";
    constexpr std::string_view failing[] = {"It fails on these inputs.", "With it the model made these mistakes.",
                                            "The answers below were wrong."};
    const std::string mistakes = describe(failure, rng);
    request += pick(failing, rng) + "\n\n" + mistakes;
    if (rng.below(3) == 0)
        request += "Problem: " + criticism(failure, rng) + "\n\n";
    const std::string answer = goodWording(assignment, rng);
    return asked("improve", request + pick(forms, rng), answer, rng);
}

Document critiqueDocument(Rng& rng)
{
    constexpr std::string_view forms[] = {"What is wrong with the instruction?", "Why does the instruction fail?",
                                          "Name one reason why the instruction led to these mistakes.",
                                          "Criticize the instruction in one sentence.",
                                          "What does the instruction fail to say?"};
    const Assignment assignment = drawAssignment(rng);
    const Failure failure = drawFailure(assignment, rng);
    const std::string question = pick(forms, rng);
    const std::string request = "Instruction: " + failure.instruction + "\n\n" + describe(failure, rng) + question;
    return asked("critique", request, criticism(failure, rng), rng);
}

} // namespace resources
