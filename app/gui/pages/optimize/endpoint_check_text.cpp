// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/endpoint_check_text.h"

#include "app/gui/jobs/endpoint_prober.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QCoreApplication>
#include <QLocale>

using optimizers::ErrorKind;

namespace app {

namespace {

/// Texts of the check of an endpoint.
class EndpointCheckText
{
    Q_DECLARE_TR_FUNCTIONS(app::EndpointCheckText)

public:
    static QString failed(const optimizers::Error& error)
    {
        const QString detail = widgets::translated(error.text);
        switch (error.kind) {
        case ErrorKind::Cancelled:
            return tr("Stopped.");
        case ErrorKind::InvalidInput:
            return tr("Something has to be changed first: %1").arg(detail);
        case ErrorKind::Rejected:
            return tr("The server is there, but refuses: %1").arg(detail);
        case ErrorKind::Malformed:
            return tr("Something answered, but not as a model does: %1").arg(detail);
        default:
            return tr("No answer: %1").arg(detail);
        }
    }

    static QString answered(const optimizers::Completion& reply, double seconds)
    {
        const QLocale locale;
        const QString time = locale.toString(seconds, 'f', 2);
        const QString text = widgets::fromUtf8(reply.text).simplified();
        const QString shown = text.size() > 60 ? text.left(60) + QChar(0x2026) : text;
        const QString tokens = tr("%1 tokens in, %2 out")
                                   .arg(locale.toString(qlonglong{reply.usage.inputTokens}),
                                        locale.toString(qlonglong{reply.usage.outputTokens}));
        if (shown.isEmpty())
            return tr("It works: an empty answer after %1 s (%2).").arg(time, tokens);
        return tr("It works: “%1” after %2 s (%3).").arg(shown, time, tokens);
    }
};

} // namespace

QString checkText(const EndpointCheck& check)
{
    if (check.error)
        return EndpointCheckText::failed(*check.error);
    if (check.reply)
        return EndpointCheckText::answered(*check.reply, static_cast<double>(check.took.count()) / 1000.0);
    return EndpointCheckText::tr("The server is there and offers %n model(s). Choose one and test again.", nullptr,
                                 static_cast<int>(check.models.size()));
}

} // namespace app
