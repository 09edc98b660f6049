// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/budget.h"
#include "optimizers/core/message.h"
#include "optimizers/core/points.h"
#include "optimizers/core/result.h"
#include "optimizers/core/trial.h"
#include "optimizers/endpoints/call.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace optimizers {

/// Of usual text, where nobody counts.
inline constexpr double bytesPerToken = 4.0;

/// One question to a model. Absent settings are not sent. `sample` tells repeated draws of the same question apart in
/// the cache (and seeds the built-in model); servers never see it.
struct CompletionRequest
{
    std::vector<Message> messages;
    std::optional<double> temperature = 0.0;
    std::optional<double> topP;
    int maxTokens = 256;
    std::vector<std::string> stop;
    std::optional<std::int64_t> seed;
    int sample = 0;
    Points softPrompt = {}; ///< vectors read before the messages; InvalidInput for all but a SoftPromptModel

    bool operator==(const CompletionRequest&) const = default;
};

/// Why a model stopped writing.
enum class FinishReason { Stop, Length, Refusal, ContentFilter };

/// A usable reply.
struct Completion
{
    std::string text;      ///< the answer, reasoning stripped
    std::string reasoning; ///< what reasoning models thought aloud; kept, never scored
    FinishReason finish = FinishReason::Stop;
    std::string model; ///< as the server names itself; may differ from the model asked for
    Usage usage;
    bool cached = false;        ///< came from the answer store
    bool paidThisRound = false; ///< cached, but paid by the run's round under way: a continued run counts it as paid

    bool operator==(const Completion&) const = default;
};

/// A model behind one call. Thread-safe; a stop returns Cancelled within 100 ms. Errors: Unavailable (may work later),
/// Rejected (key, quota, missing model: pause), InvalidInput (this prompt is too long or not accepted), Malformed
/// (unusable reply), BudgetSpent (the meter), Storage (the cache).
class ModelEndpoint
{
public:
    virtual ~ModelEndpoint() = default;

    /// Blocks its caller.
    [[nodiscard]] virtual Result<Completion> complete(const CompletionRequest& request, std::stop_token stop) = 0;
    /// The same as a coroutine, with which one thread makes many calls. Where nothing better is known, it is complete()
    /// on a thread of the loop that may block.
    [[nodiscard]] virtual Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                        std::stop_token stop);
    /// What the cache key needs beside the request: endpoint, model and every fixed setting; never a key or secret.
    [[nodiscard]] virtual std::string identity() const = 0;
};

/// A model whose calls hold no thread while their answer is on its way.
class ThreadlessEndpoint : public ModelEndpoint
{
public:
    [[nodiscard]] Result<Completion> complete(const CompletionRequest& request, std::stop_token stop) final;
    [[nodiscard]] Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                std::stop_token stop) override = 0;
};

/// Optional capability: texts to vectors of one length, in order. Found by asking the endpoint's owner, not by a flag.
class Embedder
{
public:
    virtual ~Embedder() = default;

    [[nodiscard]] virtual Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) = 0;
    [[nodiscard]] virtual std::string identity() const = 0;
};

/// Optional capability: the summed log-probability (natural logarithm) of `continuation` after the messages.
class LikelihoodScorer
{
public:
    virtual ~LikelihoodScorer() = default;

    struct Likelihood
    {
        double logProbability = 0.0;
        int tokens = 0;               ///< of the continuation
        std::int64_t inputTokens = 0; ///< of the messages
    };
    /// InvalidInput, with the reason, where the endpoint gives no usable log-probabilities.
    [[nodiscard]] virtual Result<Likelihood> likelihood(const CompletionRequest& request,
                                                        const std::string& continuation, std::stop_token stop) = 0;
    /// Whether its numbers have to be seen to make sense before they are used: a server may take a field and ignore it.
    [[nodiscard]] virtual bool needsProof() const = 0;
};

/// Equal requests to equal endpoints have equal keys; they do not depend on the machine or the version of a library.
[[nodiscard]] RequestKey requestKey(const std::string& identity, const CompletionRequest& request);

} // namespace optimizers
