// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/welcome/welcome_page.h"

#include "app/gui/samples.h"
#include "app/gui/settings.h"
#include "widgets/style/card.h"
#include "widgets/style/hone_style.h"
#include "widgets/style/icons.h"
#include "widgets/style/link_button.h"
#include "widgets/style/scroll.h"
#include "widgets/style/shapes.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace app {

WelcomePage::WelcomePage(const Settings& settings, QWidget* parent) : QWidget(parent), m_settings(settings)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 8, one * 8, one * 8, one * 8);
    page->setSpacing(one * 4);
    page->addWidget(widgets::createTitle(tr("Make a prompt better, and know that it is"), this));
    page->addWidget(widgets::createHint(tr("Hone tries instructions and exemplars on your examples, keeps what scores "
                                           "best, and tells whether the gain is real."),
                                        this));
    auto* cards = new QWidget(this);
    auto* columns = new QHBoxLayout(cards);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(one * 4);
    auto* left = new QVBoxLayout;
    left->setSpacing(one * 4);
    left->addWidget(createStart());
    left->addWidget(createRecent());
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->addWidget(createSamples());
    right->addStretch();
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    page->addWidget(widgets::createScroll(cards, this), 1);
    updateRecent();
}

QWidget* WelcomePage::createStart()
{
    auto* card = new widgets::Card(this, tr("Start"));
    auto* fresh = new QPushButton(widgets::icon(u"new"_s, widgets::ColourRole::AccentText),
                                  tr("New project from a data file…"), card);
    widgets::setPrimary(fresh);
    setFocusProxy(fresh);
    auto* open = new QPushButton(widgets::icon(u"open"_s), tr("Open a project…"), card);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(fresh);
    buttons->addWidget(open);
    buttons->addStretch();
    card->content()->addLayout(buttons);
    card->content()->addWidget(widgets::createHint(
        tr("CSV, TSV, JSONL or JSON with an input and an expected answer a row, or a task of instruction induction or "
           "BIG-bench. You can also drop data files, or a project, anywhere on this window."),
        card));
    connect(fresh, &QPushButton::clicked, this, &WelcomePage::chooseDataRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::chooseProjectRequested);
    return card;
}

QWidget* WelcomePage::createSamples()
{
    auto* card = new widgets::Card(this, tr("Samples"));
    card->content()->setSpacing(0);
    const std::vector<Sample> samples = allSamples();
    for (const Sample& sample : samples) {
        auto* link = new widgets::LinkButton(u"sample"_s, sample.name, sample.description, card);
        link->setObjectName(u"sample_"_s + sample.id);
        connect(link, &QAbstractButton::clicked, this, [this, id = sample.id] { Q_EMIT sampleRequested(id); });
        card->content()->addWidget(link);
    }
    if (samples.empty())
        card->content()->addWidget(widgets::createHint(tr("This build carries no samples."), card));
    return card;
}

QWidget* WelcomePage::createRecent()
{
    auto* card = new widgets::Card(this, tr("Recent projects"));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    card->content()->addLayout(m_recent);
    return card;
}

void WelcomePage::updateRecent()
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    const QStringList paths = m_settings.recentProjects();
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* link = new widgets::LinkButton(u"project"_s, file.completeBaseName(),
                                             QDir::toNativeSeparators(file.absolutePath()), this);
        connect(link, &QAbstractButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recent->addWidget(link);
    }
    if (paths.isEmpty())
        m_recent->addWidget(widgets::createHint(
            tr("None yet. Open a sample to look around, or make a project from your own data: it will be listed here."),
            this));
}

void WelcomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateRecent(); // files come and go behind our back
}

} // namespace app

#include "moc_welcome_page.cpp"
