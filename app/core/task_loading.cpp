// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/task_loading.h"

#include "optimizers/data/read_examples.h"

#include <filesystem>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

Result<optimizers::ReadOptions> optionsFor(const DataFile& file)
{
    optimizers::ReadOptions options;
    options.columns = file.columns;
    if (file.format.empty())
        return options;
    const Result<optimizers::DataFormat> format = optimizers::dataFormatFrom(file.format);
    if (!format)
        return tl::unexpected(format.error());
    options.format = *format;
    return options;
}

} // namespace

Result<LoadedTask> loadTask(const Project& project, const std::string& projectFile, const std::stop_token& stop)
{
    if (project.files.empty())
        return failure(ErrorKind::InvalidInput, "the project has no data files");
    const std::filesystem::path directory = std::filesystem::path(projectFile).parent_path();
    std::vector<optimizers::Examples> files;
    for (const DataFile& file : project.files) {
        const Result<optimizers::ReadOptions> options = optionsFor(file);
        if (!options)
            return tl::unexpected(options.error());
        Result<optimizers::Examples> examples = optimizers::readExamples(directory / file.path, *options, stop);
        if (!examples)
            return tl::unexpected(examples.error());
        files.push_back(std::move(*examples));
    }
    optimizers::SplitReport report;
    Result<optimizers::TaskData> data = optimizers::splitExamples(files, project.split, &report);
    if (!data)
        return tl::unexpected(data.error());
    return LoadedTask{std::move(*data), std::move(report.warnings)};
}

} // namespace app
