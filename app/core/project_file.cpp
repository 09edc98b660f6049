// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project_file.h"

#include "app/core/project_json.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

using nlohmann::json;
using optimizers::ErrorKind;
using optimizers::failure;

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestFile = 64 << 20;

} // namespace

std::string projectText(const Project& project)
{
    // Bytes that are no UTF-8 become U+FFFD: JSON cannot hold them.
    json document = jsonOf(project);
    document["format"] = formatVersion;
    return document.dump(4, ' ', false, json::error_handler_t::replace) + "\n";
}

optimizers::Result<Project> projectFrom(std::string_view text)
{
    json document;
    try {
        document = json::parse(text);
    } catch (const json::exception& error) {
        return failure(ErrorKind::InvalidInput, std::string("the project is not JSON: ") + error.what());
    }
    JsonProblem problem;
    Project project;
    int version = 0;
    {
        JsonFields fields(document, "", problem);
        fields.read("format", version);
        if (version > formatVersion)
            return failure(ErrorKind::InvalidInput, "the project has format version " + std::to_string(version) +
                                                        ", this program knows up to " + std::to_string(formatVersion));
        if (version < 1)
            problem.report("format", "must be the format version of the project, a number from 1");
        readProject(fields, project);
    }
    if (const optimizers::Status status = problem.status(); !status)
        return tl::unexpected(status.error());
    return project;
}

optimizers::Result<std::string> projectPath(const std::string& path)
{
    const QFileInfo given(QString::fromStdString(path));
    if (!given.isDir()) {
        if (!given.exists())
            return failure(ErrorKind::InvalidInput, "there is no project " + path);
        return given.absoluteFilePath().toStdString();
    }
    const QFileInfoList found = QDir(given.filePath()).entryInfoList({QStringLiteral("*.hone")}, QDir::Files);
    if (found.size() != 1)
        return failure(ErrorKind::InvalidInput, "the directory " + path + " has " + std::to_string(found.size()) +
                                                    " .hone files, expected one; name the file");
    return found.front().absoluteFilePath().toStdString();
}

optimizers::Result<Project> loadProject(const std::string& path)
{
    const optimizers::Result<std::string> name = projectPath(path);
    if (!name)
        return tl::unexpected(name.error());
    QFile file(QString::fromStdString(*name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       "the project " + *name + " cannot be read: " + file.errorString().toStdString());
    if (file.size() > largestFile)
        return failure(ErrorKind::InvalidInput, "the project " + *name + " is larger than 64 MB");
    const QByteArray bytes = file.readAll();
    optimizers::Result<Project> project = projectFrom({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!project)
        return failure(project.error().kind, *name + ": " + project.error().message);
    return project;
}

optimizers::Status saveProject(const Project& project, const std::string& path)
{
    const std::string text = projectText(project);
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.commit())
        return failure(ErrorKind::Storage,
                       "the project " + path + " cannot be saved: " + file.errorString().toStdString());
    return {};
}

} // namespace app
