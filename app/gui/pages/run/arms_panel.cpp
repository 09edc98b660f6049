// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/arms_panel.h"

#include "widgets/plots/arm_plot.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/arm_model.h"
#include "widgets/tables/arm_table.h"
#include "widgets/text/figures.h"
#include "widgets/text/utf8.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

std::vector<widgets::ArmRow> armRowsOf(const Study& study, int place)
{
    std::vector<widgets::ArmRow> rows;
    for (const optimizers::ArmBelief& arm : study.runs()[static_cast<std::size_t>(place)].arms->arms) {
        const widgets::TrialKey key{place, arm.trial.value};
        const ShownTrial* trial = study.find(key);
        const QString opening =
            trial != nullptr ? widgets::fromUtf8(trial->trial.candidate.instruction).simplified() : QString();
        rows.push_back(
            {key, opening.size() > 200 ? opening.first(200) + u'…' : opening, arm.mean, arm.deviation, arm.pulls});
    }
    return rows;
}

} // namespace

ArmsPanel::ArmsPanel(const Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, one * 2, 0, 0);
    column->setSpacing(one * 2);
    m_sentence = widgets::createHint({}, this);
    m_sentence->setObjectName(u"arms_sentence"_s);
    column->addWidget(m_sentence);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"arm_columns"_s);
    split->setChildrenCollapsible(false);
    m_plot = new widgets::ArmPlot(split);
    m_plot->setObjectName(u"arm_plot"_s);
    m_model = new widgets::ArmModel(this);
    m_table = new widgets::ArmTable(*m_model, split);
    split->addWidget(m_plot);
    split->addWidget(m_table);
    split->setSizes({1000, 1000}); // equal shares, whatever either would like to have
    m_content = split;
    column->addWidget(m_content, 1);
    column->addStretch();
    setFocusProxy(m_table);
    connect(m_plot, &widgets::ArmPlot::chosen, this, &ArmsPanel::chosen);
    connect(m_table, &widgets::ArmTable::chosenByPerson, this, &ArmsPanel::chosen);
}

void ArmsPanel::select(std::optional<widgets::TrialKey> key)
{
    m_key = key;
    const int run = key ? key->run : 0;
    m_stale = m_stale || run != m_run;
    m_run = run;
    if (isVisible())
        refresh();
}

void ArmsPanel::advance(const StudyChange& change)
{
    m_stale = m_stale || change.arms.contains(m_run);
    if (isVisible())
        refresh();
}

void ArmsPanel::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void ArmsPanel::refresh()
{
    const auto place = static_cast<std::size_t>(m_run);
    if (place >= m_study.runs().size())
        return;
    const ShownRun& run = m_study.runs()[place];
    if (m_stale) {
        std::vector<widgets::ArmRow> rows = run.arms ? armRowsOf(m_study, m_run) : std::vector<widgets::ArmRow>();
        m_content->setVisible(!rows.empty());
        m_plot->setArms(rows);
        m_model->setRows(std::move(rows));
        showSentence(run);
        m_stale = false;
    }
    m_plot->select(m_key);
    m_table->select(m_key);
}

void ArmsPanel::showSentence(const ShownRun& run)
{
    QString sentence =
        tr("%1 does not choose by beliefs, or has not yet: there are no arms to show. Bandits do.").arg(run.name);
    if (run.arms && !run.arms->arms.empty()) {
        const auto best = std::ranges::max_element(run.arms->arms, {}, &optimizers::ArmBelief::mean);
        sentence = tr("What %1 believed when it chose round %2: of %n candidate(s), candidate %3 leads with %4 ± %5 on "
                      "%6 examples.",
                      nullptr, static_cast<int>(run.arms->arms.size()))
                       .arg(run.name, widgets::countText(run.arms->round), widgets::countText(best->trial.value),
                            widgets::percentText(best->mean), widgets::percentText(best->deviation),
                            widgets::countText(best->pulls));
    }
    m_sentence->setText(sentence);
    m_plot->setAccessibleDescription(sentence);
    m_table->setAccessibleDescription(sentence);
}

} // namespace app

#include "moc_arms_panel.cpp"
