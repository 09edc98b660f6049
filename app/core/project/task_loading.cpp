// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/task_loading.h"

#include <algorithm>
#include <system_error>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

/// Bytes of each file; a file that is not there is reported when it is read.
std::vector<double> sizesOf(const Project& project, const std::string& projectFile)
{
    std::vector<double> sizes;
    sizes.reserve(project.files.size());
    for (const DataFile& file : project.files) {
        std::error_code error;
        const std::uintmax_t bytes = std::filesystem::file_size(placeOf(file, projectFile), error);
        sizes.push_back(error ? 1.0 : std::max(1.0, static_cast<double>(bytes)));
    }
    return sizes;
}

} // namespace

Result<optimizers::ReadOptions> readOptionsFor(const DataFile& file)
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

std::filesystem::path placeOf(const DataFile& file, const std::string& projectFile)
{
    return std::filesystem::path(projectFile).parent_path() / file.path;
}

Result<std::vector<optimizers::Examples>> readFiles(const Project& project, const std::string& projectFile,
                                                    const std::stop_token& stop,
                                                    const optimizers::ReadProgress& progress)
{
    if (project.files.empty())
        return failure(ErrorKind::InvalidInput, optimizers::textId("the project has no data files"));
    const std::vector<double> sizes = sizesOf(project, projectFile);
    double whole = 0.0;
    for (const double size : sizes)
        whole += size;
    double before = 0.0;
    std::vector<optimizers::Examples> files;
    files.reserve(project.files.size());
    for (std::size_t place = 0; place < project.files.size(); ++place) {
        const DataFile& file = project.files[place];
        const Result<optimizers::ReadOptions> options = readOptionsFor(file);
        if (!options)
            return tl::unexpected(options.error());
        optimizers::ReadProgress ofFile;
        if (progress)
            ofFile = [&, size = sizes[place]](double share) { progress((before + size * share) / whole); };
        Result<optimizers::Examples> examples =
            optimizers::readExamples(placeOf(file, projectFile), *options, stop, ofFile);
        if (!examples)
            return tl::unexpected(examples.error());
        files.push_back(std::move(*examples));
        before += sizes[place];
    }
    return files;
}

Result<LoadedTask> assignRoles(std::vector<optimizers::Examples> files, const optimizers::Split& split)
{
    optimizers::SplitReport report;
    Result<optimizers::TaskData> data = optimizers::splitExamples(std::move(files), split, &report);
    if (!data)
        return tl::unexpected(data.error());
    return LoadedTask{std::move(*data), std::move(report.warnings)};
}

Result<LoadedTask> loadTask(const Project& project, const std::string& projectFile, const std::stop_token& stop,
                            const optimizers::ReadProgress& progress)
{
    Result<std::vector<optimizers::Examples>> files = readFiles(project, projectFile, stop, progress);
    if (!files)
        return tl::unexpected(files.error());
    return assignRoles(std::move(*files), project.split);
}

} // namespace app
