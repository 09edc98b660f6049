// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/builtin_endpoint.h"
#include "resources/model/embedded_model.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

using optimizers::BuiltinEndpoint;
using optimizers::CompletionRequest;
using optimizers::Message;
using optimizers::TokenId;
using optimizers::Tokenizer;

constexpr int writtenTokens = 256;

/// One token after the other, each with its choice among all tokens, up to a context of 257.
void decode(benchmark::State& state)
{
    const auto weights = optimizers::modelFromBytes(resources::modelWeights());
    const optimizers::Transformer transformer(*weights);
    for ([[maybe_unused]] const auto step : state) {
        optimizers::KeyValues past(transformer.shape(), writtenTokens);
        optimizers::Rng rng(1);
        TokenId token = Tokenizer::userTurn;
        for (int i = 0; i < writtenTokens; ++i) {
            const std::vector<float> states = transformer.read(transformer.inputs(std::span(&token, 1)), past);
            std::vector<float> logits = transformer.logits(states);
            token = optimizers::chosenToken(logits, {}, rng);
        }
        benchmark::DoNotOptimize(token);
    }
    state.SetItemsProcessed(state.iterations() * writtenTokens);
}

void readPrompt(benchmark::State& state)
{
    const auto weights = optimizers::modelFromBytes(resources::modelWeights());
    const optimizers::Transformer transformer(*weights);
    const std::vector<TokenId> tokens(static_cast<std::size_t>(state.range(0)), Tokenizer::userTurn);
    for ([[maybe_unused]] const auto step : state) {
        optimizers::KeyValues past(transformer.shape(), tokens.size());
        benchmark::DoNotOptimize(transformer.read(transformer.inputs(tokens), past));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Every iteration has a prompt the cache has not seen: about 60 tokens of instruction and exemplars, then an input.
CompletionRequest hundredthRequest(std::int64_t round, int input)
{
    CompletionRequest request;
    request.messages = {
        {Message::Role::System, "Write the plural of the word. This is try " + std::to_string(round) + "."}};
    for (const char* const pair : {"dog", "cat", "house", "car", "tree", "book", "key"}) {
        request.messages.push_back({Message::Role::User, pair});
        request.messages.push_back({Message::Role::Assistant, std::string(pair) + "s"});
    }
    static const std::vector<std::string> inputs{"table", "bird", "garden", "lamp", "window"};
    request.messages.push_back(
        {Message::Role::User, inputs[static_cast<std::size_t>(input) % inputs.size()] + " " + std::to_string(input)});
    request.maxTokens = 4;
    return request;
}

void hundredInputs(benchmark::State& state)
{
    const auto endpoint = BuiltinEndpoint::open();
    std::int64_t round = 0;
    for ([[maybe_unused]] const auto step : state) {
        ++round;
        for (int input = 0; input < 100; ++input)
            benchmark::DoNotOptimize((*endpoint)->complete(hundredthRequest(round, input), {}));
    }
    state.counters["prompt"] =
        static_cast<double>((*endpoint)->complete(hundredthRequest(0, 0), {})->usage.inputTokens);
}

void openModel(benchmark::State& state)
{
    for ([[maybe_unused]] const auto step : state)
        benchmark::DoNotOptimize(BuiltinEndpoint::open());
}

BENCHMARK(decode)->Unit(benchmark::kMillisecond);
BENCHMARK(readPrompt)->Arg(60)->Arg(380)->Unit(benchmark::kMillisecond);
BENCHMARK(hundredInputs)->Unit(benchmark::kMillisecond);
BENCHMARK(openModel)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
