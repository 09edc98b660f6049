// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/summary.h"
#include "app/core/project_file.h"
#include "app/core/run_session.h"
#include "app/core/task_loading.h"
#include "optimizers/formats/prompt_format.h"

#include <iostream>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

/// A candidate of a journal, with the model it was scored with.
struct Found
{
    optimizers::Candidate candidate;
    optimizers::Score score;
    std::string model;
};

/// Whether `score` is the better one; of equal ones the earlier stays.
bool better(const optimizers::Score& score, const std::optional<Found>& known)
{
    return !known || score.mean > known->score.mean;
}

/// The candidate of that id, or the best of the latest run that has a score.
Result<Found> findCandidate(RunStore& store, const std::vector<optimizers::Example>& order, const std::string& wanted)
{
    const Result<std::vector<RunRecord>> runs = store.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    std::optional<Found> found;
    for (const RunRecord& run : *runs) {
        const Result<optimizers::History> history = store.history(run.id, order);
        if (!history)
            return tl::unexpected(history.error());
        if (wanted == "best") {
            const optimizers::Trial* best = history->best();
            if (best != nullptr && better(best->score, found))
                found = {best->candidate, best->score, run.model};
            continue;
        }
        for (const optimizers::Trial& trial : history->trials()) {
            if (optimizers::textOf(trial.candidateId) == wanted)
                return Found{trial.candidate, trial.score, run.model};
        }
    }
    if (!found)
        return failure(ErrorKind::InvalidInput, wanted == "best" ? "the journal has no scored candidate yet"
                                                                 : "the journal has no candidate " + wanted);
    return *found;
}

Result<Found> wantedCandidate(const std::string& file, const Project& project, const std::string& wanted)
{
    if (wanted == "draft")
        return Found{project.draft, {}, {}};
    const Result<std::unique_ptr<RunStore>> store = RunStore::openForReading(journalPath(file));
    if (!store)
        return failure(store.error().kind, "there is no run to export from: " + store.error().message);
    const Result<LoadedTask> task = loadTask(project, file);
    if (!task)
        return tl::unexpected(task.error());
    return findCandidate(**store, optimizers::validationOrder(task->data.validation, project.split.seed), wanted);
}

ExitCode exportPrompt(const Arguments& arguments)
{
    const optimizers::PromptFormatInfo* format = optimizers::findPromptFormat(*arguments.text("format"));
    if (format == nullptr)
        return misused({ErrorKind::InvalidInput,
                        "there is no format " + *arguments.text("format") + "; hone-cli list formats shows them"});
    const Result<std::string> file = projectPath(arguments.positional(0));
    if (!file)
        return failed(file.error());
    const Result<Project> project = loadProject(*file);
    if (!project)
        return failed(project.error());
    const Result<Found> found = wantedCandidate(*file, *project, arguments.text("candidate").value_or("best"));
    if (!found)
        return failed(found.error());
    const Result<optimizers::ExportedText> text = format->write({found->candidate, project->layout, found->model});
    if (!text)
        return failed(text.error());
    for (const std::string& loss : text->losses)
        std::cerr << "hone-cli: " << loss << "\n";
    const auto output = arguments.text("output");
    if (!output) {
        std::cout << text->text;
        return ExitCode::Done;
    }
    if (const optimizers::Status written = writeFile(*output, text->text); !written)
        return failed(written.error());
    return ExitCode::Done;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "write a prompt for use elsewhere",
            "Writes a candidate of the journal in one of the formats that hone-cli list formats shows.",
            {{"PROJECT", "A .hone file, or a directory that holds one."}},
            {{"candidate", "ID|best|draft",
              "Which candidate: by its id, the one with the best validation score (the default), or the draft."},
             {"format", "ID", "The format.", OptionSpec::Kind::One, true},
             {"output", "FILE", "Where to write it; without it to standard output."}},
            exportPrompt};
}

} // namespace app
