// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <string>
#include <vector>

namespace optimizers {

/// Which columns (or JSON keys) of a file mean what. Empty names are guessed when the file is read.
struct ColumnMapping
{
    std::string input;
    std::vector<std::string> expected; ///< several columns: each holds one accepted answer (empty cells do not count)
    std::string answerSeparator;       ///< not empty: splits a cell into several accepted answers
    std::vector<std::string> fields;   ///< further columns for templates; empty: all others

    bool operator==(const ColumnMapping&) const = default;
};

/// The mapping with its empty names filled from what columns of data sets are usually called ("question", "label", …;
/// of two columns the other one). Names that cannot be guessed stay empty.
[[nodiscard]] ColumnMapping guessedMapping(ColumnMapping mapping, const std::vector<std::string>& columns);

/// guessedMapping(), or InvalidInput naming the file and its columns where a name is missing or unknown.
[[nodiscard]] Result<ColumnMapping>
completeMapping(const ColumnMapping& mapping, const std::vector<std::string>& columns, const std::string& fileName);

/// The name of the field for a column: the column's own where a placeholder can have it, else with '_' for what it
/// cannot hold ("text (en)" becomes "text _en_"); "field" for a column without name, "input_column" for "input".
[[nodiscard]] std::string fieldNameFor(const std::string& column);

} // namespace optimizers
