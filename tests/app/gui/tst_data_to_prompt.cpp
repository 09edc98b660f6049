// SPDX-License-Identifier: GPL-3.0-or-later
// A person's whole way, with mouse and keyboard on the real window and the built-in model: from a data file to the
// exported prompt.
#include "app/core/project/project_file.h"
#include "tests/app/gui/workbench.h"
#include "tests/support/unit_test.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/editors/text_view.h"
#include "widgets/tables/trial_table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>

namespace tst_data_to_prompt {

using namespace Qt::StringLiterals;

using support::patience;

namespace {

QString writeData(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(u"opposites.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the data cannot be written");
    file.write("question,answer\n");
    for (const auto& [word, opposite] : support::antonyms().answers)
        file.write(QByteArray::fromStdString(word + "," + opposite + "\n"));
    return file.fileName();
}

/// Takes a while to be read.
QString writeManyRows(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(u"many.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the data cannot be written");
    file.write("question,answer\n");
    for (int row = 0; row < 600'000; ++row)
        file.write("What follows on " + QByteArray::number(row) + " in the list of names?,none\n");
    return file.fileName();
}

void drop(const QString& path, QWidget& on)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPointF place(on.rect().center());
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &event);
}

/// The page by its number, as the View menu has it.
void goTo(support::Window& bench, app::Page page)
{
    QTest::keyClick(&bench.window, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)), Qt::ControlModifier);
}

} // namespace

class TestDataToPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        support::prepareWindowTest(m_settings.path());
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void theReadingOfALargeFileIsSeenAndCanBeStopped()
    {
        const QTemporaryDir folder;
        const QString path = writeManyRows(folder);
        support::Window bench;
        bench.window.show();
        const auto* stop = bench.find<QPushButton>(u"stop_reading"_s);
        QVERIFY(!stop->isVisible());
        drop(path, bench.window);
        QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), support::patience);
        bench.click(u"stop_reading"_s);
        QVERIFY(!stop->isVisible());
        QTest::qWait(300);
        QVERIFY(!bench.project.isOpen());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"many.csv"_s});
    }

    void aProjectOpenedWhileDataIsReadStaysOpen()
    {
        const QTemporaryDir folder;
        support::Window bench;
        bench.window.show();
        const auto* stop = bench.find<QPushButton>(u"stop_reading"_s);
        drop(writeManyRows(folder), bench.window);
        QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), support::patience);
        const QString project = folder.filePath(u"chosen.hone"_s);
        QVERIFY(app::saveProject(app::Project(), project.toStdString()));
        bench.window.take({project});
        QVERIFY(!stop->isVisible());
        QTest::qWait(300);
        QCOMPARE(bench.project.path(), project);
        QVERIFY(!QFile::exists(folder.filePath(u"many.hone"_s)));
    }

    void aDataFileBecomesAnExportedPrompt()
    {
        const QTemporaryDir folder;
        support::Window bench;
        bench.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QSignalSpy opened(&bench.project, &app::ProjectModel::opened);
        drop(writeData(folder), bench.window);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller.inspection().data != nullptr, patience);
        const optimizers::Example& example = bench.controller.inspection().data->validation.front();
        QCOMPARE(example.expected.front(), support::antonyms().answers.at(example.input));

        bench.click(u"confirm_guess"_s);
        auto* editor = bench.find<widgets::InstructionEditor>();
        QVERIFY(editor->isVisible());
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, u"Write the opposite."_s);
        QCOMPARE(bench.project.project().draft.instruction, std::string("Write the opposite."));

        goTo(bench, app::Page::Optimize);
        auto* choose = bench.find<QCheckBox>(u"choose_exemplar_random_search"_s);
        QVERIFY(choose->isVisible());
        if (!choose->isChecked()) {
            choose->setFocus();
            QTest::keyClick(choose, Qt::Key_Space);
        }
        auto* calls = bench.find<QSpinBox>(u"budget_calls"_s);
        calls->setFocus();
        calls->selectAll();
        QTest::keyClicks(calls, u"400"_s);
        QTest::keyClick(calls, Qt::Key_Return);
        QCOMPARE(bench.project.project().budget.calls, std::optional<std::int64_t>(400));
        auto* start = bench.find<QPushButton>(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.study.runs().empty() && bench.study.runs().back().comparison, patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle(), patience);
        QVERIFY(bench.find<widgets::TrialTable>()->isVisible());
        QVERIFY(bench.find<QLabel>(u"verdict"_s)->text().contains(u"test example"_s));
        QVERIFY(bench.study.spent().calls <= 400 * static_cast<int>(bench.study.runs().size()));

        goTo(bench, app::Page::Export);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QComboBox>(u"export_candidate"_s)->currentData().toString(), u"best"_s,
                                  patience);
        auto* formats = bench.find<QListView>(u"export_formats"_s);
        QTest::keyClick(formats, Qt::Key_Home);
        const auto* text = bench.find<widgets::TextView>(u"export_text"_s);
        const app::ShownTrial& best = *bench.study.find(*bench.study.best());
        const QString instruction = QString::fromStdString(best.trial.candidate.instruction);
        QTRY_VERIFY_WITH_TIMEOUT(text->text().contains(instruction), patience);
        for (const optimizers::Exemplar& exemplar : best.trial.candidate.exemplars)
            QVERIFY(text->text().contains(QString::fromStdString(exemplar.output)));
        bench.click(u"export_copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), text->text());
        bench.click(u"export_save"_s);
        auto* dialog = bench.window.findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        const QString target = dialog->selectedFiles().constFirst();
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), patience);
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), text->text());
    }

private:
    QTemporaryDir m_settings;
};

REGISTER_WIDGET_TEST(TestDataToPrompt)

} // namespace tst_data_to_prompt

#include "tst_data_to_prompt.moc"
