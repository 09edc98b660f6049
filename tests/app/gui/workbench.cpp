// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/workbench.h"

#include "tests/app/gui/antonyms_project.h"
#include "widgets/style/appearance.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace support {

void prepareWindowTest(const QString& settingsFolder)
{
    QCoreApplication::setOrganizationName(u"hone-tests"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settingsFolder);
    QStandardPaths::setTestModeEnabled(true);
    widgets::installStyle(*qApp);
    widgets::applyTheme(widgets::Theme::Light);
}

void Window::open(const QString& path)
{
    window.take({path});
    QTRY_VERIFY_WITH_TIMEOUT(controller.inspection().data != nullptr, patience);
}

Server::Server(std::chrono::milliseconds latency)
    : model(antonyms()), server([this, latency](const FakeRequest& request) {
          if (const std::string asked = messagesOf(request).back().text;
              refusing && refused.contains(asked.substr(asked.find_last_of(" \n") + 1)))
              return errorReply(400, "invalid_request_error", "no such word");
          FakeReply reply = modelReply(request, model.answer(request));
          reply.delay = latency;
          return reply;
      })
{
    server.keepRequests();
}

QString Server::writeProject(const std::vector<app::Choice>& optimizers, int calls) const
{
    return writeAntonymsProject(folder.path(), server.url(), optimizers, calls);
}

Workbench::Workbench(std::chrono::milliseconds latency) : Server(latency)
{
    window.show();
}

void Workbench::open(const std::vector<app::Choice>& optimizers, int calls)
{
    Window::open(writeProject(optimizers, calls));
}

} // namespace support
