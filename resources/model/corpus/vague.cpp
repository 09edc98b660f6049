// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/vague.h"

#include "resources/model/corpus/grammar.h"

#include <algorithm>
#include <cassert>
#include <sstream>

namespace resources {

namespace {

/// One line of the table: what is missing; members as name or name*share; wordings in pattern notation.
struct Entry
{
    std::string_view missing = {};
    std::string_view members = {};
    std::vector<std::string> patterns = {};
};

const std::vector<Entry>& entries()
{
    static const std::vector<Entry> table = {
#include "resources/model/corpus/vague.inc"
    };
    return table;
}

std::vector<std::pair<const Family*, double>> membersOf(std::string_view text)
{
    std::vector<std::pair<const Family*, double>> members;
    std::istringstream stream{std::string(text)};
    for (std::string item; stream >> item;) {
        const auto star = item.find('*');
        const double share = star == std::string::npos ? 1.0 : std::stod(item.substr(star + 1));
        const Family* family = findFamily(item.substr(0, star));
        assert(family != nullptr);
        members.emplace_back(family, share);
    }
    return members;
}

VagueGroup groupOf(const Entry& entry)
{
    VagueGroup group;
    group.missing = entry.missing;
    group.members = membersOf(entry.members);
    for (const std::string& pattern : entry.patterns)
        std::ranges::move(expandPattern(pattern), std::back_inserter(group.wordings));
    double total = 0;
    double most = 0;
    for (const auto& [family, share] : group.members) {
        total += share;
        most = std::max(most, share);
    }
    group.partial = most > 0.51 * total;
    return group;
}

bool fits(const Family& family, const Input& input)
{
    return accepts(family, input.kind) && std::ranges::any_of(family.variants, [&](const Variant& variant) {
               return !family.answers(input, variant).empty();
           });
}

constexpr double leaning = 0.7;

} // namespace

const std::vector<VagueGroup>& vagueGroups()
{
    static const std::vector<VagueGroup> groups = [] {
        std::vector<VagueGroup> all;
        std::ranges::transform(entries(), std::back_inserter(all), groupOf);
        return all;
    }();
    return groups;
}

const VagueGroup& emptyGroup()
{
    static const VagueGroup group = [] {
        VagueGroup all;
        all.missing = "what to do";
        all.wordings = {"Do the task.", "Answer.",         "Write the answer.",  "Give the answer.",
                        "Do it.",       "Solve the task.", "Process the input.", "Respond to the input."};
        for (const Family& family : allFamilies())
            all.members.emplace_back(&family, 1.0);
        return all;
    }();
    return group;
}

std::vector<const VagueGroup*> groupsOf(const Family& family, InputKind kind, bool partial)
{
    std::vector<const VagueGroup*> found;
    for (const VagueGroup& group : vagueGroups()) {
        if (group.partial != partial)
            continue;
        double most = 0;
        double own = 0;
        int fitting = 0;
        for (const auto& [member, share] : group.members) {
            fitting += accepts(*member, kind) ? 1 : 0;
            most = std::max(most, share);
            own = member == &family ? share : own;
        }
        if (own > 0 && fitting > 1 && (!partial || own == most))
            found.push_back(&group);
    }
    return found;
}

const Family* meantFamily(const VagueGroup& group, const Input& input, optimizers::Rng& rng)
{
    std::vector<std::pair<const Family*, double>> members;
    double total = 0;
    for (const auto& [family, share] : group.members) {
        if (fits(*family, input)) {
            members.emplace_back(family, share);
            total += share;
        }
    }
    if (members.empty())
        return nullptr;
    const double place = rng.uniform() < leaning ? input.position : rng.uniform();
    double left = place * total;
    for (const auto& [family, share] : members) {
        if (left < share)
            return family;
        left -= share;
    }
    return members.back().first;
}

} // namespace resources
