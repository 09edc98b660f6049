// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/shown_text.h"

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

[[nodiscard]] inline QString translated(const optimizers::ShownText& text)
{
    return QString::fromStdString(text.in([](optimizers::TextId id) { return translated(id).toStdString(); }));
}

} // namespace widgets
