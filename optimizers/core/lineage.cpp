// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/lineage.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace optimizers {

namespace {

constexpr std::array<std::pair<std::string_view, TextId>, 21> moveNames = {{
    {"draft", textId("draft")},
    {"write", textId("written by hand")},
    // instructions
    {"generate", textId("generate")},
    {"resample", textId("resample")},
    {"raise", textId("raise the score")},
    {"edit", textId("edit")},
    {"paraphrase", textId("paraphrase")},
    {"infer", textId("infer")},
    {"vary", textId("vary")},
    {"mend", textId("mend mistakes")},
    {"pick", textId("pick")},
    // exemplars
    {"draw", textId("draw exemplars")},
    {"add", textId("add an exemplar")},
    {"drop", textId("drop an exemplar")},
    {"exchange", textId("exchange an exemplar")},
    {"swap", textId("swap two exemplars")},
    {"move", textId("move an exemplar")},
    {"show all", textId("show all")},
    {"show diverse", textId("show diverse")},
    {"show nearest", textId("show nearest")},
    // both
    {"cross", textId("cross")},
}};

} // namespace

ShownText shownMove(std::string_view move)
{
    const auto* const found = std::ranges::find(moveNames, move, &std::pair<std::string_view, TextId>::first);
    return found == moveNames.end() ? ShownText(std::string(move)) : ShownText(found->second);
}

ShownText shownReason(const Reason& reason)
{
    ShownText all = reason.words;
    const auto add = [&](ShownText part) {
        all = all.empty() ? std::move(part) : ShownText{textId("%1, %2"), {all, std::move(part)}};
    };
    if (!reason.metaPrompt.empty())
        add({textId("meta-prompt %1"), {reason.metaPrompt}});
    if (reason.exampleSet)
        add({textId("example set %1"), {*reason.exampleSet}});
    if (reason.softPrompt)
        add({textId("soft prompt %1"), {*reason.softPrompt}});
    if (reason.draw)
        add({textId("draw %1"), {textOf(CandidateId{*reason.draw})}});
    if (reason.expected)
        add({textId("predicted %1 ± %2"),
             {fixedText(reason.expected->mean, 2), fixedText(reason.expected->deviation, 2)}});
    return all;
}

} // namespace optimizers
