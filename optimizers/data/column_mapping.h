// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace optimizers
