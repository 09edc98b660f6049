// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace app {

/// A reader that is gone and a file that may not grow are errors of what is written, not the end of the program:
/// SIGPIPE and SIGXFSZ are ignored from here on.
void ignoreFailedWrites();

/// Turns the first SIGINT, SIGTERM or SIGHUP into a request to stop; the second ends the program at once. To be made
/// before any other thread begins, because threads inherit which signals they leave to it.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void listen(const std::stop_token& ended);

    std::stop_source m_stop;
    int m_wake = -1; ///< an eventfd that ends the listening
    int m_signals = -1;
    std::jthread m_listener;
};

} // namespace app
