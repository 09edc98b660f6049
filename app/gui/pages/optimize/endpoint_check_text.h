// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

struct EndpointCheck;

/// What became of trying an endpoint, in words.
[[nodiscard]] QString checkText(const EndpointCheck& check);

} // namespace app
