// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace app {

/// Whether a question's template shows the field.
[[nodiscard]] bool showsField(const std::string& query, const std::string& field);
/// The template with a line of its own for the field, "topic: {{topic}}".
[[nodiscard]] std::string withField(const std::string& query, const std::string& field);
/// The template without such a line; what a person wrote differently stays.
[[nodiscard]] std::string withoutField(const std::string& query, const std::string& field);

} // namespace app
