// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <span>
#include <string_view>

namespace optimizers {

/// The kinds of data files that are read.
enum class DataFormat {
    Csv,                  ///< a header and records; the separator is guessed from the header
    Tsv,                  ///< the same with tabs
    Jsonl,                ///< one JSON object a line
    Json,                 ///< a list of objects, or an object of such lists (by split)
    InstructionInduction, ///< Honovich et al. 2022: numbered examples, several shapes
    BigBench,             ///< BIG-bench tasks (Srivastava et al. 2022) and BBH (Suzgun et al. 2022)
};

[[nodiscard]] std::span<const DataFormat> dataFormats();
/// The id used in projects ("csv", "instruction_induction", …).
[[nodiscard]] std::string_view nameOf(DataFormat format);
/// InvalidInput listing the ids there are.
[[nodiscard]] Result<DataFormat> dataFormatFrom(std::string_view name);

/// The format a file most likely has: by the suffix of its name, and by its text where that says nothing or too little
/// (.json, .txt).
[[nodiscard]] DataFormat guessedFormat(std::string_view fileName, std::string_view text);

} // namespace optimizers
