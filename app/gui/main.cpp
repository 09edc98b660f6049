// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/stop_signals.h"
#include "app/gui/keys.h"
#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "app/gui/translators.h"
#include "widgets/style/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

#include <stop_token>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    app::ignoreFailedWrites();
    const app::StopSignals stopSignals;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"hone"_s);
    QApplication::setApplicationVersion(QStringLiteral(HONE_VERSION));
    QApplication::setDesktopFileName(u"io.github.hone_workbench.Hone"_s);
    QApplication::setOrganizationName(u"hone"_s);
    widgets::installStyle(application);

    app::installTranslators(QLocale(), application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Workbench for prompt engineers"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption start(
        u"start"_s, QCoreApplication::translate("main", "Start the study of the project at once, or go on with it."));
    parser.addOption(start);
    parser.addPositionalArgument(
        u"project"_s, QCoreApplication::translate("main", "A project to open, or data files to make one of."),
        u"[files]"_s);
    parser.process(application);

    app::Settings settings;
    widgets::applyTheme(settings.theme());
    app::ProjectModel project;
    app::Study study;
    app::Keys keys;
    QObject::connect(&project, &app::ProjectModel::changed, &keys, [&] { keys.fetch(project.project().endpoints); });
    app::RunController controller(study, keys.source());
    app::MainWindow window(settings, project, study, controller);
    QObject::connect(&window, &app::MainWindow::keyChanged, &keys, &app::Keys::fetchAgain);
    // Who ends a session, or the program from a terminal, closes the window: a run is stopped, edits are saved.
    const std::stop_callback close(stopSignals.token(), [&application] {
        QMetaObject::invokeMethod(&application, &QApplication::closeAllWindows, Qt::QueuedConnection);
    });
    window.show();
    if (const QStringList arguments = parser.positionalArguments(); !arguments.isEmpty())
        window.take(arguments);
    // A key that is still on its way from the keyring would be missed by the first request.
    if (parser.isSet(start) && keys.isAsking())
        QObject::connect(&keys, &app::Keys::settled, &window, &app::MainWindow::startStudy, Qt::SingleShotConnection);
    else if (parser.isSet(start))
        window.startStudy();
    return QApplication::exec();
}
