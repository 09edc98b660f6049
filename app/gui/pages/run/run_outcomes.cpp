// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/run_outcomes.h"

#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/outcome_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

RunOutcomes::RunOutcomes(const Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, widgets::unit(this), 0, 0);
    row->setSpacing(widgets::unit(this) * 3);
    m_name = widgets::createHint({}, this);
    m_name->setWordWrap(false);
    m_bar = new widgets::OutcomeBar(this);
    m_bar->setObjectName(u"run_outcomes"_s);
    m_retry = new QPushButton(widgets::icon(u"reset"_s), {}, this);
    m_retry->setObjectName(u"retry_failed"_s);
    m_retry->hide();
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addWidget(m_bar, 1);
    row->addWidget(m_retry, 0, Qt::AlignVCenter);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_run); });
}

void RunOutcomes::setRun(int run)
{
    m_run = run;
    advance();
}

void RunOutcomes::setReady(bool ready)
{
    m_ready = ready;
    advance();
}

void RunOutcomes::advance()
{
    const auto place = static_cast<std::size_t>(m_run);
    if (place >= m_study.runs().size())
        return;
    const ShownRun& run = m_study.runs()[place];
    if (m_name->text() != run.name) {
        m_name->setText(run.name);
        m_bar->setAccessibleName(tr("Outcomes of %1 by class").arg(run.name));
    }
    m_bar->setCounts(run.counts);
    showRetry(run);
}

void RunOutcomes::showRetry(const ShownRun& run)
{
    const int failed = run.counts.of(optimizers::OutcomeClass::Failed) + run.failedInComparison;
    m_retry->setVisible(failed > 0);
    if (failed == 0)
        return;
    const bool over = run.state == optimizers::RunState::Done;
    m_retry->setEnabled(m_ready && over);
    if (const QString text = tr("Retr&y %n failed", nullptr, failed); m_retry->text() != text)
        m_retry->setText(text);
    const QString tip =
        over ? tr("Asks again what brought no usable reply, within the budget of the run; where that is spent, with "
                  "one call for each. The scores and the final comparison follow.")
             : tr("Possible once the run is over. A run that is continued asks again by itself what failed in its "
                  "interrupted round.");
    m_retry->setToolTip(tip);
    m_retry->setAccessibleDescription(tip);
}

} // namespace app

#include "moc_run_outcomes.cpp"
