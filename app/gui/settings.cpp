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

QByteArray Settings::layout(const QString& part) const
{
    return m_store.value(u"layout/"_s + part).toByteArray();
}

void Settings::setLayout(const QString& part, const QByteArray& state)
{
    m_store.setValue(u"layout/"_s + part, state);
}

QString Settings::lastPage(const QString& projectFile) const
{
    return m_store.value(u"pages"_s).toMap().value(projectFile).toString();
}

void Settings::setLastPage(const QString& projectFile, const QString& page)
{
    const QVariantMap known = m_store.value(u"pages"_s).toMap();
    QVariantMap pages;
    for (const QString& recent : recentProjects()) { // as long as a project is listed its page is remembered
        if (known.contains(recent))
            pages.insert(recent, known.value(recent));
    }
    pages.insert(projectFile, page);
    if (pages != known)
        m_store.setValue(u"pages"_s, pages);
}

} // namespace app
