// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

#include <vector>

namespace app {

/// One function a command; each declares its own arguments.
[[nodiscard]] Command runCommand();
[[nodiscard]] Command gridCommand();
[[nodiscard]] Command evaluateCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command newCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command describeCommand();
[[nodiscard]] Command runsCommand();
[[nodiscard]] Command keyCommand();

/// All of them, in the order of the help.
[[nodiscard]] std::vector<Command> allCommands();

/// Prints "hone-cli: MESSAGE" on standard error.
void printError(const std::string& message);
/// How a command ends that met this error before it began its work.
[[nodiscard]] ExitCode failed(const optimizers::Error& error);
/// The same for errors in what the command line says: InvalidInput is wrong usage.
[[nodiscard]] ExitCode misused(const optimizers::Error& error);

} // namespace app
