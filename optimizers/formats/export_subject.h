// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/events.h"
#include "optimizers/core/shown_text.h"
#include "optimizers/data/task_data.h"
#include "optimizers/parameters/parameter_spec.h"
#include "optimizers/prompts/answer_parser.h"
#include "optimizers/prompts/prompt_layout.h"
#include "optimizers/run/final_comparison.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace optimizers {

/// A candidate and the layout under which it was scored.
struct ExportedPrompt
{
    Candidate candidate;
    PromptLayout layout;
    std::string model; ///< may be empty
};

/// How the prompt was asked: what a request carries beside its messages. Never holds a key, only where to find one.
struct RequestSettings
{
    std::string chatUrl;     ///< the final address; empty: no server offers the model
    bool azure = false;      ///< its key goes into the header "api-key"
    std::string keyVariable; ///< environment variable with the key; empty: none is sent
    std::optional<double> temperature = 0.0;
    int maxTokens = 64;
    std::string identity; ///< ModelEndpoint::identity() of the endpoint that was asked; empty: not known
};

/// How the answers were scored.
struct ExportedMetric
{
    std::string id = "exact_match";
    ParameterValues values; ///< those that differ from the defaults
    AnswerRule answer;
};

/// A run with all that became of its candidates.
struct ExportedRun
{
    std::int64_t number = 0;
    std::string optimizer; ///< its id
    ShownText name;        ///< for readers
    std::string model;
    std::uint64_t seed = 1;
    RunState state = RunState::Done;
    Spending spent;
    std::vector<Trial> trials;
    std::vector<TrialFinished> scores; ///< in the order in which they were given
    std::optional<FinalComparison> comparison;
};

/// The language of the reports, which are for people. It concerns them alone: prompts and all that a program reads are
/// never translated.
struct ReportLanguage
{
    std::string tag = "en";                              ///< as BCP 47 has it
    std::function<std::string(TextId)> translation = {}; ///< empty: English; may be called on any thread

    /// A text as it stands in a report.
    [[nodiscard]] std::string worded(const ShownText& text) const
    {
        return translation ? text.in(translation) : text.inEnglish();
    }
};

/// All that an export can be about: one candidate, how it is asked, and the evidence around it.
struct ExportSubject
{
    ExportedPrompt prompt;
    std::string project = {};     ///< its name
    std::string description = {}; ///< the person's words about it
    RequestSettings request = {};
    ExportedMetric metric = {};
    TaskData examples = {};
    std::vector<ExportedRun> runs = {};
    ReportLanguage reportLanguage = {};
};

} // namespace optimizers
