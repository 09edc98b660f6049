// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;
class QObject;

namespace app {

/// Lets the application speak the locale's language as far as Hone has it, and English with its plurals elsewhere. To
/// be called before the first widget; `owner` keeps the translators.
void installTranslators(const QLocale& locale, QObject& owner);

} // namespace app
