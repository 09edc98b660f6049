// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export_maker.h"

#include <utility>

namespace app {

namespace {

ExportResult resultOf(const ExportRequest& request, const KeySource& keys, const std::stop_token& stop)
{
    using optimizers::ErrorKind;
    ExportResult result{request.format, request.subject,
                        optimizers::failure(ErrorKind::Cancelled, "the export was cancelled"), nullptr};
    if (!result.subject) {
        auto subject = exportSubject(request.project, request.projectFile, request.candidate, stop);
        if (!subject) {
            result.exported = tl::unexpected(subject.error());
            return result;
        }
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

ExportMaker::~ExportMaker()
{
    m_thread.request_stop();
}

void ExportMaker::request(const ExportRequest& request)
{
    const int number = ++m_number;
    std::jthread before = std::exchange(m_thread, {});
    before.request_stop();
    m_thread = std::jthread(
        [this, number, request, keys = m_keys, before = std::move(before)](const std::stop_token& stop) mutable {
            if (before.joinable())
                before.join();
            const ExportResult result = resultOf(request, keys, stop);
            QMetaObject::invokeMethod(
                this,
                [this, number, result] {
                    if (number == m_number)
                        Q_EMIT made(result);
                },
                Qt::QueuedConnection);
        });
}

void ExportMaker::cancel()
{
    ++m_number;
    m_thread.request_stop();
}

} // namespace app

#include "moc_export_maker.cpp"
