// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project.h"
#include "app/core/run_store.h"
#include "optimizers/run/final_comparison.h"
#include "optimizers/run/preflight.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace app {

/// Where keys come from: the environment first, then the system keyring. Values are never printed, stored or sent
/// elsewhere than to their endpoint.
using KeySource = std::function<std::string(const EndpointSpec&)>;

/// What a session needs beside the project.
struct SessionSettings
{
    std::string projectFile; ///< absolute path; the data files and the journal lie beside it
    KeySource keys;
    std::optional<int> concurrency; ///< instead of the endpoints' own
};

/// How one run ended: what the command line prints as JSON and the window shows.
struct RunReport
{
    RunRecord record;
    optimizers::RunFinished finished;
    optimizers::History history;
    std::optional<optimizers::FinalComparison> comparison; ///< absent unless the run is done
};

/// A project made ready to run: data read, templates parsed, metric, endpoints and journal open. Values and services
/// for all runs of one study. Used from one thread; events come on the thread that calls execute().
class RunSession
{
public:
    /// Reads and checks everything, sends nothing.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<RunSession>> open(const Project& project,
                                                                              const SessionSettings& settings);
    ~RunSession();

    [[nodiscard]] const Project& project() const;
    [[nodiscard]] const optimizers::TaskData& data() const;
    [[nodiscard]] const optimizers::PromptRenderer& renderer() const;
    [[nodiscard]] RunStore& store();

    /// What the run would cost and buy.
    [[nodiscard]] optimizers::Result<optimizers::Preflight> preflight(const Choice& optimizer) const;

    /// What the journal has of the run that execute() would continue or return, the interrupted round included; none
    /// where it would start anew. Sends nothing: a window shows it when a project is opened.
    [[nodiscard]] optimizers::Result<std::optional<RunReport>> earlier(const Choice& optimizer);

    /// Starts the optimizer's run, or continues it where the journal has one that is not done with the same
    /// fingerprint; a done one is returned from the journal without a call. Ends with the final comparison on the test
    /// examples. Blocking. The observer sees each event after it is stored.
    [[nodiscard]] optimizers::Result<RunReport> execute(const Choice& optimizer, optimizers::RunObserver& observer,
                                                        std::stop_token stop);

    /// One candidate on one role's examples (command line: evaluate). Opening the test role is recorded.
    [[nodiscard]] optimizers::Result<optimizers::Score> evaluate(const optimizers::Candidate& candidate,
                                                                 optimizers::Role role,
                                                                 optimizers::RunObserver& observer,
                                                                 std::stop_token stop);

private:
    struct Parts;
    explicit RunSession(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace app
