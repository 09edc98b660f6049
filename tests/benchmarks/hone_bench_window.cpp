// SPDX-License-Identifier: GPL-3.0-or-later
// hone-bench-window start | flood [--rate N] [--seconds S] | study URL [--calls N] [--concurrency C]
// How soon the window is usable and what it weighs, how long the turns of its event loop are while outcomes pour in
// with table, chart and chosen candidate in view, and what an evaluation costs while it watches a study.
#include "app/core/project/project_file.h"
#include "app/core/study/run_session.h"
#include "app/gui/event_bridge.h"
#include "app/gui/main_window.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "tests/benchmarks/process_use.h"
#include "widgets/style/appearance.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
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

struct Bench
{
    Bench() { window.show(); }

    app::Settings settings;
    app::ProjectModel project;
    app::Study study;
    app::RunController controller{study, [](const app::EndpointSpec&) { return std::string(); }};
    app::MainWindow window{settings, project, study, controller};
};

/// The first turn in which nothing is left to do: shown, painted, ready for input.
void measureStart(Bench& bench, const QElapsedTimer& sinceStart)
{
    QTimer::singleShot(0, &bench.window, [&] {
        bench.window.repaint();
        QTimer::singleShot(0, &bench.window, [&] {
            std::printf("usable after %lld ms, %.1f MB resident\n", static_cast<long long>(sinceStart.elapsed()),
                        residentMegabytes());
            QApplication::quit();
        });
    });
    QApplication::exec();
}

void measureFlood(Bench& bench, const QStringList& arguments)
{
    bench.window.showPage(app::Page::Run);
    app::EventBridge bridge;
    QObject::connect(&bridge, &app::EventBridge::arrived, &bench.study, &app::Study::take);
    const int number = bench.study.restart(std::vector<app::Choice>(runs, {"exemplar_random_search", {}}));
    for (int run = 0; run < runs; ++run)
        bridge.post({number, run, app::RunBegan{}});
    TurnClock clock;
    const int rate = argument(arguments, u"--rate"_s, 5000);
    const int seconds = argument(arguments, u"--seconds"_s, 10);
    std::jthread producer;
    QTimer::singleShot(500ms, &bench.window, [&] {
        clock.clear();
        producer = std::jthread([&] { pour(bridge, number, rate, std::chrono::seconds(seconds)); });
    });
    QTimer::singleShot(500ms + std::chrono::seconds(seconds) + 300ms, &bench.window, [&] {
        clock.print();
        std::printf("%zu candidates in view, %.1f MB resident\n", bench.study.runs().front().trials.size() * runs,
                    residentMegabytes());
        QApplication::quit();
    });
    QApplication::exec();
}

/// A project whose draft alone is evaluated, on `calls` made-up reviews. The path; empty where it cannot be written.
QString writeReviews(const QDir& folder, const QString& url, int calls, int concurrency)
{
    QFile data(folder.filePath(u"reviews.csv"_s));
    if (!data.open(QIODevice::WriteOnly))
        return {};
    data.write("review,label,role\n");
    const auto row = [&data](int number, const char* role) {
        data.write("Review number " + QByteArray::number(number) +
                   ": the film was long and I would not see it again.,negative," + role + "\n");
    };
    row(0, "pool");
    row(1, "test");
    for (int number = 2; number < calls + 2; ++number)
        row(number, "validation");
    app::Project project;
    project.name = "Reviews";
    project.files.push_back({"reviews.csv", "", {"review", {"label"}, "", {}}});
    project.split.kind = optimizers::Split::Kind::Column;
    project.split.column = "role";
    project.draft.instruction = "Is the review positive or negative? Answer with one word.";
    app::EndpointSpec server;
    server.name = "server";
    server.url = url.toStdString();
    server.model = "fake";
    server.concurrency = concurrency;
    project.endpoints.push_back(server);
    project.solver = project.writer = server.name;
    project.optimizers = {{"draft", {}}};
    project.budget = {};
    const QString path = folder.filePath(u"reviews.hone"_s);
    return app::saveProject(project, path.toStdString()) ? path : QString();
}

/// What was used up to some evaluation.
struct StudyUse
{
    double cpuSeconds = tests::processUse().cpuSeconds;
    double ownSeconds = tests::threadCpuSeconds(); ///< of the thread of the window
    std::int64_t evaluations = 0;

    [[nodiscard]] static StudyUse now(const app::Study& study)
    {
        StudyUse use;
        use.evaluations = study.spent().calls;
        return use;
    }
};

void printUse(const StudyUse& atStart, const StudyUse& underWay, const StudyUse& nearEnd, const StudyUse& atEnd)
{
    const auto evaluations = static_cast<double>(nearEnd.evaluations - underWay.evaluations);
    std::printf("beginning and the first %lld evaluations: %.1f ms CPU\n", static_cast<long long>(underWay.evaluations),
                1e3 * (underWay.cpuSeconds - atStart.cpuSeconds));
    std::printf("the next %.0f, window open: %.1f us CPU per evaluation, %.1f of it the window's\n", evaluations,
                1e6 * (nearEnd.cpuSeconds - underWay.cpuSeconds) / evaluations,
                1e6 * (nearEnd.ownSeconds - underWay.ownSeconds) / evaluations);
    std::printf("the last %lld and the verdict: %.1f ms CPU\n",
                static_cast<long long>(atEnd.evaluations - nearEnd.evaluations),
                1e3 * (atEnd.cpuSeconds - nearEnd.cpuSeconds));
}

/// Of an evaluation while the window watches. What is done once is told apart: showing the page and beginning, and
/// showing the end.
void measureStudy(Bench& bench, const QDir& folder, const QStringList& arguments)
{
    const int calls = argument(arguments, u"--calls"_s, 1000);
    const QString path = writeReviews(folder, arguments.value(2), calls, argument(arguments, u"--concurrency"_s, 64));
    bench.window.take({path});
    StudyUse atStart;
    std::optional<StudyUse> underWay;
    StudyUse nearEnd;
    QTimer::singleShot(1s, &bench.window, [&] {
        bench.window.showPage(app::Page::Run);
        atStart = StudyUse();
        bench.controller.start(bench.project.project(), path);
    });
    QObject::connect(
        &bench.study, &app::Study::advanced, &bench.window,
        [&] {
            const StudyUse use = StudyUse::now(bench.study);
            if (use.evaluations == 0 || !bench.study.running())
                return;
            nearEnd = use;
            if (!underWay)
                underWay = use;
        },
        Qt::QueuedConnection); // what has come is shown by then
    QObject::connect(&bench.controller, &app::RunController::stateChanged, &bench.window, [&] {
        if (bench.controller.state() != app::RunController::State::Idle || !underWay)
            return;
        printUse(atStart, *underWay, nearEnd, StudyUse::now(bench.study));
        QApplication::quit();
    });
    QObject::connect(&bench.controller, &app::RunController::failed, &bench.window,
                     [](const optimizers::Error& error) { std::printf("failed: %s\n", error.message().c_str()); });
    QApplication::exec();
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
    Bench bench;
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(u"flood"_s))
        measureFlood(bench, arguments);
    else if (arguments.contains(u"study"_s))
        measureStudy(bench, QDir(folder.path()), arguments);
    else
        measureStart(bench, sinceStart);
    return 0;
}
