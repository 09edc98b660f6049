// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/prompt_format.h"

#include <algorithm>

namespace optimizers {

// NOLINTBEGIN(readability-identifier-naming): a format's function is named by its id
#define FORMAT(id) PromptFormatInfo id();
#include "optimizers/formats/catalogue.def"
#undef FORMAT
// NOLINTEND(readability-identifier-naming)

const std::vector<PromptFormatInfo>& allPromptFormats()
{
    static const std::vector<PromptFormatInfo> all = {
#define FORMAT(id) id(),
#include "optimizers/formats/catalogue.def"
#undef FORMAT
    };
    return all;
}

const PromptFormatInfo* findPromptFormat(std::string_view id)
{
    const std::vector<PromptFormatInfo>& all = allPromptFormats();
    const auto found = std::ranges::find(all, id, &PromptFormatInfo::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace optimizers
