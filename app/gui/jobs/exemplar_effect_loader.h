// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/exemplar_effects.h"
#include "widgets/threads/latest_job.h"

#include <QObject>

namespace app {

using ExemplarEffects = std::vector<std::optional<optimizers::PairedDifference>>;

/// Reads what the exemplars of a draft do for its score out of the journal, on a thread of its own; the newest request
/// wins.
class ExemplarEffectLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ExemplarEffectLoader(KeySource keys, QObject* parent = nullptr);

    void load(const Project& project, const QString& path);

Q_SIGNALS:
    /// One an exemplar of the draft. Nothing is told where the journal cannot be read or the data is not there: the
    /// pages that need them say so.
    void loaded(const app::ExemplarEffects& effects);

private:
    KeySource m_keys;
    widgets::LatestJob m_job;
};

} // namespace app
