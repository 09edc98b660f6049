// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/events.h"

#include <chrono>
#include <iosfwd>
#include <map>
#include <string>

namespace app {

/// Prints how a run goes: on a terminal a bar with the time left, elsewhere one line a round. Notes and new best
/// candidates are lines in both.
class EventPrinter final : public optimizers::RunObserver
{
public:
    /// `calls`: what the run will make at most; 0 where that is not known.
    EventPrinter(std::ostream& out, bool terminal, double calls) : m_out(out), m_terminal(terminal), m_calls(calls) {}

    /// The candidates a continued run knows already.
    void remember(const optimizers::History& history);

    [[nodiscard]] optimizers::Status onEvent(const optimizers::RunEvent& event) override;

private:
    void show(const optimizers::RoundStarted& event);
    void show(const optimizers::TrialStarted& event);
    void show(const optimizers::OutcomeRecorded& event);
    void show(const optimizers::TrialFinished& event);
    void show(const optimizers::RoundFinished& event);
    void show(const optimizers::NoteLogged& event);
    void show(const optimizers::ArmsJudged& /*event*/) {} // as many lines as candidates: the window shows them
    void show(const optimizers::RunFinished& event);
    void line(const std::string& text);
    void drawBar(const optimizers::Spending& spent);
    void clearBar();

    std::ostream& m_out;
    const bool m_terminal;
    const double m_calls;
    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_drawn;
    std::int64_t m_callsBefore = -1; ///< paid by earlier sessions
    int m_round = 0;
    int m_trials = 0; ///< of the round
    bool m_testing = false;
    bool m_barStands = false;
    std::string m_best = "-";
    std::map<optimizers::TrialId, std::string> m_names; ///< how each trial is called in a line
};

} // namespace app
