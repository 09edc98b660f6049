// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/trial_detail.h"

#include "app/gui/pages/run/lineage_view.h"
#include "app/gui/pages/run/trial_outcomes.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"
#include "widgets/text/reading.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

QString promptText(const optimizers::Candidate& candidate)
{
    QString text = widgets::fromUtf8(candidate.instruction);
    for (const optimizers::Exemplar& exemplar : candidate.exemplars) {
        text += u"\n\n"_s + TrialDetail::tr("Input: %1").arg(widgets::fromUtf8(exemplar.input));
        text += u'\n' + TrialDetail::tr("Answer: %1").arg(widgets::fromUtf8(exemplar.output));
    }
    return text;
}

TrialDetail::TrialDetail(const Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this));
    m_heading = widgets::createHeading({}, this);
    m_score = new widgets::Reading(30, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"candidate_tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(createPrompt(), tr("Pro&mpt"));
    m_outcomes = new TrialOutcomes(study, m_tabs);
    m_tabs->addTab(m_outcomes, tr("&Outcomes"));
    m_lineage = new LineageView(study, m_tabs);
    m_tabs->addTab(m_lineage, tr("Li&neage"));
    connect(m_lineage, &LineageView::trialRequested, this, &TrialDetail::trialRequested);
    connect(m_outcomes, &TrialOutcomes::chosenByPerson, this, &TrialDetail::outcomeChosen);
    column->addWidget(m_heading);
    column->addWidget(m_score);
    column->addWidget(m_tabs, 1);
    setTrial(std::nullopt);
}

QWidget* TrialDetail::createPrompt()
{
    auto* tab = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, widgets::unit(this) * 2, 0, 0);
    m_prompt = new QPlainTextEdit(tab);
    m_prompt->setReadOnly(true);
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFrameShape(QFrame::NoFrame);
    m_prompt->setAccessibleName(tr("Instruction and exemplars of the candidate"));
    m_prompt->setObjectName(u"candidate_prompt"_s);
    m_origin = widgets::createHint({}, tab);
    m_copy = new QPushButton(widgets::icon(u"copy"_s), tr("&Copy"), tab);
    m_use = new QPushButton(widgets::icon(u"draft"_s), tr("&Use as draft"), tab);
    m_use->setToolTip(tr("Makes this candidate your own prompt; undo brings the old one back"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_use);
    buttons->addStretch();
    column->addWidget(m_prompt, 1);
    column->addWidget(m_origin);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &TrialDetail::copyPrompt);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const ShownTrial* trial = m_key ? m_study.find(*m_key) : nullptr)
            Q_EMIT draftRequested(trial->trial.candidate);
    });
    return tab;
}

void TrialDetail::setEditable(bool editable)
{
    m_use->setEnabled(editable);
}

void TrialDetail::setTrial(std::optional<widgets::TrialKey> key)
{
    m_key = key;
    const ShownTrial* trial = key ? m_study.find(*key) : nullptr;
    m_tabs->setEnabled(trial != nullptr);
    m_outcomes->setTrial(trial != nullptr ? key : std::nullopt);
    m_lineage->setTrial(trial != nullptr ? key : std::nullopt);
    if (trial == nullptr) {
        m_key.reset();
        m_heading->setText(tr("No candidate chosen"));
        m_score->setText(tr("Choose a point of the chart or a row of the table."));
        m_prompt->clear();
        m_origin->clear();
        return;
    }
    const ShownRun& run = m_study.runs()[static_cast<std::size_t>(key->run)];
    m_heading->setText(key->trial == 0 ? tr("%1, the draft").arg(run.name)
                                       : tr("%1, candidate %2").arg(run.name).arg(key->trial));
    m_prompt->setPlainText(promptText(trial->trial.candidate));
    const QString origin = widgets::translated(optimizers::shownReason(trial->trial.lineage.reason));
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
    showScore(*trial);
}

void TrialDetail::showScore(const ShownTrial& trial)
{
    const optimizers::Score& score = trial.trial.score;
    if (!trial.finished)
        return m_score->setText(
            tr("Being scored, %n outcome(s) so far", nullptr, static_cast<int>(trial.trial.outcomes.size())));
    m_score->setText(tr("%1 on %n example(s), coverage %2", nullptr, score.count)
                         .arg(widgets::scoreWithInterval(score), widgets::percentText(score.coverage)));
}

void TrialDetail::advance(const StudyChange& change)
{
    if (m_key && change.runs.contains(m_key->run))
        m_outcomes->advance(change);
    if (!m_key || !change.touched.contains(*m_key))
        return;
    const ShownTrial* trial = m_study.find(*m_key);
    if (m_prompt->document()->isEmpty())
        m_prompt->setPlainText(promptText(trial->trial.candidate));
    showScore(*trial);
    m_lineage->advance();
}

void TrialDetail::chooseOutcome(optimizers::ExampleId example)
{
    m_tabs->setCurrentWidget(m_outcomes);
    m_outcomes->choose(example);
}

void TrialDetail::focusOutcome()
{
    m_tabs->setCurrentWidget(m_outcomes);
    m_outcomes->setFocus(Qt::OtherFocusReason);
}

void TrialDetail::copyPrompt()
{
    QGuiApplication::clipboard()->setText(m_prompt->toPlainText());
}

} // namespace app

#include "moc_trial_detail.cpp"
