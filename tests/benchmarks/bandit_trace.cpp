// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bandit_trace.h"

#include "optimizers/surrogates/acquisition.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

namespace tests {

using nlohmann::json;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;

namespace {

/// Something in the file is not as it should be; the message names it.
struct TraceError
{
    std::string message;
};

const json& member(const json& object, const char* name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    if (!object.is_object() || found == object.end())
        throw TraceError{std::string("\"") + name + "\" is missing"};
    return *found;
}

double number(const json& value, const std::string& name)
{
    if (!value.is_number() || !std::isfinite(value.get<double>()))
        throw TraceError{name + " is not a number"};
    return value.get<double>();
}

std::size_t wholeNumber(const json& value, const std::string& name, std::size_t least, std::size_t most)
{
    if (!value.is_number_integer() || value.get<double>() < static_cast<double>(least) ||
        value.get<double>() > static_cast<double>(most))
        throw TraceError{name + " is not a whole number from " + std::to_string(least) + " to " + std::to_string(most)};
    return value.get<std::size_t>();
}

void requireList(const json& value, const std::string& name)
{
    if (!value.is_array() || value.empty())
        throw TraceError{name + " is not a list"};
}

std::vector<double> numbers(const json& value, const std::string& name, std::size_t count)
{
    requireList(value, name);
    if (value.size() != count)
        throw TraceError{name + " has " + std::to_string(value.size()) + " numbers instead of " +
                         std::to_string(count)};
    std::vector<double> result;
    result.reserve(count);
    for (const json& entry : value)
        result.push_back(number(entry, name));
    return result;
}

std::vector<double> matrix(const json& value, const std::string& name, std::size_t columns)
{
    std::vector<double> result;
    requireList(value, name);
    for (const json& row : value) {
        const std::vector<double> line = numbers(row, "A row of " + name, columns);
        result.insert(result.end(), line.begin(), line.end());
    }
    return result;
}

double positive(const json& object, const char* name)
{
    const double value = number(member(object, name), std::string("\"") + name + "\"");
    if (!(value > 0.0))
        throw TraceError{std::string("\"") + name + "\" is not positive"};
    return value;
}

optimizers::NeuralUcbSettings settingsOf(const json& file)
{
    optimizers::NeuralUcbSettings settings;
    constexpr std::size_t most = 1000000;
    settings.hiddenUnits = wholeNumber(member(file, "hidden_units"), "\"hidden_units\"", 1, most);
    settings.iterations = static_cast<int>(wholeNumber(member(file, "iterations"), "\"iterations\"", 1, most));
    settings.lambda = positive(file, "lambda_");
    settings.nu = positive(file, "nu");
    settings.learningRate = positive(file, "learning_rate");
    return settings;
}

optimizers::NetworkWeights<double> weightsOf(const json& weights, std::size_t inputs, std::size_t units)
{
    optimizers::NetworkWeights<double> result;
    result.inputs = inputs;
    result.hiddenWeights = matrix(member(weights, "W1"), "\"W1\"", inputs);
    if (result.hiddenWeights.size() != units * inputs)
        throw TraceError{"\"W1\" does not have one row a hidden unit"};
    result.hiddenBias = numbers(member(weights, "b1"), "\"b1\"", units);
    result.outputWeights = numbers(member(weights, "w2"), "\"w2\"", units);
    const json& bias = member(weights, "b2");
    result.outputBias = bias.is_array() ? numbers(bias, "\"b2\"", 1).front() : number(bias, "\"b2\"");
    return result;
}

TraceRound roundOf(const json& round, std::size_t candidates)
{
    TraceRound result;
    result.arm = wholeNumber(member(round, "arm"), "\"arm\"", 0, candidates - 1);
    result.mean = numbers(member(round, "mean"), "\"mean\"", candidates);
    result.deviation = numbers(member(round, "deviation"), "\"deviation\"", candidates);
    result.lossAfterTraining = number(member(round, "loss_after_training"), "\"loss_after_training\"");
    return result;
}

BanditTrace traceOf(const json& file)
{
    BanditTrace trace;
    trace.settings = settingsOf(file);
    const std::size_t inputs = wholeNumber(member(file, "input_dimension"), "\"input_dimension\"", 1, 1000000);
    trace.features = matrix(member(file, "features"), "\"features\"", inputs);
    const std::size_t candidates = trace.features.size() / inputs;
    trace.rewards = numbers(member(file, "rewards"), "\"rewards\"", candidates);
    const json& initial = member(file, "initial_points");
    if (!initial.is_array())
        throw TraceError{"\"initial_points\" is not a list"};
    for (const json& point : initial)
        trace.initialPoints.push_back(wholeNumber(point, "An initial point", 0, candidates - 1));
    trace.initialWeights = weightsOf(member(file, "initial_weights"), inputs, trace.settings.hiddenUnits);
    const json& rounds = member(file, "rounds");
    requireList(rounds, "\"rounds\"");
    for (const json& round : rounds)
        trace.rounds.push_back(roundOf(round, candidates));
    return trace;
}

double relativeError(double ours, double recorded)
{
    if (ours == recorded)
        return 0.0;
    const double error = std::abs(ours - recorded) / std::abs(recorded);
    return std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
}

double largestError(std::span<const double> ours, std::span<const double> recorded)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        largest = std::max(largest, relativeError(ours[i], recorded[i]));
    return largest;
}

template <typename Real>
std::vector<Real> converted(std::span<const double> values)
{
    std::vector<Real> result(values.size());
    std::ranges::transform(values, result.begin(), [](double value) { return static_cast<Real>(value); });
    return result;
}

template <typename Real>
optimizers::NetworkWeights<Real> converted(const optimizers::NetworkWeights<double>& weights)
{
    return {weights.inputs, converted<Real>(std::span(weights.hiddenWeights)),
            converted<Real>(std::span(weights.hiddenBias)), converted<Real>(std::span(weights.outputWeights)),
            static_cast<Real>(weights.outputBias)};
}

} // namespace

Result<BanditTrace> readBanditTrace(const std::string& file)
{
    std::ifstream stream(file);
    if (!stream)
        return failure(ErrorKind::InvalidInput, file + " cannot be opened");
    try {
        return traceOf(json::parse(stream));
    } catch (const json::exception& exception) {
        return failure(ErrorKind::Malformed, file + " is not JSON: " + exception.what());
    } catch (const TraceError& error) {
        return failure(ErrorKind::Malformed, file + " is not a bandit trace: " + error.message);
    }
}

template <typename Real>
Result<std::vector<TraceDifference>> replayBanditTrace(const BanditTrace& trace)
{
    const std::vector<Real> features = converted<Real>(std::span(trace.features));
    const auto candidate = [&](std::size_t index) {
        return std::span(features).subspan(index * trace.inputs(), trace.inputs());
    };
    optimizers::NeuralUcb<Real> bandit(trace.settings, converted<Real>(trace.initialWeights));
    std::vector<Real> rows;
    std::vector<double> scores;
    for (const std::size_t point : trace.initialPoints) {
        rows.insert(rows.end(), candidate(point).begin(), candidate(point).end());
        scores.push_back(trace.rewards[point]);
    }
    if (const Status started = bandit.start(rows, scores, {}); !started)
        return tl::unexpected(started.error());
    std::vector<TraceDifference> differences;
    for (const TraceRound& round : trace.rounds) {
        const Result<optimizers::Prediction> prediction = bandit.predictRows(features, {});
        if (!prediction)
            return tl::unexpected(prediction.error());
        const std::size_t arm = optimizers::indexOfLargest(optimizers::upperConfidence(*prediction));
        const Status observed = bandit.observe(candidate(round.arm), trace.rewards[round.arm], {});
        if (!observed)
            return tl::unexpected(observed.error());
        differences.push_back({arm, arm == round.arm, largestError(prediction->mean, round.mean),
                               largestError(prediction->deviation, round.deviation),
                               relativeError(bandit.loss(), round.lossAfterTraining)});
    }
    return differences;
}

template Result<std::vector<TraceDifference>> replayBanditTrace<float>(const BanditTrace&);
template Result<std::vector<TraceDifference>> replayBanditTrace<double>(const BanditTrace&);

std::string traceDisagreement(std::span<const TraceDifference> rounds, bool inDouble)
{
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const std::string round = "Round " + std::to_string(i);
        const bool untrained = i == 0;
        const double tolerance = untrained ? 1e-9 : 1e-4;
        if (!rounds[i].sameArm)
            return round + " picks another arm";
        if (inDouble && !(rounds[i].mean <= tolerance))
            return round + ": a mean differs by more than " + (untrained ? "1e-9" : "1e-4");
        if (inDouble && !(rounds[i].deviation <= tolerance))
            return round + ": a deviation differs by more than " + (untrained ? "1e-9" : "1e-4");
        if (!(rounds[i].loss <= 1e-3))
            return round + ": the loss differs by more than 1e-3";
    }
    return {};
}

} // namespace tests
