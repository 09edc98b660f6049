// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/run_store.h"
#include "app/core/journal/writer_lock.h"
#include "app/core/project/project_file.h"
#include "app/core/study/run_session.h"
#include "tests/app/gui/workbench.h"
#include "tests/support/unit_test.h"
#include "widgets/editors/exemplar_editor.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/tables/trial_table.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollArea>
#include <QSet>
#include <QTableView>
#include <QTextEdit>

#include <csignal>
#include <memory>

namespace tst_shared_project {

using namespace Qt::StringLiterals;

using support::patience;

namespace {

/// Controls that only change what is looked at: the pages, the parts of the Prompt, Run and Settings pages.
const QSet<QString> viewing{u"Welcome"_s,
                            u"Task"_s,
                            u"Prompt"_s,
                            u"Optimize"_s,
                            u"Run"_s,
                            u"Compare"_s,
                            u"Export"_s,
                            u"Settings"_s,
                            u"show_versions"_s,
                            u"Number of the example in the preview"_s,
                            u"qt_spinbox_lineedit"_s,
                            u"Find and replace"_s,
                            u"pin_baseline"_s,
                            u"line"_s,
                            u"axis"_s,
                            u"As the &system"_s,
                            u"&Light"_s,
                            u"&Dark"_s,
                            u"QTableCornerButton"_s};

bool isEditable(const QWidget& widget)
{
    if (const auto* editor = qobject_cast<const widgets::InstructionEditor*>(&widget))
        return !editor->isReadOnly();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return !line->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        return !text->isReadOnly();
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        return !text->isReadOnly();
    return qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
           qobject_cast<const QComboBox*>(&widget) != nullptr;
}

/// What the enabled fields, boxes and buttons in view are called that are not among those of viewing.
QStringList editableIn(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (!widget->isVisible() || !widget->isEnabled() || (button == nullptr && !isEditable(*widget)))
            continue;
        QString name = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
        if (name.isEmpty() && button != nullptr)
            name = button->text();
        if (name.isEmpty())
            name = QString::fromLatin1(widget->metaObject()->className());
        if (!viewing.contains(name))
            found << name;
    }
    return found;
}

/// The program itself on the project, with settings of its own.
std::unique_ptr<QProcess> startProgram(const QStringList& arguments, const QString& settings)
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, settings);
    program->setProcessEnvironment(environment);
    program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program->start(QStringLiteral(HONE_PROGRAM), arguments);
    return program;
}

std::string lockOf(const QString& project)
{
    return (project + u".lock"_s).toStdString();
}

std::string storedInstruction(const QString& project)
{
    const auto stored = app::loadProject(project.toStdString());
    return stored ? stored->draft.instruction : stored.error().message();
}

const std::vector<app::Choice> randomExemplars{{"random_exemplars", {}}};

} // namespace

class TestSharedProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::prepareWindowTest(m_settings.path()); }

    void aSecondWindowCanOnlyLook()
    {
        support::Workbench first;
        first.open(randomExemplars);
        first.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(first.idle() && first.study.runs().front().comparison, patience);
        QVERIFY(!first.find<QLabel>(u"read_only"_s)->isVisible());

        support::Window second;
        second.window.show();
        second.open(first.project.path());
        QVERIFY(second.find<QLabel>(u"read_only"_s)->isVisible());
        QVERIFY(second.find<QLabel>(u"read_only_reason"_s)->text().contains(u"another window"_s));
        QVERIFY(second.window.windowTitle().contains(u"read-only"_s));
        QVERIFY(!second.find<QPushButton>(u"start"_s)->isEnabled());
        QTest::keyClick(&second.window, Qt::Key_F5);
        QVERIFY(second.idle());

        QTRY_VERIFY_WITH_TIMEOUT(!second.study.runs().empty() && second.study.runs().front().comparison, patience);
        second.window.showPage(app::Page::Run);
        QCOMPARE(second.find<widgets::TrialTable>()->model()->rowCount(),
                 first.find<widgets::TrialTable>()->model()->rowCount());
        QVERIFY(second.find<QLabel>(u"verdict"_s)->isVisible());
        second.window.showPage(app::Page::Compare);
        QTRY_VERIFY_WITH_TIMEOUT(second.find<QScrollArea>(u"comparison"_s)->isVisible(), patience);
        second.window.showPage(app::Page::Export);
        QTRY_VERIFY_WITH_TIMEOUT(second.find<QPushButton>(u"export_save"_s)->isEnabled(), patience);
    }

    void noPageOfASecondWindowEdits()
    {
        support::Workbench first;
        first.open(randomExemplars);
        app::Project filled = first.project.project();
        filled.draft.exemplars = {{"hot", {}, "cold", std::nullopt, optimizers::ExemplarOrigin::Person}};
        first.project.edit(filled, u"exemplar"_s);
        QVERIFY(first.project.save());
        support::Window second;
        second.window.show();
        second.open(first.project.path());
        qsizetype editableInFirst = 0;
        for (const app::Page page :
             {app::Page::Task, app::Page::Prompt, app::Page::Optimize, app::Page::Run, app::Page::Settings}) {
            second.window.showPage(page);
            first.window.showPage(page);
            QTest::qWait(300);
            const QStringList editable = editableIn(second.window);
            QVERIFY2(editable.isEmpty(), qPrintable(editable.join(u", "_s)));
            editableInFirst += editableIn(first.window).size();
        }
        QVERIFY(editableInFirst > 20); // or the look would find nothing anywhere
        auto* exemplars = second.find<widgets::ExemplarEditor>()->view();
        for (int column = 0; column < exemplars->model()->columnCount(); ++column) {
            const Qt::ItemFlags flags = exemplars->model()->flags(exemplars->model()->index(0, column));
            QVERIFY((flags & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled)) == 0);
        }
    }

    void typingIntoASecondWindowChangesNothing()
    {
        support::Workbench first;
        first.open(randomExemplars);
        support::Window second;
        second.window.show();
        second.open(first.project.path());
        second.window.showPage(app::Page::Prompt);
        auto* editor = second.find<widgets::InstructionEditor>();
        QTest::keyClicks(editor, u"Please. "_s);
        QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(editor->instruction(), std::string("Answer with one word."));
        second.project.edit(app::Project(), u"nothing"_s);
        QCOMPARE(second.project.project().draft.instruction, std::string("Answer with one word."));
        QVERIFY(!second.project.undoStack().canUndo());
        // What the first window has typed is not lost to a second one that is closed.
        QTest::keyClicks(first.find<widgets::InstructionEditor>(), u"Please. "_s);
        QVERIFY(second.window.close());
        QVERIFY(first.project.save());
        QCOMPARE(storedInstruction(first.project.path()), std::string("Please. Answer with one word."));
    }

    void theSecondWindowTakesOverWhatTheFirstLeft()
    {
        const support::Server server;
        const QString path = server.writeProject(randomExemplars);
        auto first = std::make_unique<support::Window>();
        first->window.show();
        first->open(path);
        support::Window second;
        second.window.show();
        second.open(path);
        QVERIFY(!second.project.isWritable());
        QTest::keyClicks(first->find<widgets::InstructionEditor>(), u"Please. "_s);
        QVERIFY(first->window.close());
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(second.project.isWritable(), patience);
        QVERIFY(!second.find<QLabel>(u"read_only"_s)->isVisible());
        auto* editor = second.find<widgets::InstructionEditor>();
        QCOMPARE(editor->instruction(), std::string("Please. Answer with one word."));
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, u"Now. "_s);
        QVERIFY(second.project.save());
        QCOMPARE(storedInstruction(path), std::string("Now. Please. Answer with one word."));
        QTRY_VERIFY_WITH_TIMEOUT(second.find<QPushButton>(u"start"_s)->isEnabled(), patience);
    }

    void anotherProjectOfTheSameWindowSetsTheFirstFree()
    {
        const support::Server one;
        const support::Server other;
        support::Window first;
        first.open(one.writeProject({}));
        const QString path = first.project.path();
        first.open(other.writeProject({}));
        QVERIFY(!app::WriterLock::isHeld(lockOf(path)));
        QVERIFY(!QFile::exists(QString::fromStdString(lockOf(path))));
        first.open(first.project.path()); // again: its own lock is no obstacle
        QVERIFY(first.project.isWritable());
    }

    void aKilledProgramLeavesNoLockBehind()
    {
        const support::Server server;
        const QString path = server.writeProject(randomExemplars);
        const std::unique_ptr<QProcess> program = startProgram({path}, server.folder.path());
        QVERIFY(program->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(app::WriterLock::isHeld(lockOf(path)), patience);
        support::Window window;
        window.window.show();
        window.open(path);
        QCOMPARE(window.project.access(), app::ProjectModel::Access::OpenElsewhere);
        QVERIFY(window.find<QLabel>(u"read_only"_s)->isVisible());
        program->kill();
        QVERIFY(program->waitForFinished());
        QVERIFY(QFile::exists(QString::fromStdString(lockOf(path)))); // it could not clear up
        QTRY_VERIFY_WITH_TIMEOUT(window.project.isWritable(), patience);
    }

    void aProgramThatIsAskedToEndClosesItsWindow_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("end of the session") << SIGTERM;
        QTest::newRow("Ctrl+C in the terminal") << SIGINT;
        QTest::newRow("terminal closed") << SIGHUP;
    }

    void aProgramThatIsAskedToEndClosesItsWindow()
    {
        QFETCH(const int, signal);
        const support::Server server(std::chrono::milliseconds(15));
        const QString path = server.writeProject(randomExemplars);
        const std::unique_ptr<QProcess> program = startProgram({u"--start"_s, path}, server.folder.path());
        QVERIFY(program->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(server.server.requests() > 40, patience);
        QCOMPARE(kill(static_cast<pid_t>(program->processId()), signal), 0);
        QVERIFY(program->waitForFinished());
        const std::int64_t requests = server.server.requests();
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(program->exitCode(), 0);
        QVERIFY(!QFile::exists(QString::fromStdString(lockOf(path)))); // it cleared up
        // What was answered is paid and kept: only what was under way may be missing.
        const auto journal = app::RunStore::openForReading(app::journalPath(path.toStdString()));
        QVERIFY(journal);
        const auto runs = (*journal)->runs();
        QVERIFY(runs && !runs->empty());
        QCOMPARE(runs->front().state, optimizers::RunState::Stopped);
        constexpr std::int64_t underWay = 16;
        QVERIFY(runs->front().spent.calls >= requests - underWay);
        QVERIFY(runs->front().spent.calls < 400); // in mid-run
    }

    void aFolderThatCannotBeWrittenIsSaidToBeSo()
    {
        const support::Server server;
        const QString path = server.writeProject(randomExemplars);
        QVERIFY(QDir().mkdir(QString::fromStdString(lockOf(path)))); // no file can be made there, not even by root
        support::Window window;
        window.window.show();
        window.open(path);
        QCOMPARE(window.project.access(), app::ProjectModel::Access::Protected);
        QVERIFY(window.find<QLabel>(u"read_only_reason"_s)->text().contains(u"folder"_s));
        QVERIFY(!window.find<QPushButton>(u"start"_s)->isEnabled());
    }

private:
    QTemporaryDir m_settings;
};

REGISTER_WIDGET_TEST(TestSharedProject)

} // namespace tst_shared_project

#include "tst_shared_project.moc"
