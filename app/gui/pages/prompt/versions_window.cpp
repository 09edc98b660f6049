// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/versions_window.h"

#include "app/gui/models/project_model.h"
#include "app/gui/models/prompt_history.h"
#include "app/gui/pages/run/trial_detail.h"
#include "widgets/style/card.h"
#include "widgets/style/hone_style.h"
#include "widgets/style/shapes.h"
#include "widgets/text/diff_view.h"
#include "widgets/text/utf8.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace app {

namespace {

enum VersionColumn { Since, Origin, Tried, Begins };

QString originText(VersionOrigin origin)
{
    switch (origin) {
    case VersionOrigin::Opened:
        return VersionsWindow::tr("As opened");
    case VersionOrigin::Run:
        return VersionsWindow::tr("From a run");
    case VersionOrigin::Person:
        break;
    }
    return VersionsWindow::tr("By hand");
}

QString sinceText(const std::string& since)
{
    const QDateTime time = QDateTime::fromString(widgets::fromUtf8(since), Qt::ISODate);
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

VersionsWindow::VersionsWindow(ProjectModel& model, PromptHistory& history, QWidget* parent)
    : QDialog(parent), m_model(model), m_history(history)
{
    setWindowTitle(tr("Versions of the prompt"));
    setModal(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::unit(this) * 2);
    m_hint = widgets::createHint({}, this);
    column->addWidget(m_hint);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(u"version_rows"_s);
    split->setChildrenCollapsible(false);
    createList();
    split->addWidget(m_list);
    auto* below = new QWidget(split);
    auto* lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 0, 0, 0);
    m_heading = widgets::createHint({}, below);
    m_difference = new widgets::DiffView(below);
    m_difference->setObjectName(u"version_difference"_s);
    m_difference->setAccessibleName(tr("What the version would change in the prompt"));
    lower->addWidget(m_heading);
    lower->addWidget(m_difference, 1);
    split->addWidget(below);
    column->addWidget(split, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(u"restore_version"_s);
    m_restore->setToolTip(tr("Makes this version your prompt again; undo brings the present one back"));
    widgets::setPrimary(m_restore);
    buttons->addButton(QDialogButtonBox::Close);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsWindow::showDifference);
    connect(m_restore, &QPushButton::clicked, this, &VersionsWindow::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_history, &PromptHistory::changed, this, &VersionsWindow::showVersions);
    connect(&m_model, &ProjectModel::changed, this, &VersionsWindow::showDifference);
    connect(&m_model, &ProjectModel::accessChanged, this, &VersionsWindow::showDifference);
}

void VersionsWindow::createList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"versions"_s);
    m_list->setAccessibleName(tr("Versions of the prompt, the newest first"));
    m_list->setHeaderLabels({tr("Since"), tr("Origin"), tr("Tried"), tr("Begins with")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    for (const VersionColumn narrow : {Since, Origin, Tried})
        m_list->header()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
}

void VersionsWindow::showEvent(QShowEvent* event)
{
    m_list->clear(); // so that the newest is chosen
    showVersions();
    QDialog::showEvent(event);
}

void VersionsWindow::showVersions()
{
    if (!isVisible())
        return;
    const std::vector<PromptVersion>& versions = m_history.versions();
    const int row = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    const int added = std::max(0, static_cast<int>(versions.size()) - m_list->topLevelItemCount());
    const bool chose = m_list->currentItem() != nullptr;
    m_list->clear();
    for (const PromptVersion& version : std::ranges::reverse_view(versions)) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(Since, sinceText(version.since));
        item->setText(Origin, originText(version.origin));
        item->setText(Tried, version.tried ? tr("yes") : tr("no"));
        item->setText(Begins, widgets::fromUtf8(version.prompt.instruction).simplified());
    }
    m_hint->setText(versions.empty() ? tr("There are no versions yet. Every prompt that you write or try, or take from "
                                          "a run, is kept here.")
                                     : tr("Every prompt that you write or try, or take from a run, is kept here."));
    // The same version stays chosen when newer ones come in above it.
    const int wanted = chose ? row + added : 0;
    m_list->setCurrentItem(m_list->topLevelItem(std::min(wanted, m_list->topLevelItemCount() - 1)));
    showDifference();
}

const PromptVersion* VersionsWindow::chosen() const
{
    const std::vector<PromptVersion>& versions = m_history.versions();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const auto place = static_cast<int>(versions.size()) - 1 - row;
    return row >= 0 && place >= 0 ? &versions[static_cast<std::size_t>(place)] : nullptr;
}

void VersionsWindow::showDifference()
{
    if (!isVisible())
        return;
    const PromptVersion* version = chosen();
    const optimizers::Candidate& draft = m_model.project().draft;
    const bool same = version != nullptr && idOf(version->prompt) == idOf(draft);
    m_restore->setEnabled(version != nullptr && !same && m_model.isWritable());
    if (version == nullptr) {
        m_heading->setText({});
        return m_difference->setTexts({}, {});
    }
    m_heading->setText(same ? tr("This is the prompt as it is now.")
                            : tr("What restoring it would change in the prompt as it is now:"));
    m_difference->setTexts(promptText(draft), promptText(version->prompt));
}

void VersionsWindow::restore()
{
    if (const PromptVersion* version = chosen())
        m_history.restore(version->prompt);
}

} // namespace app

#include "moc_versions_window.cpp"
