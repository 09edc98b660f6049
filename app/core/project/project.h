// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/budget.h"
#include "optimizers/core/candidate.h"
#include "optimizers/data/column_mapping.h"
#include "optimizers/data/split.h"
#include "optimizers/endpoints/ledger.h"
#include "optimizers/parameters/parameter_spec.h"
#include "optimizers/prompts/answer_parser.h"
#include "optimizers/prompts/prompt_layout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A data file of a project.
struct DataFile
{
    std::string path;   ///< relative to the project file
    std::string format; ///< a reader's id; empty: by suffix and content
    optimizers::ColumnMapping columns;

    bool operator==(const DataFile&) const = default;
};

/// The endpoint every project has: the model that ships with the program.
constexpr const char* builtinName = "builtin";

/// A model endpoint as a project names it. Never holds a key: only where to find one.
struct EndpointSpec
{
    std::string name; ///< unique in the project; builtinName is always there
    std::string url;  ///< as the person pasted it; empty for the built-in model
    std::string model;
    std::string keyVariable; ///< environment variable with the key, asked before the system keyring
    optimizers::Prices prices;
    int concurrency = 16;
    double requestsPerMinute = 0.0; ///< 0: not limited
    int contextTokens = 0;          ///< prompt and answer together; 0: not known

    bool operator==(const EndpointSpec&) const = default;
};

/// An optimizer or metric chosen by id, with values that differ from its defaults.
struct Choice
{
    std::string id;
    optimizers::ParameterValues values;

    bool operator==(const Choice&) const = default;
};

/// An exemplar that the project keeps, but no prompt shows.
struct DisabledExemplar
{
    optimizers::Exemplar exemplar;
    int place = 0; ///< among all exemplars of the project, from 0

    bool operator==(const DisabledExemplar&) const = default;
};

/// Everything a person decides: what a .hone file holds. A value; saving and loading it changes nothing.
struct Project
{
    std::string name;
    std::string description;
    std::vector<DataFile> files;
    optimizers::Split split;
    Choice metric{"exact_match", {}};
    optimizers::AnswerRule answer;
    optimizers::PromptLayout layout;
    optimizers::Candidate draft;
    std::vector<std::string> locked; ///< parts of the draft's instruction that no optimizer may change, in its order
    std::vector<optimizers::Exemplar> pinned; ///< exemplars of the draft that no optimizer may change, in its order
    std::vector<DisabledExemplar> disabled;   ///< beside those of the draft, in the order of their places
    std::vector<EndpointSpec> endpoints;
    std::string solver = builtinName; ///< names of endpoints, by role
    std::string writer = builtinName;
    std::string embedder;
    std::optional<double> temperature = 0.0; ///< of the solver
    int maxTokens = 64;                      ///< of the solver's answers
    std::vector<Choice> optimizers;
    optimizers::Budget budget{600, {}, {}, {}};
    std::uint64_t seed = 1;
    int finalists = 2;

    bool operator==(const Project&) const = default;
};

} // namespace app
