// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <functional>
#include <stop_token>
#include <string>

namespace app {

using ShareDone = std::function<void(double share)>;

/// Told often, it tells a few times a second.
[[nodiscard]] ShareDone seldom(ShareDone tell);

// What is found out about a project's data, on a background thread that works on copies. Blocking.

[[nodiscard]] FileLooks lookAtFiles(const Project& project, const std::string& projectFile);
[[nodiscard]] TaskLook lookAtTask(const Project& project, const std::string& projectFile, const std::stop_token& stop,
                                  const ShareDone& progress);
/// On the validation examples, of very many the first.
[[nodiscard]] MetricLook tryMetric(const Project& project, const optimizers::TaskData& data, std::stop_token stop);
[[nodiscard]] OverlapResult lookForOverlaps(const Project& project, const std::shared_ptr<const LoadedTask>& task,
                                            const std::stop_token& stop, const ShareDone& progress);

} // namespace app
