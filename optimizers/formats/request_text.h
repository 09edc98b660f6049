// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "optimizers/core/shown_text.h"
#include "optimizers/formats/export_subject.h"

#include <string>
#include <vector>

namespace optimizers {

/// The body the endpoint would send with these messages: one line of JSON.
[[nodiscard]] std::string requestBody(const ExportSubject& subject, const std::vector<Message>& messages);

/// Where a program sends it: the endpoint's own address, or a usual one where no server offers the model.
[[nodiscard]] std::string requestUrl(const ExportSubject& subject);

/// The environment variable a program takes the key from; empty: it needs none. Never anything else than a name.
[[nodiscard]] std::string keyVariableFor(const ExportSubject& subject);

/// The sentences every format needs that names a server.
void addServerLosses(const ExportSubject& subject, std::vector<ShownText>& losses);

} // namespace optimizers
