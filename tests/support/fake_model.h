// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "tests/support/fake_server.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What a fake model knows: the answers of one task, and the words by which an instruction gives the task away.
struct FakeTask
{
    std::map<std::string, std::string> answers; ///< by input, both in lower case
    std::vector<std::string> keywords;
};

/// Words and their opposites.
[[nodiscard]] FakeTask antonyms();
/// Lines "input<TAB>answer" of a file; throws std::runtime_error when there is none.
[[nodiscard]] FakeTask taskFromFile(const std::string& path, std::vector<std::string> keywords);

/// A model that a better prompt makes better. It finds the input at the end of the last message. The more the prompt
/// tells (a keyword of the task, worked examples), the more inputs it answers right, and what a worse prompt gets right
/// a better one does too; otherwise it repeats the input. A prompt that shows pairs and asks for an instruction gets
/// one of several, good and bad. Thread-safe.
class FakeModel
{
public:
    explicit FakeModel(FakeTask task) : m_task(std::move(task)) {}

    [[nodiscard]] std::string answer(const FakeRequest& request);
    /// The share of inputs it answers right with a prompt that names the task or not and shows so many examples.
    [[nodiscard]] static double skill(bool named, int shown);

private:
    [[nodiscard]] std::string solve(const std::string& input, const std::vector<std::string>& before) const;
    [[nodiscard]] std::string writeInstruction(const std::string& prompt, const std::string& seed);
    [[nodiscard]] int examplesIn(const std::vector<std::string>& lines) const;

    const FakeTask m_task;
    std::mutex m_mutex;
    std::map<std::string, int> m_asked; ///< how often each writing prompt came: later draws differ
};

} // namespace support
