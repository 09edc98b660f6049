// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/prompt_versions.h"

#include "app/core/project/candidate_json.h"
#include "optimizers/core/json_text.h"

#include <QFile>

#include <utility>

namespace app {

using nlohmann::json;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;
using optimizers::textId;

namespace {

const JsonNames<VersionOrigin> versionOrigins = {
    {"opened", VersionOrigin::Opened}, {"person", VersionOrigin::Person}, {"run", VersionOrigin::Run}};

constexpr qint64 largestVersions = 64 << 20;

std::string lineOf(const PromptVersion& version)
{
    const json object = {{"since", version.since},
                         {"origin", nameIn(versionOrigins, version.origin)},
                         {"tried", version.tried},
                         {"prompt", jsonOf(version.prompt)}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<PromptVersion> versionIn(const QByteArray& line)
{
    const Result<json> object = optimizers::parseJson({line.constData(), static_cast<std::size_t>(line.size())});
    if (!object)
        return tl::unexpected(object.error());
    PromptVersion version;
    JsonProblem problem;
    {
        JsonFields fields(*object, "", problem);
        fields.read("since", version.since);
        fields.read("origin", version.origin, versionOrigins);
        fields.read("tried", version.tried);
        if (!fields.has("prompt"))
            fields.refuse("prompt", textId("%1 is missing"));
        fields.readObject("prompt", [&](JsonFields& prompt) { readCandidate(prompt, version.prompt); });
    }
    if (const Status status = problem.status(); !status)
        return tl::unexpected(status.error());
    return version;
}

/// Whether the last line of the file was cut off.
bool endsAmidLine(QFile& file)
{
    return file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n";
}

} // namespace

Result<PromptVersions> PromptVersions::open(const std::string& projectFile)
{
    const bool suffixed = projectFile.ends_with(".hone");
    PromptVersions versions(projectFile + (suffixed ? "-versions" : ".hone-versions"));
    QFile file(QString::fromStdString(versions.m_path));
    if (!file.exists())
        return versions;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, {textId("the versions of the prompt in %1 cannot be read: %2"),
                                            {versions.m_path, file.errorString().toStdString()}});
    if (file.size() > largestVersions)
        return failure(ErrorKind::InvalidInput, {textId("the file %1 is larger than 64 MB"), {versions.m_path}});
    while (!file.atEnd())
        if (const Result<PromptVersion> version = versionIn(file.readLine()))
            versions.add(*version);
    return versions;
}

bool PromptVersions::isNews(const PromptVersion& version) const
{
    const auto place = m_places.find(idOf(version.prompt));
    return place == m_places.end() || (version.tried && !m_versions[place->second].tried);
}

void PromptVersions::add(const PromptVersion& version)
{
    const auto [place, isNew] = m_places.emplace(idOf(version.prompt), m_versions.size());
    if (isNew)
        m_versions.push_back(version);
    else if (version.tried)
        m_versions[place->second].tried = true;
}

Result<bool> PromptVersions::keep(const PromptVersion& version)
{
    if (!isNews(version))
        return false;
    if (const Status written = append(version); !written)
        return tl::unexpected(written.error());
    add(version);
    return true;
}

Status PromptVersions::append(const PromptVersion& version) const
{
    QFile file(QString::fromStdString(m_path));
    bool written = file.open(QIODevice::ReadWrite | QIODevice::Append);
    if (written) {
        const std::string line = (endsAmidLine(file) ? "\n" : "") + lineOf(version);
        written = file.write(line.data(), static_cast<qint64>(line.size())) == static_cast<qint64>(line.size()) &&
                  file.flush();
    }
    if (!written)
        return failure(ErrorKind::Storage, {textId("the version of the prompt cannot be kept in %1: %2"),
                                            {m_path, file.errorString().toStdString()}});
    return {};
}

} // namespace app
