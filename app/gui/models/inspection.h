// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"
#include "optimizers/run/preflight.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What is known of a project before anything is sent: its data, and what each chosen optimizer would cost and buy.
struct Inspection
{
    struct Estimate
    {
        Choice optimizer;
        optimizers::Result<optimizers::Preflight> preflight;
    };

    std::optional<optimizers::Error> error; ///< why the project cannot run as it is
    std::shared_ptr<const optimizers::TaskData> data;
    std::vector<Estimate> estimates;
    std::vector<optimizers::ShownText> warnings; ///< what a person should know before anything is paid
};

} // namespace app
