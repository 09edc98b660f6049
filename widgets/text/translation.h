// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/text_id.h"

#include <QCoreApplication>
#include <QString>

namespace widgets {

/// An engine text in the language of the window. Its source is a literal and so ends with a zero.
[[nodiscard]] inline QString translated(optimizers::TextId text)
{
    return text.source.empty() ? QString() : QCoreApplication::translate("optimizers", text.source.data());
}

} // namespace widgets
