// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/appearance.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace app {

/// What the window remembers from one start to the next. GUI thread only.
class Settings final
{
public:
    [[nodiscard]] widgets::Theme theme() const;
    void setTheme(widgets::Theme theme);
    /// Project files that still exist, the latest first.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString& path);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// How a person left a part of the window: a splitter or the columns of a table. Empty where they left it alone.
    [[nodiscard]] QByteArray layout(const QString& part) const;
    void setLayout(const QString& part, const QByteArray& state);
    /// The page a project was last seen on; empty for one that is new here.
    [[nodiscard]] QString lastPage(const QString& projectFile) const;
    void setLastPage(const QString& projectFile, const QString& page);

private:
    QSettings m_store;
};

} // namespace app
