// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/training/trainer.h"

#include <chrono>
#include <filesystem>
#include <fstream>

namespace resources {

/// How long a session trains: until `steps` steps are done, or for `minutes` of wall time when steps is zero.
struct SessionLength
{
    std::size_t steps = 0;
    double minutes = 0.0;
};

/// Learning rate as a share of the highest: a short rise, a plateau, and a straight fall to zero at progress one.
[[nodiscard]] double learningRate(std::size_t step, double progress);

/// A trainer with a folder: steps until the time is over, a log, and every few minutes weights to use and a state to
/// resume from (model.bin, state.bin, log.tsv, kinds.tsv).
class TrainingSession
{
public:
    TrainingSession(Trainer& trainer, std::filesystem::path folder, SessionLength length);

    /// Goes on from the state in the folder.
    [[nodiscard]] bool resume();
    void run();

private:
    [[nodiscard]] double secondsTrained() const;
    [[nodiscard]] double progress() const;
    void logSteps(double rate);
    void writeCheckpoint();
    void writeKinds();

    Trainer& m_trainer;
    std::filesystem::path m_folder;
    SessionLength m_length;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    double m_secondsBefore = 0.0;
    std::uint64_t m_tokens = 0;
    StepReport m_sinceLog;
    std::map<std::string, TargetTally> m_sinceCheckpoint;
    std::ofstream m_log;
};

} // namespace resources
