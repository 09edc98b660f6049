// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/corpus.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace resources {

/// One question of the evaluation: messages to send, and every answer that counts as right. An induction item has no
/// accepted answers: judge what comes back with `isValidInstruction`.
struct EvaluationItem
{
    std::vector<Turn> messages = {};
    std::vector<std::string> accepted = {};

    bool operator==(const EvaluationItem&) const = default;
};

/// What is measured. `index` is the number of the exemplar set (ExemplarSet) or of the wording (ClearWording).
struct Cell
{
    enum class Kind {
        Clear,
        HeldOutCombination,
        Novel,
        Vague,
        DoTheTask,
        NoInstructionK1,
        NoInstructionK3,
        NoInstructionK5,
        /// The same three random exemplars, without instruction, for all items.
        ExemplarSet,
        /// The same clear wording for all items.
        ClearWording,
        Induction
    };
    Kind kind = Kind::Clear;
    int index = 0;
};

/// The names of all task families.
[[nodiscard]] std::vector<std::string> families();
/// How many clear wordings of a family are told apart by `Cell::index`.
[[nodiscard]] int clearWordings(std::string_view family);

/// `count` items of a known family. The stream of random numbers differs from that of training for every seed, and
/// inputs that cannot be listed come from the half never trained on; words and single numbers are known ones.
[[nodiscard]] std::vector<EvaluationItem> evaluationItems(Cell cell, std::string_view family, std::uint64_t seed,
                                                          int count);

/// Whether the text is a clear wording of this family.
[[nodiscard]] bool isValidInstruction(std::string_view family, std::string_view text);

} // namespace resources
