// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/event_printer.h"
#include "app/cli/opened_project.h"
#include "app/cli/summary.h"
#include "app/cli/wording.h"
#include "app/core/study/stop_signals.h"
#include "optimizers/search/catalogue.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::RunState;
using optimizers::Status;

namespace {

std::string knownOptimizers()
{
    std::string list;
    for (const optimizers::OptimizerInfo& info : optimizers::allOptimizers())
        list += (list.empty() ? "" : ", ") + info.id;
    return list;
}

Status chooseOptimizers(Project& project, const Arguments& arguments)
{
    if (arguments.has("optimizer")) {
        const std::vector<Choice> configured = project.optimizers;
        project.optimizers.clear();
        for (const std::string& id : arguments.all("optimizer")) {
            const auto known = std::ranges::find(configured, id, &Choice::id);
            project.optimizers.push_back(known != configured.end() ? *known : Choice{id, {}});
        }
    }
    if (project.optimizers.empty())
        return failure(ErrorKind::InvalidInput, "name an optimizer with --optimizer; there are: " + knownOptimizers());
    for (const Choice& choice : project.optimizers) {
        if (optimizers::findOptimizer(choice.id) == nullptr)
            return failure(ErrorKind::InvalidInput,
                           "there is no optimizer " + choice.id + "; there are: " + knownOptimizers());
    }
    return {};
}

/// Applies one --set to every chosen optimizer that has the parameter, or to the one it names.
Status setParameter(Project& project, const std::string& setting)
{
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos)
        return failure(ErrorKind::InvalidInput, "--set needs key=value, not \"" + setting + "\"");
    const std::string key = setting.substr(0, equals);
    const std::size_t dot = key.find('.');
    const std::string optimizer = dot == std::string::npos ? std::string() : key.substr(0, dot);
    const std::string id = dot == std::string::npos ? key : key.substr(dot + 1);
    bool applied = false;
    for (Choice& choice : project.optimizers) {
        if (!optimizer.empty() && choice.id != optimizer)
            continue;
        const std::vector<optimizers::ParameterSpec>& specs = optimizers::findOptimizer(choice.id)->parameters;
        const auto spec = std::ranges::find(specs, id, &optimizers::ParameterSpec::id);
        if (spec == specs.end())
            continue;
        const auto value = optimizers::parameterFrom(*spec, std::string_view(setting).substr(equals + 1));
        if (!value)
            return tl::unexpected(value.error());
        choice.values[id] = *value;
        applied = true;
    }
    if (!applied)
        return failure(ErrorKind::InvalidInput,
                       "no chosen optimizer has a parameter " + key + "; hone-cli describe ID lists them");
    return {};
}

/// Gives every chosen optimizer that has the preset its values; at least one must have it.
Status choosePreset(Project& project, const std::string& id)
{
    bool applied = false;
    for (Choice& choice : project.optimizers) {
        const std::vector<optimizers::Preset>& presets = optimizers::findOptimizer(choice.id)->presets;
        const auto preset = std::ranges::find(presets, id, &optimizers::Preset::id);
        if (preset == presets.end())
            continue;
        choice.values = preset->values;
        applied = true;
    }
    if (!applied)
        return failure(ErrorKind::InvalidInput,
                       "no chosen optimizer has a preset " + id + "; hone-cli describe ID lists them");
    return {};
}

Status setBudget(Project& project, const Arguments& arguments)
{
    const auto calls = arguments.integer("budget-calls", 1);
    const auto tokens = arguments.integer("budget-tokens", 1);
    const auto money = arguments.number("budget-money", 0.0);
    const auto minutes = arguments.number("budget-minutes", 0.0);
    const auto seed = arguments.integer("seed", 0);
    for (const auto* whole : {&calls, &tokens, &seed}) {
        if (!*whole)
            return tl::unexpected(whole->error());
    }
    for (const auto* fraction : {&money, &minutes}) {
        if (!*fraction)
            return tl::unexpected(fraction->error());
    }
    optimizers::Budget& budget = project.budget;
    budget.calls = *calls ? *calls : budget.calls;
    budget.tokens = *tokens ? *tokens : budget.tokens;
    budget.money = *money ? *money : budget.money;
    budget.minutes = *minutes ? *minutes : budget.minutes;
    if (*seed)
        project.seed = static_cast<std::uint64_t>(**seed);
    return {};
}

Status applyOptions(OpenedProject& opened, const Arguments& arguments)
{
    if (const Status chosen = chooseOptimizers(opened.project, arguments); !chosen)
        return chosen;
    if (const Status set = setBudget(opened.project, arguments); !set)
        return set;
    for (const std::string& preset : arguments.all("preset")) {
        if (const Status chosen = choosePreset(opened.project, preset); !chosen)
            return chosen;
    }
    for (const std::string& setting : arguments.all("set")) {
        if (const Status set = setParameter(opened.project, setting); !set)
            return set;
    }
    return settleEndpoint(opened, arguments);
}

void printTask(const RunSession& session)
{
    const optimizers::TaskData& data = session.data();
    std::cout << session.project().name << ": " << data.pool.size() << " pool, " << data.validation.size()
              << " validation, " << data.test.size() << " test examples; metric " << session.project().metric.id
              << "; model " << session.solver().model << " at " << session.solver().name << "\n";
    for (const optimizers::ShownText& warning : session.warnings())
        std::cout << "warning: " << warning.inEnglish() << "\n";
}

std::string titleOf(const Choice& choice)
{
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(choice.id);
    return choice.id + " (" + std::string(optimizers::nameOf(info->kind)) + ")\n";
}

/// Of the search and of the final comparison.
std::int64_t failedAnswersOf(const RunReport& report)
{
    return optimizers::failedOutcomes(report.history) +
           (report.comparison ? optimizers::failedOutcomes(*report.comparison) : 0);
}

/// The run of one optimizer with everything that is printed about it.
Result<RunReport> runOne(RunSession& session, const Choice& choice, bool retrying, const std::stop_token& stop)
{
    std::cout << titleOf(choice);
    const Result<optimizers::Preflight> preflight = session.preflight(choice);
    if (preflight)
        std::cout << inWords(*preflight, session.data().validation.size()) << std::flush;
    const auto earlier = session.earlier(choice);
    const bool known = earlier && *earlier;
    const std::int64_t failed = known ? failedAnswersOf(**earlier) : 0;
    const bool retried = retrying && failed > 0 && (*earlier)->record.state == RunState::Done;
    if (retried)
        std::cout << "  finished before; asks its " << failed << " failed answers again\n";
    else if (known && (*earlier)->record.state == RunState::Done)
        std::cout << "  finished before; shown from the journal\n";
    else if (known)
        std::cout << "  continues after " << (*earlier)->record.rounds << " rounds and "
                  << (*earlier)->record.spent.calls << " calls\n";
    EventPrinter printer(std::cout, isatty(STDOUT_FILENO) != 0, preflight ? preflight->calls.high : 0.0);
    if (known)
        printer.remember((*earlier)->history);
    Result<RunReport> report =
        retried ? session.retryFailed(choice, printer, stop) : session.execute(choice, printer, stop);
    if (report)
        std::cout << verdictInWords(*report) << std::flush;
    return report;
}

ExitCode exitCodeOf(const std::vector<RunReport>& reports)
{
    ExitCode code = ExitCode::Done;
    for (const RunReport& report : reports) {
        if (report.finished.state == RunState::Failed)
            return ExitCode::Failed;
        if (report.finished.state != RunState::Done)
            code = ExitCode::Stopped;
    }
    return code;
}

ExitCode dryRun(const RunSession& session)
{
    for (const Choice& choice : session.project().optimizers) {
        std::cout << titleOf(choice);
        const Result<optimizers::Preflight> preflight = session.preflight(choice);
        if (!preflight)
            return failed(preflight.error());
        std::cout << inWords(*preflight, session.data().validation.size());
    }
    return ExitCode::Done;
}

ExitCode runAll(RunSession& session, const Arguments& arguments, const std::stop_token& stop)
{
    std::vector<RunReport> reports;
    std::optional<optimizers::Error> problem;
    for (const Choice& choice : session.project().optimizers) {
        Result<RunReport> report = runOne(session, choice, arguments.has("retry-failed"), stop);
        if (!report) {
            problem = report.error();
            break;
        }
        reports.push_back(std::move(*report));
        if (reports.back().finished.state == RunState::Stopped || reports.back().finished.state == RunState::Paused)
            break;
    }
    if (const auto path = arguments.text("json")) {
        if (const Status written = writeFile(*path, summaryText(session, reports)); !written)
            return failed(written.error());
    }
    if (problem)
        return failed(*problem);
    for (const RunReport& report : reports) {
        if (report.finished.error)
            printError(report.finished.error->message());
    }
    return exitCodeOf(reports);
}

ExitCode run(const Arguments& arguments)
{
    const StopSignals signals;
    Result<OpenedProject> opened = openProject(arguments.positional(0));
    if (!opened)
        return failed(opened.error());
    if (const Status applied = applyOptions(*opened, arguments); !applied)
        return misused(applied.error());
    const Result<std::unique_ptr<RunSession>> session = RunSession::open(opened->project, opened->settings);
    if (!session)
        return failed(session.error());
    printTask(**session);
    if (arguments.has("dry-run"))
        return dryRun(**session);
    return runAll(**session, arguments, signals.token());
}

} // namespace

Command runCommand()
{
    using Kind = OptionSpec::Kind;
    Command command{
        "run",
        "search for a better prompt",
        "Runs the project's optimizers, or those named here, one after another with the same budget each, "
        "and ends each with a comparison of draft and finalists on the test examples. A run that was "
        "stopped, paused or killed is continued where it stood; a finished one is shown from the "
        "journal without a call.",
        {{"PROJECT", "A .hone file, or a directory that holds one."}},
        {{"optimizer", "ID", "Run this optimizer. May stand several times.", Kind::Repeated},
         {"preset", "ID", "Start from a preset of the chosen optimizers: recommended, or faithful to the paper.",
          Kind::Repeated},
         {"set", "KEY=VALUE", "A parameter of the chosen optimizers; OPTIMIZER.KEY=VALUE for one of several.",
          Kind::Repeated},
         {"budget-calls", "N", "Model calls each run may make, over all roles."},
         {"budget-tokens", "N", "Tokens each run may use, input and output together."},
         {"budget-money", "X", "Money each run may spend, by the prices of the endpoints."},
         {"budget-minutes", "M", "Minutes each run may take."},
         {"seed", "N", "The seed of the search."}},
        run};
    for (const OptionSpec& option : endpointOptions())
        command.options.push_back(option);
    command.options.push_back({"retry-failed", "",
                               "Ask the failed answers of a finished run again, with a call for each where its budget "
                               "is spent.",
                               Kind::Flag});
    command.options.push_back({"dry-run", "", "Print what it would cost and buy, and send nothing.", Kind::Flag});
    command.options.push_back({"json", "FILE", "Write a summary of all runs."});
    return command;
}

} // namespace app
