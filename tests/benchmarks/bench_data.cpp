// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of the readers, the split, rendering and answer parsing.
#include "optimizers/data/read_examples.h"
#include "optimizers/data/split.h"
#include "optimizers/prompts/answer_parser.h"
#include "optimizers/prompts/prompt_layout.h"

#include <benchmark/benchmark.h>

#include <string>

namespace {

std::string csvOf(std::int64_t rows)
{
    std::string text = "question,topic,answer\n";
    for (std::int64_t i = 0; i < rows; ++i)
        text += "\"What is the \"\"number\"\" of row " + std::to_string(i) + ", please?\",numbers,answer " +
                std::to_string(i % 7) + '\n';
    return text;
}

std::string jsonLinesOf(std::int64_t rows)
{
    std::string text;
    for (std::int64_t i = 0; i < rows; ++i)
        text += "{\"question\": \"What is the \\\"number\\\" of row " + std::to_string(i) +
                ", please?\", \"topic\": \"numbers\", \"answer\": \"answer " + std::to_string(i % 7) + "\"}\n";
    return text;
}

void read(benchmark::State& state, const std::string& text, const std::string& name)
{
    for ([[maybe_unused]] auto _ : state) {
        const auto examples = optimizers::parseExamples(text, name);
        if (!examples || examples->rows.size() != static_cast<std::size_t>(state.range(0)))
            state.SkipWithError("not all rows were read");
        benchmark::DoNotOptimize(examples);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void readCsv(benchmark::State& state)
{
    read(state, csvOf(state.range(0)), "x.csv");
}

void readJsonLines(benchmark::State& state)
{
    read(state, jsonLinesOf(state.range(0)), "x.jsonl");
}

void split(benchmark::State& state)
{
    const std::vector files{*optimizers::parseExamples(csvOf(state.range(0)), "x.csv")};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(optimizers::splitExamples(files, {.stratified = true}));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void render(benchmark::State& state)
{
    const auto renderer = optimizers::PromptRenderer::create({}, {"topic"});
    optimizers::Candidate candidate{"Answer the question about {{topic}}. " + std::string(500, 'x'), {}};
    for (int i = 0; i < 5; ++i)
        candidate.exemplars.push_back({"What?", {{"topic", "t"}}, "That.", {}, {}});
    const optimizers::Example example{{}, "Which?", {{"topic", "numbers"}}, {"This."}};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(renderer->render(candidate, example));
}

void parseAnswer(benchmark::State& state)
{
    const auto parser =
        optimizers::AnswerParser::create({optimizers::AnswerRule::Kind::Regex, "answer is \\(?([A-D])\\)?"});
    const std::string reply = std::string(800, 'x') + "\nSo the answer is (B).";
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(parser->parse(reply));
}

BENCHMARK(readCsv)->Arg(1'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(readJsonLines)->Arg(1'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(split)->Arg(1'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(render)->Unit(benchmark::kMicrosecond);
BENCHMARK(parseAnswer)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
