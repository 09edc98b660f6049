// SPDX-License-Identifier: GPL-3.0-or-later
// hone-bench-window start | flood [--rate N] [--seconds S]
// How soon the window is usable and what it weighs, and how long the turns of its event loop are while outcomes pour in
// with table, chart and chosen candidate in view.
#include "app/core/run_session.h"
#include "app/gui/event_bridge.h"
#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "widgets/style/appearance.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int outcomesOfTrial = 60;
constexpr int runs = 3;

double residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024.0;
    }
    return 0.0;
}

/// How long the event loop is busy between two waits.
class TurnClock final
{
public:
    TurnClock()
    {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, dispatcher, [this] {
            if (!m_busy)
                m_timer.start();
            m_busy = true;
        });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, dispatcher, [this] {
            if (m_busy)
                m_turns.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
            m_busy = false;
        });
    }

    void clear() { m_turns.clear(); }

    void print() const
    {
        std::vector<double> turns = m_turns;
        std::ranges::sort(turns);
        if (turns.empty())
            return;
        const auto at = [&turns](double share) {
            return turns[static_cast<std::size_t>(share * static_cast<double>(turns.size() - 1))];
        };
        std::printf("turns %zu  p50 %.2f ms  p99 %.2f ms  max %.2f ms\n", turns.size(), at(0.5), at(0.99),
                    turns.back());
    }

private:
    QElapsedTimer m_timer;
    std::vector<double> m_turns;
    bool m_busy = false;
};

optimizers::Trial trialNumber(int number)
{
    optimizers::Trial trial;
    trial.id = {number};
    trial.candidate.instruction = "Reply with the opposite of the word, variant " + std::to_string(number) + ".";
    trial.candidateId = optimizers::idOf(trial.candidate);
    trial.lineage.move = "generate";
    return trial;
}

/// Posts trials of sixty outcomes each to three runs in turn, `rate` outcomes a second.
void pour(app::EventBridge& bridge, int study, int rate, std::chrono::seconds duration)
{
    const auto begin = std::chrono::steady_clock::now();
    optimizers::Spending spent;
    std::int64_t sent = 0;
    for (int number = 0; std::chrono::steady_clock::now() - begin < duration; ++number) {
        const int run = number % runs;
        const int trial = number / runs;
        bridge.post({study, run, optimizers::RunEvent(optimizers::TrialStarted{trialNumber(trial)})});
        for (std::uint32_t example = 0; example < outcomesOfTrial; ++example) {
            optimizers::OutcomeRecorded recorded;
            recorded.trial = {trial};
            recorded.outcome = {{example}, optimizers::OutcomeClass::Right, 1.0, "the opposite word", {}, false, {}};
            ++spent.calls;
            spent.inputTokens += 80;
            recorded.spent = spent;
            bridge.post({study, run, optimizers::RunEvent(recorded)});
            std::this_thread::sleep_until(begin + std::chrono::microseconds(++sent * 1'000'000 / rate));
        }
        const double mean = 0.5 + 0.3 * (1.0 - 1.0 / (1.0 + 0.05 * trial)) + 0.01 * (number * 7 % 10);
        bridge.post(
            {study, run,
             optimizers::RunEvent(optimizers::TrialFinished{
                 {trial}, {}, 0, {mean, mean - 0.1, mean + 0.1, outcomesOfTrial, 1.0}, spent, trial % 7 == 0})});
    }
    std::printf("posted %lld outcomes\n", static_cast<long long>(sent));
}

int argument(const QStringList& arguments, const QString& name, int standard)
{
    const qsizetype place = arguments.indexOf(name);
    return place >= 0 && place + 1 < arguments.size() ? arguments[place + 1].toInt() : standard;
}

} // namespace

int main(int argc, char* argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    qputenv("QT_NO_GLIB", "1"); // GLib's loop does its work while it says that it waits
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"hone-bench"_s);
    widgets::installStyle(application);
    widgets::applyTheme(widgets::Theme::Light);
    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller(study, [](const app::EndpointSpec&) { return std::string(); });
    app::MainWindow window(settings, project, study, controller);
    window.show();

    const QStringList arguments = QApplication::arguments();
    if (!arguments.contains(u"flood"_s)) {
        // The first turn in which nothing is left to do: shown, painted, ready for input.
        QTimer::singleShot(0, &window, [&] {
            window.repaint();
            QTimer::singleShot(0, &window, [&] {
                std::printf("usable after %lld ms, %.1f MB resident\n", static_cast<long long>(sinceStart.elapsed()),
                            residentMegabytes());
                QApplication::quit();
            });
        });
        return QApplication::exec();
    }

    window.showPage(app::Page::Run);
    app::EventBridge bridge;
    QObject::connect(&bridge, &app::EventBridge::arrived, &study, &app::Study::take);
    const int number = study.restart(std::vector<app::Choice>(runs, {"exemplar_random_search", {}}));
    for (int run = 0; run < runs; ++run)
        bridge.post({number, run, app::RunBegan{}});
    TurnClock clock;
    const int rate = argument(arguments, u"--rate"_s, 5000);
    const int seconds = argument(arguments, u"--seconds"_s, 10);
    std::jthread producer;
    QTimer::singleShot(500ms, &window, [&] {
        clock.clear();
        producer = std::jthread([&] { pour(bridge, number, rate, std::chrono::seconds(seconds)); });
    });
    QTimer::singleShot(500ms + std::chrono::seconds(seconds) + 300ms, &window, [&] {
        clock.print();
        std::printf("%zu candidates in view, %.1f MB resident\n", study.runs().front().trials.size() * runs,
                    residentMegabytes());
        QApplication::quit();
    });
    return QApplication::exec();
}
