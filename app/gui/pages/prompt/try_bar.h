// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/prompt/prompt_attempt.h"
#include "optimizers/data/task_data.h"
#include "widgets/threads/latest_job.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace app {

class ProjectModel;

/// Sends the draft about one example to the model, on a thread of its own, and says what came back.
class TryBar final : public QWidget
{
    Q_OBJECT

public:
    TryBar(ProjectModel& model, KeySource keys, QWidget* parent);

    /// What would be tried. An answer to another prompt is forgotten, and not waited for.
    void setExample(std::shared_ptr<const optimizers::TaskData> examples, const optimizers::Example* example);

Q_SIGNALS:
    /// The draft is being sent.
    void started();
    void answered(const QString& reply);

private:
    void onClicked();
    void start();
    void cancel();
    void showPossible();
    void showWaiting(bool waiting);
    void showAttempt(const optimizers::Result<PromptAttempt>& attempt);

    ProjectModel& m_model;
    KeySource m_keys;
    std::shared_ptr<const optimizers::TaskData> m_data;
    const optimizers::Example* m_example = nullptr; ///< of m_data
    bool m_waiting = false;
    QPushButton* m_button = nullptr;
    QLabel* m_result = nullptr;
    widgets::LatestJob m_job;
};

} // namespace app
