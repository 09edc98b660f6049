// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "app/gui/models/study_message.h"
#include "widgets/plots/trial_key.h"
#include "widgets/tables/outcome_counts.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace app {

/// A candidate of a run as the window knows it.
struct ShownTrial
{
    optimizers::Trial trial;
    std::unordered_map<std::uint32_t, std::size_t> places; ///< of its outcomes, by example
    optimizers::Spending spent;                            ///< when it was last scored
    bool finished = false;
};

/// A run of the study as the window knows it.
struct ShownRun
{
    Choice choice;
    QString name;
    optimizers::RunState state = optimizers::RunState::Stopped;
    bool begun = false;
    optimizers::Spending spent;
    std::vector<ShownTrial> trials;
    widgets::OutcomeCounts counts; ///< of the outcomes of all trials
    std::optional<optimizers::TrialId> best;
    std::vector<optimizers::NoteLogged> notes;
    std::optional<optimizers::ArmsJudged> arms; ///< the latest
    std::optional<optimizers::Error> error;
    std::optional<optimizers::FinalComparison> comparison;
    int failedInComparison = 0; ///< of its outcomes; counted once, they may be many
};

/// A score as it was given, with what was spent by then.
struct ScoreGiven
{
    widgets::TrialKey key;
    optimizers::Score score;
    optimizers::Spending spent;
    bool best = false; ///< of its run, by then
};

/// What one batch of messages changed.
struct StudyChange
{
    std::set<widgets::TrialKey> touched; ///< trials with new outcomes or scores
    std::vector<ScoreGiven> scored;      ///< in order
    /// Places of outcomes that came in place of missing ones.
    std::map<widgets::TrialKey, std::vector<std::size_t>> replaced;
    std::set<int> arms; ///< runs whose search believes something new
    std::set<int> runs; ///< runs whose state, spending or verdict changed
};

/// The study in view: its runs with everything that has arrived of them. Lives on the GUI thread.
class Study final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Forgets what it held and expects these runs. Returns the number their messages must carry.
    int restart(const std::vector<Choice>& choices);
    void take(const StudyMessages& batch);

    /// What restart() returned last.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const std::vector<ShownRun>& runs() const { return m_runs; }
    [[nodiscard]] const ShownTrial* find(widgets::TrialKey key) const;
    /// Null for an example the study does not know.
    [[nodiscard]] const optimizers::Example* example(optimizers::ExampleId id) const;
    /// Over all runs.
    [[nodiscard]] optimizers::Spending spent() const;
    /// The candidate with the best validation score of all runs.
    [[nodiscard]] std::optional<widgets::TrialKey> best() const;
    /// The run that is being executed; none between runs and after the last.
    [[nodiscard]] std::optional<int> running() const;

Q_SIGNALS:
    void restarted();
    void advanced(const app::StudyChange& change);

private:
    void begin(const StudyBegan& began);
    void begin(int place, const RunBegan& began, StudyChange& change);
    void end(int place, const RunEnded& ended, StudyChange& change);
    void takeEvent(int place, const optimizers::RunEvent& event, StudyChange& change);
    void addOutcome(int place, const optimizers::OutcomeRecorded& recorded, StudyChange& change);
    void finishTrial(int place, const optimizers::TrialFinished& finished, StudyChange& change);
    static void setTrial(ShownRun& run, const optimizers::Trial& trial);
    static ShownTrial& trialAt(ShownRun& run, optimizers::TrialId id);

    int m_number = 0;
    std::vector<ShownRun> m_runs;
    std::shared_ptr<const optimizers::TaskData> m_data;
    std::map<optimizers::ExampleId, const optimizers::Example*> m_examples;
};

/// The mean and coverage of the outcomes so far; the interval is only computed when a trial is finished.
[[nodiscard]] optimizers::Score provisionalScore(const std::vector<optimizers::Outcome>& outcomes);

} // namespace app
