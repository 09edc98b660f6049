// SPDX-License-Identifier: GPL-3.0-or-later
// hone-bench-examples [--rows N]
// A task of many examples: how long it takes to read, to show, to scroll and to search, and to look for duplicates in a
// tenth of it.
#include "app/core/project/task_loading.h"
#include "optimizers/data/overlaps.h"
#include "widgets/style/appearance.h"
#include "widgets/tables/example_model.h"
#include "widgets/tables/example_table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What the process has used, which a busy machine does not stretch.
double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

bool writeTable(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray text = "question,topic,answer\n";
    for (int i = 0; i < rows; ++i) {
        text += "\"What is the \"\"number\"\" of row " + QByteArray::number(i * 7919LL % 1'000'003) +
                ", and why does anybody ask?\",topic " + QByteArray::number(i % 11) + ",answer " +
                QByteArray::number(i % 1000) + '\n';
        if (text.size() > 1'000'000) {
            file.write(text);
            text.clear();
        }
    }
    return file.write(text) == text.size();
}

void print(const char* what, std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%s: p50 %.2f ms  p99 %.2f ms  max %.2f ms\n", what, at(0.5), at(0.99), times.back());
}

void scroll(widgets::ExampleTable& table)
{
    std::vector<double> steps;
    std::vector<double> jumps;
    QElapsedTimer timer;
    QScrollBar& bar = *table.verticalScrollBar();
    for (int i = 0; i < 300; ++i) {
        timer.start();
        bar.setValue(bar.value() + 3);
        table.viewport()->repaint();
        steps.push_back(milliseconds(timer));
    }
    for (int i = 0; i < 300; ++i) {
        timer.start();
        bar.setValue(static_cast<int>(static_cast<qint64>(i) * 7919 % 300 * bar.maximum() / 300));
        table.viewport()->repaint();
        jumps.push_back(milliseconds(timer));
    }
    print("scroll by three rows and paint", steps);
    print("jump anywhere and paint", jumps);
}

void search(widgets::ExampleModel& model, const std::string& text)
{
    QElapsedTimer timer;
    timer.start();
    model.setFilter({text, std::nullopt});
    const double blocked = milliseconds(timer);
    const bool began = QTest::qWaitFor([&model] { return model.rowCount() > 0 || !model.isSearching(); }, patience);
    const double first = milliseconds(timer);
    if (!began || !QTest::qWaitFor([&model] { return !model.isSearching(); }, patience))
        std::puts("the search does not end");
    std::printf("search \"%s\": blocked %.2f ms, first rows after %.1f ms, all %d after %.0f ms\n", text.c_str(),
                blocked, first, model.rowCount(), milliseconds(timer));
}

void findOverlaps(const optimizers::TaskData& data)
{
    optimizers::TaskData tenth;
    const auto take = [](const std::vector<optimizers::Example>& from, std::vector<optimizers::Example>& to) {
        to.assign(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(from.size() / 10));
    };
    take(data.pool, tenth.pool);
    take(data.validation, tenth.validation);
    take(data.test, tenth.test);
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuMilliseconds();
    const auto report = optimizers::findOverlaps(tenth, {});
    std::printf("duplicates among %zu examples: %.0f ms (%.0f ms of one core), %zu found\n",
                tenth.pool.size() + tenth.validation.size() + tenth.test.size(), milliseconds(timer),
                cpuMilliseconds() - cpu, report ? report->overlaps.size() : 0);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    widgets::installStyle(application);
    widgets::applyTheme(widgets::Theme::Light);
    const QStringList arguments = QApplication::arguments();
    const qsizetype option = arguments.indexOf(u"--rows"_s);
    const int rows = option > 0 && option + 1 < arguments.size() ? arguments[option + 1].toInt() : 1'000'000;
    const QTemporaryDir folder;
    if (!writeTable(folder.filePath(u"many.csv"_s), rows))
        return 1;
    app::Project project;
    project.files = {{"many.csv", {}, {}}};

    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuMilliseconds();
    auto files = app::readFiles(project, folder.filePath(u"many.hone"_s).toStdString());
    if (!files)
        return 1;
    const double read = milliseconds(timer);
    auto loaded = app::assignRoles(std::move(*files), project.split);
    if (!loaded)
        return 1;
    const double split = milliseconds(timer) - read;
    const auto task = std::make_shared<const app::LoadedTask>(std::move(*loaded));
    widgets::ExampleModel model;
    widgets::ExampleTable table(model, nullptr);
    table.resize(1000, 800);
    table.show();
    if (!QTest::qWaitForWindowExposed(&table))
        return 1;
    QElapsedTimer shown;
    shown.start();
    model.setExamples({{task->data.pool, task->data.validation, task->data.test}, task});
    table.repaint();
    std::printf("%d rows: read %.0f ms, roles %.0f ms, shown %.1f ms, together %.0f ms (%.0f ms of one core)\n", rows,
                read, split, milliseconds(shown), milliseconds(timer), cpuMilliseconds() - cpu);
    scroll(table);
    search(model, "row 12345");
    search(model, "answer");
    search(model, "nowhere");
    findOverlaps(task->data);
    return 0;
}
