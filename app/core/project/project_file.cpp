// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_file.h"

#include "app/core/project/project_json.h"
#include "optimizers/core/json_text.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

using nlohmann::json;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::textId;

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
    const optimizers::Result<json> document = optimizers::parseJson(text);
    if (!document)
        return failure(ErrorKind::InvalidInput, {textId("this is not a project of Hone: %1"), {document.error().text}});
    JsonProblem problem;
    Project project;
    int version = 0;
    {
        JsonFields fields(*document, "", problem);
        fields.read("format", version);
        if (version > formatVersion)
            return failure(
                ErrorKind::InvalidInput,
                {textId("the project has format version %1, this program knows up to %2"), {version, formatVersion}});
        if (version < 1)
            fields.refuse("format", textId("%1 must be the format version of the project, a number from 1"));
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
            return failure(ErrorKind::InvalidInput, {textId("there is no project %1"), {path}});
        return given.absoluteFilePath().toStdString();
    }
    const QFileInfoList found = QDir(given.filePath()).entryInfoList({QStringLiteral("*.hone")}, QDir::Files);
    if (found.size() != 1)
        return failure(
            ErrorKind::InvalidInput,
            {textId("the directory %1 has %2 .hone files, expected one; name the file"), {path, found.size()}});
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
                       {textId("the project %1 cannot be read: %2"), {*name, file.errorString().toStdString()}});
    if (file.size() > largestFile)
        return failure(ErrorKind::InvalidInput, {textId("the project %1 is larger than 64 MB"), {*name}});
    const QByteArray bytes = file.readAll();
    optimizers::Result<Project> project = projectFrom({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!project)
        return failure(project.error().kind, {textId("%1: %2"), {*name, project.error().text}});
    return project;
}

optimizers::Status saveProject(const Project& project, const std::string& path)
{
    const std::string text = projectText(project);
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.commit())
        return failure(ErrorKind::Storage,
                       {textId("the project %1 cannot be saved: %2"), {path, file.errorString().toStdString()}});
    return {};
}

} // namespace app
