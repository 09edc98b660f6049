// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;
class QObject;
class QString;

namespace app {

/// Lets the application speak the locale's language as far as Hone has it, and English with its plurals elsewhere. To
/// be called before the first widget; `owner` keeps the translators.
void installTranslators(const QLocale& locale, QObject& owner);

/// The language of the texts that installTranslators() found, as BCP 47 has it: "de"; "en" where it found none.
[[nodiscard]] QString windowLanguage();

} // namespace app
