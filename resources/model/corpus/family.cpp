// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/family.h"

#include "resources/model/corpus/families/families.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace resources {

namespace {

void append(std::vector<Family>& all, std::vector<Family> more)
{
    std::ranges::move(more, std::back_inserter(all));
}

std::vector<Family> collectFamilies()
{
    std::vector<Family> all = letterFamilies();
    append(all, formFamilies());
    append(all, meaningFamilies());
    append(all, translationFamilies());
    append(all, numberFamilies());
    append(all, listFamilies());
    append(all, sentenceFamilies());
    append(all, labelFamilies());
    append(all, formatFamilies(all));
    return all;
}

} // namespace

const std::vector<Family>& allFamilies()
{
    static const std::vector<Family> all = collectFamilies();
    return all;
}

const Family* findFamily(std::string_view name)
{
    const auto found = std::ranges::find(allFamilies(), name, &Family::name);
    return found == allFamilies().end() ? nullptr : &*found;
}

bool accepts(const Family& family, InputKind kind)
{
    return std::ranges::find(family.kinds, kind) != family.kinds.end();
}

Input drawInputFor(const Family& family, const Variant& variant, InputKind kind, optimizers::Rng& rng, Split split)
{
    assert(accepts(family, kind));
    // Labels come up equally often, whatever share of the inputs they have.
    const std::string wanted = family.labelled ? variant.words[rng.below(variant.words.size())] : std::string{};
    for (;;) {
        Input input = drawInput(kind, rng, split);
        const std::vector<std::string> answers = family.answers(input, variant);
        if (!answers.empty() && (wanted.empty() || answers.front() == wanted))
            return input;
    }
}

} // namespace resources
