// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/text_id.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace widgets {

/// An engine text in the language of the window.
[[nodiscard]] inline QString translated(optimizers::TextId text)
{
    return text.source.empty() ? QString()
                               : QCoreApplication::translate("optimizers", std::string(text.source).c_str());
}

[[nodiscard]] inline QString translated(const optimizers::FilledText& text)
{
    const QString sentence = translated(text.text);
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(QString::fromStdString(text.value)) : sentence;
}

} // namespace widgets
