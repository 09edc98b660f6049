// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/prompt/prompt_versions.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace app {

class ProjectModel;

/// Keeps every prompt that the draft of the open project comes to be, once the person pauses, and at once when it is
/// tried. What is pending is kept when the project is closed.
class PromptHistory final : public QObject
{
    Q_OBJECT

public:
    explicit PromptHistory(ProjectModel& model, QObject* parent = nullptr);
    ~PromptHistory() override;

    /// The oldest first.
    [[nodiscard]] const std::vector<PromptVersion>& versions() const;
    /// The draft is a candidate of a run.
    void keepAdopted();
    /// The draft is being sent to a model.
    void keepTried();
    /// Makes a version the draft again.
    void restore(const optimizers::Candidate& prompt);

Q_SIGNALS:
    void changed();
    void failed(const optimizers::Error& error);

private:
    void open();
    void notice();
    void keepPending();
    void keep(VersionOrigin origin, bool tried);

    ProjectModel& m_model;
    std::optional<PromptVersions> m_versions; ///< of the open project, where its file can be read
    optimizers::Candidate m_prompt;           ///< the draft as it was last seen
    bool m_pending = false;                   ///< it is not kept yet
    QTimer m_pause;
};

} // namespace app
