// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/exemplar_effect_loader.h"

#include "widgets/text/utf8.h"

#include <utility>

namespace app {

ExemplarEffectLoader::ExemplarEffectLoader(KeySource keys, QObject* parent) : QObject(parent), m_keys(std::move(keys))
{}

ExemplarEffectLoader::~ExemplarEffectLoader()
{
    m_thread.request_stop();
}

void ExemplarEffectLoader::load(const Project& project, const QString& path)
{
    const int generation = ++m_generation;
    std::jthread before = std::exchange(m_thread, {});
    before.request_stop();
    m_thread = std::jthread([this, before = std::move(before), project, path = widgets::toUtf8(path), keys = m_keys,
                             generation](const std::stop_token& stop) mutable {
        if (before.joinable())
            before.join();
        const optimizers::Result<ExemplarEffects> effects = exemplarEffects(project, path, keys, stop);
        QMetaObject::invokeMethod(
            this,
            [this, generation, effects] {
                if (generation == m_generation && effects)
                    Q_EMIT loaded(*effects);
            },
            Qt::QueuedConnection);
    });
}

} // namespace app

#include "moc_exemplar_effect_loader.cpp"
