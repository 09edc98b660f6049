// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/prefix_cache.h"
#include "optimizers/builtin/sampling.h"
#include "optimizers/builtin/tokenizer.h"
#include "optimizers/builtin/transformer.h"
#include "optimizers/core/result.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// What the model reads: vectors in the place of tokens first (a soft prompt, usually none), then tokens.
struct ModelPrompt
{
    std::vector<float> softRows = {}; ///< rows of the model's width
    std::vector<TokenId> tokens = {};
};

/// An answer as tokens, the end of turn left out.
struct Generation
{
    std::vector<TokenId> tokens = {};
    bool ended = false; ///< the model ended its turn or the caller had enough; else a limit cut it off
    std::size_t tokensRead = 0;
    std::size_t tokensWritten = 0; ///< the end of turn counted
};

/// The built-in model: tokenizer and network, with a cache of the beginnings of prompts. Thread-safe. What it answers
/// depends on nothing but the arguments. Errors: InvalidInput where the prompt is longer than the context, naming both
/// lengths; Cancelled within a few milliseconds of a stop.
class LanguageModel
{
public:
    [[nodiscard]] static Result<LanguageModel> fromFiles(std::string_view weights, std::string_view tokenizer);

    [[nodiscard]] const Tokenizer& tokenizer() const { return m_tokenizer; }
    [[nodiscard]] const ModelShape& shape() const { return m_transformer.shape(); }
    /// Of weights and tokenizer: equal fingerprints give equal answers.
    [[nodiscard]] std::uint64_t fingerprint() const { return m_fingerprint; }

    /// Stops early where `enough` says so of the tokens written so far.
    [[nodiscard]] Result<Generation> generate(const ModelPrompt& prompt, const Sampling& sampling,
                                              std::size_t maxTokens,
                                              const std::function<bool(std::span<const TokenId>)>& enough,
                                              const std::stop_token& stop) const;
    /// Natural logarithm of the probability that the continuation follows the prompt.
    [[nodiscard]] Result<double> logProbability(const ModelPrompt& prompt, std::span<const TokenId> continuation,
                                                const std::stop_token& stop) const;
    /// The final hidden state of every position, one row each.
    [[nodiscard]] Result<std::vector<float>> hiddenStates(const ModelPrompt& prompt, const std::stop_token& stop) const;

private:
    struct Reading;

    LanguageModel(Tokenizer tokenizer, const ModelWeights& weights, std::uint64_t fingerprint);

    [[nodiscard]] Status accepts(const ModelPrompt& prompt, std::size_t further) const;
    [[nodiscard]] Result<Reading> begin(const ModelPrompt& prompt, std::size_t further,
                                        const std::stop_token& stop) const;
    [[nodiscard]] Result<std::vector<float>> readAll(std::span<const float> inputs, KeyValues& past,
                                                     const std::stop_token& stop) const;

    Tokenizer m_tokenizer;
    Transformer m_transformer;
    std::uint64_t m_fingerprint;
    std::unique_ptr<PrefixCache> m_prefixes;
};

} // namespace optimizers
