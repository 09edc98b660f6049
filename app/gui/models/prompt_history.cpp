// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/prompt_history.h"

#include "app/core/prompt/draft_change.h"
#include "app/gui/models/project_model.h"
#include "widgets/text/utf8.h"

#include <QDateTime>
#include <QSignalBlocker>

#include <chrono>

using namespace std::chrono_literals;

namespace app {

PromptHistory::PromptHistory(ProjectModel& model, QObject* parent) : QObject(parent), m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(5s);
    connect(&m_pause, &QTimer::timeout, this, &PromptHistory::keepPending);
    connect(&m_model, &ProjectModel::opened, this, &PromptHistory::open);
    connect(&m_model, &ProjectModel::changed, this, &PromptHistory::notice);
}

PromptHistory::~PromptHistory()
{
    const QSignalBlocker quiet(this);
    keepPending();
}

const std::vector<PromptVersion>& PromptHistory::versions() const
{
    static const std::vector<PromptVersion> none;
    return m_versions ? m_versions->all() : none;
}

void PromptHistory::open()
{
    keepPending(); // of the project that was open before
    m_versions.reset();
    optimizers::Result<PromptVersions> versions = PromptVersions::open(widgets::toUtf8(m_model.path()));
    if (versions)
        m_versions = std::move(*versions);
    else
        Q_EMIT failed(versions.error());
    m_prompt = m_model.project().draft;
    keep(VersionOrigin::Opened, false);
    Q_EMIT changed();
}

void PromptHistory::notice()
{
    if (m_model.project().draft == m_prompt)
        return;
    m_prompt = m_model.project().draft;
    m_pending = true;
    m_pause.start();
}

void PromptHistory::keepPending()
{
    if (m_pending)
        keep(VersionOrigin::Person, false);
}

void PromptHistory::keepAdopted()
{
    keep(VersionOrigin::Run, false);
}

void PromptHistory::keepTried()
{
    keep(VersionOrigin::Person, true);
}

void PromptHistory::keep(VersionOrigin origin, bool tried)
{
    m_pending = false;
    m_pause.stop();
    if (!m_versions || !m_model.isWritable() || (m_prompt.instruction.empty() && m_prompt.exemplars.empty()))
        return;
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    const optimizers::Result<bool> kept = m_versions->keep({m_prompt, now, origin, tried});
    if (!kept)
        Q_EMIT failed(kept.error());
    else if (*kept)
        Q_EMIT changed();
}

void PromptHistory::restore(const optimizers::Candidate& prompt)
{
    const Project restored = withDraft(m_model.project(), prompt); // first: keeping what is pending moves the versions
    keepPending();
    m_model.edit(restored, tr("Restore a version of the prompt"));
}

} // namespace app

#include "moc_prompt_history.cpp"
