// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/measurement.h"

#include "optimizers/search/writing.h"

#include <algorithm>
#include <set>

namespace resources {

namespace {

using optimizers::BuiltinEndpoint;
using optimizers::CompletionRequest;
using optimizers::Message;

constexpr int candidatesPerInduction = 8;
constexpr int itemsPerCandidate = 25;

CompletionRequest requestFor(const EvaluationItem& item)
{
    CompletionRequest request;
    for (const Turn& turn : item.messages)
        request.messages.push_back({static_cast<Message::Role>(turn.role), turn.text});
    request.maxTokens = 64;
    return request;
}

std::string answerTo(BuiltinEndpoint& endpoint, const CompletionRequest& request)
{
    const auto answer = endpoint.complete(request, {});
    return answer ? answer->text : std::string();
}

/// Some requests ask for marks around the instruction; the optimizers read the answer without them.
std::string writtenInstruction(const std::string& answer)
{
    return optimizers::parseInstruction(answer).value_or(answer);
}

/// Items that ask "Do the task.", with another instruction in its place.
double accuracyOfInstruction(BuiltinEndpoint& endpoint, std::vector<EvaluationItem> items,
                             const std::string& instruction)
{
    for (EvaluationItem& item : items)
        item.messages.front() = {Turn::Role::System, instruction, false};
    return accuracy(endpoint, items);
}

/// Items whose instruction stands in a system message of its own.
std::vector<EvaluationItem> plainItems(const std::string& family, std::uint64_t seed, int count)
{
    std::vector<EvaluationItem> plain;
    for (const EvaluationItem& item : evaluationItems({Cell::Kind::DoTheTask, 0}, family, seed, 4 * count)) {
        const bool separate = item.messages.size() == 2 && item.messages.front().role == Turn::Role::System;
        if (separate && plain.size() < static_cast<std::size_t>(count))
            plain.push_back(item);
    }
    return plain;
}

template <typename CellOf>
double spread(BuiltinEndpoint& endpoint, const std::string& family, const MeasurementSetup& setup, int count,
              const CellOf& cellOf)
{
    double lowest = 1.0;
    double highest = 0.0;
    for (int i = 0; i < count; ++i) {
        const double share = accuracy(endpoint, evaluationItems(cellOf(i), family, setup.seed, setup.items));
        lowest = std::min(lowest, share);
        highest = std::max(highest, share);
    }
    return std::max(0.0, highest - lowest);
}

void measureInduction(BuiltinEndpoint& endpoint, const MeasurementSetup& setup, FamilyMeasurement& result)
{
    const auto requests = evaluationItems({Cell::Kind::Induction, 0}, result.family, setup.seed, setup.inductions);
    const auto selection = plainItems(result.family, setup.seed + 1, itemsPerCandidate);
    const auto other = plainItems(result.family, setup.seed + 2, setup.items);
    const auto count = static_cast<double>(requests.size());
    for (const EvaluationItem& item : requests) {
        CompletionRequest request = requestFor(item);
        request.temperature = setup.inductionTemperature;
        std::set<std::string> distinct;
        std::string best;
        double bestShare = -1.0;
        for (request.sample = 0; request.sample < candidatesPerInduction; ++request.sample) {
            const std::string instruction = writtenInstruction(answerTo(endpoint, request));
            result.inducedValid +=
                isValidInstruction(result.family, instruction) ? 1.0 / (count * candidatesPerInduction) : 0.0;
            if (!distinct.insert(instruction).second)
                continue;
            const double share = accuracyOfInstruction(endpoint, selection, instruction);
            if (share > bestShare) {
                bestShare = share;
                best = instruction;
            }
        }
        result.inducedDistinct += static_cast<double>(distinct.size()) / count;
        result.inducedBest += accuracyOfInstruction(endpoint, other, best) / count;
    }
}

} // namespace

double accuracy(BuiltinEndpoint& endpoint, const std::vector<EvaluationItem>& items)
{
    if (items.empty())
        return 0.0;
    const auto right = std::ranges::count_if(items, [&](const EvaluationItem& item) {
        return std::ranges::find(item.accepted, answerTo(endpoint, requestFor(item))) != item.accepted.end();
    });
    return static_cast<double>(right) / static_cast<double>(items.size());
}

FamilyMeasurement measured(BuiltinEndpoint& endpoint, const std::string& family, const MeasurementSetup& setup)
{
    const auto share = [&](Cell::Kind kind) {
        return accuracy(endpoint, evaluationItems({kind, 0}, family, setup.seed, setup.items));
    };
    FamilyMeasurement result;
    result.family = family;
    result.clear = share(Cell::Kind::Clear);
    result.heldOutCombination = share(Cell::Kind::HeldOutCombination);
    result.novel = share(Cell::Kind::Novel);
    result.vague = share(Cell::Kind::Vague);
    result.doTheTask = share(Cell::Kind::DoTheTask);
    result.oneExemplar = share(Cell::Kind::NoInstructionK1);
    result.threeExemplars = share(Cell::Kind::NoInstructionK3);
    result.fiveExemplars = share(Cell::Kind::NoInstructionK5);
    result.wordingSpread =
        spread(endpoint, family, setup, clearWordings(family), [](int i) { return Cell{Cell::Kind::ClearWording, i}; });
    result.exemplarSpread =
        spread(endpoint, family, setup, setup.exemplarSets, [](int i) { return Cell{Cell::Kind::ExemplarSet, i}; });
    measureInduction(endpoint, setup, result);
    return result;
}

} // namespace resources
