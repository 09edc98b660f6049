// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/event_printer.h"

#include "app/cli/wording.h"

#include <algorithm>
#include <ostream>
#include <variant>

namespace app {

using optimizers::Spending;

namespace {

constexpr auto redrawing = std::chrono::milliseconds(100);
constexpr int barWidth = 30;
constexpr std::size_t nameWidth = 60;

std::string nameOf(const optimizers::Candidate& candidate)
{
    const std::size_t exemplars = candidate.exemplars.size();
    return '"' + oneLine(candidate.instruction, nameWidth) + '"' +
           (exemplars > 0 ? " with " + std::to_string(exemplars) + " exemplars" : "");
}

} // namespace

void EventPrinter::remember(const optimizers::History& history)
{
    for (const optimizers::Trial& trial : history.trials())
        m_names[trial.id] = nameOf(trial.candidate);
    if (const optimizers::Trial* best = history.best())
        m_best = shown(best->score.mean, 3);
}

optimizers::Status EventPrinter::onEvent(const optimizers::RunEvent& event)
{
    std::visit([this](const auto& told) { show(told); }, event);
    return {};
}

void EventPrinter::show(const optimizers::RoundStarted& event)
{
    m_round = event.round;
    m_trials = 0;
    if (m_callsBefore < 0)
        m_callsBefore = event.spent.calls;
}

void EventPrinter::show(const optimizers::TrialStarted& event)
{
    ++m_trials;
    m_names[event.trial.id] = nameOf(event.trial.candidate);
}

void EventPrinter::show(const optimizers::OutcomeRecorded& event)
{
    const bool inRun = m_callsBefore >= 0 || !m_names.empty();
    if (event.role == optimizers::Role::Test && inRun && !m_testing) {
        m_testing = true;
        line("final comparison on the test examples");
    }
    drawBar(event.spent);
}

void EventPrinter::show(const optimizers::TrialFinished& event)
{
    if (!event.best)
        return;
    m_best = shown(event.score.mean, 3);
    const auto name = m_names.find(event.trial);
    line("round " + std::to_string(event.round) + ": best so far " + inWords(event.score) + ": " +
         (name != m_names.end() ? name->second : "candidate " + optimizers::textOf(event.candidate)));
}

void EventPrinter::show(const optimizers::RoundFinished& event)
{
    if (!m_terminal)
        line("round " + std::to_string(event.round) + " done: " + std::to_string(m_trials) + " new candidates, best " +
             m_best + ", " + std::to_string(event.spent.calls) + " calls");
}

void EventPrinter::show(const optimizers::NoteLogged& event)
{
    line("note: " + event.note.text.inEnglish() +
         (event.note.count > 1 ? " (" + std::to_string(event.note.count) + " times)" : ""));
}

void EventPrinter::show(const optimizers::RunFinished& event)
{
    clearBar();
    std::string text = std::string(optimizers::nameOf(event.state)) + " after " + std::to_string(event.spent.calls) +
                       " calls (" + std::to_string(event.spent.cached) + " answers known before), " +
                       std::to_string(event.spent.tokens()) + " tokens, " + durationInWords(event.spent.seconds);
    if (event.error)
        text += ": " + event.error->message();
    line(text);
}

void EventPrinter::line(const std::string& text)
{
    clearBar();
    m_out << "  " << text << "\n" << std::flush;
}

void EventPrinter::drawBar(const Spending& spent)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_terminal || now - m_drawn < redrawing)
        return;
    m_drawn = now;
    const double done = m_calls > 0 ? std::min(1.0, static_cast<double>(spent.calls) / m_calls) : 0.0;
    const int filled = static_cast<int>(done * barWidth);
    std::string text = "[" + std::string(static_cast<std::size_t>(filled), '#') +
                       std::string(static_cast<std::size_t>(barWidth - filled), '.') + "] " +
                       std::to_string(spent.calls);
    if (m_calls > 0)
        text += "/" + shown(m_calls, 0);
    text += " calls, round " + std::to_string(m_round) + ", best " + m_best;
    const auto made = static_cast<double>(spent.calls - std::max<std::int64_t>(0, m_callsBefore));
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    if (m_calls > 0 && made >= 10)
        text += ", " + durationInWords(seconds / made * std::max(0.0, m_calls - static_cast<double>(spent.calls))) +
                " left";
    m_out << "\r\x1b[K  " << text << std::flush;
    m_barStands = true;
}

void EventPrinter::clearBar()
{
    if (m_barStands)
        m_out << "\r\x1b[K";
    m_barStands = false;
}

} // namespace app
