// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <chrono>
#include <set>
#include <string>

namespace support {

/// Milliseconds a test waits for what takes a moment.
constexpr int patience = 60'000;

inline constexpr std::array allPages = {app::Page::Welcome, app::Page::Task,    app::Page::Prompt, app::Page::Optimize,
                                        app::Page::Run,     app::Page::Compare, app::Page::Export, app::Page::Settings};

/// Keeps a test's settings in the folder, away from those of the person who runs it, and sets the style.
void prepareWindowTest(const QString& settingsFolder);

/// A window as main() builds it. Several of them can be open at once.
struct Window
{
    /// Opens the project and waits until it was looked at.
    void open(const QString& path);

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

    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller{study, [](const app::EndpointSpec&) { return std::string(); }};
    app::MainWindow window{settings, project, study, controller};
};

/// A folder for a project about opposites, and the server that answers it.
struct Server
{
    explicit Server(std::chrono::milliseconds latency = {});

    /// Writes the project and returns its path.
    [[nodiscard]] QString writeProject(const std::vector<app::Choice>& optimizers, int calls = 400) const;

    QTemporaryDir folder;
    FakeModel model;
    /// Questions that end with one of these words are refused, as long as that is so.
    std::set<std::string> refused{"hot", "big", "up", "fast", "early", "strong", "near", "buy", "odd", "day"};
    std::atomic<bool> refusing = false;
    FakeServer server;
};

/// A window with a server of its own.
struct Workbench : Server, Window
{
    explicit Workbench(std::chrono::milliseconds latency = {});

    void open(const std::vector<app::Choice>& optimizers, int calls = 400);
};

} // namespace support
