// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <chrono>
#include <vector>

namespace support {

constexpr int patience = 60'000; ///< milliseconds that a study may take here

constexpr std::array allPages = {app::Page::Welcome, app::Page::Task,    app::Page::Prompt, app::Page::Optimize,
                                 app::Page::Run,     app::Page::Compare, app::Page::Export, app::Page::Settings};

/// The program as main() builds it, with a server of its own.
struct Workbench
{
    explicit Workbench(std::chrono::milliseconds latency = {})
        : model(antonyms()), server([this, latency](const FakeRequest& request) {
              FakeReply reply = modelReply(request, model.answer(request));
              reply.delay = latency;
              return reply;
          })
    {
        server.keepRequests();
        window.show();
    }

    void open(const std::vector<app::Choice>& optimizers, int calls = 400)
    {
        window.openProject(writeAntonymsProject(folder.path(), server.url(), optimizers, calls));
        QTRY_VERIFY_WITH_TIMEOUT(controller.inspection().data != nullptr, patience);
    }

    template <typename T>
    [[nodiscard]] T* find(const QString& name = {}) const
    {
        T* child = window.findChild<T*>(name);
        if (child == nullptr)
            qFatal("the window has no %s", qPrintable(name));
        return child;
    }

    void click(const QString& button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] bool idle() const { return controller.state() == app::RunController::State::Idle; }

    QTemporaryDir folder;
    FakeModel model;
    FakeServer server;
    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller{study, [](const app::EndpointSpec&) { return std::string(); }};
    app::MainWindow window{settings, project, study, controller};
};

} // namespace support
