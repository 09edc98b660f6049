// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "app/gui/translators.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"
#include "tests/support/unit_test.h"
#include "widgets/editors/text_view.h"
#include "widgets/style/appearance.h"
#include "widgets/tables/trial_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

namespace tst_export_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
const char* const keyText = "words-key-1234567890";

/// The window with a project whose server is inside the test.
struct Workbench
{
    Workbench()
        : model(support::antonyms()), server([this](const support::FakeRequest& request) {
              return support::modelReply(request, model.answer(request));
          })
    {
        window.resize(1280, 800);
        window.show();
        window.take(
            {support::writeAntonymsProject(folder.path(), server.url(), {{"exemplar_random_search", {}}}, 400)});
    }

    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        T* child = window.findChild<T*>(name);
        if (child == nullptr)
            qFatal("the window has no %s", qPrintable(name));
        return child;
    }

    void run()
    {
        QTRY_VERIFY_WITH_TIMEOUT(controller.inspection().data != nullptr, patience);
        controller.start(project.project(), project.path());
        QTRY_VERIFY_WITH_TIMEOUT(controller.state() == app::RunController::State::Idle, patience);
        QVERIFY(study.runs().front().comparison.has_value());
    }

    /// Goes to the format by the keyboard, as a person would.
    void chooseFormat(const QString& name)
    {
        auto* formats = find<QListView>(u"export_formats"_s);
        const QAbstractItemModel& rows = *formats->model();
        const QModelIndexList found = rows.match(rows.index(0, 0), Qt::DisplayRole, name);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        QTest::keyClick(formats, Qt::Key_Home);
        for (int row = 0; row < found.first().row(); ++row)
            QTest::keyClick(formats, Qt::Key_Down);
        QCOMPARE(formats->currentIndex(), found.first());
    }

    [[nodiscard]] QString preview() const { return find<widgets::TextView>(u"export_text"_s)->text(); }

    QTemporaryDir folder;
    support::FakeModel model;
    support::FakeServer server;
    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller{study, [](const app::EndpointSpec&) { return std::string(keyText); }};
    app::MainWindow window{settings, project, study, controller};
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"hone-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        widgets::installStyle(*qApp);
    }

    void theDraftCanBeExportedBeforeAnythingRan()
    {
        Workbench bench;
        bench.window.showPage(app::Page::Export);
        QTRY_VERIFY_WITH_TIMEOUT(bench.preview().contains(u"Answer with one word."_s), patience);
        QCOMPARE(bench.find<QComboBox>(u"export_candidate"_s)->currentData().toString(), u"draft"_s);
        QVERIFY(bench.find<QPushButton>(u"export_save"_s)->isEnabled());
        QVERIFY(!bench.find<QLabel>(u"export_limits"_s)->text().isEmpty());
    }

    void aFormatIsChosenSeenProvedAndSaved()
    {
        Workbench bench;
        bench.run();
        bench.window.showPage(app::Page::Export);
        const QAbstractItemModelTester tester(bench.find<QListView>(u"export_formats"_s)->model(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QComboBox>(u"export_candidate"_s)->currentData().toString(), u"best"_s,
                                  patience);
        bench.chooseFormat(u"Python program"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.preview().contains(u"def messages(example):"_s), patience);
        const QString proof = bench.find<QLabel>(u"export_proof"_s)->text();
        QVERIFY2(proof.contains(u"renders the same"_s) && proof.contains(u"The journal has"_s), qPrintable(proof));

        QTest::mouseClick(bench.find<QPushButton>(u"export_save"_s), Qt::LeftButton);
        auto* dialog = bench.window.findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->selectedFiles(), QStringList{bench.folder.filePath(u"antonyms.py"_s)});
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFile::exists(bench.folder.filePath(u"antonyms.py"_s)));
        QCOMPARE(QString::fromUtf8(contentOf(bench.folder.filePath(u"antonyms.py"_s))), bench.preview());
    }

    void whatIsCopiedIsTheWholeFile()
    {
        Workbench bench;
        bench.window.showPage(app::Page::Export);
        bench.chooseFormat(u"Chat messages (JSON)"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.preview().startsWith(u'['), patience);
        QTest::mouseClick(bench.find<QPushButton>(u"export_copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), bench.preview());
    }

    void theReportIsShownAsPages()
    {
        Workbench bench;
        bench.run();
        bench.window.showPage(app::Page::Export);
        bench.chooseFormat(u"Report (PDF)"_s);
        auto* pages = bench.find<QTextBrowser>(u"export_report"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pages->isVisible(), patience);
        const QString text = pages->toPlainText();
        QVERIFY2(text.contains(u"the draft"_s) && text.contains(u"Candidates"_s), qPrintable(text));
        QVERIFY(!bench.find<QPushButton>(u"export_copy"_s)->isEnabled());
        QVERIFY(bench.find<QPushButton>(u"export_save"_s)->isEnabled());
    }

    void theReportIsInTheLanguageOfTheWindow()
    {
        QObject owner;
        app::installTranslators(QLocale(QLocale::German), owner);
        Workbench bench;
        bench.run();
        bench.window.showPage(app::Page::Export);
        bench.chooseFormat(u"Bericht (HTML)"_s);
        auto* pages = bench.find<QTextBrowser>(u"export_report"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pages->isVisible() && pages->toPlainText().contains(u"Kandidaten"_s), patience);
        QTest::mouseClick(bench.find<QPushButton>(u"export_copy"_s), Qt::LeftButton);
        const QString page = QGuiApplication::clipboard()->text();
        for (const QString& part :
             {u"<html lang=\"de\">"_s, u"<h2>Kandidaten</h2>"_s, u"<dt>Metrik</dt>"_s, u"data-role=\"user\""_s})
            QVERIFY2(page.contains(part), qPrintable(part));
        QVERIFY(!page.contains(u"Candidates"_s));
    }

    void theLanguageIsEnglishWithoutATranslation()
    {
        QObject owner;
        app::installTranslators(QLocale(QLocale::Icelandic), owner);
        QCOMPARE(app::windowLanguage(), u"en"_s);
    }

    void theCandidateInViewOnTheRunPageCanBeExported()
    {
        Workbench bench;
        bench.run();
        bench.window.showPage(app::Page::Run);
        bench.window.findChild<widgets::TrialTable*>()->selectRow(1);
        bench.window.showPage(app::Page::Export);
        auto* candidates = bench.find<QComboBox>(u"export_candidate"_s);
        QCOMPARE(candidates->count(), 3);
        bench.chooseFormat(u"Report (HTML)"_s);
        QTest::keyClick(candidates, Qt::Key_End);
        const QString id = candidates->currentData().toString();
        QCOMPARE(id.size(), 16);
        auto* pages = bench.find<QTextBrowser>(u"export_report"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pages->toPlainText().contains(id), patience);
    }

    void anEditOfTheDraftIsFollowed()
    {
        Workbench bench;
        bench.window.showPage(app::Page::Export);
        QTRY_VERIFY_WITH_TIMEOUT(bench.preview().contains(u"Answer with one word."_s), patience);
        app::Project project = bench.project.project();
        project.draft.instruction = "Give the opposite.";
        bench.project.edit(project, u"test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.preview().contains(u"Give the opposite."_s), patience);
    }

    void aKeyInThePromptIsNeverWritten()
    {
        Workbench bench;
        app::Project project = bench.project.project();
        project.draft.instruction = std::string("Answer. ").append(keyText);
        bench.project.edit(project, u"test"_s);
        bench.window.showPage(app::Page::Export);
        for (const QString& format : {u"Plain text"_s, u"Report (PDF)"_s}) {
            bench.chooseFormat(format);
            QTest::qWait(300);
            QTRY_VERIFY_WITH_TIMEOUT(!bench.find<QPushButton>(u"export_save"_s)->isEnabled(), patience);
        }
    }

private:
    QTemporaryDir m_settings;
};

REGISTER_WIDGET_TEST(TestExportPage)

} // namespace tst_export_page

#include "tst_export_page.moc"
