// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <string_view>
#include <vector>

namespace app {

/// How a well-known server or service is reached. Names no model: those change more often than this program.
struct EndpointPreset
{
    std::string_view name; ///< a proper name, not translated
    std::string_view url;
    std::string_view keyVariable; ///< the environment variable its own tools read; empty: no key is needed
};

/// Services first, then servers on this machine.
[[nodiscard]] const std::vector<EndpointPreset>& endpointPresets();

/// The endpoint of a preset under a name that the project does not have yet.
[[nodiscard]] EndpointSpec endpointFrom(const EndpointPreset& preset, const Project& project);

/// `wanted`, or `wanted` with a number behind it where the project has an endpoint of that name.
[[nodiscard]] std::string freeEndpointName(const Project& project, const std::string& wanted);

} // namespace app
