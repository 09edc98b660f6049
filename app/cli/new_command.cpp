// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/wording.h"
#include "app/core/project/project_file.h"
#include "app/core/project/project_guess.h"
#include "app/core/project/task_loading.h"

#include <filesystem>
#include <iostream>
#include <system_error>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;

namespace {

namespace fs = std::filesystem;

/// Brings a data file into the project's directory, so that both can be moved and shared together.
Result<std::string> bringIn(const fs::path& source, const fs::path& directory)
{
    std::error_code problem;
    if (!fs::is_regular_file(source, problem))
        return failure(ErrorKind::InvalidInput, "there is no data file " + source.string());
    const fs::path inside = directory / source.filename();
    if (fs::equivalent(source, inside, problem))
        return inside.filename().string();
    if (fs::exists(inside, problem))
        return failure(ErrorKind::InvalidInput, inside.string() + " is there already and would be overwritten");
    if (!fs::copy_file(source, inside, problem))
        return failure(ErrorKind::Storage, source.string() + " cannot be copied: " + problem.message());
    return inside.filename().string();
}

Result<std::vector<DataFile>> bringInAll(const Arguments& arguments, const fs::path& directory)
{
    std::vector<DataFile> files;
    for (const std::string& source : arguments.all("data")) {
        const Result<std::string> name = bringIn(source, directory);
        if (!name)
            return tl::unexpected(name.error());
        DataFile& file = files.emplace_back();
        file.path = *name;
        file.columns.input = arguments.text("input").value_or("");
        if (const auto expected = arguments.text("expected"))
            file.columns.expected = {*expected};
    }
    return files;
}

void printResult(const Project& project, const LoadedTask& task, const std::string& file)
{
    std::cout << "wrote " << file << "\n  " << task.data.pool.size() << " pool, " << task.data.validation.size()
              << " validation, " << task.data.test.size() << " test examples\n  metric " << project.metric.id
              << ", draft: " << project.draft.instruction << "\n";
    for (const optimizers::ShownText& warning : task.warnings)
        std::cout << "  warning: " << warning.inEnglish() << "\n";
    std::cout << "Try it: hone-cli run " << file << " --dry-run\n";
}

ExitCode makeProject(const Arguments& arguments)
{
    std::error_code problem;
    const fs::path directory = fs::absolute(arguments.positional(0)).lexically_normal();
    fs::create_directories(directory, problem);
    if (problem)
        return failed({ErrorKind::Storage, directory.string() + " cannot be made: " + problem.message()});
    const std::string name =
        (directory.has_filename() ? directory.filename() : directory.parent_path().filename()).string();
    const std::string file = (directory / (name + ".hone")).string();
    if (fs::exists(file, problem))
        return failed({ErrorKind::InvalidInput, file + " is there already"});
    Result<std::vector<DataFile>> files = bringInAll(arguments, directory);
    if (!files)
        return failed(files.error());
    const Result<Project> project = guessProject(name, std::move(*files), file);
    if (!project)
        return failed(project.error());
    const Result<LoadedTask> task = loadTask(*project, file);
    if (!task)
        return failed(task.error());
    if (const Status saved = saveProject(*project, file); !saved)
        return failed(saved.error());
    printResult(*project, *task, file);
    return ExitCode::Done;
}

} // namespace

Command newCommand()
{
    using Kind = OptionSpec::Kind;
    return {"new",
            "make a project from data files",
            "Copies the data files into the directory and writes a project beside them that runs as it is: columns, "
            "roles, metric, layout and a plain draft are guessed from the data. Read it and make it yours.",
            {{"DIRECTORY", "Where to make it; created where it is missing."}},
            {{"data", "FILE",
              "Data files: CSV, TSV, JSONL, JSON, instruction induction or BIG-bench. Names with train, valid or dev, "
              "and test give the roles where all three are there.",
              Kind::Many, true},
             {"input", "COLUMN", "The column with the input."},
             {"expected", "COLUMN", "The column with the expected answer."}},
            makeProject};
}

} // namespace app
