// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/event_printer.h"
#include "app/cli/opened_project.h"
#include "app/cli/summary.h"
#include "app/cli/wording.h"
#include "app/core/study/stop_signals.h"
#include "optimizers/formats/prompt_format.h"

#include <QFile>

#include <unistd.h>

#include <iostream>

namespace app {

using optimizers::Candidate;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

/// The prompt of a file: in an export format that has its suffix and can be read back, else an instruction as it is.
Result<Candidate> promptFrom(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       "the prompt " + path + " cannot be read: " + file.errorString().toStdString());
    const std::string text = file.readAll().toStdString();
    for (const optimizers::PromptFormatInfo& format : optimizers::allPromptFormats()) {
        if (!format.read || !path.ends_with(format.suffix))
            continue;
        Result<optimizers::ExportedPrompt> read = format.read(text);
        if (!read)
            return failure(read.error().kind, path + ": " + read.error().message());
        return std::move(read->candidate);
    }
    Candidate candidate;
    candidate.instruction = text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
    return candidate;
}

ExitCode evaluate(const Arguments& arguments)
{
    const StopSignals signals;
    const std::string on = *arguments.text("on");
    if (on != "validation" && on != "test")
        return misused({ErrorKind::InvalidInput, std::string("--on must be validation or test")});
    Result<OpenedProject> opened = openProject(arguments.positional(0));
    if (!opened)
        return failed(opened.error());
    if (const optimizers::Status settled = settleEndpoint(*opened, arguments); !settled)
        return misused(settled.error());
    const auto path = arguments.text("prompt");
    const Result<Candidate> candidate = path ? promptFrom(*path) : opened->project.draft;
    if (!candidate)
        return failed(candidate.error());
    const Result<std::unique_ptr<RunSession>> session = RunSession::open(opened->project, opened->settings);
    if (!session)
        return failed(session.error());
    const bool test = on == "test";
    const std::size_t calls = test ? (*session)->data().test.size() : (*session)->data().validation.size();
    EventPrinter printer(std::cout, isatty(STDOUT_FILENO) != 0, static_cast<double>(calls));
    const Result<optimizers::Score> score = (*session)->evaluate(
        *candidate, test ? optimizers::Role::Test : optimizers::Role::Validation, printer, signals.token());
    if (!score)
        return failed(score.error());
    std::cout << on << ": " << inWords(*score) << "\n" << std::flush;
    if (const auto json = arguments.text("json")) {
        const auto written = writeFile(*json, evaluationText(**session, on, *candidate, *score));
        if (!written)
            return failed(written.error());
    }
    return ExitCode::Done;
}

} // namespace

Command evaluateCommand()
{
    Command command{
        "evaluate",
        "score one prompt",
        "Scores the draft, or the prompt of a file, on the validation or the test examples. Every look at "
        "the test examples is recorded in the journal. Answers that are known already cost nothing.",
        {{"PROJECT", "A .hone file, or a directory that holds one."}},
        {{"prompt", "FILE", "The prompt: an export of Hone (.md, .txt), or a text that is taken as the instruction."},
         {"on", "validation|test", "Which examples to score on.", OptionSpec::Kind::One, true}},
        evaluate};
    for (const OptionSpec& option : endpointOptions())
        command.options.push_back(option);
    command.options.push_back({"json", "FILE", "Write the score."});
    return command;
}

} // namespace app
