// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/settings_page.h"

#include "app/gui/models/project_model.h"
#include "app/gui/models/writable_controls.h"
#include "app/gui/pages/optimize/endpoints_panel.h"
#include "widgets/style/card.h"
#include "widgets/style/scroll.h"
#include "widgets/style/shapes.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

SettingsPage::SettingsPage(ProjectModel& model, KeySource keys, const QList<QAction*>& themes, QWidget* parent)
    : QWidget(parent), m_model(model)
{
    const int one = widgets::unit(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget(this);
    outer->addWidget(widgets::createScroll(content, this));
    auto* page = new QVBoxLayout(content);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(widgets::createTitle(tr("Settings"), content));
    page->addWidget(createAppearance(themes));
    m_endpoints = new EndpointsPanel(m_model, std::move(keys), content);
    enableWhileWritable(m_model, *m_endpoints);
    page->addWidget(m_endpoints, 1);
    auto* empty = new widgets::Card(content, tr("Endpoints"));
    empty->content()->addWidget(
        widgets::createHint(tr("Endpoints belong to a project: open one to set up the models it asks."), empty));
    m_empty = empty;
    page->addWidget(m_empty);
    page->addStretch();
    connect(m_endpoints, &EndpointsPanel::keyChanged, this, &SettingsPage::keyChanged);
    connect(&m_model, &ProjectModel::opened, this, &SettingsPage::showWhatIsOpen);
    showWhatIsOpen();
}

QWidget* SettingsPage::createAppearance(const QList<QAction*>& themes)
{
    auto* card = new widgets::Card(this, tr("Appearance"));
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::unit(this) * 5);
    for (QAction* theme : themes) {
        auto* choice = new QRadioButton(theme->text(), card);
        choice->setChecked(theme->isChecked());
        connect(choice, &QRadioButton::clicked, theme, &QAction::trigger);
        connect(theme, &QAction::toggled, choice, &QRadioButton::setChecked);
        row->addWidget(choice);
        if (theme == themes.front())
            setFocusProxy(choice);
    }
    row->addStretch();
    card->content()->addLayout(row);
    return card;
}

void SettingsPage::showWhatIsOpen()
{
    m_endpoints->setVisible(m_model.isOpen());
    m_empty->setVisible(!m_model.isOpen());
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model.isOpen() && !std::exchange(m_looked, true))
        m_endpoints->findServers();
}

} // namespace app

#include "moc_settings_page.cpp"
