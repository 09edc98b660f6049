// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"
#include "app/core/study/run_session.h"

#include <vector>

namespace app {

/// A project with what the command line says instead, and where its keys are.
struct OpenedProject
{
    Project project;
    SessionSettings settings;
};

/// The options --endpoint, --model and --concurrency.
[[nodiscard]] std::vector<OptionSpec> endpointOptions();

/// Reads the project at a path: a .hone file, or a directory that holds one.
[[nodiscard]] optimizers::Result<OpenedProject> openProject(const std::string& path);

/// Settles which endpoint answers and which model it runs, and fetches the keys. Asks the server for its models where
/// none is named, and looks for local servers where there is no endpoint at all. InvalidInput: the options are wrong.
[[nodiscard]] optimizers::Status settleEndpoint(OpenedProject& opened, const Arguments& arguments);

} // namespace app
