// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <iostream>

namespace app {

std::vector<Command> allCommands()
{
    return {runCommand(),  gridCommand(),     evaluateCommand(), exportCommand(), newCommand(),
            listCommand(), describeCommand(), runsCommand(),     keyCommand()};
}

void printError(const std::string& message)
{
    std::cout.flush();
    std::cerr << "hone-cli: " << message << "\n";
}

ExitCode failed(const optimizers::Error& error)
{
    if (error.kind == optimizers::ErrorKind::Cancelled)
        return ExitCode::Stopped;
    printError(error.message());
    return ExitCode::Failed;
}

ExitCode misused(const optimizers::Error& error)
{
    const ExitCode code = failed(error);
    return error.kind == optimizers::ErrorKind::InvalidInput ? ExitCode::Usage : code;
}

} // namespace app
