// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "app/core/project/project.h"
#include "optimizers/formats/prompt_format.h"
#include "optimizers/formats/proof.h"

#include <stop_token>
#include <string>

namespace app {

/// Gathers all that an export can be about from the project and its journal, also while a run is writing. `wanted`:
/// "best" (the highest validation score of all runs), "draft", or a candidate's id. InvalidInput: there is no such
/// candidate.
[[nodiscard]] optimizers::Result<optimizers::ExportSubject> exportSubject(const Project& project,
                                                                          const std::string& projectFile,
                                                                          const std::string& wanted,
                                                                          const std::stop_token& stop = {});

/// What an export writes, and whether it is what was scored.
struct Exported
{
    optimizers::ExportedText content;
    optimizers::ExportProof proof;
};

/// Writes and checks. InvalidInput: the prompt cannot be written in this format, or the file would hold a key of one of
/// the project's endpoints. What only looks like a key is said among the losses.
[[nodiscard]] optimizers::Result<Exported> exportAs(const optimizers::PromptFormatInfo& format,
                                                    const optimizers::ExportSubject& subject, const Project& project,
                                                    const KeySource& keys);

} // namespace app
