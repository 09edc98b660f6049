// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace app {

class Settings;

/// The pages of the window, in the order of their actions.
enum class Page { Welcome, Task, Prompt, Optimize, Run, Compare, Export, Settings };

/// Which page is in view, and light or dark.
class ViewActions final : public QObject
{
    Q_OBJECT

public:
    ViewActions(Settings& settings, QWidget& window);

    void addTo(QMenu& menu);
    [[nodiscard]] const std::vector<QAction*>& pages() const { return m_pages; }
    /// Exclusive; the checked one is in use.
    [[nodiscard]] QList<QAction*> themes() const;
    void choose(Page page);
    /// The lower-case name of a page for what is remembered.
    [[nodiscard]] QString idOf(Page page) const;
    [[nodiscard]] std::optional<Page> pageOf(const QString& id) const;
    /// Pages that show a project are of no use before one is open.
    void setProjectOpen(bool open);

Q_SIGNALS:
    void pageChosen(app::Page page);

private:
    void createThemes(Settings& settings);

    std::vector<QAction*> m_pages;
    QActionGroup* m_themes = nullptr;
};

} // namespace app
