// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/database.h"
#include "optimizers/core/budget.h"
#include "optimizers/core/trial.h"
#include "optimizers/endpoints/model_endpoint.h"

#include <array>
#include <string>

namespace app {

/// The 16 bytes of a request key, as the journal keeps them.
class RequestBytes
{
public:
    explicit RequestBytes(optimizers::RequestKey key);
    [[nodiscard]] Blob blob() const { return {{m_bytes.data(), m_bytes.size()}}; }

private:
    std::array<char, 16> m_bytes{};
};

[[nodiscard]] optimizers::RequestKey requestKeyFrom(std::string_view bytes);

/// Columns calls, cached, input_tokens, output_tokens, money, seconds.
[[nodiscard]] optimizers::Spending spendingFrom(const Statement& row, int firstColumn);
/// Columns mean, low, high, count, coverage.
[[nodiscard]] optimizers::Score scoreFrom(const Statement& row, int firstColumn);
/// Columns input_tokens, output_tokens, money, seconds, estimated.
[[nodiscard]] optimizers::Usage usageFrom(const Statement& row, int firstColumn);

/// Parents as hexadecimal ids with blanks between.
[[nodiscard]] std::string textOf(const std::vector<optimizers::CandidateId>& parents);
[[nodiscard]] std::vector<optimizers::CandidateId> parentsFrom(const std::string& text);

/// A JSON object.
[[nodiscard]] std::string textOf(const optimizers::Candidate& candidate);
/// Storage, where it is not what textOf() wrote.
[[nodiscard]] optimizers::Result<optimizers::Candidate> candidateFrom(std::string_view text);

/// A JSON object of the facts that there are; empty where there are none.
[[nodiscard]] std::string textOf(const optimizers::Reason& reason);
/// What textOf() wrote; anything else is words of an earlier program.
[[nodiscard]] optimizers::Reason reasonFrom(const std::string& text);

/// "stop", "length", "refusal", "content_filter".
[[nodiscard]] std::string_view nameOf(optimizers::FinishReason reason);
/// Stop for a name that is none of these.
[[nodiscard]] optimizers::FinishReason finishReasonFrom(std::string_view name);

/// The present moment in ISO 8601, UTC.
[[nodiscard]] std::string utcNow();

} // namespace app
