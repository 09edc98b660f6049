// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/exemplar_effect_loader.h"

#include "widgets/text/utf8.h"

#include <utility>

namespace app {

ExemplarEffectLoader::ExemplarEffectLoader(KeySource keys, QObject* parent) : QObject(parent), m_keys(std::move(keys))
{}

void ExemplarEffectLoader::load(const Project& project, const QString& path)
{
    m_job.start([this, project, path = widgets::toUtf8(path),
                 keys = m_keys](const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver) {
        if (const optimizers::Result<ExemplarEffects> effects = exemplarEffects(project, path, keys, stop))
            deliver([this, effects = *effects] { Q_EMIT loaded(effects); });
    });
}

} // namespace app

#include "moc_exemplar_effect_loader.cpp"
