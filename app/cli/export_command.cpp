// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/summary.h"
#include "app/core/endpoints/secrets.h"
#include "app/core/project/project_file.h"
#include "app/core/study/export_subject.h"

#include <unistd.h>

#include <iostream>
#include <utility>

namespace app {

using optimizers::ErrorKind;
using optimizers::Result;

namespace {

/// Says what the format cannot express, and whether the file renders what was scored.
void report(const Exported& exported)
{
    for (const optimizers::ShownText& loss : exported.content.losses)
        printError(loss.inEnglish());
    printError(optimizers::inWords(exported.proof));
}

bool isForPeople(const optimizers::PromptFormatInfo& format)
{
    return format.mediaType != "application/pdf";
}

/// The key for addresses on the command line must not be written either.
Project withCommandLineKey(Project project)
{
    EndpointSpec endpoint;
    endpoint.name = endpoint.keyVariable = "HONE_API_KEY";
    project.endpoints.push_back(std::move(endpoint));
    return project;
}

ExitCode exportPrompt(const Arguments& arguments)
{
    const optimizers::PromptFormatInfo* format = optimizers::findPromptFormat(*arguments.text("format"));
    if (format == nullptr)
        return misused({ErrorKind::InvalidInput,
                        "there is no format " + *arguments.text("format") + "; hone-cli list formats shows them"});
    const auto output = arguments.text("output");
    if (!output && !isForPeople(*format) && isatty(STDOUT_FILENO) != 0)
        return misused({ErrorKind::InvalidInput, format->id + " is nothing for a terminal; name a file with --output"});
    const Result<std::string> file = projectPath(arguments.positional(0));
    if (!file)
        return failed(file.error());
    const Result<Project> project = loadProject(*file);
    if (!project)
        return failed(project.error());
    const Result<optimizers::ExportSubject> subject =
        exportSubject(*project, *file, arguments.text("candidate").value_or("best"));
    if (!subject)
        return failed(subject.error());
    const Result<Exported> exported = exportAs(*format, *subject, withCommandLineKey(*project), keyFromEnvironment);
    if (!exported)
        return failed(exported.error());
    report(*exported);
    if (!output) {
        std::cout << exported->content.text;
        return ExitCode::Done;
    }
    if (const optimizers::Status written = writeFile(*output, exported->content.text); !written)
        return failed(written.error());
    return ExitCode::Done;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "write a prompt for use elsewhere",
            "Writes a candidate of the journal in one of the formats that hone-cli list formats shows: the prompt as "
            "text, messages, request, command or program, as a file for other tools, as a report, or its outcomes as a "
            "table. Standard error says what the format cannot express, and whether the file renders the same bytes "
            "as the prompt that was scored. No file ever holds a key.",
            {{"PROJECT", "A .hone file, or a directory that holds one."}},
            {{"candidate", "ID|best|draft",
              "Which candidate: by its id, the one with the best validation score (the default), or the draft."},
             {"format", "ID", "The format.", OptionSpec::Kind::One, true},
             {"output", "FILE", "Where to write it; without it to standard output."}},
            exportPrompt};
}

} // namespace app
