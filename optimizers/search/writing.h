// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/search/leak_guard.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Why an instruction that a writer proposed is not tried.
enum class Rejection {
    Empty,              ///< no answer, or nothing in it
    Unfinished,         ///< begins the instruction and is cut off before its end
    TooLong,            ///< longer than InstructionIntake's limit
    Garbage,            ///< not a text: broken encoding, no letters, one word over and over; or the writer declined
    UnknownPlaceholder, ///< has a {{placeholder}} that the task does not fill
    Duplicate,          ///< says the same, but for case, blanks and punctuation, as one that is known
    Leak,               ///< holds labelled examples
};
inline constexpr std::size_t rejectionCount = 7;

/// For a reader, e.g. "holds labelled examples".
[[nodiscard]] TextId reasonOf(Rejection rejection);

/// The instruction in a writer's answer: what stands between <instruction> and </instruction>; in an answer without
/// these marks all of it, less a code fence, quotation marks or a lead-in such as "Instruction:".
[[nodiscard]] tl::expected<std::string, Rejection> parseInstruction(std::string_view answer);

/// Whether an answer says nothing: broken encoding, no letters, one word over and over; or the writer declined.
[[nodiscard]] bool isGarbage(std::string_view instruction);

/// Takes the answers of a writer one by one, keeps the instructions worth trying and counts why the others are not.
class InstructionIntake
{
public:
    /// Knows the instructions of the task's draft and of all trials as duplicates. `longest` in bytes.
    InstructionIntake(const TaskView& task, const History& history, std::size_t longest = 1500);

    /// The instruction, or none when it was rejected.
    [[nodiscard]] std::optional<std::string> take(std::string_view answer);
    /// One note for each reason that occurred.
    [[nodiscard]] std::vector<Note> notes() const;

private:
    [[nodiscard]] tl::expected<std::string, Rejection> judged(std::string_view answer) const;

    LeakGuard m_leakGuard;
    std::vector<std::string> m_fieldNames;
    std::set<std::vector<std::string>> m_known;
    std::array<int, rejectionCount> m_rejected{};
    std::size_t m_longest;
};

/// What an intake counted after `before`.
[[nodiscard]] std::vector<Note> notesSince(const std::vector<Note>& before, std::vector<Note> after);

} // namespace optimizers
