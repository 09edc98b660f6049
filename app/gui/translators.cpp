// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

using namespace Qt::StringLiterals;

// The macro declares a function and so must stand outside of every namespace.
static void keepTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace app {

namespace {

/// Of Hone's own texts; null where none are installed.
QPointer<QTranslator>& installedTexts()
{
    static QPointer<QTranslator> texts;
    return texts;
}

} // namespace

void installTranslators(const QLocale& locale, QObject& owner)
{
    keepTranslations();
    const QString places[] = {QLibraryInfo::path(QLibraryInfo::TranslationsPath), u":/translations"_s};
    auto* english = new QTranslator(&owner); // below whatever the locale brings
    if (english->load(u"hone_en"_s, places[1]))
        QCoreApplication::installTranslator(english);
    auto* widgetSet = new QTranslator(&owner);
    if (widgetSet->load(locale, u"qtbase"_s, u"_"_s, places[0]))
        QCoreApplication::installTranslator(widgetSet);
    auto* ours = new QTranslator(&owner);
    if (ours->load(locale, u"hone"_s, u"_"_s, places[1]) && QCoreApplication::installTranslator(ours))
        installedTexts() = ours;
}

QString windowLanguage()
{
    // The locale's own may be another: it is what numbers and dates are written in.
    return installedTexts().isNull() ? u"en"_s : QLocale(installedTexts()->language()).bcp47Name();
}

} // namespace app
