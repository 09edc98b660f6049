// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/grid.h"
#include "app/cli/opened_project.h"
#include "app/cli/summary.h"
#include "app/cli/wording.h"
#include "app/core/study/stop_signals.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <variant>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::RunState;
using optimizers::Status;

namespace {

/// Shows on a terminal how many calls the run under way has made.
class CallsShown final : public optimizers::RunObserver
{
public:
    explicit CallsShown(std::string head) : m_head(std::move(head)) {}

    [[nodiscard]] Status onEvent(const optimizers::RunEvent& event) override
    {
        const auto* outcome = std::get_if<optimizers::OutcomeRecorded>(&event);
        const auto now = std::chrono::steady_clock::now();
        if (!m_terminal || outcome == nullptr || now - m_drawn < std::chrono::milliseconds(100))
            return {};
        m_drawn = now;
        std::cout << "\r\x1b[K" << m_head << outcome->spent.calls + outcome->spent.cached << " calls" << std::flush;
        return {};
    }

    void clear() const
    {
        if (m_terminal)
            std::cout << "\r\x1b[K";
    }

private:
    const std::string m_head;
    const bool m_terminal = isatty(STDOUT_FILENO) != 0;
    std::chrono::steady_clock::time_point m_drawn;
};

/// What the command line asks for.
struct GridOrder
{
    std::vector<OpenedProject> projects;
    Grid grid; ///< without runs
};

Result<GridOrder> orderFrom(const Arguments& arguments)
{
    Result<std::vector<GridCell>> cells =
        gridCells(*arguments.text("io"), *arguments.text("es"), arguments.text("also").value_or(""));
    if (!cells)
        return tl::unexpected(cells.error());
    const auto calls = arguments.integer("budget-calls", 1);
    const auto seeds = arguments.integer("seeds", 1);
    for (const auto* number : {&calls, &seeds}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    GridOrder order;
    order.grid.cells = std::move(*cells);
    order.grid.calls = **calls;
    order.grid.seeds = static_cast<std::uint64_t>(**seeds);
    if (const auto name = arguments.text("against")) {
        const auto cell = std::ranges::find(order.grid.cells, *name, &GridCell::name);
        if (cell == order.grid.cells.end())
            return failure(ErrorKind::InvalidInput, "--against names no row of the grid: " + *name);
        order.grid.against = static_cast<std::size_t>(cell - order.grid.cells.begin());
    }
    return order;
}

Status openAll(GridOrder& order, const Arguments& arguments)
{
    for (const std::string& path : arguments.positionals()) {
        Result<OpenedProject> opened = openProject(path);
        if (!opened)
            return tl::unexpected(opened.error());
        for (const OpenedProject& other : order.projects) {
            if (other.settings.projectFile == opened->settings.projectFile)
                return failure(ErrorKind::InvalidInput, path + " is named twice");
        }
        order.grid.projects.push_back(opened->project.name);
        order.projects.push_back(std::move(*opened));
    }
    return {};
}

Status settleAll(GridOrder& order, const Arguments& arguments)
{
    for (OpenedProject& opened : order.projects) {
        if (const Status settled = settleEndpoint(opened, arguments); !settled)
            return settled;
    }
    return {};
}

/// Runs of the grid share answers, so known ones count: else the budget of a cell would depend on the cells before it.
Result<std::unique_ptr<RunSession>> sessionFor(const GridOrder& order, std::size_t project, std::uint64_t seed)
{
    const OpenedProject& opened = order.projects[project];
    Project changed = opened.project;
    changed.seed = seed;
    changed.budget = {};
    changed.budget.calls = order.grid.calls;
    changed.budget.knownAnswers = optimizers::KnownAnswers::Counted;
    Result<std::unique_ptr<RunSession>> session = RunSession::open(changed, opened.settings);
    if (!session)
        return failure(session.error().kind, opened.project.name + ": " + session.error().message());
    return session;
}

/// Before anything is paid: whether every project can be opened and every cell has enough to spend.
Status checkAll(GridOrder& order)
{
    for (std::size_t project = 0; project < order.projects.size(); ++project) {
        const auto session = sessionFor(order, project, 1);
        if (!session)
            return tl::unexpected(session.error());
        const std::string& name = order.grid.projects[project];
        for (const optimizers::ShownText& warning : (*session)->warnings())
            std::cout << name << ": warning: " << warning.inEnglish() << "\n";
        order.grid.endpoint = (*session)->solver().name;
        order.grid.model = (*session)->solver().model;
        for (const GridCell& cell : order.grid.cells) {
            if (const auto preflight = (*session)->preflight(cell.search); !preflight)
                return failure(preflight.error().kind, name + ", " + cell.name() + ": " + preflight.error().message());
        }
    }
    return {};
}

std::string lineFor(const GridRun& run, const RunReport& report)
{
    const std::string calls = std::to_string(run.spent.calls + run.spent.cached) + " calls, " +
                              std::to_string(run.spent.cached) + " of them known before";
    if (run.test)
        return "test " + shown(*run.test, 3) + ", " + calls;
    const std::string why = report.finished.error ? ": " + report.finished.error->message() : "";
    return std::string(optimizers::nameOf(run.state)) + " after " + calls + why;
}

/// One run, from the journal or played on.
Result<GridRun> playOne(RunSession& session, const Grid& grid, std::size_t project, std::size_t cell,
                        const std::stop_token& stop)
{
    const std::size_t all = grid.cells.size() * grid.projects.size() * grid.seeds;
    const std::string head = "[" + std::to_string(grid.runs.size() + 1) + "/" + std::to_string(all) + "] " +
                             grid.projects[project] + ", seed " + std::to_string(session.project().seed) + ", " +
                             grid.cells[cell].name() + ": ";
    CallsShown shownCalls(head);
    const Result<RunReport> report = session.execute(grid.cells[cell].search, shownCalls, stop);
    shownCalls.clear();
    if (!report)
        return failure(report.error().kind, head + report.error().message());
    GridRun run = gridRunOf(*report);
    run.cell = cell;
    run.project = project;
    std::cout << head << lineFor(run, *report) << "\n" << std::flush;
    return run;
}

/// Plays all runs until one stops or pauses; a failed one leaves its place in the table empty.
Status playAll(GridOrder& order, const std::stop_token& stop)
{
    Grid& grid = order.grid;
    for (std::size_t project = 0; project < order.projects.size(); ++project) {
        for (std::uint64_t seed = 1; seed <= grid.seeds; ++seed) {
            const auto session = sessionFor(order, project, seed);
            if (!session)
                return tl::unexpected(session.error());
            for (std::size_t cell = 0; cell < grid.cells.size(); ++cell) {
                const Result<GridRun> run = playOne(**session, grid, project, cell, stop);
                if (!run)
                    return tl::unexpected(run.error());
                grid.runs.push_back(*run);
                if (run->state == RunState::Stopped || run->state == RunState::Paused)
                    return failure(ErrorKind::Cancelled, std::string("stopped"));
            }
        }
    }
    return {};
}

ExitCode runGrid(const Arguments& arguments)
{
    const StopSignals signals;
    Result<GridOrder> order = orderFrom(arguments);
    if (!order)
        return misused(order.error());
    if (const Status opened = openAll(*order, arguments); !opened)
        return failed(opened.error());
    if (const Status settled = settleAll(*order, arguments); !settled)
        return misused(settled.error());
    if (const Status checked = checkAll(*order); !checked)
        return failed(checked.error());
    const Status played = playAll(*order, signals.token());
    std::cout << "\n" << gridTable(order->grid) << std::flush;
    if (const auto path = arguments.text("json")) {
        if (const Status written = writeFile(*path, gridText(order->grid)); !written)
            return failed(written.error());
    }
    if (!played)
        return failed(played.error());
    for (const GridRun& run : order->grid.runs) {
        if (run.state != RunState::Done)
            return ExitCode::Failed;
    }
    return ExitCode::Done;
}

} // namespace

Command gridCommand()
{
    using Kind = OptionSpec::Kind;
    Command command{
        "grid",
        "compare instruction and exemplar searches at equal budget",
        "Runs every pair of an instruction optimizer and an exemplar selection with the same budget: none and none is "
        "the draft, one of them alone has the whole budget, both share it in two stages. Each project, pair and seed "
        "is one run in the project's journal, with the parameters' defaults but where a preset is named. The runs "
        "share all answers, and an answer "
        "known from another run counts as a call, so that every run has the same budget in whatever order they go. "
        "Prints the mean test scores with 95 % intervals and the calls. A grid that was stopped or killed is continued "
        "by the same command.",
        {{"PROJECT", "A .hone file, or a directory that holds one.", true}},
        {{"io", "LIST", "Instruction optimizers, separated by commas; none for the draft's instruction.", Kind::One,
          true},
         {"es", "LIST", "Exemplar selections, separated by commas; none for the draft's exemplars.", Kind::One, true},
         {"also", "LIST",
          "Other optimizers, each a row of its own: joint ones, say, or one with a preset, as in ape:faithful."},
         {"against", "ROW", "Compare every row with this one: an entry of --also, or \"IO + ES\"."},
         {"budget-calls", "N", "Model calls each run may make, over all roles.", Kind::One, true},
         {"seeds", "K", "How often each pair runs, with the seeds 1 to K.", Kind::One, true}},
        runGrid};
    for (const OptionSpec& option : endpointOptions())
        command.options.push_back(option);
    command.options.push_back({"json", "FILE", "Write all cells with the values of every run."});
    return command;
}

} // namespace app
