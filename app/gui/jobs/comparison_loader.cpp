// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/comparison_loader.h"

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

void ComparisonLoader::load(const Project& project, const QString& path, const std::vector<ComparedCandidate>& tested)
{
    setBusy(true);
    m_job.start([this, project, path = widgets::toUtf8(path), tested,
                 known = m_known](const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver) {
        deliver([this, result = comparisonIn(project, path, tested, known, stop)] { finish(result); });
    });
}

void ComparisonLoader::cancel()
{
    m_job.cancel();
    setBusy(false);
}

void ComparisonLoader::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

void ComparisonLoader::finish(const optimizers::Result<SharedComparison>& result)
{
    setBusy(false);
    if (!result)
        return Q_EMIT failed(result.error());
    if (std::exchange(m_known, *result) != *result)
        Q_EMIT loaded(m_known);
}

} // namespace app

#include "moc_comparison_loader.cpp"
