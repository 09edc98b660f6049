// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/study_reading.h"
#include "widgets/threads/latest_job.h"

#include <QObject>

#include <memory>

namespace app {

/// What a journal's finished runs say together. Never changed once it is shown.
using SharedComparison = std::shared_ptr<const StudyComparison>;

/// Reads comparisons out of journals on a thread of its own; the newest request wins.
class ComparisonLoader final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `tested`: candidates of unfinished runs that were tried beside.
    void load(const Project& project, const QString& path, const std::vector<ComparedCandidate>& tested);
    /// Nothing more comes of the request under way.
    void cancel();
    /// Whether a request is under way.
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// Nothing is told where the journal says the same as before.
    void loaded(const app::SharedComparison& comparison);
    void failed(const optimizers::Error& error);
    void busyChanged();

private:
    void setBusy(bool busy);
    void finish(const optimizers::Result<SharedComparison>& result);

    bool m_busy = false;
    SharedComparison m_known;
    widgets::LatestJob m_job;
};

} // namespace app
