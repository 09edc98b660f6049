// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/locked_text.h"

namespace optimizers {

std::vector<std::optional<LockedSpan>> lockedSpans(std::string_view instruction, std::span<const std::string> locked)
{
    std::vector<std::optional<LockedSpan>> spans;
    spans.reserve(locked.size());
    std::size_t from = 0;
    for (const std::string& part : locked) {
        const std::size_t at = instruction.find(part, from);
        if (at == std::string_view::npos) {
            spans.emplace_back();
            continue;
        }
        spans.push_back(LockedSpan{at, part.size()});
        from = at + part.size();
    }
    return spans;
}

Status keepsLocked(std::string_view instruction, std::span<const std::string> locked)
{
    constexpr std::size_t quotedBytes = 60;
    const std::vector<std::optional<LockedSpan>> spans = lockedSpans(instruction, locked);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i])
            continue;
        std::string quoted = locked[i].substr(0, quotedBytes);
        if (quoted.size() < locked[i].size()) {
            while (!quoted.empty() && (static_cast<unsigned char>(locked[i][quoted.size()]) & 0xc0U) == 0x80U)
                quoted.pop_back(); // not inside a character
            quoted += "…";
        }
        return failure(ErrorKind::InvalidInput, {textId("the instruction lost the locked text \"%1\""), {quoted}});
    }
    return {};
}

std::string lockedRequest(std::span<const std::string> locked)
{
    if (locked.empty())
        return {};
    std::string request = "\n\nEvery instruction you write must contain the following passages, each exactly as it "
                          "stands here, character for character, and in this order:";
    for (const std::string& part : locked)
        request += "\n<passage>" + part + "</passage>";
    return request;
}

} // namespace optimizers
