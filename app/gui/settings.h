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

private:
    QSettings m_store;
};

} // namespace app
