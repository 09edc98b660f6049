// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/result.h"

#include <map>
#include <string>
#include <vector>

namespace app {

/// How a prompt came to be the draft.
enum class VersionOrigin {
    Opened, ///< the project was opened with it
    Person, ///< written by hand
    Run,    ///< a candidate of a run
};

/// A prompt that was the draft for a while.
struct PromptVersion
{
    optimizers::Candidate prompt;
    std::string since; ///< ISO 8601, UTC
    VersionOrigin origin = VersionOrigin::Person;
    bool tried = false; ///< sent to a model: by hand, or by a study

    bool operator==(const PromptVersion&) const = default;
};

/// The versions of a project's prompt, in NAME.hone-versions beside it: one line of JSON each, never changed, only
/// added to. So a killed program loses at most the line it was writing, a study that holds the journal does not stand
/// in the way, and undo does not reach it.
class PromptVersions
{
public:
    /// A file that is not there has no versions; lines that cannot be read are passed over.
    [[nodiscard]] static optimizers::Result<PromptVersions> open(const std::string& projectFile);

    /// The oldest first, each prompt once.
    [[nodiscard]] const std::vector<PromptVersion>& all() const { return m_versions; }
    /// Writes it down where it says something new: true, also where the prompt is known but was not tried before.
    [[nodiscard]] optimizers::Result<bool> keep(const PromptVersion& version);

private:
    explicit PromptVersions(std::string path) : m_path(std::move(path)) {}

    /// Whether it says something new.
    [[nodiscard]] bool isNews(const PromptVersion& version) const;
    void add(const PromptVersion& version);
    [[nodiscard]] optimizers::Status append(const PromptVersion& version) const;

    std::string m_path;
    std::vector<PromptVersion> m_versions;
    std::map<optimizers::CandidateId, std::size_t> m_places; ///< in m_versions
};

} // namespace app
