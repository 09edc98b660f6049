// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "optimizers/core/result.h"

#include <yaml-cpp/yaml.h>

#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Adds the text as a string that no reader takes for anything else (a number, a truth value, a tag).
void addText(YAML::Emitter& out, std::string_view text);
void addEntry(YAML::Emitter& out, std::string_view key, std::string_view text);
void addEntry(YAML::Emitter& out, std::string_view key, double number);
void addEntry(YAML::Emitter& out, std::string_view key, int number);

/// The finished document: texts go on on a new line after each of their line breaks, so that a change of one line of a
/// prompt is a difference of one line, and what YAML does not count as printable is escaped.
[[nodiscard]] std::string yamlText(const YAML::Emitter& out);

/// Malformed, with the place.
[[nodiscard]] Result<YAML::Node> parseYaml(std::string_view text);
/// The messages of a sequence of maps with "role" and "content". Malformed naming the message.
[[nodiscard]] Result<std::vector<Message>> messagesFrom(const YAML::Node& list);

} // namespace optimizers
