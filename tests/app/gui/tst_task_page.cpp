// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_file.h"
#include "app/gui/main_window.h"
#include "app/gui/models/overlap_model.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/pages/task/power_hint.h"
#include "app/gui/pages/task/task_page.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "tests/support/unit_test.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/style/link_button.h"
#include "widgets/tables/example_table.h"
#include "widgets/tables/role_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <numeric>

namespace tst_task_page {

using namespace Qt::StringLiterals;

using optimizers::Role;
using optimizers::Split;

namespace {

constexpr int patience = 60'000;

QByteArray tickets(int count, const QByteArray& extra = {})
{
    const QByteArray teams[] = {"billing", "sales", "shipping"};
    QByteArray text = "Nr;Was der Kunde schreibt;Zustaendig (Team);Sprache\n";
    for (int i = 0; i < count; ++i)
        text += QByteArray::number(i) + ";Ticket number " + QByteArray::number(i * 7919) +
                " speaks about something, and then some;" + teams[i % 3] + (i % 2 == 0 ? ";German\n" : ";English\n");
    return text + extra;
}

/// The program as main() builds it, on the built-in model.
struct Workbench
{
    Workbench() { window.show(); }

    [[nodiscard]] QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the file %s cannot be written", qPrintable(name));
        return file.fileName();
    }

    void drop(const QStringList& paths, QWidget* on)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.push_back(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        const QPointF place = on->mapTo(&window, QPointF(on->rect().center()));
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }

    /// Drops a file on the window and waits for the task.
    void create(const QString& path)
    {
        QSignalSpy opened(&project, &app::ProjectModel::opened);
        drop({path}, &window);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        settle();
    }

    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!page->isBusy(), patience); }

    template <typename T>
    [[nodiscard]] T* find(const QString& name = {}) const
    {
        T* child = window.findChild<T*>(name);
        if (child == nullptr)
            qFatal("the window has no %s", qPrintable(name));
        return child;
    }

    void choose(const QString& box, int index) const
    {
        auto* combo = find<QComboBox>(box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
    }

    [[nodiscard]] QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] std::size_t total() const
    {
        const auto counts = find<widgets::RoleBar>()->counts();
        return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    }

    QTemporaryDir folder;
    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller{study, [](const app::EndpointSpec&) { return std::string(); }};
    app::MainWindow window{settings, project, study, controller};
    app::TaskPage* page = window.findChild<app::TaskPage*>();
};

} // namespace

class TestTaskPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"hone-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        widgets::installStyle(*qApp);
        widgets::applyTheme(widgets::Theme::Light);
    }

    void aFileWithOddColumnNamesBecomesAMappedProject()
    {
        Workbench bench;
        bench.create(bench.write(u"anfragen.csv"_s, tickets(90)));
        QVERIFY(bench.page->isVisible());
        QVERIFY(bench.find<QWidget>(u"guess_notice"_s)->isVisible());
        QCOMPARE(bench.find<QComboBox>(u"use_Was der Kunde schreibt"_s)->currentText(), u"Input"_s);
        QCOMPARE(bench.find<QComboBox>(u"use_Zustaendig (Team)"_s)->currentText(), u"Kept as a field"_s);
        QCOMPARE(bench.find<QComboBox>(u"use_Sprache"_s)->currentText(), u"Expected answer"_s); // two values
        QCOMPARE(bench.total(), std::size_t{90});

        bench.choose(u"use_Zustaendig (Team)"_s, 1);
        bench.choose(u"use_Sprache"_s, 2);
        const app::Project& project = bench.project.project();
        QCOMPARE(project.files[0].columns.expected, std::vector<std::string>{"Zustaendig (Team)"});
        QCOMPARE(project.files[0].columns.input, std::string("Was der Kunde schreibt"));
        QCOMPARE(project.layout.query, std::string("{{input}}\nSprache: {{Sprache}}"));
        bench.settle();
        QCOMPARE(bench.text(u"expected_1"_s), u"Expected: billing"_s);
        QTest::mouseClick(bench.find<QPushButton>(u"suggest"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(project.draft.instruction,
                                  std::string("Answer with one of: billing, sales, shipping."), patience);
        bench.settle();
        QVERIFY(bench.text(u"self_test"_s).contains(u"expected answers score 100.0 %"_s));

        QTest::mouseClick(bench.find<QPushButton>(u"confirm_guess"_s), Qt::LeftButton);
        QVERIFY(bench.find<widgets::InstructionEditor>()->isVisible());
        QVERIFY(bench.project.save());
        QCOMPARE(app::loadProject(bench.project.path().toStdString())->files, project.files);
        while (bench.project.undoStack().canUndo())
            bench.project.undoStack().undo();
        QCOMPARE(project.files[0].columns.expected, std::vector<std::string>{"Sprache"});
    }

    void severalAnswersOfACellAreSplit()
    {
        Workbench bench;
        bench.create(bench.write(u"a.csv"_s, "question,answer\nwho,a|b\nwhat,c\nwhere,d\nwhen,e\nwhy,f\nhow,g\n"));
        QCOMPARE(bench.text(u"expected_1"_s), u"Expected: a|b"_s);
        QTest::keyClicks(bench.find<QLineEdit>(u"answer_separator"_s), u"|"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text(u"expected_1"_s), u"Expected: a  ·  b"_s, patience);
    }

    void aBadFileShowsItsRowAndNothingIsHalfLoaded()
    {
        Workbench bench;
        bench.create(bench.write(u"good.csv"_s, tickets(60)));
        QCOMPARE(bench.total(), std::size_t{60});
        const QString bad = bench.write(u"bad.csv"_s, tickets(5, "only;two\n"));
        bench.drop({bad}, bench.find<QToolButton>(u"add_file"_s));
        QCOMPARE(bench.project.project().files.size(), std::size_t{2});
        bench.settle();
        const QString problem = bench.text(u"task_problem"_s);
        QVERIFY2(bench.find<QLabel>(u"task_problem"_s)->isVisible() && problem.contains(u"Row 7 of bad.csv"_s) &&
                     problem.contains(u"2 instead of 4 columns"_s),
                 qPrintable(problem));
        QCOMPARE(bench.total(), std::size_t{0});
        QCOMPARE(bench.find<widgets::ExampleTable>()->model()->rowCount(), 0);
        QTest::mouseClick(bench.find<QToolButton>(u"remove_file_1"_s), Qt::LeftButton);
        bench.settle();
        QVERIFY(!bench.find<QLabel>(u"task_problem"_s)->isVisible());
        QCOMPARE(bench.total(), std::size_t{60});
    }

    void aNewProjectFromABadFileIsNotMade()
    {
        Workbench bench;
        bench.drop({bench.write(u"bad.csv"_s, "input,expected\na,b\nonly\n")}, &bench.window);
        const auto told = [&bench] {
            const QList<QLabel*> labels = bench.window.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains(u"Row 3 of bad.csv"_s);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), patience);
        QVERIFY(!bench.project.isOpen());
        QVERIFY(!QFile::exists(bench.folder.filePath(u"bad.hone"_s)));
    }

    void rolesFollowSharesSeedAndColumn()
    {
        Workbench bench;
        bench.create(bench.write(u"t.csv"_s, tickets(120)));
        auto* pool = bench.find<QDoubleSpinBox>(u"pool_share"_s);
        pool->setValue(50.0);
        bench.find<QDoubleSpinBox>(u"validation_share"_s)->setValue(25.0);
        bench.settle();
        QCOMPARE(bench.find<widgets::RoleBar>()->counts(), (std::array<std::size_t, 3>{60, 30, 30}));
        QVERIFY(bench.text(u"power"_s).startsWith(u"30 test"_s));
        bench.choose(u"split_kind"_s, 2);
        bench.settle();
        auto* column = bench.find<QComboBox>(u"split_column"_s);
        QVERIFY(column->isVisible() && column->count() > 0);
        const int teams = column->findText(u"Zustaendig _Team_"_s);
        QVERIFY(teams >= 0);
        bench.choose(u"split_column"_s, teams);
        bench.settle();
        QVERIFY(bench.find<QLabel>(u"task_problem"_s)->isVisible()); // no team is a role
        for (const auto& [box, role] :
             {std::pair{u"role_of_billing"_s, 0}, {u"role_of_sales"_s, 1}, {u"role_of_shipping"_s, 2}}) {
            bench.choose(box, role);
            bench.settle();
        }
        QCOMPARE(bench.find<widgets::RoleBar>()->counts(), (std::array<std::size_t, 3>{40, 40, 40}));
        QCOMPARE(bench.project.project().split.columnRoles.at("sales"), Role::Validation);
    }

    void filesThatSayTheirRolesGetThem()
    {
        Workbench bench;
        QSignalSpy opened(&bench.project, &app::ProjectModel::opened);
        bench.drop({bench.write(u"my_train.csv"_s, tickets(30)),
                    bench.write(u"my_dev.csv"_s,
                                "Nr;Was der Kunde schreibt;Zustaendig (Team);Sprache\n1;Quite another matter that is "
                                "asked here;sales;German\n2;And one more matter that nobody knows;sales;English\n"),
                    bench.write(u"my_test.csv"_s,
                                "Nr;Was der Kunde schreibt;Zustaendig (Team);Sprache\n1;The last thing anybody would "
                                "ever ask;sales;German\n2;Nearly the last thing one could want;billing;English\n")},
                   &bench.window);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        bench.settle();
        QCOMPARE(bench.find<widgets::RoleBar>()->counts(), (std::array<std::size_t, 3>{30, 2, 2}));
        QCOMPARE(bench.find<QComboBox>(u"role_of_my_dev.csv"_s)->currentText(), u"Validation"_s);
    }

    void metricAndAnswerRuleAreChosenWithTheKeyboard()
    {
        Workbench bench;
        bench.create(bench.write(u"t.csv"_s, tickets(60)));
        auto* metric = bench.find<QComboBox>(u"metric"_s);
        bench.choose(u"metric"_s, metric->findData(u"contains"_s));
        QCOMPARE(bench.project.project().metric.id, std::string("contains"));
        bench.settle();
        QVERIFY(bench.text(u"self_test"_s).contains(u"Tried on"_s));
        bench.choose(u"answer_rule"_s, 3);
        QTest::keyClicks(bench.find<QLineEdit>(u"answer_pattern"_s), u"answer: (.*)"_s);
        QCOMPARE(bench.project.project().answer.kind, optimizers::AnswerRule::Kind::Regex);
        QCOMPARE(bench.project.project().answer.pattern, std::string("answer: (.*)"));
    }

    void examplesAreSearchedAndLeaksLeadToThem()
    {
        Workbench bench;
        bench.create(bench.write(
            u"t.csv"_s, tickets(60, "99;TICKET number 0 speaks about something and then some!;sales;German\n")));
        auto* views = bench.page->findChild<QTabWidget*>();
        views->setCurrentIndex(1);
        auto* table = bench.find<widgets::ExampleTable>();
        QCOMPARE(table->model()->rowCount(), 61);
        QTest::keyClicks(bench.find<QLineEdit>(u"example_search"_s), u"NUMBER 0 "_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
        bench.choose(u"example_role"_s, 3);
        QVERIFY(table->model()->rowCount() < 2 || bench.total() == 61);

        views->setCurrentIndex(2);
        auto* list = bench.find<QTableView>(u"overlap_list"_s);
        QVERIFY2(list->isVisible() && list->model()->rowCount() > 0, qPrintable(bench.text(u"overlaps"_s)));
        list->selectRow(0);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(views->currentIndex(), 1);
        QVERIFY(table->currentIndex().isValid());
    }

    void overlapsAreAModelThatNeverResets()
    {
        auto task = std::make_shared<app::LoadedTask>();
        task->data.pool = {{{0}, "same", {}, {"a"}}};
        task->data.test = {{{1}, "Same!", {}, {"a"}}};
        auto look = std::make_shared<app::OverlapLook>();
        look->task = task;
        look->examples = {&task->data.pool[0], &task->data.test[0]};
        look->report.overlaps = {{{1}, Role::Test, {0}, Role::Pool, 1.0}};
        look->leaks = {{optimizers::DraftLeak::Kind::ExemplarShowsInput, {1}, Role::Test, 0}};
        app::OverlapModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLook(look);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.exampleAt(1).first, optimizers::ExampleId{1});
        QVERIFY(model.data(model.index(1, app::OverlapModel::Finding), Qt::DisplayRole).toString().contains(u"Pool"_s));
        model.setLook(nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.setLook(look);
        QCOMPARE(model.rowCount(), 2);
    }

    void readingCanBeStoppedAndBegunAgain()
    {
        Workbench bench;
        bench.create(bench.write(u"t.csv"_s, tickets(60)));
        static_cast<void>(bench.write(u"t.csv"_s, tickets(200'000)));
        app::Project project = bench.project.project();
        project.split.seed = 9;
        bench.project.edit(project, u"Seed"_s);
        QVERIFY(bench.page->isBusy());
        auto* cancel = bench.find<QToolButton>(u"cancel_reading"_s);
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible() || !bench.page->isBusy(), patience);
        cancel->click();
        bench.settle();
        const bool stopped = bench.find<QLabel>(u"task_problem"_s)->isVisible();
        QCOMPARE(bench.total(), std::size_t{stopped ? 0U : 200'000U});
        if (stopped) {
            QTest::mouseClick(bench.find<QPushButton>(u"read_again"_s), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(bench.total(), std::size_t{200'000}, patience);
        }
    }

    void projectsThatVanishedAreNotOffered()
    {
        Workbench bench;
        bench.create(bench.write(u"here today.csv"_s, tickets(30)));
        const auto offered = [&bench] {
            const QList<widgets::LinkButton*> links = bench.window.findChildren<widgets::LinkButton*>();
            return std::any_of(links.begin(), links.end(), [](const widgets::LinkButton* link) {
                return !link->isHidden() && link->text() == u"here today"_s;
            });
        };
        bench.window.showPage(app::Page::Welcome);
        QTRY_VERIFY(offered());
        bench.window.showPage(app::Page::Task);
        QVERIFY(QFile::remove(bench.folder.filePath(u"here today.hone"_s)));
        bench.window.showPage(app::Page::Welcome);
        QVERIFY(!offered());
    }

    void aProjectDroppedOnAnEditorIsOpened()
    {
        Workbench bench;
        bench.create(bench.write(u"one.csv"_s, tickets(30)));
        app::Project other = bench.project.project();
        other.name = "Other";
        const QString path = bench.folder.filePath(u"other.hone"_s);
        QVERIFY(app::saveProject(other, path.toStdString()));
        bench.window.showPage(app::Page::Prompt);
        bench.drop({path}, bench.find<widgets::InstructionEditor>());
        QTRY_COMPARE_WITH_TIMEOUT(bench.project.project().name, std::string("Other"), patience);
    }

    void thePowerSentenceNamesBothNumbers()
    {
        const QString text = app::powerText(60, 5);
        QVERIFY2(text.contains(u"60"_s) && text.contains(u"13 points"_s) && text.contains(u"312"_s), qPrintable(text));
        QVERIFY(app::powerText(4, 5).contains(u"no difference"_s));
        QVERIFY(app::powerText(10'000, 5).contains(u"enough"_s));
    }

private:
    QTemporaryDir m_settings;
};

REGISTER_WIDGET_TEST(TestTaskPage)

} // namespace tst_task_page

#include "tst_task_page.moc"
