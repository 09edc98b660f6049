// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/core/study/stop_signals.h"

#include <QCoreApplication>

#include <algorithm>
#include <clocale>
#include <iostream>

namespace {

std::string overview()
{
    std::string text = "hone-cli - improve prompts by search and evidence\n\nUSAGE\n    hone-cli COMMAND [ARGUMENTS]\n"
                       "    hone-cli COMMAND --help\n    hone-cli --version\n\nCOMMANDS\n";
    for (const app::Command& command : app::allCommands())
        text += "    " + command.name + std::string(12 - command.name.size(), ' ') + command.summary + "\n";
    text += "\nEXIT STATUS\n    0 done, 1 failed, 2 wrong usage, 3 stopped or paused (the next run continues)\n";
    return text;
}

app::ExitCode dispatch(const std::vector<std::string>& words)
{
    if (words.empty() || words.front() == "--help" || words.front() == "help") {
        (words.empty() ? std::cerr : std::cout) << overview();
        return words.empty() ? app::ExitCode::Usage : app::ExitCode::Done;
    }
    if (words.front() == "--version") {
        std::cout << "hone-cli " << HONE_VERSION << "\n";
        return app::ExitCode::Done;
    }
    const std::vector<app::Command> commands = app::allCommands();
    const auto command = std::ranges::find(commands, words.front(), &app::Command::name);
    if (command == commands.end()) {
        app::printError("there is no command " + words.front() + "; hone-cli --help lists them");
        return app::ExitCode::Usage;
    }
    if (std::ranges::find(words, "--help") != words.end()) {
        std::cout << command->help();
        return app::ExitCode::Done;
    }
    const auto arguments = command->parse(std::span(words).subspan(1));
    if (!arguments) {
        app::printError(arguments.error().message());
        return app::ExitCode::Usage;
    }
    return command->run(*arguments);
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    QCoreApplication::setApplicationName(QStringLiteral("hone"));
    // Qt takes over the person's, with its decimal comma. There is only one thread yet.
    std::setlocale(LC_NUMERIC, "C"); // NOLINT(concurrency-mt-unsafe)
    app::ignoreFailedWrites();
    std::vector<std::string> arguments;
    for (const QString& argument : QCoreApplication::arguments().mid(1))
        arguments.push_back(argument.toStdString());
    return static_cast<int>(dispatch(arguments));
}
