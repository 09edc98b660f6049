// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparison_loader.h"

#include "widgets/text/utf8.h"

#include <utility>

namespace app {

namespace {

optimizers::Result<SharedComparison> comparisonIn(const Project& project, const std::string& path,
                                                  const std::vector<ComparedCandidate>& tested,
                                                  const SharedComparison& known, const std::stop_token& stop)
{
    optimizers::Result<StudyComparison> read = readComparison(project, path, tested, stop);
    if (!read)
        return tl::unexpected(read.error());
    if (known && *known == *read)
        return known;
    return std::make_shared<const StudyComparison>(std::move(*read));
}

} // namespace

ComparisonLoader::~ComparisonLoader()
{
    m_thread.request_stop();
}

void ComparisonLoader::load(const Project& project, const QString& path, const std::vector<ComparedCandidate>& tested)
{
    const int generation = ++m_generation;
    m_busy = true;
    std::jthread before = std::exchange(m_thread, {});
    before.request_stop();
    m_thread = std::jthread([this, before = std::move(before), project, path = widgets::toUtf8(path), tested,
                             known = m_known, generation](const std::stop_token& stop) mutable {
        if (before.joinable())
            before.join();
        const optimizers::Result<SharedComparison> result = comparisonIn(project, path, tested, known, stop);
        QMetaObject::invokeMethod(
            this, [this, generation, result] { finish(generation, result); }, Qt::QueuedConnection);
    });
}

void ComparisonLoader::finish(int generation, const optimizers::Result<SharedComparison>& result)
{
    if (generation != m_generation)
        return;
    m_busy = false;
    if (!result)
        return Q_EMIT failed(result.error());
    if (std::exchange(m_known, *result) != *result)
        Q_EMIT loaded(m_known);
}

} // namespace app

#include "moc_comparison_loader.cpp"
