// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/family.h"

#include "resources/model/corpus/families/families.h"
#include "resources/model/corpus/grammar.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string_view>
#include <utility>

namespace resources {

namespace {

void append(std::vector<Family>& all, std::vector<Family> more)
{
    std::ranges::move(more, std::back_inserter(all));
}

constexpr std::pair<std::string_view, std::string_view> objects[] = {
#include "resources/model/corpus/families/objects.inc"
};

constexpr std::string_view shownFrames =
    "{{I want|I need|The answer is|The output is|The answer must be|We look for|You must write|Your job is to write|"
    "What we need is} @.|{Can you write|Could you give me|Would you write} @?}";
constexpr std::string_view novelFrames[] = {"From the input, work out @ and send that.",
                                            "Nothing is asked for except @."};

std::string framed(std::string_view frame, std::string_view object)
{
    std::string text(frame);
    for (auto place = text.find('@'); place != std::string::npos; place = text.find('@', place + object.size()))
        text.replace(place, 1, object);
    return text;
}

/// Puts what the family wants into sentences all families share, so that no sentence form belongs to one task alone.
void addFrames(Family& family)
{
    const auto* found = std::ranges::find(objects, family.name, &std::pair<std::string_view, std::string_view>::first);
    assert(found != std::end(objects));
    const bool explains = found->second.starts_with('=');
    const std::string_view object = found->second.substr(explains ? 1 : 0);
    family.patterns.insert(family.patterns.begin() + 2, (explains ? "=" : "") + framed(shownFrames, object));
    for (const std::string_view frame : novelFrames)
        family.novel.push_back(expandPattern(framed(frame, object)).front());
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
    std::ranges::for_each(all, addFrames);
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
