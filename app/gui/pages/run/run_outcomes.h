// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class OutcomeBar;
}

namespace app {

/// What became of all candidates of one run on all examples, by class, and the way to ask again for what failed.
class RunOutcomes final : public QWidget
{
    Q_OBJECT

public:
    RunOutcomes(const Study& study, QWidget* parent);

    /// The run in view.
    void setRun(int run);
    /// Whether anything can be asked now: the project is writable and nothing else is being asked.
    void setReady(bool ready);
    /// The study has gone on.
    void advance();

Q_SIGNALS:
    void retryRequested(int run);

private:
    void showRetry(const ShownRun& run);

    const Study& m_study;
    int m_run = 0;
    bool m_ready = false;
    QLabel* m_name = nullptr;
    widgets::OutcomeBar* m_bar = nullptr;
    QPushButton* m_retry = nullptr;
};

} // namespace app
