// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settings.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int recentProjectsKept = 8;

} // namespace

widgets::Theme Settings::theme() const
{
    return widgets::themeFrom(m_store.value(u"theme"_s).toString());
}

void Settings::setTheme(widgets::Theme theme)
{
    m_store.setValue(u"theme"_s, widgets::nameOf(theme));
}

QStringList Settings::recentProjects() const
{
    QStringList paths = m_store.value(u"recent"_s).toStringList();
    paths.removeIf([](const QString& path) { return !QFile::exists(path); });
    return paths;
}

void Settings::addRecentProject(const QString& path)
{
    QStringList paths = recentProjects();
    paths.removeAll(path);
    paths.prepend(path);
    m_store.setValue(u"recent"_s, QStringList(paths.mid(0, recentProjectsKept)));
}

QByteArray Settings::geometry() const
{
    return m_store.value(u"geometry"_s).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_store.setValue(u"geometry"_s, geometry);
}

} // namespace app
