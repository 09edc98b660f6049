// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/study_comparison.h"
#include "app/gui/event_bridge.h"
#include "app/gui/jobs/study_jobs.h"
#include "app/gui/models/inspection.h"
#include "app/gui/models/study.h"
#include "widgets/threads/latest_job.h"

#include <QObject>

namespace app {

/// Starts, stops and continues studies, and looks at projects beforehand, each on a thread of its own that first waits
/// for the one before it: one session at a time has the journal. Stopping is pausing: everything is in the journal.
class RunController final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    RunController(Study& study, KeySource keys, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Where the keys of endpoints come from.
    [[nodiscard]] const KeySource& keys() const { return m_keys; }
    /// The latest; not yet of this project directly after it was opened.
    [[nodiscard]] const Inspection& inspection() const { return m_inspection; }

    /// Starts the project's runs, or continues those that are not done. Nothing happens while one is running.
    void start(const Project& project, const QString& path);
    /// Asks the failed answers of a finished run of the study in view again. Nothing happens while one is running.
    void retryFailed(int run);
    /// Takes effect at once; the state follows when the last request has ended.
    void stop();
    /// Looks at the project and, with `recall`, at the runs its journal holds. Not while a study is running.
    void inspect(const Project& project, const QString& path, bool recall);
    /// Tries candidates on the test examples, which the journal records. Not while a study is running.
    void test(const Project& project, const QString& path, const std::vector<UntestedCandidate>& candidates);

Q_SIGNALS:
    void stateChanged();
    void inspected(const app::Inspection& inspection);
    void failed(const optimizers::Error& error);
    void tested(const std::vector<app::ComparedCandidate>& candidates);

private:
    using Deliver = widgets::LatestJob::Deliver;

    void setState(State state);
    void onStudyEnded(const optimizers::Status& status);
    [[nodiscard]] PostMessage poster(int study);
    [[nodiscard]] StudyRequest requestFor(const Project& project, const QString& path) const;

    Study& m_study;
    KeySource m_keys;
    State m_state = State::Idle;
    Inspection m_inspection;
    std::optional<StudyRequest> m_shown; ///< what the study in view is about; the project may be another by now
    bool m_recalling = false;            ///< the runs in the journal are still being read
    EventBridge m_bridge;
    widgets::LatestJob m_job;
};

} // namespace app
