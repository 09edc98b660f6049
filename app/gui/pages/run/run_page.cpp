// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/run_page.h"

#include "app/gui/pages/run/arms_panel.h"
#include "app/gui/pages/run/candidate_editor.h"
#include "app/gui/pages/run/outcome_map_panel.h"
#include "app/gui/pages/run/plot_controls.h"
#include "app/gui/pages/run/run_outcomes.h"
#include "app/gui/pages/run/trial_detail.h"
#include "app/gui/pages/run/verdict_panel.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/trial_model.h"
#include "widgets/tables/trial_table.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString openingOf(const std::string& instruction)
{
    const QString text = widgets::fromUtf8(instruction).simplified();
    return text.size() > 200 ? text.first(200) + u'…' : text;
}

widgets::TrialRow rowFor(widgets::TrialKey key, const ShownRun& run, const ShownTrial& trial)
{
    return {key,
            run.name,
            widgets::translated(optimizers::shownMove(trial.trial.lineage.move)),
            openingOf(trial.trial.candidate.instruction),
            static_cast<int>(trial.trial.candidate.exemplars.size()),
            trial.trial.score,
            trial.spent,
            trial.finished};
}

} // namespace

RunPage::RunPage(Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    m_plot = new widgets::TrajectoryPlot(this);
    page->addWidget(createHeader());
    m_verdicts = new VerdictPanel(this);
    page->addWidget(m_verdicts);
    m_empty =
        widgets::createHint(tr("Nothing has run yet. Choose optimizers on the Optimize page and press Start: every "
                               "candidate will appear here the moment it is scored."),
                            this);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    page->addWidget(m_empty, 1);
    m_content = createContent();
    page->addWidget(m_content, 1);
    connectSelection();
    connect(&m_study, &Study::restarted, this, &RunPage::onRestarted);
    connect(&m_study, &Study::advanced, this, &RunPage::onAdvanced);
    onRestarted();
}

QWidget* RunPage::createHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widgets::createTitle(tr("Run"), header));
    row->addStretch();
    row->addWidget(new PlotControls(*m_plot, header));
    return header;
}

QWidget* RunPage::createContent()
{
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(u"run_rows"_s);
    split->setChildrenCollapsible(false);
    auto* chart = new widgets::Card(split);
    m_plot->setMinimumHeight(fontMetrics().height() * 15);
    chart->content()->addWidget(m_plot, 1);
    setFocusProxy(m_plot);
    auto* lower = new QSplitter(Qt::Horizontal, split);
    lower->setObjectName(u"run_columns"_s);
    lower->setChildrenCollapsible(false);
    auto* list = new widgets::Card(lower);
    list->content()->addWidget(createCandidates(list), 1);
    m_outcomes = new RunOutcomes(m_study, list);
    list->content()->addWidget(m_outcomes);
    auto* chosen = new widgets::Card(lower);
    m_detail = new TrialDetail(m_study, chosen);
    chosen->content()->addWidget(m_detail, 1);
    lower->addWidget(list);
    lower->addWidget(chosen);
    lower->setStretchFactor(0, 2);
    lower->setStretchFactor(1, 1);
    split->addWidget(chart);
    split->addWidget(lower);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    return split;
}

QWidget* RunPage::createCandidates(QWidget* parent)
{
    auto* tabs = new QTabWidget(parent);
    tabs->setObjectName(u"candidate_views"_s);
    tabs->setDocumentMode(true);
    m_trials = new widgets::TrialModel(this);
    m_table = new widgets::TrialTable(*m_trials, tabs);
    m_table->setFrameShape(QFrame::NoFrame);
    m_map = new OutcomeMapPanel(m_study, tabs);
    tabs->addTab(m_table, tr("Can&didates"));
    m_arms = new ArmsPanel(m_study, tabs);
    tabs->addTab(m_map, tr("Exam&ple map"));
    tabs->addTab(m_arms, tr("Arms"));
    m_views = tabs;
    m_add = new QToolButton(tabs);
    m_add->setObjectName(u"add_candidate"_s);
    m_add->setText(tr("&Add candidate…"));
    m_add->setIcon(widgets::icon(u"add"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setToolTip(tr("Write a candidate yourself, beginning from the chosen one, and have it scored"));
    connect(m_add, &QToolButton::clicked, this, &RunPage::writeCandidate);
    tabs->setCornerWidget(m_add);
    return tabs;
}

void RunPage::setEditable(bool editable)
{
    m_add->setEnabled(editable);
    m_detail->setEditable(editable);
    if (m_editor != nullptr && !editable)
        m_editor->close();
}

void RunPage::setReady(bool ready)
{
    m_outcomes->setReady(ready);
}

void RunPage::writeCandidate()
{
    if (m_editor == nullptr) {
        m_editor = new CandidateEditor(this);
        connect(m_editor, &CandidateEditor::written, this, &RunPage::candidateWritten);
    }
    const ShownTrial* chosen = m_study.find(m_detail->trial().value_or(widgets::TrialKey()));
    m_editor->begin(chosen != nullptr ? chosen->trial.candidate.instruction : std::string(),
                    chosen != nullptr ? fieldNamesOf(chosen->trial) : std::vector<std::string>());
}

/// What placeholders may name, as the examples have it.
std::vector<std::string> RunPage::fieldNamesOf(const optimizers::Trial& trial) const
{
    const auto* example = trial.outcomes.empty() ? nullptr : m_study.example(trial.outcomes.front().example);
    if (example == nullptr)
        return {};
    std::vector<std::string> names(example->fields.size());
    std::ranges::transform(example->fields, names.begin(), &optimizers::Field::name);
    return names;
}

void RunPage::connectSelection()
{
    const auto byPerson = [this](widgets::TrialKey key) {
        m_following = false;
        choose(key);
    };
    connect(m_plot, &widgets::TrajectoryPlot::selectionChanged, this, byPerson);
    connect(m_table, &widgets::TrialTable::chosenByPerson, this, byPerson);
    connect(m_map, &OutcomeMapPanel::chosen, this, [this](widgets::TrialKey key, optimizers::ExampleId example) {
        m_following = false;
        choose(key);
        m_detail->chooseOutcome(example);
    });
    connect(m_arms, &ArmsPanel::chosen, this, byPerson);
    connect(m_map, &OutcomeMapPanel::activated, m_detail, &TrialDetail::focusOutcome);
    connect(m_detail, &TrialDetail::trialRequested, this, byPerson);
    connect(m_outcomes, &RunOutcomes::retryRequested, this, &RunPage::retryRequested);
    connect(m_detail, &TrialDetail::outcomeChosen, m_map, &OutcomeMapPanel::selectExample);
    connect(m_detail, &TrialDetail::draftRequested, this, &RunPage::draftRequested);
}

bool RunPage::hasTrials() const
{
    for (const ShownRun& run : m_study.runs()) {
        if (!run.trials.empty() || run.begun)
            return true;
    }
    return false;
}

void RunPage::onRestarted()
{
    m_following = true;
    m_plot->clear();
    m_trials->clear();
    m_map->restart();
    m_outcomes->setRun(0);
    m_arms->select(std::nullopt);
    showArms();
    m_detail->setTrial(std::nullopt);
    Q_EMIT trialChosen(std::nullopt);
    for (const ShownRun& run : m_study.runs())
        m_plot->addRun(run.name);
    onAdvanced({});
}

void RunPage::onAdvanced(const StudyChange& change)
{
    const bool any = hasTrials();
    m_empty->setVisible(!any);
    m_content->setVisible(any);
    m_verdicts->setVisible(any);
    if (!any)
        return;
    for (const ScoreGiven& given : change.scored)
        m_plot->addPoint(given.key.run, {given.key.trial, given.score, given.spent}, given.best);
    std::vector<widgets::TrialRow> rows;
    for (const widgets::TrialKey key : change.touched) {
        if (const ShownTrial* trial = m_study.find(key))
            rows.push_back(rowFor(key, m_study.runs()[static_cast<std::size_t>(key.run)], *trial));
    }
    m_trials->apply(rows);
    m_map->advance(change);
    m_arms->advance(change);
    if (!change.arms.empty())
        showArms();
    for (const int run : change.runs)
        m_plot->reach(run, m_study.runs()[static_cast<std::size_t>(run)].spent);
    if (!change.scored.empty())
        updateDraft();
    m_verdicts->showStudy(m_study);
    m_outcomes->advance();
    m_detail->advance(change);
    if (const auto best = m_study.best(); m_following && best && best != m_detail->trial())
        choose(*best);
}

void RunPage::updateDraft()
{
    for (int place = 0; place < static_cast<int>(m_study.runs().size()); ++place) {
        if (const ShownTrial* draft = m_study.find({place, 0}); draft != nullptr && draft->finished)
            return m_plot->setDraft(draft->trial.score);
    }
}

/// Nobody looks for the arms of a study without a bandit.
void RunPage::showArms()
{
    m_views->setTabVisible(m_views->indexOf(m_arms), std::ranges::any_of(m_study.runs(), [](const ShownRun& run) {
                               return run.arms && !run.arms->arms.empty();
                           }));
}

void RunPage::choose(widgets::TrialKey key)
{
    m_plot->select(key);
    m_table->select(key);
    m_map->select(key);
    m_outcomes->setRun(key.run);
    m_arms->select(key);
    if (m_detail->trial() != key)
        m_detail->setTrial(key);
    Q_EMIT trialChosen(key);
}

} // namespace app

#include "moc_run_page.cpp"
