// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare page on a journal that real runs have written: two optimizers, two seeds and a pair in two stages.
#include "app/core/project/project_file.h"
#include "app/core/study/run_session.h"
#include "app/core/study/study_reading.h"
#include "app/gui/jobs/comparison_loader.h"
#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/pages/compare/compare_page.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"
#include "tests/support/unit_test.h"
#include "widgets/plots/band_plot.h"
#include "widgets/plots/front_plot.h"
#include "widgets/style/appearance.h"
#include "widgets/tables/text_table.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace tst_compare_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

const app::Choice twoStages{
    "two_stage", {{"instruction", std::string("ape")}, {"exemplars", std::string("exemplar_random_search")}}};

class Ignoring final : public optimizers::RunObserver
{
public:
    optimizers::Status onEvent(const optimizers::RunEvent& /*event*/) override { return {}; }
};

/// Stops the run when its second candidate is scored.
class Stopping final : public optimizers::RunObserver
{
public:
    optimizers::Status onEvent(const optimizers::RunEvent& event) override
    {
        const auto* finished = std::get_if<optimizers::TrialFinished>(&event);
        if (finished != nullptr && finished->trial.value > 1)
            source.request_stop();
        return {};
    }

    std::stop_source source;
};

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"hone-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settingsFolder.path());
        QStandardPaths::setTestModeEnabled(true);
        widgets::installStyle(*qApp);
        widgets::applyTheme(widgets::Theme::Light);
        m_path = support::writeAntonymsProject(m_folder.path(), m_server.url(), {{"ape", {}}}, 400);
        m_project = *app::loadProject(m_path.toStdString());
    }

    void withoutAJournalTheComparisonIsEmptyAndThePageSaysWhatToDo()
    {
        const auto study = app::readComparison(m_project, m_path.toStdString(), {}, {});
        QVERIFY(study);
        QCOMPARE(*study, app::StudyComparison());
        Window window(m_path);
        QVERIFY(!window.find<QScrollArea>(u"comparison"_s)->isVisible());
    }

    void aJournalGroupsItsRunsByOptimizer()
    {
        for (const std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{2}}) {
            for (const app::Choice& choice : {app::Choice{"ape", {}}, app::Choice{"exemplar_random_search", {}},
                                              twoStages, app::Choice{"random_exemplars", {}}})
                run(choice, seed);
        }
        const auto study = app::readComparison(m_project, m_path.toStdString(), {}, {});
        QVERIFY(study);
        QCOMPARE(study->runs.size(), std::size_t{8});
        QCOMPARE(study->otherConditions, 0);
        QCOMPARE(study->groups.size(), std::size_t{4});
        QCOMPARE(study->groups.front().optimizer, std::string("ape"));
        QCOMPARE(study->groups.back().optimizer, std::string("random_exemplars"));
        for (const app::OptimizerGroup& group : study->groups) {
            QCOMPARE(group.runs.size(), std::size_t{2});
            QCOMPARE(group.toDraft.seeds, 2);
            QVERIFY(group.testInterval.has_value());
            QVERIFY(!group.band.empty());
        }
        QCOMPARE(study->contenders.size(), std::size_t{3});
        QCOMPARE(study->verdicts.size(), std::size_t{3});
        QCOMPARE(study->grid.size(), std::size_t{3});
        QVERIFY(study->cheapest.has_value());
        QVERIFY(!study->front.empty());
        QVERIFY(study->candidates.front().draft);
        QVERIFY(study->candidates.front().promptTokens > 0);
        QVERIFY(!study->examples.empty());
        QVERIFY(study->untested.empty());
    }

    void aRunWithAnotherDraftIsLeftOut()
    {
        app::Project other = m_project;
        other.draft.instruction = "Say one word.";
        const QString path = m_otherFolder.filePath(u"antonyms.hone"_s);
        QVERIFY(QFile::copy(m_path, path));
        QVERIFY(QFile::copy(m_folder.filePath(u"antonyms.csv"_s), m_otherFolder.filePath(u"antonyms.csv"_s)));
        QVERIFY(QFile::copy(m_path + u"-journal"_s, path + u"-journal"_s));
        run({"random_exemplars", {}}, 3, other, path);
        const auto study = app::readComparison(other, path.toStdString(), {}, {});
        QCOMPARE(study->runs.size(), std::size_t{1});
        QCOMPARE(study->otherConditions, 8);
    }

    void thePageShowsTableGridFrontFlipsAndBands()
    {
        Window window(m_path);
        auto* content = window.find<QScrollArea>(u"comparison"_s);
        QTRY_VERIFY_WITH_TIMEOUT(content->isVisible(), patience);
        auto* tree = window.find<QTreeView>(u"compared_runs"_s);
        const QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(tree->model()->rowCount(), 4);
        QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
        QVERIFY(window.find<QLabel>(u"kinds_verdict"_s)->text().contains(u"equal budget"_s));
        QCOMPARE(window.find<QLabel>(u"kinds_detail"_s)->text().count(u'\n'), 2);

        auto* grid = window.find<widgets::TextTable>(u"compared_grid"_s);
        QVERIFY(grid->isVisible());
        QCOMPARE(grid->model()->rowCount(), 2);
        QCOMPARE(grid->model()->columnCount(), 2);
        QVERIFY(grid->model()->index(1, 1).data().toString().contains(u'('));
        QVERIFY(grid->model()->index(1, 1).data(widgets::TextTableModel::heatRole).isValid());

        auto* front = window.find<widgets::FrontPlot>();
        QVERIFY(front->points().size() > 2);
        QVERIFY(front->accessibleDescription().contains(u"tokens"_s));
        auto* bands = window.find<widgets::BandPlot>();
        QCOMPARE(bands->bands().size(), std::size_t{4});
        QVERIFY(!bands->accessibleDescription().isEmpty());
        QTest::keyClick(bands, Qt::Key_Right);
    }

    void theFlipsFollowTheChosenCandidates()
    {
        Window window(m_path);
        auto* table = window.find<widgets::TextTable>(u"flips"_s);
        auto* first = window.find<QComboBox>(u"flips_first"_s);
        auto* second = window.find<QComboBox>(u"flips_second"_s);
        auto* counts = window.find<QLabel>(u"flips_counts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(first->count() > 2, patience);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(first->currentIndex(), 0);
        QVERIFY(second->currentIndex() > 0);
        QVERIFY(counts->text().contains(u"McNemar"_s));
        const int flips = table->model()->rowCount();
        QVERIFY(flips > 0);
        const QString change = table->model()->index(flips - 1, 0).data().toString();
        QVERIFY(change.contains(u"→"_s));
        first->setCurrentIndex(second->currentIndex());
        QCOMPARE(table->model()->rowCount(), 0);
        auto* front = window.find<widgets::FrontPlot>();
        QTest::keyClick(front, Qt::Key_Right);
        QTest::keyClick(front, Qt::Key_Right);
        QVERIFY(second->currentIndex() >= 0);
    }

    void everyChartHasATwin()
    {
        Window window(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QScrollArea>(u"comparison"_s)->isVisible(), patience);
        const auto charts = window.find<app::ComparePage>()->findChildren<widgets::PlotFrame*>();
        QVERIFY(charts.size() >= 2);
        for (widgets::PlotFrame* chart : charts) {
            QToolButton* twin = nullptr;
            for (QToolButton* button : window.window.findChildren<QToolButton*>()) {
                if (button->accessibleName().startsWith(chart->accessibleName()))
                    twin = button;
            }
            QVERIFY(twin != nullptr);
            QVERIFY(chart->isVisible());
            QTest::mouseClick(twin, Qt::LeftButton);
            QVERIFY(!chart->isVisible());
            QTest::keyClick(twin, Qt::Key_Space);
            QVERIFY(chart->isVisible());
        }
    }

    void everyControlHasAName()
    {
        Window window(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QScrollArea>(u"comparison"_s)->isVisible(), patience);
        for (QWidget* widget : window.window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->focusProxy() != nullptr || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(reader != nullptr && !reader->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }

    void aRunThatEndsIsReadAtOnce()
    {
        Window window(m_path);
        auto* tree = window.find<QTreeView>(u"compared_runs"_s);
        QTRY_COMPARE_WITH_TIMEOUT(tree->model()->rowCount(), 4, patience);
        app::Project project = m_project;
        project.optimizers = {{"all_exemplars", {}}};
        window.controller.start(project, m_path);
        QTRY_COMPARE_WITH_TIMEOUT(tree->model()->rowCount(), 5, patience);
    }

    void unfinishedRunsAreTriedOnTheTestExamplesOnlyWhenAsked()
    {
        const QString path = m_stoppedFolder.filePath(u"antonyms.hone"_s);
        QVERIFY(QFile::copy(m_path, path));
        QVERIFY(QFile::copy(m_folder.filePath(u"antonyms.csv"_s), m_stoppedFolder.filePath(u"antonyms.csv"_s)));
        run({"random_exemplars", {}}, 1, m_project, path);
        {
            app::Project project = m_project;
            project.seed = 7;
            app::SessionSettings settings;
            settings.projectFile = path.toStdString();
            const auto session = app::RunSession::open(project, settings);
            Stopping observer;
            const auto report = (*session)->execute({"random_exemplars", {}}, observer, observer.source.get_token());
            QCOMPARE(report->finished.state, optimizers::RunState::Stopped);
        }
        const auto openings = [&path] {
            return (*app::RunStore::openForReading(app::journalPath(path.toStdString())))->testOpenings()->size();
        };
        QCOMPARE(openings(), std::size_t{1});
        Window window(path);
        auto* open = window.find<QPushButton>(u"open_test"_s);
        auto* second = window.find<QComboBox>(u"flips_second"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open->isVisible() && open->isEnabled(), patience);
        QVERIFY(window.find<QLabel>(u"opening_question"_s)->text().contains(u"records"_s));
        const int before = second->count();
        QCOMPARE(openings(), std::size_t{1});
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(second->count(), before + 1, patience);
        QVERIFY(!open->isVisible());
        QCOMPARE(openings(), std::size_t{2});
    }

private:
    /// The program as main() builds it, on the Compare page of the project.
    struct Window
    {
        explicit Window(const QString& path)
        {
            window.show();
            window.take({path});
            window.showPage(app::Page::Compare);
        }

        template <typename T>
        [[nodiscard]] T* find(const QString& name = {}) const
        {
            T* child = window.findChild<T*>(name);
            if (child == nullptr)
                qFatal("the window has no %s", qPrintable(name));
            return child;
        }

        app::Settings settings;
        app::ProjectModel project;
        app::Study study;
        app::RunController controller{study, [](const app::EndpointSpec&) { return std::string(); }};
        app::MainWindow window{settings, project, study, controller};
    };

    void run(const app::Choice& choice, std::uint64_t seed) { run(choice, seed, m_project, m_path); }

    static void run(const app::Choice& choice, std::uint64_t seed, app::Project project, const QString& path)
    {
        project.seed = seed;
        app::SessionSettings settings;
        settings.projectFile = path.toStdString();
        const auto session = app::RunSession::open(project, settings);
        QVERIFY2(session, session ? "" : session.error().message().c_str());
        Ignoring observer;
        const auto report = (*session)->execute(choice, observer, {});
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QCOMPARE(report->finished.state, optimizers::RunState::Done);
    }

    QTemporaryDir m_settingsFolder;
    QTemporaryDir m_folder;
    QTemporaryDir m_otherFolder;
    QTemporaryDir m_stoppedFolder;
    support::FakeModel m_model{support::antonyms()};
    support::FakeServer m_server{
        [this](const support::FakeRequest& request) { return support::modelReply(request, m_model.answer(request)); }};
    QString m_path;
    app::Project m_project;
};

REGISTER_WIDGET_TEST(TestComparePage)

} // namespace tst_compare_page

#include "tst_compare_page.moc"
