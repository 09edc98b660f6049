// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "app/core/journal/run_store.h"
#include "app/core/project/project.h"
#include "optimizers/run/final_comparison.h"
#include "optimizers/run/preflight.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace app {

/// What a session needs beside the project.
struct SessionSettings
{
    std::string projectFile; ///< absolute path; the data files and the journal lie beside it
    KeySource keys;
    std::optional<int> concurrency; ///< instead of the endpoints' own
};

struct RunOutcome;
struct StudyRun;

/// How one run ended: what the command line prints as JSON and the window shows.
struct RunReport
{
    RunRecord record;
    optimizers::RunFinished finished;
    optimizers::History history;
    std::optional<optimizers::FinalComparison> comparison; ///< absent unless the run is done
};

/// A project made ready to run: data read, templates parsed, metric and endpoints open. Values and services for all
/// runs of one study. Used from one thread; events come on the thread that calls execute(). The journal is opened for
/// writing by the first call that needs it, and belongs to this session from then on.
class RunSession
{
public:
    /// Reads and checks everything, sends and writes nothing.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<RunSession>> open(const Project& project,
                                                                              const SessionSettings& settings);
    ~RunSession();

    [[nodiscard]] const Project& project() const;
    [[nodiscard]] const optimizers::TaskData& data() const;
    [[nodiscard]] const optimizers::PromptRenderer& renderer() const;
    [[nodiscard]] const EndpointSpec& solver() const;
    /// What a person should know before anything is paid: doubtful rows, a metric that does not fit the task.
    [[nodiscard]] const std::vector<optimizers::ShownText>& warnings() const;
    /// Fails as Storage.
    [[nodiscard]] optimizers::Result<RunStore*> store();

    /// What the run would cost and buy.
    [[nodiscard]] optimizers::Result<optimizers::Preflight> preflight(const Choice& optimizer) const;

    /// What the journal has of the run that execute() would continue or return, the interrupted round included; none
    /// where it would start anew. Sends and writes nothing: a window shows it when a project is opened.
    [[nodiscard]] optimizers::Result<std::optional<RunReport>> earlier(const Choice& optimizer);

    /// Starts the optimizer's run, or continues it where the journal has one that is not done with the same
    /// fingerprint; a done one is returned from the journal without a call or an event. Ends with the final comparison
    /// on the test examples; RunFinished is the last event, after the comparison's outcomes. Blocking. The observer
    /// sees each event after it is stored. A budget that is too small for a new run is InvalidInput.
    [[nodiscard]] optimizers::Result<RunReport> execute(const Choice& optimizer, optimizers::RunObserver& observer,
                                                        std::stop_token stop);

    /// Asks the failed outcomes of the optimizer's finished run again: within its budget, and where that is spent with
    /// one call for each; first those of the search, then those of the final comparison, whose candidates stay the
    /// same. A call that fails again stays missing. InvalidInput: the journal has no such run, or it is not done:
    /// continuing it asks again by itself.
    [[nodiscard]] optimizers::Result<RunReport> retryFailed(const Choice& optimizer, optimizers::RunObserver& observer,
                                                            std::stop_token stop);

    /// One candidate on one role's examples, within the project's budget. Sends events as a run of one trial would;
    /// they are not stored, but answers and the opening of the test role are.
    [[nodiscard]] optimizers::Result<optimizers::Score> evaluate(const optimizers::Candidate& candidate,
                                                                 optimizers::Role role,
                                                                 optimizers::RunObserver& observer,
                                                                 std::stop_token stop);

private:
    struct Parts;
    explicit RunSession(std::unique_ptr<Parts> parts);

    [[nodiscard]] optimizers::RunServices services(optimizers::AnswerStore& answers) const;
    [[nodiscard]] optimizers::RunLimits limits() const;
    [[nodiscard]] optimizers::Result<std::int64_t> addRun(const Choice& optimizer, const std::string& fingerprint);
    [[nodiscard]] optimizers::Result<RunReport> reportOf(RunStore& store, const RunRecord& record);
    [[nodiscard]] static optimizers::Result<RunReport> reportOf(const StudyRun& run,
                                                                optimizers::Result<RunOutcome> outcome);

    std::unique_ptr<Parts> m_parts;
};

/// Where the journal of a project lies: beside it.
[[nodiscard]] std::string journalPath(const std::string& projectFile);

} // namespace app
