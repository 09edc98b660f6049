// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "app/core/project/task_loading.h"
#include "optimizers/data/draft_leaks.h"
#include "optimizers/data/overlaps.h"
#include "optimizers/data/read_examples.h"
#include "optimizers/metrics/self_test.h"

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The beginning of one data file: what a person needs to map its columns.
struct FileLook
{
    DataFile file;
    optimizers::Result<optimizers::DataPreview> preview;
    optimizers::Result<optimizers::Examples> first; ///< the first rows as examples, under the mapping
};
using FileLooks = std::vector<FileLook>;

/// All data of a project, or why there is none.
struct TaskLook
{
    std::optional<optimizers::Error> error;
    std::shared_ptr<const LoadedTask> task;    ///< null on an error; never changed
    std::vector<std::string> columns;          ///< fields that could give the roles
    std::map<std::string, std::size_t> values; ///< of the column that gives them, with how many examples have each
};

/// What the metric says of known answers.
using MetricLook = optimizers::Result<optimizers::MetricSelfTest>;

/// What examples share with each other and with the draft.
struct OverlapLook
{
    optimizers::OverlapReport report;
    std::vector<optimizers::DraftLeak> leaks;
    std::vector<const optimizers::Example*> examples; ///< by id, alive as long as `task`
    std::shared_ptr<const LoadedTask> task;
};
using OverlapResult = optimizers::Result<std::shared_ptr<const OverlapLook>>;

} // namespace app
