// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/wording.h"
#include "app/core/project/project_file.h"
#include "app/core/study/run_session.h"

#include <QFile>

#include <iomanip>
#include <iostream>

namespace app {

using optimizers::Result;

namespace {

/// The verdict of a run's final comparison, or a dash.
std::string verdictOf(RunStore& store, std::int64_t run)
{
    const auto comparison = store.comparison(run);
    if (!comparison || !*comparison)
        return "-";
    if ((*comparison)->finalists.empty())
        return "draft stays";
    return std::string(optimizers::nameOf((*comparison)->finalists.front().verdict.verdict));
}

/// The best validation mean a run reached.
std::string bestOf(RunStore& store, std::int64_t run)
{
    const auto history = store.history(run, {});
    const optimizers::Trial* best = history ? history->best() : nullptr;
    return best == nullptr ? "-" : shown(best->score.mean, 3);
}

ExitCode listRuns(const Arguments& arguments)
{
    const Result<std::string> file = projectPath(arguments.positional(0));
    if (!file)
        return failed(file.error());
    const std::string journal = journalPath(*file);
    if (!QFile::exists(QString::fromStdString(journal))) {
        std::cout << "no runs yet\n";
        return ExitCode::Done;
    }
    const Result<std::unique_ptr<RunStore>> store = RunStore::openForReading(journal);
    if (!store)
        return failed(store.error());
    const Result<std::vector<RunRecord>> runs = (*store)->runs();
    if (!runs)
        return failed(runs.error());
    std::cout << std::left << std::setw(5) << "run" << std::setw(26) << "started" << std::setw(26) << "optimizer"
              << std::setw(9) << "state" << std::setw(8) << "rounds" << std::setw(12) << "candidates" << std::setw(8)
              << "calls" << std::setw(8) << "best" << "verdict\n";
    for (const RunRecord& run : *runs) {
        std::cout << std::setw(5) << run.id << std::setw(26) << run.started << std::setw(26) << run.optimizer
                  << std::setw(9) << optimizers::nameOf(run.state) << std::setw(8) << run.rounds << std::setw(12)
                  << run.candidates << std::setw(8) << run.spent.calls << std::setw(8) << bestOf(**store, run.id)
                  << verdictOf(**store, run.id) << "\n";
        if (!run.problem.empty())
            std::cout << "     " << run.problem.inEnglish() << "\n";
    }
    const Result<std::vector<TestOpening>> openings = (*store)->testOpenings();
    if (openings && !openings->empty())
        std::cout << "the test examples were looked at "
                  << (openings->size() == 1 ? "once" : std::to_string(openings->size()) + " times") << "\n";
    return ExitCode::Done;
}

} // namespace

Command runsCommand()
{
    return {"runs",
            "list the runs of a project",
            "Prints the runs of the project's journal, oldest first: how each stands, what it has spent and found.",
            {{"PROJECT", "A .hone file, or a directory that holds one."}},
            {},
            listRuns};
}

} // namespace app
