// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/compare_page.h"

#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/pages/compare/compare_charts.h"
#include "app/gui/pages/compare/compare_flips.h"
#include "app/gui/pages/compare/compare_runs.h"
#include "app/gui/pages/compare/compare_text.h"
#include "app/gui/run_controller.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

ComparePage::ComparePage(ProjectModel& model, Study& study, RunController& controller, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_controller(controller)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(createHeader());
    m_empty =
        widgets::createHint(tr("No run has come to its final comparison yet. Choose optimizers of several kinds on "
                               "the Optimize page, give them the same budget and press Start; start again with "
                               "other seeds. What they found is compared here on the test examples."),
                            this);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    page->addWidget(m_empty, 1);
    createSections();
    page->addWidget(m_content, 1);
    m_empty->hide();
    m_content->hide();
    connect(&m_loader, &ComparisonLoader::loaded, this, &ComparePage::showComparison);
    connect(&m_loader, &ComparisonLoader::failed, this, &ComparePage::failed);
    connect(m_front, &CompareFront::candidateChosen, m_flips, &CompareFlips::chooseSecond);
    connect(&m_model, &ProjectModel::opened, this, [this] {
        m_tested.clear();
        reload();
    });
    connect(&m_controller, &RunController::stateChanged, this, &ComparePage::updateQuestion);
    connect(&m_model, &ProjectModel::accessChanged, this, &ComparePage::updateQuestion);
    connect(&m_controller, &RunController::tested, this, [this](const std::vector<ComparedCandidate>& candidates) {
        m_tested.insert(m_tested.end(), candidates.begin(), candidates.end());
        reload();
    });
    connect(&m_study, &Study::advanced, this, &ComparePage::onAdvanced);
}

QWidget* ComparePage::createHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widgets::createTitle(tr("Compare"), header));
    row->addStretch();
    m_working = widgets::createHint(tr("Comparing all finished runs…"), header);
    m_working->setWordWrap(false);
    m_working->hide();
    row->addWidget(m_working);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, m_working, &QWidget::show);
    connect(&m_loader, &ComparisonLoader::busyChanged, this, [this] {
        if (m_loader.isBusy())
            return m_patience.start();
        m_patience.stop();
        m_working->hide();
    });
    return header;
}

void ComparePage::createSections()
{
    const int one = widgets::unit(this);
    m_content = new QScrollArea(this);
    m_content->setObjectName(u"comparison"_s);
    m_content->setAccessibleName(tr("Comparison of all finished runs"));
    m_content->setFrameShape(QFrame::NoFrame);
    m_content->setWidgetResizable(true);
    m_content->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(m_content);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, one, 0);
    column->setSpacing(one * 3);
    const auto addCard = [inner, column](const QString& heading, QWidget* section) {
        auto* card = new widgets::Card(inner, heading);
        card->content()->addWidget(section);
        column->addWidget(card);
        return card;
    };
    m_runs = new CompareRuns(inner);
    m_grid = new CompareGrid(inner);
    m_front = new CompareFront(inner);
    m_flips = new CompareFlips(inner);
    m_bands = new CompareBands(inner);
    addCard({}, m_runs)->content()->addWidget(createQuestion());
    m_gridCard = addCard(tr("Instruction and exemplar searches in pairs"), m_grid);
    addCard(tr("Accuracy against prompt tokens"), m_front)->headingRow()->addWidget(m_front->asTable());
    addCard(tr("Flipped examples"), m_flips);
    addCard(tr("Trajectories at equal spend"), m_bands)->headingRow()->addWidget(m_bands->asTable());
    column->addStretch();
    m_content->setWidget(inner);
    setFocusProxy(m_content);
}

QWidget* ComparePage::createQuestion()
{
    m_questionRow = new QWidget(m_content);
    auto* row = new QHBoxLayout(m_questionRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::unit(this) * 3);
    m_question = widgets::createHint({}, m_questionRow);
    m_question->setObjectName(u"opening_question"_s);
    m_open = new QPushButton(tr("Open the &test examples"), m_questionRow);
    m_open->setObjectName(u"open_test"_s);
    row->addWidget(m_question, 1);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this,
            [this] { m_controller.test(m_model.project(), m_model.path(), m_comparison->untested); });
    return m_questionRow;
}

void ComparePage::updateQuestion()
{
    const bool asked = m_comparison && !m_comparison->untested.empty();
    m_questionRow->setVisible(asked);
    if (!asked)
        return;
    m_question->setText(openingQuestion(*m_comparison));
    m_open->setEnabled(m_controller.state() == RunController::State::Idle && m_model.isWritable());
}

void ComparePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void ComparePage::hideEvent(QHideEvent* event)
{
    m_loader.cancel(); // begun anew when the page is looked at again
    QWidget::hideEvent(event);
}

void ComparePage::reload()
{
    if (isVisible() && m_model.isOpen())
        m_loader.load(m_model.project(), m_model.path(), m_tested);
}

void ComparePage::onAdvanced(const StudyChange& change)
{
    const bool ended = std::ranges::any_of(change.runs, [this](int run) {
        return m_study.runs()[static_cast<std::size_t>(run)].state != optimizers::RunState::Running;
    });
    if (ended)
        reload();
}

void ComparePage::showComparison(const SharedComparison& comparison)
{
    const bool any = !comparison->runs.empty();
    m_empty->setVisible(!any);
    m_content->setVisible(any);
    if (!any)
        return;
    m_comparison = comparison;
    updateQuestion();
    m_runs->showComparison(comparison);
    m_gridCard->setVisible(!comparison->grid.empty());
    m_grid->showComparison(comparison);
    m_front->showComparison(comparison);
    m_flips->showComparison(comparison);
    m_bands->showComparison(comparison);
}

} // namespace app

#include "moc_compare_page.cpp"
