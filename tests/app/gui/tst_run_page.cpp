// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/lineage_view.h"
#include "app/gui/pages/run/run_page.h"
#include "app/gui/pages/run/trial_detail.h"
#include "tests/support/unit_test.h"
#include "widgets/plots/arm_plot.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/style/colour_role.h"
#include "widgets/tables/arm_model.h"
#include "widgets/tables/outcome_bar.h"
#include "widgets/tables/outcome_map.h"
#include "widgets/tables/outcome_model.h"
#include "widgets/tables/trial_table.h"
#include "widgets/text/diff_view.h"
#include "widgets/text/reading.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

namespace tst_run_page {

using namespace Qt::StringLiterals;

using app::Study;
using optimizers::OutcomeClass;
using optimizers::RunEvent;
using widgets::TrialKey;

namespace {

optimizers::Example example(std::uint32_t id, const std::string& input)
{
    optimizers::Example made;
    made.id = {id};
    made.input = input;
    made.expected = {"no"};
    return made;
}

optimizers::Candidate candidate(const std::string& instruction)
{
    optimizers::Candidate made;
    made.instruction = instruction;
    return made;
}

/// A page on a study that a test feeds by hand.
struct Bench
{
    Bench() : page(study, nullptr)
    {
        number = study.restart({{"ape", {}}});
        optimizers::TaskData data;
        data.validation = {example(4, "hot"), example(7, "up"), example(9, "big")};
        study.take({{number, 0, app::StudyBegan{std::make_shared<const optimizers::TaskData>(data)}},
                    {number, 0, app::RunBegan{}}});
        page.resize(1000, 800);
        page.show();
    }

    /// One letter an outcome: r(ight), w(rong), t(runcated), f(ailed).
    void add(int id, const std::string& instruction, const optimizers::Lineage& lineage, const std::string& outcomes)
    {
        optimizers::Trial trial;
        trial.id = {id};
        trial.candidate = candidate(instruction);
        trial.candidateId = idOf(trial.candidate);
        trial.lineage = lineage;
        app::StudyMessages batch{{number, 0, RunEvent(optimizers::TrialStarted{trial})}};
        const std::uint32_t ids[] = {4, 7, 9};
        int right = 0;
        for (std::size_t at = 0; at < outcomes.size(); ++at) {
            optimizers::OutcomeRecorded recorded;
            recorded.trial = {id};
            recorded.outcome.example = {ids[at]};
            recorded.outcome.outcomeClass = classOf(outcomes[at]);
            right += outcomes[at] == 'r' ? 1 : 0;
            calls += 1;
            recorded.spent.calls = calls;
            batch.push_back({number, 0, RunEvent(recorded)});
        }
        optimizers::TrialFinished finished;
        finished.trial = {id};
        finished.candidate = trial.candidateId;
        finished.score = {right / 3.0, 0.0, 1.0, 3, 1.0};
        finished.spent.calls = calls;
        batch.push_back({number, 0, RunEvent(finished)});
        study.take(batch);
    }

    void believe(int round, std::vector<optimizers::ArmBelief> arms)
    {
        study.take({{number, 0, RunEvent(optimizers::ArmsJudged{round, std::move(arms)})}});
    }

    static OutcomeClass classOf(char letter)
    {
        switch (letter) {
        case 'r':
            return OutcomeClass::Right;
        case 'w':
            return OutcomeClass::Wrong;
        case 't':
            return OutcomeClass::Truncated;
        default:
            return OutcomeClass::Failed;
        }
    }

    void addFamily()
    {
        add(0, "Say the opposite.", {{}, "draft", {}, 0}, "wwr");
        add(1, "Say the opposite word.", {{idOf(candidate("Say the opposite."))}, "edit", "too long answers", 1},
            "rwr");
        add(2, "Write the opposite word.", {{idOf(candidate("Say the opposite word."))}, "edit", "", 2}, "rrf");
    }

    template <typename T>
    [[nodiscard]] T* find(const QString& name = {}) const
    {
        T* child = page.findChild<T*>(name);
        if (child == nullptr)
            qFatal("the page has no %s", qPrintable(name));
        return child;
    }

    Study study;
    app::RunPage page;
    int number = 0;
    std::int64_t calls = 0;
};

} // namespace

class TestRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellOfTheMapChoosesCandidateAndOutcomeEverywhere()
    {
        Bench bench;
        bench.addFamily();
        auto* views = bench.find<QTabWidget>(u"candidate_views"_s);
        auto* map = bench.find<widgets::OutcomeMap>();
        QCOMPARE(map->grid().rowCount(), 0); // nothing is taken while nobody looks
        views->setCurrentIndex(1);
        QCOMPARE(map->grid().rowCount(), 3);
        QCOMPARE(map->grid().flippedColumns(), 2);
        map->select({0, 0});
        QTest::keyClick(map, Qt::Key_Up);
        QTest::keyClick(map, Qt::Key_Home);
        const auto key = map->candidate();
        QVERIFY(key.has_value());
        QCOMPARE(bench.find<widgets::TrajectoryPlot>()->selected(), key);
        QCOMPARE(bench.find<app::TrialDetail>()->trial(), key);
        auto* outcomes = bench.find<QTableView>(u"outcomes"_s);
        QVERIFY(outcomes->isVisible());
        QCOMPARE(outcomes->currentIndex().data().toString(), u"hot"_s);
        QVERIFY(map->accessibleDescription().contains(u"hot"_s));
    }

    void anOutcomeOfTheTableMovesTheMap()
    {
        Bench bench;
        bench.addFamily();
        bench.find<QTabWidget>(u"candidate_views"_s)->setCurrentIndex(1);
        bench.find<QTabWidget>(u"candidate_tabs"_s)->setCurrentIndex(1);
        bench.find<widgets::TrialTable>()->selectRow(0);
        auto* outcomes = bench.find<QTableView>(u"outcomes"_s);
        const QAbstractItemModelTester tester(outcomes->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        outcomes->selectRow(2);
        auto* map = bench.find<widgets::OutcomeMap>();
        QVERIFY(map->example() == optimizers::ExampleId{9});
        QCOMPARE(map->candidate(), bench.find<app::TrialDetail>()->trial());
    }

    void theLineageGoesBackToTheDraftAndShowsWhatChanged()
    {
        Bench bench;
        bench.addFamily();
        const std::vector<std::int32_t> chain{2, 1, 0};
        QCOMPARE(app::lineageOf(bench.study.runs().front(), 2), chain);
        auto* detail = bench.find<app::TrialDetail>();
        detail->setTrial(TrialKey{0, 2});
        bench.find<QTabWidget>(u"candidate_tabs"_s)->setCurrentIndex(2);
        auto* steps = bench.find<QTreeWidget>(u"lineage"_s);
        QCOMPARE(steps->topLevelItemCount(), 3);
        auto* diff = bench.find<widgets::DiffView>();
        QCOMPARE(diff->spans().front(), (widgets::DiffSpan{widgets::DiffSpan::Kind::Removed, u"Say"_s}));
        QVERIFY(bench.find<QLabel>(u"lineage_origin"_s)->text().contains(u'1'));
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(diff->toPlainText(), u"Say the opposite word."_s);
        QTest::keyClick(steps, Qt::Key_Return);
        QVERIFY((detail->trial() == TrialKey{0, 1}));
    }

    void theClassesOfOutcomesAreCounted()
    {
        QLocale::setDefault(QLocale::c());
        Bench bench;
        bench.add(0, "Say the opposite.", {{}, "draft", {}, 0}, "rtf");
        bench.find<app::TrialDetail>()->setTrial(TrialKey{0, 0});
        bench.find<QTabWidget>(u"candidate_tabs"_s)->setCurrentIndex(1);
        const QString counts = bench.find<widgets::Reading>(u"outcome_counts"_s)->text();
        for (const QString& part : {u"1 right"_s, u"1 truncated"_s, u"1 failed"_s})
            QVERIFY2(counts.contains(part), qPrintable(counts));
        auto* missing = bench.find<QLabel>(u"outcomes_missing"_s);
        QVERIFY(missing->isVisible());
        const QString whileItRuns = missing->text();
        bench.study.take({{bench.number, 0, app::RunEnded{optimizers::RunState::Done, {}, {}, {}}}});
        QVERIFY(missing->text() != whileItRuns);
    }

    void theOutcomesOfARunAreCountedByClass()
    {
        QLocale::setDefault(QLocale::c());
        Bench bench;
        bench.addFamily();
        const auto* bar = bench.find<widgets::OutcomeBar>(u"run_outcomes"_s);
        QCOMPARE(bar->counts().total(), 9);
        QCOMPARE(bar->counts().of(OutcomeClass::Right), 5);
        QCOMPARE(bar->counts().of(OutcomeClass::Wrong), 3);
        QCOMPARE(bar->counts().of(OutcomeClass::Failed), 1);
        for (const QString& part : {u"5 right"_s, u"3 wrong"_s, u"1 failed"_s})
            QVERIFY2(bar->accessibleDescription().contains(part), qPrintable(bar->accessibleDescription()));
        // Every class is seen, however few there are of it, and the colours are not those of an empty bar.
        const QImage picture = const_cast<widgets::OutcomeBar*>(bar)->grab().toImage();
        const QColor failed = widgets::colour(widgets::ColourRole::Warning, bar->palette());
        int seen = 0;
        for (int x = 0; x < picture.width(); ++x)
            seen += picture.pixelColor(x, 2) == failed ? 1 : 0;
        QVERIFY(seen > 1);
    }

    void whatFailedCanBeRetriedOnceTheRunIsOver()
    {
        Bench bench;
        bench.page.setReady(true);
        bench.add(0, "Say the opposite.", {{}, "draft", {}, 0}, "rwf");
        auto* retry = bench.find<QPushButton>(u"retry_failed"_s);
        QVERIFY(retry->isVisible());
        QVERIFY(!retry->isEnabled());
        bench.study.take({{bench.number, 0, app::RunEnded{optimizers::RunState::Done, {}, {}, {}}}});
        QVERIFY(retry->isEnabled());
        QVERIFY(retry->text().contains(u'1'));
        bench.page.setReady(false);
        QVERIFY(!retry->isEnabled());
        bench.page.setReady(true);
        QSignalSpy asked(&bench.page, &app::RunPage::retryRequested);
        QTest::mouseClick(retry, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toInt(), 0);
    }

    void anAnswerThatComesLaterTakesThePlaceOfTheMissingOne()
    {
        Bench bench;
        bench.add(0, "Say the opposite.", {{}, "draft", {}, 0}, "rwf");
        bench.find<app::TrialDetail>()->setTrial(TrialKey{0, 0});
        auto* outcomes = bench.find<QTableView>(u"outcomes"_s);
        const QAbstractItemModelTester tester(outcomes->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(outcomes->model()->index(2, widgets::OutcomeModel::Class).data().toString(),
                 widgets::wordOf(OutcomeClass::Failed));
        optimizers::OutcomeRecorded recorded;
        recorded.outcome.example = {9};
        recorded.outcome.outcomeClass = OutcomeClass::Right;
        recorded.outcome.answer = "small";
        bench.study.take({{bench.number, 0, RunEvent(recorded)}});
        QCOMPARE(outcomes->model()->rowCount(), 3);
        QCOMPARE(outcomes->model()->index(2, widgets::OutcomeModel::Class).data().toString(),
                 widgets::wordOf(OutcomeClass::Right));
        QCOMPARE(outcomes->model()->index(2, widgets::OutcomeModel::Answer).data().toString(), u"small"_s);
        const auto* bar = bench.find<widgets::OutcomeBar>(u"run_outcomes"_s);
        QCOMPARE(bar->counts().of(OutcomeClass::Failed), 0);
        QCOMPARE(bar->counts().total(), 3);
        QVERIFY(!bench.find<QPushButton>(u"retry_failed"_s)->isVisible());
    }

    void theArmsOfABanditAreAChartAndATable()
    {
        QLocale::setDefault(QLocale::c());
        Bench bench;
        auto* views = bench.find<QTabWidget>(u"candidate_views"_s);
        QVERIFY(!views->isTabVisible(2)); // nothing was believed yet
        bench.addFamily();
        bench.believe(3, {{{0}, 0.2, 0.05, 24}, {{1}, 0.6, 0.1, 16}, {{2}, 0.5, 0.3, 8}});
        QVERIFY(views->isTabVisible(2));
        views->setCurrentIndex(2);
        auto* table = bench.find<QTableView>(u"arms"_s);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto cell = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(cell(0, widgets::ArmModel::Candidate), u"1"_s); // the highest mean first
        QCOMPARE(cell(0, widgets::ArmModel::Mean), u"60.0 %"_s);
        QCOMPARE(cell(0, widgets::ArmModel::Deviation), u"10.0 %"_s);
        QCOMPARE(cell(0, widgets::ArmModel::Pulls), u"16"_s);
        table->sortByColumn(widgets::ArmModel::Bound, Qt::DescendingOrder);
        QCOMPARE(cell(0, widgets::ArmModel::Candidate), u"2"_s);
        auto* plot = bench.find<widgets::ArmPlot>(u"arm_plot"_s);
        QCOMPARE(plot->arms().size(), std::size_t{3});
        const QString sentence = plot->accessibleDescription();
        for (const QString& part : {u"candidate 1"_s, u"60.0 % ± 10.0 %"_s, u"3 candidate"_s, u"round 3"_s})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));

        // Chart, table and detail choose together, by keyboard too.
        plot->select(std::nullopt);
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY((bench.find<app::TrialDetail>()->trial() == TrialKey{0, 1}));
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"1"_s);
        table->selectRow(0);
        QVERIFY((bench.find<app::TrialDetail>()->trial() == TrialKey{0, 2}));

        // A later belief takes the place of the earlier one; an arm that is new comes in.
        bench.add(3, "Opposite, please.", {{}, "edit", "", 3}, "rrr");
        bench.believe(4, {{{0}, 0.2, 0.05, 24}, {{1}, 0.55, 0.1, 24}, {{2}, 0.5, 0.2, 16}, {{3}, 0.9, 0.2, 8}});
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(cell(0, widgets::ArmModel::Candidate), u"3"_s);
        QVERIFY(plot->accessibleDescription().contains(u"round 4"_s));
    }

    void whatIsNotMissingIsNotTalkedAbout()
    {
        Bench bench;
        bench.addFamily();
        bench.find<app::TrialDetail>()->setTrial(TrialKey{0, 1});
        bench.find<QTabWidget>(u"candidate_tabs"_s)->setCurrentIndex(1);
        QVERIFY(!bench.find<QLabel>(u"outcomes_missing"_s)->isVisible());
    }

    void aCandidateWithoutParentsIsComparedWithTheDraft()
    {
        Bench bench;
        bench.addFamily();
        bench.add(3, "Say the opposite, please.", {{}, "generate", "", 1}, "rrr");
        bench.find<app::TrialDetail>()->setTrial(TrialKey{0, 3});
        bench.find<QTabWidget>(u"candidate_tabs"_s)->setCurrentIndex(2);
        QCOMPARE(bench.find<QTreeWidget>(u"lineage"_s)->topLevelItemCount(), 1);
        QVERIFY(bench.find<QLabel>(u"lineage_origin"_s)->text().contains(u"draft"_s));
        QCOMPARE(bench.find<widgets::DiffView>()->spans().size(), std::size_t{3});
    }
};

REGISTER_WIDGET_TEST(TestRunPage)

} // namespace tst_run_page

#include "tst_run_page.moc"
