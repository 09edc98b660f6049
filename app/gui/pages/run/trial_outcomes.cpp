// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/trial_outcomes.h"

#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/outcome_model.h"
#include "widgets/tables/table_look.h"
#include "widgets/text/reading.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using optimizers::OutcomeClass;

namespace app {

namespace {

widgets::OutcomeCounts countsOf(const std::vector<optimizers::Outcome>& outcomes)
{
    widgets::OutcomeCounts counts;
    for (const optimizers::Outcome& outcome : outcomes)
        counts.add(outcome.outcomeClass);
    return counts;
}

} // namespace

TrialOutcomes::TrialOutcomes(const Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, widgets::unit(this) * 2, 0, 0);
    column->setSpacing(widgets::unit(this));
    m_counts = new widgets::Reading(20, this);
    m_counts->setObjectName(u"outcome_counts"_s);
    m_missing = widgets::createHint({}, this);
    m_missing->setObjectName(u"outcomes_missing"_s);
    column->addWidget(m_counts);
    column->addWidget(m_missing);
    column->addWidget(createTable(), 1);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        const ShownTrial* trial = m_key ? m_study.find(*m_key) : nullptr;
        if (m_telling && trial != nullptr && index.isValid())
            Q_EMIT chosenByPerson(trial->trial.outcomes[static_cast<std::size_t>(index.row())].example);
    });
}

QWidget* TrialOutcomes::createTable()
{
    m_model = new widgets::OutcomeModel(this);
    m_view = new QTableView(this);
    m_view->setModel(m_model);
    m_view->setObjectName(u"outcomes"_s);
    m_view->setAccessibleName(tr("Outcomes of the candidate"));
    widgets::setTableLook(*m_view);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return m_view;
}

void TrialOutcomes::showCounts(const ShownTrial* trial)
{
    static const std::vector<optimizers::Outcome> none;
    const widgets::OutcomeCounts counts = countsOf(trial != nullptr ? trial->trial.outcomes : none);
    m_counts->setText(widgets::countsText(counts));
    const int failed = counts.of(OutcomeClass::Failed);
    const int missing = failed + counts.of(OutcomeClass::Filtered);
    m_missing->setVisible(missing > 0);
    if (missing == 0)
        return;
    QString text = tr("What is missing does not count in the score. It is asked again when the run goes on with an "
                      "interrupted round, or tries the candidate again.");
    if (m_study.runs()[static_cast<std::size_t>(m_key->run)].state == optimizers::RunState::Done)
        text = failed > 0 ? tr("The score counts only what was answered. What failed can be asked again, with all that "
                               "failed in this run.")
                          : tr("The score counts only what was answered. A content filter took the rest.");
    if (m_missing->text() != text)
        m_missing->setText(text);
}

void TrialOutcomes::setTrial(std::optional<widgets::TrialKey> key)
{
    const QScopedValueRollback quiet(m_telling, false);
    m_key = key;
    m_model->setRows({});
    appendFrom(0);
}

void TrialOutcomes::advance(const StudyChange& change)
{
    const ShownTrial* trial = m_key ? m_study.find(*m_key) : nullptr;
    if (const auto replaced = m_key ? change.replaced.find(*m_key) : change.replaced.end();
        trial != nullptr && replaced != change.replaced.end()) {
        for (const std::size_t place : replaced->second) {
            if (place < static_cast<std::size_t>(m_model->rowCount()))
                m_model->set(static_cast<int>(place), rowOf(trial->trial.outcomes[place]));
        }
    }
    appendFrom(static_cast<std::size_t>(m_model->rowCount()));
}

void TrialOutcomes::appendFrom(std::size_t from)
{
    const ShownTrial* trial = m_key ? m_study.find(*m_key) : nullptr;
    showCounts(trial);
    if (trial == nullptr || from >= trial->trial.outcomes.size())
        return;
    std::vector<widgets::OutcomeRow> rows;
    rows.reserve(trial->trial.outcomes.size() - from);
    for (std::size_t place = from; place < trial->trial.outcomes.size(); ++place)
        rows.push_back(rowOf(trial->trial.outcomes[place]));
    m_model->append(rows);
}

widgets::OutcomeRow TrialOutcomes::rowOf(const optimizers::Outcome& outcome) const
{
    widgets::OutcomeRow row;
    if (const optimizers::Example* example = m_study.example(outcome.example)) {
        row.input = widgets::fromUtf8(example->input);
        row.expected = example->expected.empty() ? QString() : widgets::fromUtf8(example->expected.front());
    }
    row.answer = widgets::translated(optimizers::shownAnswer(outcome));
    row.outcomeClass = outcome.outcomeClass;
    row.score = outcome.score;
    return row;
}

void TrialOutcomes::choose(optimizers::ExampleId example)
{
    const ShownTrial* trial = m_key ? m_study.find(*m_key) : nullptr;
    if (trial == nullptr)
        return;
    const QScopedValueRollback quiet(m_telling, false);
    const std::vector<optimizers::Outcome>& outcomes = trial->trial.outcomes;
    const auto found = std::ranges::find(outcomes, example, &optimizers::Outcome::example);
    if (found == outcomes.end())
        return m_view->selectionModel()->clear();
    m_view->setCurrentIndex(m_model->index(static_cast<int>(found - outcomes.begin()), 0));
}

} // namespace app

#include "moc_trial_outcomes.cpp"
