// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <functional>
#include <string_view>

namespace optimizers {

/// A value met on the way through a JSON text.
struct JsonValue
{
    enum class Kind { Null, Boolean, Number, String, Object, Array };

    Kind kind = Kind::Null;
    std::string_view text; ///< of a string; valid during the visit
    double number = 0.0;
};

/// Visits every value of a JSON text in order, containers before what they hold, with its path ("/choices/0/index").
/// Builds no tree, so that a hostile text costs no more memory than a copy of itself. Fails as Malformed on anything
/// that is not JSON in valid UTF-8, or is nested deeper than 64 levels; what was visited until then has been seen.
[[nodiscard]] Status walkJson(std::string_view text,
                              const std::function<void(std::string_view path, const JsonValue& value)>& visit);

} // namespace optimizers
