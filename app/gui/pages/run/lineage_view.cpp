// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/lineage_view.h"

#include "app/gui/pages/run/trial_detail.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/diff_view.h"
#include "widgets/text/figures.h"
#include "widgets/text/translation.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const ShownTrial* find(const ShownRun& run, optimizers::CandidateId id)
{
    const auto found =
        std::ranges::find(run.trials, id, [](const ShownTrial& trial) { return trial.trial.candidateId; });
    return found == run.trials.end() ? nullptr : &*found;
}

const ShownTrial* firstParent(const ShownRun& run, const ShownTrial& trial)
{
    const std::vector<optimizers::CandidateId>& parents = trial.trial.lineage.parents;
    return parents.empty() ? nullptr : find(run, parents.front());
}

} // namespace

std::vector<std::int32_t> lineageOf(const ShownRun& run, std::int32_t trial)
{
    std::vector<std::int32_t> chain;
    const ShownTrial* step = &run.trials.at(static_cast<std::size_t>(trial));
    while (step != nullptr && std::ranges::find(chain, step->trial.id.value) == chain.end()) {
        chain.push_back(step->trial.id.value);
        step = firstParent(run, *step);
    }
    return chain;
}

LineageView::LineageView(const Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 2);
    m_steps = new QTreeWidget(this);
    m_steps->setObjectName(u"lineage"_s);
    m_steps->setAccessibleName(tr("Ancestors of the candidate, the newest first"));
    m_steps->setHeaderLabels({tr("Candidate"), tr("Score"), tr("Move")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setToolTip(tr("Choose a step to see what it changed; open it with Return"));
    m_steps->setMaximumHeight(widgets::unit(this) * 36);
    m_steps->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_origin = widgets::createHint({}, this);
    m_origin->setObjectName(u"lineage_origin"_s);
    m_reason = widgets::createHint({}, this);
    m_diff = new widgets::DiffView(this);
    m_diff->setObjectName(u"lineage_diff"_s);
    m_diff->setAccessibleName(tr("What the step changed in the prompt"));
    m_diff->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_steps, 1);
    column->addWidget(m_origin);
    column->addWidget(m_reason);
    column->addWidget(m_diff, 2);
    setFocusProxy(m_steps);
    connect(m_steps, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { showStep(m_steps->indexOfTopLevelItem(item)); });
    connect(m_steps, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const auto step = static_cast<std::size_t>(m_steps->indexOfTopLevelItem(item));
        Q_EMIT trialRequested({m_key->run, m_chain[step]});
    });
}

void LineageView::setTrial(std::optional<widgets::TrialKey> key)
{
    m_key = key;
    m_waiting = true;
    if (isVisible())
        showChain();
}

void LineageView::showEvent(QShowEvent* event)
{
    if (m_waiting)
        showChain();
    QWidget::showEvent(event);
}

void LineageView::showChain()
{
    m_waiting = false;
    m_chain.clear();
    m_steps->clear();
    if (m_key)
        m_chain = lineageOf(m_study.runs()[static_cast<std::size_t>(m_key->run)], m_key->trial);
    for (const std::int32_t step : m_chain) {
        const ShownTrial& trial = *m_study.find({m_key->run, step});
        auto* item = new QTreeWidgetItem(m_steps);
        item->setText(0, step == 0 ? tr("Draft") : widgets::countText(step));
        item->setText(2, widgets::translated(optimizers::shownMove(trial.trial.lineage.move)));
    }
    advance();
    if (m_chain.empty())
        showStep(-1);
    else
        m_steps->setCurrentItem(m_steps->topLevelItem(0));
}

void LineageView::advance()
{
    if (m_waiting)
        return;
    for (int step = 0; step < static_cast<int>(m_chain.size()); ++step) {
        const ShownTrial* trial = m_study.find({m_key->run, m_chain[static_cast<std::size_t>(step)]});
        m_steps->topLevelItem(step)->setText(1, widgets::scoreText(trial->trial.score));
    }
}

const ShownTrial* LineageView::parentOf(const ShownTrial& trial) const
{
    const ShownTrial* parent = firstParent(m_study.runs()[static_cast<std::size_t>(m_key->run)], trial);
    return parent != nullptr ? parent : m_study.find({m_key->run, 0});
}

QString LineageView::originOf(const ShownTrial& trial) const
{
    if (trial.trial.id.value == 0)
        return tr("The draft: the run began here.");
    const ShownRun& run = m_study.runs()[static_cast<std::size_t>(m_key->run)];
    const ShownTrial* parent = firstParent(run, trial);
    if (parent == nullptr)
        return tr("Written anew; the difference is to the draft.");
    const auto parents = trial.trial.lineage.parents.size();
    if (parents > 1)
        return tr("From candidate %1 and %n other(s); the difference is to candidate %1.", nullptr,
                  static_cast<int>(parents) - 1)
            .arg(parent->trial.id.value);
    return parent->trial.id.value == 0 ? tr("From the draft; this is what changed.")
                                       : tr("From candidate %1; this is what changed.").arg(parent->trial.id.value);
}

void LineageView::showStep(int step)
{
    const bool any = step >= 0 && step < static_cast<int>(m_chain.size());
    const ShownTrial* trial = any ? m_study.find({m_key->run, m_chain[static_cast<std::size_t>(step)]}) : nullptr;
    m_origin->setText(trial != nullptr ? originOf(*trial) : QString());
    const QString reason =
        trial != nullptr ? widgets::translated(optimizers::shownReason(trial->trial.lineage.reason)) : QString();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    if (trial == nullptr)
        return m_diff->setTexts({}, {});
    m_diff->setTexts(promptText(parentOf(*trial)->trial.candidate), promptText(trial->trial.candidate));
}

} // namespace app

#include "moc_lineage_view.cpp"
