// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/appearance.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/hone_style.h"

#include <QApplication>
#include <QToolTip>

using namespace Qt::StringLiterals;

// The macro declares a function and so must stand outside of every namespace.
static void keepResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace widgets {

namespace {

Scheme systemScheme()
{
    static const Scheme scheme = schemeOf(QGuiApplication::palette());
    return scheme;
}

} // namespace

void installStyle(QApplication& application)
{
    keepResources();
    static_cast<void>(systemScheme()); // before our own palette hides the desktop's
    application.setStyle(new HoneStyle);
}

void applyTheme(Theme theme)
{
    Scheme scheme = systemScheme();
    if (theme != Theme::System)
        scheme = theme == Theme::Dark ? Scheme::Dark : Scheme::Light;
    const QPalette palette = paletteFor(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QString nameOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

Theme themeFrom(const QString& name)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (name == nameOf(theme))
            return theme;
    }
    return Theme::System;
}

} // namespace widgets
