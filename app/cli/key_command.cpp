// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/keyring_wait.h"
#include "optimizers/core/text.h"
#include "optimizers/endpoints/endpoint_url.h"

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <string>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

/// Keeps a terminal from showing what is typed, for as long as it lives. Ctrl-C then is a character like any other, so
/// that no signal leaves the terminal mute.
class MuteTerminal
{
public:
    MuteTerminal() : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios muted = m_before;
        muted.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &muted);
    }

    ~MuteTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

    MuteTerminal(const MuteTerminal&) = delete;
    MuteTerminal& operator=(const MuteTerminal&) = delete;

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    const bool m_isTerminal;
};

/// One line of standard input, never from the arguments: those are seen by every process of the machine.
Result<std::string> typedKey(const std::string& account)
{
    std::string line;
    {
        const MuteTerminal mute;
        if (mute.isTerminal())
            std::cerr << "Key for " << account << " (not shown): " << std::flush;
        std::getline(std::cin, line);
        if (mute.isTerminal())
            std::cerr << "\n";
    }
    std::string key(optimizers::trimmed(line));
    if (key.empty())
        return failure(ErrorKind::Unavailable, std::string("no key was typed; nothing is changed"));
    if (std::ranges::any_of(key, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }))
        return failure(ErrorKind::Unavailable, std::string("a key holds no control characters; nothing is changed"));
    return key;
}

/// The name the keyring has for the server.
Result<std::string> accountOf(const std::string& address)
{
    EndpointSpec endpoint;
    endpoint.url = address;
    std::string account = keyringAccount(endpoint);
    if (account.find_first_of(".:") == std::string::npos && !optimizers::isLoopback(account))
        return failure(ErrorKind::InvalidInput,
                       address + " is not the address of a server, such as https://api.openai.com/v1");
    if (optimizers::isLoopback(account))
        return failure(ErrorKind::InvalidInput,
                       std::string("the keyring is not asked for keys of servers on this machine; put the "
                                   "key into an environment variable and name it in the endpoint"));
    return account;
}

ExitCode changeKey(const Arguments& arguments)
{
    const std::string& action = arguments.positional(0);
    const bool sets = action == "set";
    if (!sets && action != "remove")
        return misused({ErrorKind::InvalidInput, "key needs set or remove, not " + action});
    const Result<std::string> account = accountOf(arguments.positional(1));
    if (!account)
        return misused(account.error());
    Result<std::string> key = std::string(); // an empty one is removed
    if (sets)
        key = typedKey(*account);
    if (!key)
        return failed(key.error());
    const KeyringReply reply = waitForKeyring(
        [&](QObject* context, const KeyringAnswer& answered) { writeKeyring(*account, *key, context, answered); });
    if (!reply.problem.empty())
        return failed({ErrorKind::Unavailable, reply.problem});
    std::cout << "The system keyring " << (sets ? "holds the key for " : "holds no key for ") << *account << "\n";
    return ExitCode::Done;
}

} // namespace

Command keyCommand()
{
    return {"key",
            "put a key into the system keyring, or take it out",
            "The key is read from standard input, without showing it, and is kept by the keyring under the name of its "
            "server. Endpoints with that address use it wherever the environment variable they name is not set.",
            {{"ACTION", "set or remove."},
             {"ADDRESS", "The server the key is for, in any form an endpoint's address may have."}},
            {},
            changeKey};
}

} // namespace app
