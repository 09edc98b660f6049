// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/language_model.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

constexpr std::size_t rememberedPrefixes = 24;
/// Positions read between two looks at the stop token: about a millisecond.
constexpr std::size_t positionsPerLook = 32;

tl::unexpected<Error> modelStopped()
{
    return failure(ErrorKind::Cancelled, textId("The built-in model was stopped."));
}

} // namespace

/// A sequence in the middle of being read, and the hidden state of its last position.
struct LanguageModel::Reading
{
    KeyValues past;
    std::vector<float> lastState;
};

LanguageModel::LanguageModel(Tokenizer tokenizer, const ModelWeights& weights, std::uint64_t fingerprint)
    : m_tokenizer(std::move(tokenizer)),
      m_transformer(weights),
      m_fingerprint(fingerprint),
      m_prefixes(std::make_unique<PrefixCache>(rememberedPrefixes))
{}

Result<LanguageModel> LanguageModel::fromFiles(std::string_view weights, std::string_view tokenizer)
{
    auto words = Tokenizer::fromText(tokenizer);
    if (!words)
        return tl::unexpected(words.error());
    const auto numbers = modelFromBytes(weights);
    if (!numbers)
        return tl::unexpected(numbers.error());
    if (numbers->shape.vocabulary != words->size())
        return failure(ErrorKind::Malformed,
                       textId("The weights and the tokenizer of the built-in model do not belong together."));
    const std::uint64_t both = mixSeed({optimizers::fingerprint(weights), optimizers::fingerprint(tokenizer)});
    return LanguageModel(std::move(*words), *numbers, both);
}

/// Whether the prompt is well formed and leaves room for `further` positions after it.
Status LanguageModel::accepts(const ModelPrompt& prompt, std::size_t further) const
{
    if (prompt.tokens.empty() || prompt.softRows.size() % shape().width != 0)
        return failure(ErrorKind::InvalidInput,
                       textId("The built-in model was given no text, or a soft prompt of a wrong width."));
    if (!std::ranges::all_of(prompt.softRows, [](float value) { return std::isfinite(value); }))
        return failure(ErrorKind::InvalidInput, textId("The soft prompt has values that are not finite numbers."));
    const std::size_t positions = prompt.softRows.size() / shape().width + prompt.tokens.size() + further;
    if (positions <= shape().context)
        return {};
    return failure(ErrorKind::InvalidInput,
                   {textId("The prompt needs %1 tokens with room for an answer, but the built-in model reads at most "
                           "%2."),
                    {positions, shape().context}});
}

Result<std::vector<float>> LanguageModel::readAll(std::span<const float> inputs, KeyValues& past,
                                                  const std::stop_token& stop) const
{
    std::vector<float> states;
    const std::size_t step = positionsPerLook * shape().width;
    for (std::size_t begin = 0; begin < inputs.size(); begin += step) {
        if (stop.stop_requested())
            return modelStopped();
        const auto part = m_transformer.read(inputs.subspan(begin, std::min(step, inputs.size() - begin)), past);
        states.insert(states.end(), part.begin(), part.end());
    }
    return states;
}

/// Reads the prompt, leaving room for `further` positions; its beginning comes from the cache where it is known.
Result<LanguageModel::Reading> LanguageModel::begin(const ModelPrompt& prompt, std::size_t further,
                                                    const std::stop_token& stop) const
{
    const std::size_t width = shape().width;
    const std::size_t positions = prompt.softRows.size() / width + prompt.tokens.size();
    if (const Status status = accepts(prompt, 1); !status)
        return tl::unexpected(status.error());
    const std::size_t capacity = std::min(shape().context, positions + further);
    const bool plain = prompt.softRows.empty();
    Reading reading{plain ? m_prefixes->startedWith(prompt.tokens, positions - 1, shape(), capacity)
                          : KeyValues(shape(), capacity),
                    {}};
    std::vector<float> inputs = prompt.softRows;
    const auto rest = m_transformer.inputs(std::span(prompt.tokens).subspan(reading.past.length()));
    inputs.insert(inputs.end(), rest.begin(), rest.end());
    const auto states = readAll(inputs, reading.past, stop);
    if (!states)
        return tl::unexpected(states.error());
    reading.lastState.assign(states->end() - static_cast<std::ptrdiff_t>(width), states->end());
    if (plain)
        m_prefixes->remember(prompt.tokens, reading.past, shape());
    return reading;
}

Result<Generation> LanguageModel::generate(const ModelPrompt& prompt, const Sampling& sampling, std::size_t maxTokens,
                                           const std::function<bool(std::span<const TokenId>)>& enough,
                                           const std::stop_token& stop) const
{
    auto reading = begin(prompt, maxTokens, stop);
    if (!reading)
        return tl::unexpected(reading.error());
    Generation generation;
    generation.tokensRead = reading->past.length();
    Rng rng(sampling.seed);
    while (generation.tokensWritten < maxTokens) {
        if (stop.stop_requested())
            return modelStopped();
        std::vector<float> logits = m_transformer.logits(reading->lastState);
        const TokenId token = chosenToken(logits, sampling, rng);
        ++generation.tokensWritten;
        if (token == Tokenizer::endOfTurn) {
            generation.ended = true;
            break;
        }
        generation.tokens.push_back(token);
        if (enough && enough(generation.tokens)) {
            generation.ended = true;
            break;
        }
        if (reading->past.length() == reading->past.capacity())
            break;
        reading->lastState = m_transformer.read(m_transformer.inputs(std::span(&token, 1)), reading->past);
    }
    return generation;
}

Result<double> LanguageModel::logProbability(const ModelPrompt& prompt, std::span<const TokenId> continuation,
                                             const std::stop_token& stop) const
{
    if (const Status status = accepts(prompt, continuation.size()); !status)
        return tl::unexpected(status.error());
    auto reading = begin(prompt, continuation.size(), stop);
    if (!reading)
        return tl::unexpected(reading.error());
    if (continuation.empty())
        return 0.0;
    const auto states = readAll(m_transformer.inputs(continuation.first(continuation.size() - 1)), reading->past, stop);
    if (!states)
        return tl::unexpected(states.error());
    std::vector<float> all = std::move(reading->lastState);
    all.insert(all.end(), states->begin(), states->end());
    double sum = 0.0;
    for (std::size_t i = 0; i < continuation.size(); ++i) {
        std::vector<float> logits = m_transformer.logits(std::span(all).subspan(i * shape().width, shape().width));
        sum += logProbabilityOf(continuation[i], logits);
    }
    return sum;
}

Result<std::vector<float>> LanguageModel::hiddenStates(const ModelPrompt& prompt, const std::stop_token& stop) const
{
    if (const Status status = accepts(prompt, 0); !status)
        return tl::unexpected(status.error());
    const std::size_t positions = prompt.softRows.size() / shape().width + prompt.tokens.size();
    KeyValues past(shape(), positions);
    std::vector<float> inputs = prompt.softRows;
    const auto rest = m_transformer.inputs(prompt.tokens);
    inputs.insert(inputs.end(), rest.begin(), rest.end());
    return readAll(inputs, past, stop);
}

} // namespace optimizers
