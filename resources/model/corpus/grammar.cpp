// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/grammar.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <utility>

namespace resources {

namespace {

using optimizers::Rng;

constexpr std::pair<std::string_view, std::string_view> names[] = {
    {"give", "{Write|Give|Output|Return|Print}"},
    {"tell", "{Tell me|State|Name|Report|Show}"},
    {"word", "{the word|the given word|the input|this word}"},
    {"verb", "{the verb|the word|the given verb|the input}"},
    {"adjective", "{the adjective|the word|the input}"},
    {"number", "{the number|the given number|the input|this number}"},
    {"numbers", "{the two numbers|the numbers|both numbers|the given numbers}"},
    {"list", "{the list|the given list|the input|this list}"},
    {"sentence", "{the sentence|the text|the input|the given text}"},
    {"review", "{the review|the text|the input|this review}"},
    {"ticket", "{the ticket|the message|the input|this ticket}"},
};

/// Splits at bars that are not inside braces.
std::vector<std::string_view> choices(std::string_view inside)
{
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        depth += inside[i] == '{' ? 1 : inside[i] == '}' ? -1 : 0;
        if (inside[i] == '|' && depth == 0) {
            parts.push_back(inside.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(inside.substr(begin));
    return parts;
}

std::size_t closingBrace(std::string_view text, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return text.size();
}

std::vector<std::string> expandChoices(std::string_view text)
{
    const std::size_t open = text.find('{');
    if (open == std::string_view::npos)
        return {std::string(text)};
    const std::size_t close = closingBrace(text, open);
    assert(close < text.size());
    std::vector<std::string> middles;
    for (const std::string_view choice : choices(text.substr(open + 1, close - open - 1)))
        std::ranges::move(expandChoices(choice), std::back_inserter(middles));
    const std::vector<std::string> tails = expandChoices(text.substr(close + 1));
    std::vector<std::string> all;
    all.reserve(middles.size() * tails.size());
    for (const std::string& middle : middles)
        for (const std::string& tail : tails)
            all.push_back(std::string(text.substr(0, open)) + middle + tail);
    return all;
}

void capitalize(std::string& text)
{
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
}

/// Common patterns are learned early and well.
constexpr std::array<double, 8> patternWeights = {3.0, 2.6, 2.2, 1.8, 1.6, 1.5, 1.4, 1.4};

/// The share of the inputs on which a wording fails: none for a command, more the less directly it asks.
constexpr double command = 0.0;
constexpr double question = 0.05;
constexpr double nounPhrase = 0.15;
constexpr double request = 0.27;

std::size_t weightedIndex(const std::vector<double>& weights, Rng& rng)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double left = rng.uniform() * total;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        if (left < weights[i])
            return i;
        left -= weights[i];
    }
    return weights.size() - 1;
}

constexpr std::string_view openings[] = {"Please ", "Task: ", "Instruction: ", "For each input: ", "Your task: "};
constexpr std::string_view closings[] = {" Write nothing else.", " Answer only.", " Do not explain.", " Be brief.",
                                         " Reply with the answer alone."};

/// "Please" goes only before a command: not before a question or a bare noun phrase.
bool isCommand(std::string_view instruction)
{
    constexpr std::string_view verbs[] = {
        "Write",   "Give",      "Output",   "Return",   "Print",     "Tell",    "State",  "Name",    "Report",
        "Show",    "Translate", "Make",     "Put",      "Add",       "Turn",    "Change", "Find",    "Take",
        "Read",    "Look",      "Skip",     "Spell",    "Split",     "Break",   "Copy",   "Repeat",  "Compare",
        "Count",   "Reverse",   "Sort",     "Keep",     "List",      "Drop",    "Negate", "Rewrite", "Label",
        "Route",   "Pick",      "Classify", "Subtract", "Calculate", "Compute", "Work",   "Start",   "Capitalize",
        "Convert", "Ignore",    "Decide",   "Remove",   "Leave",     "Do",      "Echo",   "Say",     "Answer",
        "Form",    "Use",       "Ask",      "Bring",    "Order",     "Arrange", "Flip"};
    return std::ranges::find(verbs, instruction.substr(0, instruction.find(' '))) != std::ranges::end(verbs);
}

/// A property of how a wording is put, not of what it asks: the same in every family, so that it can be learned from
/// all of them together.
double failureShare(std::string_view instruction)
{
    constexpr std::string_view requests[] = {"Tell", "State", "Name", "Report", "Show"};
    if (std::ranges::find(requests, instruction.substr(0, instruction.find(' '))) != std::ranges::end(requests))
        return request;
    if (instruction.find('?') != std::string_view::npos)
        return question;
    return isCommand(instruction) ? command : nounPhrase;
}

} // namespace

std::vector<std::string> expandPattern(std::string_view pattern)
{
    std::string text(pattern.starts_with('=') ? pattern.substr(1) : pattern);
    for (const auto& [name, meaning] : names) {
        const std::string mark = "<" + std::string(name) + ">";
        for (std::size_t place = text.find(mark); place != std::string::npos; place = text.find(mark, place))
            text.replace(place, mark.size(), meaning);
    }
    std::vector<std::string> all = expandChoices(text);
    std::ranges::for_each(all, capitalize);
    return all;
}

bool isHeldOutWording(std::string_view wording)
{
    return optimizers::fingerprint(wording) % 8 == 0;
}

bool failsOn(const Wording& wording, const Input& input)
{
    return input.position < wording.noise;
}

const Grammar& Grammar::instance()
{
    static const Grammar grammar;
    return grammar;
}

Grammar::Grammar()
{
    for (const Family& family : allFamilies()) {
        std::vector<Pattern> patterns;
        for (const std::string& text : family.patterns) {
            Pattern pattern;
            pattern.explainsLabels = text.starts_with('=');
            for (std::string& wording : expandPattern(text)) {
                const bool out = isHeldOutWording(wording);
                (out ? pattern.heldOut : pattern.training).push_back(std::move(wording));
            }
            patterns.push_back(std::move(pattern));
        }
        m_patterns.push_back(std::move(patterns));
    }
}

const std::vector<Grammar::Pattern>& Grammar::patternsOf(const Family& family) const
{
    return m_patterns[static_cast<std::size_t>(&family - allFamilies().data())];
}

int Grammar::patternCount(const Family& family) const
{
    return static_cast<int>(family.patterns.size());
}

bool Grammar::fits(const Family& family, int pattern, const Variant& variant) const
{
    return variant.named || patternsOf(family)[static_cast<std::size_t>(pattern)].explainsLabels;
}

Wording Grammar::draw(const Family& family, const Variant& variant, Rng& rng, Split split) const
{
    const std::vector<Pattern>& patterns = patternsOf(family);
    std::vector<double> weights(patterns.size(), 0);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const auto& texts = split == Split::HeldOut ? patterns[i].heldOut : patterns[i].training;
        if (!texts.empty() && fits(family, static_cast<int>(i), variant))
            weights[i] = patternWeights[std::min(i, patternWeights.size() - 1)];
    }
    return drawFrom(family, static_cast<int>(weightedIndex(weights, rng)), variant, rng, split);
}

Wording Grammar::drawFrom(const Family& family, int pattern, const Variant& variant, Rng& rng, Split split) const
{
    const auto index = static_cast<std::size_t>(pattern);
    const Pattern& source = patternsOf(family)[index];
    const auto& wanted = split == Split::HeldOut ? source.heldOut : source.training;
    const auto& texts = wanted.empty() ? source.training : wanted;
    std::string text = filled(texts[rng.below(texts.size())], variant);
    const double noise = failureShare(text);
    return {.text = std::move(text), .pattern = pattern, .noise = noise};
}

bool Grammar::isMember(const Family& family, std::string_view text) const
{
    const std::string core = undressed(text);
    for (const Pattern& pattern : patternsOf(family)) {
        for (const auto* texts : {&pattern.training, &pattern.heldOut}) {
            for (const Variant& variant : family.variants) {
                const bool found = std::ranges::any_of(
                    *texts, [&](const std::string& known) { return filled(known, variant) == core; });
                if (found)
                    return true;
            }
        }
    }
    return false;
}

std::string filled(std::string_view wording, const Variant& variant)
{
    std::string text;
    for (std::size_t i = 0; i < wording.size(); ++i) {
        if (wording[i] == '$' && i + 1 < wording.size())
            text += variant.words.at(static_cast<std::size_t>(wording[++i] - '1'));
        else
            text += wording[i];
    }
    capitalize(text);
    return text;
}

std::string dressed(const std::string& instruction, Rng& rng)
{
    std::string text = instruction;
    const bool question = text.find('?') != std::string::npos;
    if (rng.below(4) == 0 && !question) {
        const std::size_t first = isCommand(text) ? 0 : 1;
        const std::string_view opening = openings[first + rng.below(std::size(openings) - first)];
        if (opening == openings[0])
            text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
        text.insert(0, opening);
    }
    if (rng.below(4) == 0)
        text += closings[rng.below(std::size(closings))];
    return text;
}

std::string undressed(std::string_view instruction)
{
    for (const std::string_view opening : openings) {
        if (instruction.starts_with(opening)) {
            instruction.remove_prefix(opening.size());
            break;
        }
    }
    for (const std::string_view closing : closings) {
        if (instruction.ends_with(closing)) {
            instruction.remove_suffix(closing.size());
            break;
        }
    }
    std::string text(instruction);
    if (!text.empty())
        capitalize(text);
    return text;
}

} // namespace resources
