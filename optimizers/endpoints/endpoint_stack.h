// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/answer_store.h"
#include "optimizers/endpoints/ledger.h"
#include "optimizers/endpoints/model_endpoint.h"

#include <memory>

namespace optimizers {

/// The policies of a run around a raw endpoint, in the one right order: Cached{Retrying{Metered{raw}}}. Every attempt
/// passes the meter, also a retry; an answer from the store costs nothing. What is shared by all runs of an endpoint
/// (throttle, adaptive concurrency) is part of `raw`. All arguments outlive the stack; thread-safe.
[[nodiscard]] std::unique_ptr<ModelEndpoint> stackEndpoint(ModelEndpoint& raw, const Prices& prices, Ledger& ledger,
                                                           AnswerStore& answers);

} // namespace optimizers
