// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions/view_actions.h"

#include "app/gui/settings.h"
#include "widgets/style/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace app {

ViewActions::ViewActions(Settings& settings, QWidget& window) : QObject(&window)
{
    auto* group = new QActionGroup(this);
    const auto addPage = [this, group](Page page, const QString& drawing, const QString& text) {
        auto* action = new QAction(widgets::icon(drawing), text, group);
        action->setCheckable(true);
        action->setObjectName(u"page_"_s + drawing);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page))));
        action->setToolTip(
            tr("%1 (%2)").arg(action->iconText(), action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
        m_pages.push_back(action);
    };
    addPage(Page::Welcome, u"welcome"_s, tr("&Welcome"));
    addPage(Page::Task, u"task"_s, tr("Tas&k"));
    addPage(Page::Prompt, u"prompt"_s, tr("&Prompt"));
    addPage(Page::Optimize, u"optimize"_s, tr("Op&timize"));
    addPage(Page::Run, u"run"_s, tr("&Run"));
    addPage(Page::Compare, u"compare"_s, tr("&Compare"));
    addPage(Page::Export, u"export"_s, tr("E&xport"));
    addPage(Page::Settings, u"settings"_s, tr("&Settings"));
    createThemes(settings);
    setProjectOpen(false);
    choose(Page::Welcome);
}

void ViewActions::createThemes(Settings& settings)
{
    m_themes = new QActionGroup(this);
    const auto addTheme = [this, &settings](Theme theme, const QString& text) {
        auto* action = new QAction(text, m_themes);
        action->setCheckable(true);
        action->setChecked(settings.theme() == theme);
        connect(action, &QAction::triggered, this, [&settings, theme] {
            settings.setTheme(theme);
            widgets::applyTheme(theme);
        });
    };
    addTheme(Theme::System, tr("As the &system"));
    addTheme(Theme::Light, tr("&Light"));
    addTheme(Theme::Dark, tr("&Dark"));
}

void ViewActions::addTo(QMenu& menu)
{
    for (QAction* page : m_pages)
        menu.addAction(page);
    menu.addSeparator();
    menu.addActions(m_themes->actions());
}

QList<QAction*> ViewActions::themes() const
{
    return m_themes->actions();
}

void ViewActions::choose(Page page)
{
    m_pages[static_cast<std::size_t>(page)]->setChecked(true);
    Q_EMIT pageChosen(page);
}

QString ViewActions::idOf(Page page) const
{
    return m_pages[static_cast<std::size_t>(page)]->objectName();
}

std::optional<Page> ViewActions::pageOf(const QString& id) const
{
    const auto found = std::ranges::find(m_pages, id, &QAction::objectName);
    return found == m_pages.end() ? std::nullopt : std::optional(static_cast<Page>(found - m_pages.begin()));
}

void ViewActions::setProjectOpen(bool open)
{
    for (QAction* page : m_pages)
        page->setEnabled(open || page == m_pages.front() || page == m_pages.back());
}

} // namespace app

#include "moc_view_actions.cpp"
