// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/export_maker.h"

#include "app/gui/translators.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <utility>

namespace app {

namespace {

optimizers::ReportLanguage reportLanguage()
{
    return {widgets::toUtf8(windowLanguage()),
            [](optimizers::TextId text) { return widgets::toUtf8(widgets::translated(text)); }};
}

ExportResult resultOf(const ExportRequest& request, const KeySource& keys, const optimizers::ReportLanguage& language,
                      const std::stop_token& stop)
{
    using optimizers::ErrorKind;
    ExportResult result{request.format, request.subject,
                        optimizers::failure(ErrorKind::Cancelled, optimizers::textId("the export was cancelled")),
                        nullptr};
    if (!result.subject) {
        auto subject = exportSubject(request.project, request.projectFile, request.candidate, stop);
        if (!subject) {
            result.exported = tl::unexpected(subject.error());
            return result;
        }
        subject->reportLanguage = language;
        result.subject = std::make_shared<const optimizers::ExportSubject>(*std::move(subject));
    }
    const optimizers::PromptFormatInfo* format = optimizers::findPromptFormat(request.format);
    if (format == nullptr || stop.stop_requested())
        return result;
    result.exported = exportAs(*format, *result.subject, request.project, keys);
    if (format->mediaType == "text/html" || format->mediaType == "application/pdf") {
        if (auto report = optimizers::reportOf(*result.subject))
            result.report = std::make_shared<const optimizers::Report>(*std::move(report));
    }
    return result;
}

} // namespace

ExportMaker::ExportMaker(KeySource keys, QObject* parent) : QObject(parent), m_keys(std::move(keys)) {}

void ExportMaker::request(const ExportRequest& request)
{
    m_job.start([this, request, keys = m_keys,
                 language = reportLanguage()](const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver) {
        deliver([this, result = resultOf(request, keys, language, stop)] { Q_EMIT made(result); });
    });
}

} // namespace app

#include "moc_export_maker.cpp"
