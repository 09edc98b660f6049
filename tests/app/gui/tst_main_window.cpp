// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/trial_detail.h"
#include "optimizers/search/catalogue.h"
#include "tests/app/gui/workbench.h"
#include "tests/support/unit_test.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/style/colour_role.h"
#include "widgets/tables/trial_table.h"
#include "widgets/text/reading.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

#include <chrono>
#include <set>

namespace tst_main_window {

using namespace Qt::StringLiterals;

using optimizers::RunState;
using support::patience;
using support::Workbench;

namespace {

constexpr std::int64_t inFlight = 16; ///< requests at once: what a stop may cost
const std::vector<app::Choice> exemplarSearch{{"exemplar_random_search", {}}};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::prepareWindowTest(m_settings.path()); }

    void aStudyRunsFromTheDraftToTheVerdict()
    {
        Workbench bench;
        bench.open(exemplarSearch);
        auto* editor = bench.find<widgets::InstructionEditor>();
        QCOMPARE(editor->instruction(), std::string("Answer with one word."));
        QTest::keyClicks(editor, u"Please. "_s);
        QCOMPARE(bench.project.project().draft.instruction, std::string("Please. Answer with one word."));

        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.find<widgets::TrajectoryPlot>()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QCOMPARE(bench.study.runs().front().state, RunState::Done);
        QVERIFY(bench.study.runs().front().comparison.has_value());
        const QString verdict = bench.find<QLabel>(u"verdict"_s)->text();
        QVERIFY2(verdict.contains(u"test example"_s), qPrintable(verdict));
        QVERIFY(bench.find<widgets::Reading>(u"best"_s)->text().contains(u'%'));
    }

    void aPresetFillsTheFormAndItsValuesNameThePreset()
    {
        Workbench bench;
        bench.open({{"ape", {}}});
        bench.window.showPage(app::Page::Optimize);
        auto* preset = bench.find<QComboBox>(u"preset_ape"_s);
        QCOMPARE(preset->currentIndex(), 0);
        const app::Choice& ape = bench.project.project().optimizers.front();
        const optimizers::Preset& faithful = optimizers::findOptimizer("ape")->presets.at(1);
        QCOMPARE(faithful.id, std::string(optimizers::faithfulPreset));
        preset->setFocus();
        QTest::keyClick(preset, Qt::Key_Down);
        QCOMPARE(preset->currentIndex(), 1);
        QVERIFY(!ape.values.empty());
        for (const auto& [id, value] : ape.values)
            QCOMPARE(optimizers::textOf(value), optimizers::textOf(faithful.values.at(id)));
        bench.project.undoStack().undo();
        QVERIFY(ape.values.empty());
        QCOMPARE(preset->currentIndex(), 0);
        app::Project own = bench.project.project();
        own.optimizers.front().values = {faithful.values.begin(), std::next(faithful.values.begin())};
        bench.project.edit(own, u"own"_s);
        QCOMPARE(preset->currentIndex(), 2);
    }

    void choosingACandidateShowsWhatItIs()
    {
        Workbench bench;
        bench.open(exemplarSearch);
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        auto* table = bench.find<widgets::TrialTable>();
        QVERIFY(table->model()->rowCount() > 2);
        table->selectRow(1);
        const auto key = bench.find<app::TrialDetail>()->trial();
        QVERIFY(key.has_value());
        QCOMPARE(bench.find<widgets::TrajectoryPlot>()->selected(), key);
        QVERIFY(bench.find<QPlainTextEdit>(u"candidate_prompt"_s)->toPlainText().contains(u"one word"_s));
        QCOMPARE(bench.find<QTableView>(u"outcomes"_s)->model()->rowCount(),
                 static_cast<int>(bench.study.find(*key)->trial.outcomes.size()));
    }

    void aStoppedStudyContinuesAndPaysNothingTwice()
    {
        Workbench bench(std::chrono::milliseconds(15));
        bench.open(exemplarSearch);
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.study.spent().calls > 40, patience);
        bench.click(u"stop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QCOMPARE(bench.study.runs().front().state, RunState::Stopped);
        QVERIFY(bench.find<QPushButton>(u"start"_s)->text().contains(u"Con"_s));
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QCOMPARE(bench.study.runs().front().state, RunState::Done);
        std::set<std::string> bodies;
        for (const support::FakeRequest& request : bench.server.seen())
            bodies.insert(request.body);
        QVERIFY(bench.server.requests() <= static_cast<std::int64_t>(bodies.size()) + inFlight);
    }

    void anOpenedProjectShowsTheRunsItsJournalHolds()
    {
        Workbench first;
        first.open(exemplarSearch);
        first.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(first.idle(), patience);
        const auto trials = first.study.runs().front().trials.size();
        const std::int64_t paid = first.server.requests();

        support::Window second;
        second.open(first.project.path());
        const app::Study& study = second.study;
        QTRY_VERIFY_WITH_TIMEOUT(!study.runs().empty() && study.runs().front().comparison.has_value(), patience);
        QCOMPARE(study.runs().front().trials.size(), trials);
        QCOMPARE(first.server.requests(), paid);
    }

    void runsAreReadFromTheJournalThoughAnEditCutsIn()
    {
        Workbench first;
        first.open(exemplarSearch);
        first.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(first.idle(), patience);

        support::Window second;
        int cuts = 0;
        connect(&second.project, &app::ProjectModel::opened, this, [&] {
            ++cuts;
            second.controller.inspect(second.project.project(), second.project.path(), false);
        });
        second.open(first.project.path());
        QCOMPARE(cuts, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!second.study.runs().empty() && second.study.runs().front().comparison.has_value(),
                                 patience);
    }

    void whatIsEditedDuringARunIsLookedAtAfterIt()
    {
        Workbench bench(std::chrono::milliseconds(120));
        bench.open(exemplarSearch);
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.study.spent().calls > 20, patience);
        app::Project edited = bench.project.project();
        edited.draft.instruction = "Answer with one {{word}}.";
        bench.project.edit(edited, u"unknown"_s);
        QTest::qWait(600); // longer than edits wait to be looked at
        QVERIFY(!bench.idle());
        QVERIFY(!bench.controller.inspection().error);
        bench.click(u"stop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller.inspection().error, patience);
    }

    void aCandidateWrittenByHandIsScoredWhileTheStudyRuns()
    {
        Workbench bench(std::chrono::milliseconds(15));
        bench.open(exemplarSearch);
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.study.spent().calls > 40, patience);
        bench.find<QAbstractButton>(u"add_candidate"_s)->click();
        auto* editor = bench.find<widgets::InstructionEditor>(u"new_candidate"_s);
        QCOMPARE(editor->instruction(), std::string("Answer with one word."));
        QTest::keyClicks(editor, u"Please. "_s);
        bench.click(u"score_candidate"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.study.runs().size(), std::size_t{2}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle() && bench.study.runs().back().state == RunState::Done, patience);
        const app::ShownRun& byHand = bench.study.runs().front();
        QCOMPARE(byHand.choice.id, std::string("by_hand"));
        QCOMPARE(byHand.state, RunState::Done);
        QCOMPARE(byHand.trials.size(), std::size_t{2});
        QCOMPARE(byHand.trials.back().trial.candidate.instruction, std::string("Please. Answer with one word."));
        bench.project.undoStack().undo();
        QCOMPARE(bench.project.project().optimizers.size(), std::size_t{1});
    }

    void whatFailedIsAskedAgainFromTheRunPage()
    {
        Workbench bench;
        bench.refusing = true;
        bench.open(exemplarSearch);
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle() && bench.study.runs().front().state == RunState::Done, patience);
        const app::ShownRun& run = bench.study.runs().front();
        const int failed = run.counts.of(optimizers::OutcomeClass::Failed);
        const std::int64_t failedInTest = optimizers::failedOutcomes(*run.comparison);
        QVERIFY(failed > 0 && failedInTest > 0);
        auto* retry = bench.find<QPushButton>(u"retry_failed"_s);
        QTRY_VERIFY(retry->isVisible() && retry->isEnabled());
        QVERIFY(retry->text().contains(QString::number(failed + failedInTest)));
        const int total = run.counts.total();
        const std::int64_t calls = run.spent.calls;
        bench.refusing = false;
        QTest::mouseClick(retry, Qt::LeftButton);
        QVERIFY(!bench.idle());
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle() && run.state == RunState::Done, patience);
        QCOMPARE(run.counts.of(optimizers::OutcomeClass::Failed), 0);
        QCOMPARE(run.counts.total(), total);
        QCOMPARE(run.spent.calls, calls + failed + failedInTest);
        QCOMPARE(optimizers::failedOutcomes(*run.comparison), 0);
        QVERIFY(!retry->isVisible());
        for (const app::ShownTrial& trial : run.trials)
            QCOMPARE(trial.trial.score.coverage, 1.0);
        // A window that is opened later finds it so.
        support::Window second;
        second.open(bench.project.path());
        QTRY_VERIFY_WITH_TIMEOUT(!second.study.runs().empty() && second.study.runs().front().comparison, patience);
        QCOMPARE(second.study.runs().front().counts, run.counts);
    }

    void closingDuringARunAsksNothingAndLosesNothing()
    {
        Workbench bench(std::chrono::milliseconds(15));
        bench.open(exemplarSearch);
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.study.spent().calls > 20, patience);
        QVERIFY(bench.window.close());
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QCOMPARE(bench.study.runs().front().state, RunState::Stopped);
        QVERIFY(bench.study.find({0, 0})->trial.outcomes.size() > 0);
    }

    void aSampleOpensWithOneClick()
    {
        Workbench bench;
        auto* sample = bench.find<QAbstractButton>(u"sample_antonyms"_s);
        QTest::mouseClick(sample, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller.inspection().data != nullptr, patience);
        QCOMPARE(bench.project.project().name, std::string("Antonyms"));
        QVERIFY(bench.controller.inspection().data->validation.size() > 20);
        QVERIFY(bench.find<widgets::InstructionEditor>()->isVisible());
    }

    void severalOptimizersAreOneStudy()
    {
        Workbench bench;
        bench.open({{"exemplar_random_search", {}}, {"random_exemplars", {}}});
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QCOMPARE(bench.study.runs().size(), std::size_t{2});
        auto* plot = bench.find<widgets::TrajectoryPlot>();
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(bench.study.runs()[static_cast<std::size_t>(run)].state, RunState::Done);
            QVERIFY(plot->series(run).points().size() > 1);
        }
        QTest::keyClick(plot, Qt::Key_Left);
        QVERIFY(plot->selected().has_value());
        bench.find<QComboBox>(u"axis"_s)->setCurrentIndex(1);
        plot->redraw();
    }

    void anEditCanBeTakenBackFromEveryPage()
    {
        Workbench bench;
        bench.open(exemplarSearch);
        QTest::keyClicks(bench.find<widgets::InstructionEditor>(), u"X"_s);
        bench.window.showPage(app::Page::Optimize);
        bench.project.undoStack().undo();
        QCOMPARE(bench.find<widgets::InstructionEditor>()->instruction(), std::string("Answer with one word."));
    }

    void aProjectThatIsNotThereIsReportedInTheWindow()
    {
        Workbench bench;
        bench.window.take({bench.folder.filePath(u"absent.hone"_s)});
        const QList<QLabel*> labels = bench.window.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"absent"_s);
        }));
    }

    void everyControlHasANameForReaders()
    {
        Workbench bench;
        bench.open(exemplarSearch);
        for (const app::Page page : support::allPages) {
            bench.window.showPage(page);
            const QList<QWidget*> all = bench.window.findChildren<QWidget*>();
            for (const QWidget* widget : all) {
                if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                    widget->focusProxy() != nullptr || widget->objectName().startsWith(u"qt_"_s))
                    continue;
                QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                const bool named = reader != nullptr && !reader->text(QAccessible::Name).isEmpty();
                QVERIFY2(named, qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" on page "_s +
                                           QString::number(static_cast<int>(page))));
            }
        }
    }

    void theThemeChangesEverythingAtOnce()
    {
        Workbench bench;
        bench.open(exemplarSearch);
        const auto paper = [&bench] { return bench.find<widgets::InstructionEditor>()->paper(); };
        widgets::applyTheme(widgets::Theme::Dark);
        QTRY_COMPARE(paper(), widgets::colour(widgets::ColourRole::Surface, widgets::Scheme::Dark));
        widgets::applyTheme(widgets::Theme::Light);
        QTRY_COMPARE(paper(), widgets::colour(widgets::ColourRole::Surface, widgets::Scheme::Light));
    }

private:
    QTemporaryDir m_settings;
};

REGISTER_WIDGET_TEST(TestMainWindow)

} // namespace tst_main_window

#include "tst_main_window.moc"
