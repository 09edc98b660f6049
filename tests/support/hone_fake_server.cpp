// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"

#include <charconv>
#include <csignal>
#include <iostream>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>

namespace {

struct Options
{
    int port = 0;
    int latency = 0;    ///< milliseconds
    int faultEvery = 0; ///< 0: never
    bool task = false;
    std::string answers; ///< file of a task of its own
    std::vector<std::string> keywords;
};

constexpr std::string_view usage =
    "hone-fake-server [--port N] [--latency MS] [--fault-every N] [--task] [--answers FILE --keywords WORD,WORD]\n"
    "An OpenAI-compatible server on the loopback address that prints its URL and answers until it is interrupted.\n"
    "--task plays a model that finds opposites the better, the more the prompt tells; --answers does so for the lines\n"
    "\"input<TAB>answer\" of a file. Without either it echoes a number. --fault-every answers each Nth request with "
    "500.\n";

int number(std::string_view text)
{
    int value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{} || value < 0)
        throw std::runtime_error("\"" + std::string(text) + "\" is not a number");
    return value;
}

std::vector<std::string> words(std::string_view list)
{
    std::vector<std::string> all;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        all.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

Options optionsFrom(std::span<char*> arguments)
{
    Options options;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view name = arguments[i];
        if (name == "--task") {
            options.task = true;
            continue;
        }
        if (i + 1 == arguments.size())
            throw std::runtime_error(std::string(usage));
        const std::string_view value = arguments[++i];
        if (name == "--port")
            options.port = number(value);
        else if (name == "--latency")
            options.latency = number(value);
        else if (name == "--fault-every")
            options.faultEvery = number(value);
        else if (name == "--answers")
            options.answers = value;
        else if (name == "--keywords")
            options.keywords = words(value);
        else
            throw std::runtime_error(std::string(usage));
    }
    return options;
}

int serve(const Options& options)
{
    std::optional<support::FakeModel> model;
    if (!options.answers.empty())
        model.emplace(support::taskFromFile(options.answers, options.keywords));
    else if (options.task)
        model.emplace(support::antonyms());
    const auto behaviour = [&](const support::FakeRequest& request) {
        const bool strikes = options.faultEvery > 0 && request.number % options.faultEvery == options.faultEvery - 1;
        support::FakeReply reply =
            strikes ? support::errorReply(500, "server_error", "A fault as ordered")
                    : support::modelReply(request, model ? model->answer(request) : support::echoOf(request));
        reply.delay = std::chrono::milliseconds(options.latency);
        return reply;
    };
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    const support::FakeServer server(behaviour, static_cast<std::uint16_t>(options.port));
    std::cout << server.url() << std::endl; // whoever started it waits for this line
    int received = 0;
    sigwait(&ends, &received);
    std::cout << server.requests() << " requests, " << server.tokens() << " tokens" << std::endl;
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    try {
        return serve(optionsFrom({arguments, static_cast<std::size_t>(count)}));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
