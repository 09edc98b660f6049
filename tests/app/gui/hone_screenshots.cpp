// SPDX-License-Identifier: GPL-3.0-or-later
// hone-screenshots DIRECTORY SUFFIX light|dark WORK [LANGUAGE]: every page of the window, filled with a real study on a
// server inside this program, as DIRECTORY/PAGE-SUFFIX.png. The study runs once and is kept in WORK for the next call.
// LANGUAGE: "de", for instance; English without.
#include "app/core/study/run_session.h"
#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/pages/prompt/prompt_page.h"
#include "app/gui/pages/task/task_page.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "app/gui/translators.h"
#include "optimizers/formats/prompt_format.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/app/gui/workbench.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"
#include "widgets/editors/exemplar_editor.h"
#include "widgets/style/appearance.h"
#include "widgets/text/translation.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <chrono>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 180'000; // more than a test has: a picture may be of a long study

struct Picture
{
    app::Page page;
    QString name;
};

/// As a person would see it, at rest: no text waits for its place.
void save(QWidget& window, const QString& file)
{
    QTest::qWait(200);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    window.grab().save(file);
}

QString projectIn(const QString& work, const std::string& url)
{
    const QString path = work + u"/antonyms.hone"_s;
    if (QFile::exists(path))
        return path;
    return support::writeAntonymsProject(work, url,
                                         {{"ape", {}}, {"exemplar_random_search", {}}, {"random_exemplars", {}}}, 600);
}

/// A format that is text and one that is pages; each is written on a thread of its own.
void takeExports(app::MainWindow& window, const QString& directory, const QString& suffix)
{
    window.showPage(app::Page::Export);
    auto* formats = window.findChild<QListView*>(u"export_formats"_s);
    const auto* button = window.findChild<QPushButton*>(u"export_save"_s);
    for (const std::string id : {"python", "html"}) {
        const QString name = widgets::translated(optimizers::findPromptFormat(id)->name);
        const QModelIndexList found = formats->model()->match(formats->model()->index(0, 0), Qt::DisplayRole, name);
        if (found.isEmpty())
            continue;
        formats->setCurrentIndex(found.first());
        QTest::qWait(500);
        static_cast<void>(QTest::qWaitFor([button] { return button->isEnabled(); }, 3000));
        save(window, directory + (id == "html" ? u"/export-report-"_s : u"/export-"_s) + suffix + u".png"_s);
    }
}

/// The further tabs of the Run page.
void takeTabs(app::MainWindow& window, const QString& directory, const QString& suffix)
{
    window.showPage(app::Page::Run);
    auto* views = window.findChild<QTabWidget*>(u"candidate_views"_s);
    auto* detail = window.findChild<QTabWidget*>(u"candidate_tabs"_s);
    if (views == nullptr || detail == nullptr || !views->isVisible())
        return;
    views->setCurrentIndex(1);
    QTest::qWait(100);
    auto* map = window.findChild<QWidget*>(u"outcome_map"_s);
    map->setFocus();
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right})
        QTest::keyClick(map, key);
    save(window, directory + u"/map-"_s + suffix + u".png"_s);
    detail->setCurrentIndex(2);
    save(window, directory + u"/lineage-"_s + suffix + u".png"_s);
    views->setCurrentIndex(0);
    detail->setCurrentIndex(0);
}

/// The board of exemplars, the versions and the exact request on the Prompt page.
void takePrompt(app::MainWindow& window, app::ProjectModel& model, const QString& directory, const QString& suffix)
{
    window.showPage(app::Page::Prompt);
    const app::Project before = model.project();
    app::Project project = before;
    project.draft.instruction = "Answer with the opposite, in one word.";
    project.draft.exemplars = {{"hot", {}, "cold", optimizers::ExampleId{3}, optimizers::ExemplarOrigin::Expected},
                               {"early", {}, "late", optimizers::ExampleId{5}, optimizers::ExemplarOrigin::Model},
                               {"empty", {}, "full", std::nullopt, optimizers::ExemplarOrigin::Person}};
    project.pinned = {project.draft.exemplars[1]};
    project.disabled = {{project.draft.exemplars[2], 1}};
    model.edit(project, u"Change exemplars"_s);
    auto* board = window.findChild<widgets::ExemplarEditor*>();
    board->setEffects({widgets::ExemplarEffect{0.125, 0.02, 0.23, 48}, std::nullopt,
                       widgets::ExemplarEffect{-0.021, -0.08, 0.04, 48}, std::nullopt});
    save(window, directory + u"/prompt-exemplars-"_s + suffix + u".png"_s);
    auto* page = window.findChild<app::PromptPage*>();
    page->history().keepTried();
    page->findChild<QPushButton*>(u"show_versions"_s)->click();
    auto* versions = page->findChild<QTreeWidget*>(u"versions"_s);
    versions->setCurrentItem(versions->topLevelItem(1));
    save(*versions->window(), directory + u"/prompt-versions-"_s + suffix + u".png"_s);
    versions->window()->close();
    model.edit(before, u"Back"_s);
    auto* sent = window.findChild<QTabWidget*>(u"sent_tabs"_s);
    sent->setCurrentIndex(1);
    save(window, directory + u"/prompt-request-"_s + suffix + u".png"_s);
    sent->setCurrentIndex(0);
}

class Ignoring final : public optimizers::RunObserver
{
public:
    optimizers::Status onEvent(const optimizers::RunEvent& /*event*/) override { return {}; }
};

/// Two further seeds of the study and a small grid, so that there is something to compare.
bool fillJournal(const app::ProjectModel& project)
{
    const app::Choice pair{"two_stage",
                           {{"instruction", std::string("ape")}, {"exemplars", std::string("exemplar_random_search")}}};
    std::vector<app::Choice> choices = project.project().optimizers;
    choices.push_back(pair);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        app::Project changed = project.project();
        changed.seed = seed;
        app::SessionSettings settings;
        settings.projectFile = project.path().toStdString();
        const auto session = app::RunSession::open(changed, settings);
        Ignoring observer;
        for (const app::Choice& choice : choices) {
            if (!session || !(*session)->execute(choice, observer, {}))
                return false;
        }
    }
    return true;
}

void take(app::MainWindow& window, const QString& directory, const QString& suffix)
{
    for (const Picture& picture : {Picture{app::Page::Welcome, u"welcome"_s}, Picture{app::Page::Task, u"task"_s},
                                   Picture{app::Page::Prompt, u"prompt"_s}, Picture{app::Page::Optimize, u"optimize"_s},
                                   Picture{app::Page::Run, u"run"_s}, Picture{app::Page::Compare, u"compare"_s},
                                   Picture{app::Page::Settings, u"settings"_s}}) {
        window.showPage(picture.page);
        save(window, directory + u'/' + picture.name + u'-' + suffix + u".png"_s);
    }
    takeTabs(window, directory, suffix);
    takeExports(window, directory, suffix);
}

/// The further tabs of the Task page.
void takeTask(app::MainWindow& window, const QString& directory, const QString& suffix)
{
    window.showPage(app::Page::Task);
    auto* page = window.findChild<app::TaskPage*>();
    static_cast<void>(QTest::qWaitFor([page] { return !page->isBusy(); }, patience));
    auto* views = page->findChild<QTabWidget*>();
    const QStringList names{u"task"_s, u"task_examples"_s, u"task_leaks"_s};
    for (int view = 0; view < views->count(); ++view) {
        views->setCurrentIndex(view);
        save(window, directory + u'/' + names[view] + u'-' + suffix + u".png"_s);
    }
    views->setCurrentIndex(0);
}

/// The arms of two searches that tell what they believe, in a project of their own.
void takeArms(const QString& work, const std::string& url, const QString& directory, const QString& suffix)
{
    const QString folder = work + u"/arms"_s;
    if (!QDir().mkpath(folder))
        return;
    support::Window bench;
    app::MainWindow& window = bench.window;
    window.resize(1280, 800);
    window.show();
    window.take({support::writeAntonymsProject(
        folder, url, {{"exemplar_bandit", {}}, {"ape", {{"evaluation", std::string("ucb")}}}}, 700)});
    bench.controller.start(bench.project.project(), bench.project.path());
    static_cast<void>(QTest::qWaitFor([&bench] { return bench.idle(); }, patience));
    window.showPage(app::Page::Run);
    window.findChild<QTabWidget*>(u"candidate_views"_s)->setCurrentIndex(2);
    save(window, directory + u"/arms-"_s + suffix + u".png"_s);
}

/// The same project in a second window.
void takeReadOnly(const app::ProjectModel& project, const QString& directory, const QString& suffix)
{
    support::Window bench;
    app::MainWindow& window = bench.window;
    window.resize(1280, 800);
    window.show();
    window.take({project.path()});
    static_cast<void>(
        QTest::qWaitFor([&bench] { return !bench.study.runs().empty() && bench.study.best(); }, patience));
    window.showPage(app::Page::Prompt);
    save(window, directory + u"/read-only-prompt-"_s + suffix + u".png"_s);
    window.showPage(app::Page::Optimize);
    save(window, directory + u"/read-only-optimize-"_s + suffix + u".png"_s);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 5 || arguments.size() > 6) {
        std::fputs("hone-screenshots DIRECTORY SUFFIX light|dark WORK [LANGUAGE]\n", stderr);
        return 2;
    }
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, arguments[4]);
    QCoreApplication::setOrganizationName(u"hone-screenshots"_s);
    QLocale::setDefault(QLocale(arguments.value(5, u"en_US"_s)));
    app::installTranslators(QLocale(), application);
    widgets::installStyle(application);
    widgets::applyTheme(widgets::themeFrom(arguments[3]));

    support::FakeModel model(support::antonyms());
    support::FakeServer server([&model](const support::FakeRequest& request) {
        support::FakeReply reply = support::modelReply(request, model.answer(request));
        reply.delay = std::chrono::milliseconds(30);
        return reply;
    });
    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller(study, [](const app::EndpointSpec&) { return std::string(); });
    app::MainWindow window(settings, project, study, controller);
    window.resize(1280, 800);
    window.show();
    take(window, arguments[1], arguments[2] + u"-empty"_s);
    window.take({projectIn(arguments[4], server.url())});
    const auto looked = [&controller] { return controller.inspection().data != nullptr; };
    if (!QTest::qWaitFor(looked, patience))
        return 1;
    const auto done = [&study] {
        return !study.runs().empty() && study.runs().back().state == optimizers::RunState::Done;
    };
    if (!QTest::qWaitFor(done, 2000)) {
        controller.start(project.project(), project.path());
        if (!QTest::qWaitFor([&study] { return study.spent().calls > 500; }, patience))
            return 1;
        window.showPage(app::Page::Run);
        save(window, arguments[1] + u"/running-"_s + arguments[2] + u".png"_s);
        if (!QTest::qWaitFor([&controller] { return controller.state() == app::RunController::State::Idle; }, patience))
            return 1;
    }
    if (!fillJournal(project))
        return 1;
    take(window, arguments[1], arguments[2]);
    takePrompt(window, project, arguments[1], arguments[2]);
    takeTask(window, arguments[1], arguments[2]);
    takeReadOnly(project, arguments[1], arguments[2]);
    takeArms(arguments[4], server.url(), arguments[1], arguments[2]);
    window.showPage(app::Page::Compare);
    const auto* comparison = window.findChild<QScrollArea*>(u"comparison"_s);
    if (!QTest::qWaitFor([comparison] { return comparison->isVisible(); }, patience))
        return 1;
    QTest::qWait(200);
    save(window, arguments[1] + u"/compare-"_s + arguments[2] + u".png"_s);
    save(*comparison->widget(), arguments[1] + u"/compare-all-"_s + arguments[2] + u".png"_s);
    return 0;
}
