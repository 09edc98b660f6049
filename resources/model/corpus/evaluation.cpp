// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/evaluation.h"

#include "resources/model/corpus/rewriting.h"
#include "resources/model/corpus/task_document.h"
#include "resources/model/corpus/vague.h"

#include <algorithm>
#include <cassert>

namespace resources {

namespace {

using optimizers::Rng;
using Kind = Cell::Kind;

constexpr std::uint64_t evaluationStream = 2;

std::size_t exemplarCount(Kind kind)
{
    switch (kind) {
    case Kind::NoInstructionK1:
        return 1;
    case Kind::NoInstructionK3:
    case Kind::ExemplarSet:
        return 3;
    case Kind::Induction:
        return 4;
    case Kind::NoInstructionK5:
        return 5;
    default:
        return 0;
    }
}

std::string vagueWording(const Assignment& task, Rng& rng)
{
    const auto groups = groupsOf(*task.family, task.kind, false);
    const VagueGroup& group = groups.empty() ? emptyGroup() : *groups[rng.below(groups.size())];
    return group.wordings[rng.below(group.wordings.size())];
}

std::string instructionFor(Cell cell, const Assignment& task, Rng& rng)
{
    const Family& family = *task.family;
    const Variant& variant = task.variant;
    const Grammar& grammar = Grammar::instance();
    switch (cell.kind) {
    case Kind::Clear:
        return grammar.draw(family, variant, rng, Split::Training).text;
    case Kind::HeldOutCombination:
        return grammar.draw(family, variant, rng, Split::HeldOut).text;
    case Kind::ClearWording:
        return grammar.drawFrom(family, cell.index, variant, rng, Split::Training).text;
    case Kind::Novel:
        return filled(family.novel[rng.below(family.novel.size())], variant);
    case Kind::Vague:
        return vagueWording(task, rng);
    case Kind::DoTheTask:
        return "Do the task.";
    default:
        return {};
    }
}

/// Instructions name labels or letters, so any variant can be asked for by them; the vague ones mean the usual one.
Variant variantFor(Kind kind, const Family& family, Rng& rng)
{
    if (kind == Kind::Vague || kind == Kind::DoTheTask)
        return family.variants.front();
    return drawVariant(family, rng, exemplarCount(kind) > 0 && kind != Kind::Induction ? unnamedByExemplars : 0.0);
}

/// What stays the same for all items of a cell that asks about one exemplar set or one wording.
struct Fixed
{
    Assignment assignment = {};
    std::vector<Exchange> exemplars = {};
    std::string instruction = {};
};

Fixed drawFixed(Cell cell, const Family& family, std::uint64_t seed)
{
    const std::uint64_t name = optimizers::fingerprint(family.name);
    Rng taskRng(optimizers::mixSeed({seed, evaluationStream, name}));
    Fixed fixed;
    fixed.assignment = {&family, variantFor(cell.kind, family, taskRng), drawKind(family, taskRng)};
    Rng rng(optimizers::mixSeed({seed, evaluationStream, name, static_cast<std::uint64_t>(cell.index)}));
    if (cell.kind == Kind::ExemplarSet)
        fixed.exemplars = drawExchanges(fixed.assignment, exemplarCount(cell.kind), false, rng, Split::Training);
    else
        fixed.instruction = instructionFor(cell, fixed.assignment, rng);
    return fixed;
}

std::vector<Turn> messagesFor(const std::string& instruction, const std::vector<Exchange>& shown, const Input& query)
{
    std::vector<Exemplar> exemplars;
    for (const Exchange& exchange : shown)
        exemplars.push_back({exchange.input.text, exchange.answer});
    std::vector<Turn> turns = layOut(instruction, exemplars, query.text, {});
    for (Turn& turn : turns)
        turn.learned = false;
    return turns;
}

EvaluationItem fixedItem(const Fixed& fixed, Rng& rng)
{
    const Assignment& task = fixed.assignment;
    const InputKind kind = fixed.exemplars.empty() ? drawKind(*task.family, rng) : task.kind;
    Input query = drawInputFor(*task.family, task.variant, kind, rng, Split::HeldOut);
    const auto isShown = [&](const Exchange& exchange) { return exchange.input.text == query.text; };
    while (std::ranges::any_of(fixed.exemplars, isShown))
        query = drawInputFor(*task.family, task.variant, kind, rng, Split::HeldOut);
    return {messagesFor(fixed.instruction, fixed.exemplars, query), task.family->answers(query, task.variant)};
}

EvaluationItem freshItem(Cell cell, const Family& family, Rng& rng)
{
    const Assignment task{&family, variantFor(cell.kind, family, rng), drawKind(family, rng)};
    const std::size_t exemplars = exemplarCount(cell.kind);
    std::vector<Exchange> exchanges = drawExchanges(task, exemplars + 1, false, rng, Split::HeldOut);
    if (cell.kind == Kind::Induction) {
        exchanges.pop_back();
        return {{{Turn::Role::User, inductionRequest(exchanges, {}, rng), false}}, {}};
    }
    const std::string instruction = instructionFor(cell, task, rng);
    const Input query = exchanges.back().input;
    exchanges.pop_back();
    return {messagesFor(instruction, exchanges, query), family.answers(query, task.variant)};
}

} // namespace

std::vector<std::string> families()
{
    std::vector<std::string> names;
    std::ranges::transform(allFamilies(), std::back_inserter(names), &Family::name);
    return names;
}

int clearWordings(std::string_view family)
{
    const Family* known = findFamily(family);
    return known == nullptr ? 0 : Grammar::instance().patternCount(*known);
}

std::vector<EvaluationItem> evaluationItems(Cell cell, std::string_view family, std::uint64_t seed, int count)
{
    const Family* known = findFamily(family);
    assert(known != nullptr);
    Rng rng(optimizers::mixSeed(
        {seed, evaluationStream, optimizers::fingerprint(family), static_cast<std::uint64_t>(cell.kind) + 100}));
    const bool isFixed = cell.kind == Kind::ExemplarSet || cell.kind == Kind::ClearWording;
    const Fixed fixed = isFixed ? drawFixed(cell, *known, seed) : Fixed{};
    std::vector<EvaluationItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back(isFixed ? fixedItem(fixed, rng) : freshItem(cell, *known, rng));
    return items;
}

bool isValidInstruction(std::string_view family, std::string_view text)
{
    const Family* known = findFamily(family);
    return known != nullptr && Grammar::instance().isMember(*known, text);
}

} // namespace resources
