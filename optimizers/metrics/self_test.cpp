// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/metrics/self_test.h"

#include "optimizers/core/random.h"
#include "optimizers/core/text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

namespace optimizers {

namespace {

/// Above these means a metric says "right" too easily. Sentences share words, so other answers may score a little.
constexpr double mostForOthers = 0.25;
constexpr double mostForEmpty = 0.05;

/// Scores of one kind of answer.
struct ScoreTally
{
    double sum = 0.0;
    int count = 0;
    int bad = 0;
    std::optional<ExampleId> firstBad;

    [[nodiscard]] double mean() const { return count == 0 ? 0.0 : sum / count; }

    void add(double score, bool isBad, ExampleId example)
    {
        sum += score;
        ++count;
        bad += isBad ? 1 : 0;
        if (isBad && !firstBad)
            firstBad = example;
    }
};

bool saysNothing(const std::string& text)
{
    return trimmed(text).empty();
}

bool accepts(const Example& example, std::string_view answer)
{
    return std::ranges::find(example.expected, answer) != example.expected.end();
}

/// The first answers of all examples that say something, each once.
std::vector<std::string_view> distinctAnswers(std::span<const Example> examples)
{
    std::vector<std::string_view> answers;
    answers.reserve(examples.size());
    for (const Example& example : examples)
        if (!example.expected.empty() && !saysNothing(example.expected.front()))
            answers.emplace_back(example.expected.front());
    std::ranges::sort(answers);
    const auto repeated = std::ranges::unique(answers);
    answers.erase(repeated.begin(), repeated.end());
    return answers;
}

/// One of the answers that the example does not accept; none where there is no such.
std::optional<std::string_view> foreignAnswer(std::span<const std::string_view> answers, const Example& example,
                                              Rng& rng)
{
    if (answers.empty())
        return std::nullopt;
    const std::size_t start = rng.below(answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string_view answer = answers[(start + i) % answers.size()];
        if (!accepts(example, answer))
            return answer;
    }
    return std::nullopt;
}

/// 0.25 as "0.25", 1 as "1": two decimals are enough for a sentence.
std::string shownMean(double mean)
{
    const auto hundredths = static_cast<int>(std::lround(mean * 100.0));
    const std::string digits = std::to_string(hundredths % 100);
    std::string text = std::to_string(hundredths / 100);
    if (hundredths % 100 != 0)
        text += (digits.size() == 1 ? ".0" : ".") + digits;
    return text;
}

void addWarning(MetricSelfTest& result, MetricWarning::Kind kind, const ScoreTally& tally, ShownText text)
{
    result.warnings.push_back({kind, tally.mean(), tally.bad, tally.firstBad, std::move(text)});
}

void warn(MetricSelfTest& result, const ScoreTally& expected, const ScoreTally& others, const ScoreTally& empty)
{
    using Kind = MetricWarning::Kind;
    if (expected.bad > 0)
        addWarning(
            result, Kind::ExpectedNotRight, expected,
            {textId("%1 of %2 expected answers do not score 1, so no prompt can reach a perfect score; the first "
                    "belongs to example %3."),
             {expected.bad, expected.count, expected.firstBad->value}});
    if (others.mean() > mostForOthers)
        addWarning(result, Kind::OthersScoreHigh, others,
                   {textId("Expected answers of other examples score %1 on average, so the metric hardly tells right "
                           "answers from wrong ones."),
                    {shownMean(others.mean())}});
    if (empty.mean() > mostForEmpty)
        addWarning(result, Kind::EmptyScoresHigh, empty,
                   {textId("An empty answer scores %1 on average, so a prompt that makes the model say nothing is "
                           "rewarded."),
                    {shownMean(empty.mean())}});
    if (others.count == 0)
        addWarning(result, Kind::NothingToCompare, others,
                   {textId("All %1 examples expect the same answers, so a prompt that always gives them scores 1."),
                    {result.examples}});
}

} // namespace

Result<MetricSelfTest> selfTest(const Metric& metric, std::span<const Example> examples, std::uint64_t seed,
                                std::stop_token stop)
{
    ScoreTally expected;
    ScoreTally others;
    ScoreTally empty;
    Rng rng(mixSeed({seed, fingerprint("metric self-test")}));
    const std::vector<std::string_view> answers = distinctAnswers(examples);
    for (const Example& example : examples) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, textId("the test of the metric was stopped"));
        for (const std::string& answer : example.expected) {
            const Result<double> score = metric.score(example, answer, stop);
            if (!score)
                return tl::unexpected(score.error());
            expected.add(*score, *score < 1.0, example.id);
        }
        if (const auto answer = foreignAnswer(answers, example, rng)) {
            const Result<double> score = metric.score(example, *answer, stop);
            if (!score)
                return tl::unexpected(score.error());
            others.add(*score, *score > mostForOthers, example.id);
        }
        if (std::ranges::none_of(example.expected, saysNothing)) {
            const Result<double> score = metric.score(example, "", stop);
            if (!score)
                return tl::unexpected(score.error());
            empty.add(*score, *score > mostForEmpty, example.id);
        }
    }
    MetricSelfTest result{static_cast<int>(examples.size()), expected.mean(), others.mean(), empty.mean(), {}};
    warn(result, expected, others, empty);
    return result;
}

} // namespace optimizers
