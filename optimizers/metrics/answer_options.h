// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// One option of a multiple-choice question: "(B) a cow".
struct AnswerOption
{
    std::string label; ///< a lower-case letter or one or two digits
    std::string text;  ///< may be empty

    bool operator==(const AnswerOption&) const = default;
};

/// Reads a text that is one option: a label alone ("B"), or with its mark ("B.", "(b)", "[2]", "C:") and perhaps a text
/// behind it. White space, quotes and Markdown emphasis around it are ignored. None: it begins otherwise.
[[nodiscard]] std::optional<AnswerOption> optionFrom(std::string_view text);

/// The options a question lists, one a line, labelled without gaps from A or 1; of several such lists the last.
[[nodiscard]] std::vector<AnswerOption> optionsIn(std::string_view question);

} // namespace optimizers
