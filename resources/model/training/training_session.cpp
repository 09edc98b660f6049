// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/training_session.h"

#include "resources/model/training/stream_values.h"

#include <algorithm>
#include <sstream>

namespace resources {

namespace {

constexpr std::size_t warmUpSteps = 100;
constexpr double plateauShare = 0.4;
constexpr std::size_t stepsPerLogLine = 50;
constexpr double secondsPerCheckpoint = 150.0;

/// Readers never see half a file.
void replaceFile(const std::filesystem::path& path, const std::string& bytes)
{
    std::filesystem::path unfinished = path;
    unfinished += ".part";
    std::ofstream(unfinished, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::filesystem::rename(unfinished, path);
}

} // namespace

double learningRate(std::size_t step, double progress)
{
    const double rise = static_cast<double>(step + 1) / static_cast<double>(warmUpSteps);
    const double fall = (1.0 - progress) / (1.0 - plateauShare);
    return std::clamp(std::min(rise, fall), 0.0, 1.0);
}

TrainingSession::TrainingSession(Trainer& trainer, std::filesystem::path folder, SessionLength length)
    : m_trainer(trainer), m_folder(std::move(folder)), m_length(length), m_log(m_folder / "log.tsv", std::ios::app)
{}

bool TrainingSession::resume()
{
    std::ifstream state(m_folder / "state.bin", std::ios::binary);
    readValues(state, std::span<double>(&m_secondsBefore, 1));
    readValues(state, std::span<std::uint64_t>(&m_tokens, 1));
    m_trainer.restore(state);
    return static_cast<bool>(state);
}

void TrainingSession::run()
{
    m_start = std::chrono::steady_clock::now();
    double lastCheckpoint = secondsTrained();
    while (progress() < 1.0) {
        const double rate = learningRate(m_trainer.steps(), progress());
        const StepReport report = m_trainer.step(rate);
        m_tokens += report.tokens;
        m_sinceLog.tokens += report.tokens;
        for (const auto& [kind, tally] : report.kinds) {
            m_sinceLog.kinds[kind].add(tally);
            m_sinceCheckpoint[kind].add(tally);
        }
        if (m_trainer.steps() % stepsPerLogLine == 0)
            logSteps(rate);
        if (secondsTrained() - lastCheckpoint >= secondsPerCheckpoint) {
            lastCheckpoint = secondsTrained();
            writeCheckpoint();
        }
    }
    writeCheckpoint();
}

double TrainingSession::secondsTrained() const
{
    return m_secondsBefore + std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

double TrainingSession::progress() const
{
    if (m_length.steps > 0)
        return static_cast<double>(m_trainer.steps()) / static_cast<double>(m_length.steps);
    return secondsTrained() / (60.0 * m_length.minutes);
}

void TrainingSession::logSteps(double rate)
{
    TargetTally all;
    for (const auto& [kind, tally] : m_sinceLog.kinds)
        all.add(tally);
    const auto count = static_cast<double>(std::max<std::size_t>(all.count, 1));
    m_log << m_trainer.steps() << '\t' << secondsTrained() << '\t' << m_tokens << '\t' << rate << '\t'
          << all.loss / count << '\t' << static_cast<double>(all.correct) / count << '\n'
          << std::flush;
    m_sinceLog = {};
}

void TrainingSession::writeCheckpoint()
{
    replaceFile(m_folder / "model.bin", optimizers::toBytes(m_trainer.weights()));
    std::ostringstream state;
    const double seconds = secondsTrained();
    writeValues(state, std::span<const double>(&seconds, 1));
    writeValues(state, std::span<const std::uint64_t>(&m_tokens, 1));
    m_trainer.save(state);
    replaceFile(m_folder / "state.bin", state.str());
    writeKinds();
}

void TrainingSession::writeKinds()
{
    std::ostringstream table;
    for (const auto& [kind, tally] : m_sinceCheckpoint) {
        const auto count = static_cast<double>(tally.count);
        table << kind << '\t' << tally.count << '\t' << tally.loss / count << '\t'
              << static_cast<double>(tally.correct) / count << '\n';
    }
    replaceFile(m_folder / "kinds.tsv", table.str());
    m_sinceCheckpoint.clear();
}

} // namespace resources
