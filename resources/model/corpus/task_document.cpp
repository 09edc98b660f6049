// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/task_document.h"

#include "resources/model/corpus/rewriting.h"
#include "resources/model/corpus/vague.h"

#include <algorithm>
#include <numeric>

namespace resources {

namespace {

using optimizers::Rng;

enum class Precision { Clear, Partial, Vague, Empty, None };

Precision drawPrecision(std::size_t exemplars, Rng& rng)
{
    const double draw = rng.uniform();
    if (exemplars == 0)
        return draw < 0.64   ? Precision::Clear
               : draw < 0.76 ? Precision::Partial
               : draw < 0.91 ? Precision::Vague
                             : Precision::Empty;
    return draw < 0.38   ? Precision::Clear
           : draw < 0.46 ? Precision::Partial
           : draw < 0.56 ? Precision::Vague
           : draw < 0.63 ? Precision::Empty
                         : Precision::None;
}

std::size_t drawExemplarCount(Rng& rng)
{
    constexpr std::size_t counts[] = {0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 5, 6};
    return counts[rng.below(std::size(counts))];
}

bool accepted(const Family& family, const Variant& variant, const Input& input)
{
    return !family.answers(input, variant).empty();
}

/// A variant under which the input has an answer. Without an instruction that names it the usual variant is likely.
const Variant& variantFor(const Family& family, const Input& input, Rng& rng)
{
    if (rng.below(10) < 7 && family.variants.front().named && accepted(family, family.variants.front(), input))
        return family.variants.front();
    for (;;) {
        const Variant& variant = drawVariant(family, rng);
        if (accepted(family, variant, input))
            return variant;
    }
}

const VagueGroup* drawGroup(const Family& family, InputKind kind, Precision precision, Rng& rng)
{
    if (precision == Precision::Empty)
        return &emptyGroup();
    std::vector<const VagueGroup*> groups = groupsOf(family, kind, precision == Precision::Partial);
    if (groups.empty())
        groups = groupsOf(family, kind, precision != Precision::Partial);
    return groups.empty() ? nullptr : groups[rng.below(groups.size())];
}

Document finish(const std::string& instruction, const std::vector<Exchange>& exchanges, Rng& rng)
{
    std::vector<Exemplar> exemplars;
    for (std::size_t i = 0; i + 1 < exchanges.size(); ++i)
        exemplars.push_back({exchanges[i].input.text, exchanges[i].answer});
    Document document{.kind = "task",
                      .turns = layOut(instruction, exemplars, exchanges.back().input.text, drawLayout(rng))};
    document.turns.push_back(learnedAnswer(exchanges.back().answer));
    return document;
}

bool asksForLetters(const Family& family)
{
    return family.name == "first_letter" || family.name == "second_letter" || family.name == "last_letter" ||
           family.name == "first_vowel";
}

void spellInputs(std::vector<Exchange>& exchanges)
{
    for (Exchange& exchange : exchanges) {
        std::string letters;
        for (const char c : exchange.input.text)
            letters += (letters.empty() ? std::string{} : std::string(" ")) + c;
        exchange.input.text = letters;
    }
}

Document clearDocument(std::size_t exemplarCount, Rng& rng)
{
    const Assignment assignment = drawAssignment(rng);
    const Wording wording = Grammar::instance().draw(*assignment.family, assignment.variant, rng, Split::Training);
    std::vector<Exchange> exchanges = drawExchanges(assignment, exemplarCount + 1, false, rng, Split::Training);
    const auto redrawFirst = [&] {
        exchanges.front() = drawExchanges(assignment, 1, false, rng, Split::Training).front();
    };
    // A first exemplar shows what the wording means; one on which the wording fails would teach two things at once.
    for (int tries = 0; tries < 20 && exemplarCount > 0 && failsOn(wording, exchanges.front().input); ++tries)
        redrawFirst();
    // Failures are rare among all documents: as many as successes of such a wording teach where they lie.
    const bool seeksFailure = exemplarCount == 0 && wording.noise > 0 && rng.below(2) == 0;
    for (int tries = 0; tries < 10 && seeksFailure && !failsOn(wording, exchanges.front().input); ++tries)
        redrawFirst();
    if (exemplarCount == 0 && failsOn(wording, exchanges.front().input))
        exchanges.front().answer = unknownAnswer;
    else if (asksForLetters(*assignment.family) && rng.below(12) == 0)
        spellInputs(exchanges);
    return finish(dressed(wording.text, rng), exchanges, rng);
}

Document vagueDocument(std::size_t exemplarCount, Precision precision, Rng& rng)
{
    const Assignment start = drawAssignment(rng);
    const VagueGroup* group = drawGroup(*start.family, start.kind, precision, rng);
    if (group == nullptr)
        return clearDocument(exemplarCount, rng);
    const Input first = drawInputFor(*start.family, start.variant, start.kind, rng, Split::Training);
    const Family* meant = meantFamily(*group, first, rng);
    const Assignment assignment{meant, variantFor(*meant, first, rng), start.kind};
    std::vector<Exchange> exchanges{{first, meant->answers(first, assignment.variant).front()}};
    if (exemplarCount > 0)
        std::ranges::move(drawExchanges(assignment, exemplarCount, false, rng, Split::Training),
                          std::back_inserter(exchanges));
    const std::string& wording = group->wordings[rng.below(group->wordings.size())];
    return finish(rng.below(2) == 0 ? wording : dressed(wording, rng), exchanges, rng);
}

Document exemplarsOnly(std::size_t exemplarCount, Rng& rng)
{
    const Assignment assignment = drawAssignment(rng, unnamedByExemplars);
    return finish({}, drawExchanges(assignment, exemplarCount + 1, rng.below(10) < 3, rng, Split::Training), rng);
}

} // namespace

const Family& drawFamily(Rng& rng)
{
    static const std::vector<double> ends = [] {
        std::vector<double> sums;
        double total = 0;
        for (const Family& family : allFamilies())
            sums.push_back(total += family.weight);
        return sums;
    }();
    const auto found = std::ranges::upper_bound(ends, rng.uniform() * ends.back());
    return allFamilies()[static_cast<std::size_t>(found - ends.begin())];
}

const Variant& drawVariant(const Family& family, Rng& rng, double unnamed)
{
    const auto firstUnnamed = std::ranges::find(family.variants, false, &Variant::named);
    const auto named = static_cast<std::size_t>(firstUnnamed - family.variants.begin());
    const std::size_t others = family.variants.size() - named;
    if (others == 0 || rng.uniform() >= unnamed)
        return family.variants[rng.below(named)];
    return family.variants[named + rng.below(others)];
}

InputKind drawKind(const Family& family, Rng& rng)
{
    return family.kinds[rng.below(family.kinds.size())];
}

Assignment drawAssignment(Rng& rng, double unnamed)
{
    const Family& family = drawFamily(rng);
    return {&family, drawVariant(family, rng, unnamed), drawKind(family, rng)};
}

std::string mistakenAnswer(const Family& family, const Input& input)
{
    const Family& other = *findFamily(family.lookAlike);
    if (!accepts(other, input.kind))
        return input.text;
    const auto answers = other.answers(input, other.variants.front());
    return answers.empty() ? input.text : answers.front();
}

std::vector<Exchange> drawExchanges(const Assignment& assignment, std::size_t count, bool misleading, Rng& rng,
                                    Split split)
{
    const Family& family = *assignment.family;
    std::vector<Exchange> exchanges;
    for (int tries = 0; exchanges.size() < count; ++tries) {
        Input input = drawInputFor(family, assignment.variant, assignment.kind, rng, split);
        std::string answer = family.answers(input, assignment.variant).front();
        // The query comes last and is always an ordinary input.
        const bool exemplar = exchanges.size() + 1 < count;
        const bool misleads = family.labelled ? exchanges.empty() || exchanges.front().answer == answer
                                              : mistakenAnswer(family, input) == answer;
        if (misleading && exemplar && !misleads && tries < 30)
            continue;
        const bool known =
            std::ranges::any_of(exchanges, [&](const Exchange& e) { return e.input.text == input.text; });
        if (!known || tries > 200)
            exchanges.push_back({std::move(input), std::move(answer)});
    }
    return exchanges;
}

Document taskDocument(Rng& rng)
{
    const std::size_t exemplarCount = drawExemplarCount(rng);
    const Precision precision = drawPrecision(exemplarCount, rng);
    if (precision == Precision::Clear)
        return clearDocument(exemplarCount, rng);
    if (precision == Precision::None)
        return exemplarsOnly(exemplarCount, rng);
    return vagueDocument(exemplarCount, precision, rng);
}

} // namespace resources
