// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/export_subject.h"
#include "optimizers/formats/report.h"
#include "widgets/threads/latest_job.h"

#include <QObject>

#include <memory>
#include <string>

namespace app {

/// A candidate to be written in a format.
struct ExportRequest
{
    Project project;
    std::string projectFile;
    std::string candidate;                                    ///< as exportSubject() takes it
    std::string format;                                       ///< an id
    std::shared_ptr<const optimizers::ExportSubject> subject; ///< where it is known already
};

/// What became of a request.
struct ExportResult
{
    std::string format;
    std::shared_ptr<const optimizers::ExportSubject> subject; ///< null where it could not be gathered
    optimizers::Result<Exported> exported;
    std::shared_ptr<const optimizers::Report> report; ///< of formats that are pages
};

/// Gathers and writes exports on a thread of its own: the journal may be long. Only the latest request is answered.
class ExportMaker final : public QObject
{
    Q_OBJECT

public:
    ExportMaker(KeySource keys, QObject* parent);

    void request(const ExportRequest& request);
    /// What was asked for is of no use any more.
    void cancel() { m_job.cancel(); }

Q_SIGNALS:
    void made(const app::ExportResult& result);

private:
    KeySource m_keys;
    widgets::LatestJob m_job;
};

} // namespace app
