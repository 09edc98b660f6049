// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/run_session.h"
#include "app/gui/models/inspection.h"
#include "app/gui/models/study_message.h"

#include <functional>
#include <stop_token>

namespace app {

/// What a background thread gets to work on: copies, so that the window may go on editing.
struct StudyRequest
{
    Project project;
    SessionSettings settings;
};

using PostMessage = std::function<void(StudyMessage)>;

/// Runs the project's optimizers one after another, or continues them where the journal has them. Blocking. An error
/// says why not even the first could begin.
[[nodiscard]] optimizers::Status executeStudy(const StudyRequest& request, const PostMessage& post,
                                              std::stop_token stop);
/// Asks the failed answers of the project's optimizer at that place again, whose run is finished. Blocking. What was
/// answered until something went wrong is told all the same.
[[nodiscard]] optimizers::Status retryFailedOf(const StudyRequest& request, int place, const PostMessage& post,
                                               std::stop_token stop);
/// Tells what the journal holds of the project's runs, without a call.
[[nodiscard]] optimizers::Status recallStudy(const StudyRequest& request, const PostMessage& post,
                                             std::stop_token stop);
[[nodiscard]] Inspection inspectProject(const StudyRequest& request, std::stop_token stop);

} // namespace app
