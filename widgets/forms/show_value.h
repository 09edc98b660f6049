// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/utf8.h"

#include <QLineEdit>
#include <QSignalBlocker>

#include <string_view>

namespace widgets {

/// Shows a value that did not come from the person: the field tells nobody that it changed.
template <typename Box, typename Value>
void showValue(Box* box, Value value)
{
    const QSignalBlocker quiet(box);
    box->setValue(value);
}

/// The same for a line of text; the cursor stays where it is unless the text is another one.
inline void showText(QLineEdit* line, std::string_view text)
{
    const QSignalBlocker quiet(line);
    if (const QString wide = fromUtf8(text); line->text() != wide)
        line->setText(wide);
}

} // namespace widgets
