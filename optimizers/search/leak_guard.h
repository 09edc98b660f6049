// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/task_view.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace optimizers {

/// Lower-case words of a text; everything but letters and digits separates. Scripts written without blanks give one
/// word a character.
[[nodiscard]] std::vector<std::string> comparableWords(std::string_view text);

/// Finds labelled examples (of the pool and of validation) inside an instruction: eight words in a row, an input with
/// its answer, an answer that no other example has and that is longer than two words, or a list of input and output
/// lines. What the draft says itself is no leak. Its rules are our own; pitfalls of known tools led to them.
class LeakGuard
{
public:
    explicit LeakGuard(const TaskView& task);

    [[nodiscard]] bool leaks(std::string_view instruction) const;

private:
    struct Labelled
    {
        std::vector<std::string> input;
        std::vector<std::vector<std::string>> answers;
    };

    std::vector<Labelled> m_examples;
    std::vector<std::vector<std::string>> m_rareAnswers;
    std::unordered_set<std::uint64_t> m_runs; ///< fingerprints of all runs of eight words
};

} // namespace optimizers
