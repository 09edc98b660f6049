// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace app {

namespace {

std::string signedNumber(double number)
{
    return (number >= 0 ? "+" : "") + shown(number, 3);
}

std::string pInWords(double p)
{
    return p < 0.0001 ? "p < 0.0001" : "p = " + shown(p, 4);
}

std::string indented(const std::string& text)
{
    std::string result = "    | ";
    for (const char c : text) {
        result += c;
        if (c == '\n')
            result += "    | ";
    }
    return result + "\n";
}

std::string testName(const std::string& test)
{
    if (test == "mcnemar_exact")
        return "exact McNemar test";
    return test == "bootstrap" ? "paired bootstrap" : "no test";
}

std::string differenceInWords(const optimizers::FinalistVerdict& verdict)
{
    const optimizers::PairedDifference& difference = verdict.difference;
    return "difference " + signedNumber(difference.estimate) + " [" + signedNumber(difference.interval.low) + ", " +
           signedNumber(difference.interval.high) + "], " + pInWords(verdict.adjustedP) + " (" +
           testName(difference.test) + " on " + std::to_string(difference.count) + " pairs)";
}

} // namespace

std::string shown(double number, int digits)
{
    std::array<char, 64> text{};
    const std::to_chars_result end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

std::string inWords(const optimizers::Score& score)
{
    if (score.count == 0)
        return "no score";
    std::string text = shown(score.mean, 3) + " [" + shown(score.low, 3) + ", " + shown(score.high, 3) + "] on " +
                       std::to_string(score.count) + " examples";
    if (score.coverage < 1.0)
        text += " (coverage " + shown(100.0 * score.coverage, 1) + " %)";
    return text;
}

std::string inWords(const optimizers::Range& range, int digits)
{
    const std::string low = shown(range.low, digits);
    const std::string high = shown(range.high, digits);
    return low == high ? low : low + " to " + high;
}

std::string durationInWords(double seconds)
{
    const long whole = std::lround(seconds);
    if (whole < 60)
        return std::to_string(whole) + " s";
    return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

std::string oneLine(const std::string& text, std::size_t width)
{
    std::string line = text;
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    if (line.size() <= width)
        return line;
    std::size_t end = width - 3;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0U) == 0x80U)
        --end; // not within a character
    return line.substr(0, end) + "...";
}

std::string inWords(const optimizers::Candidate& candidate)
{
    std::string text = indented(candidate.instruction);
    for (const optimizers::Exemplar& exemplar : candidate.exemplars)
        text += indented(exemplar.input + " -> " + exemplar.output);
    return text;
}

std::string inWords(const optimizers::Preflight& preflight, std::size_t validation)
{
    std::string text = "  " + inWords(preflight.calls, 0) + " calls, " + inWords(preflight.tokens, 0) + " tokens, ";
    if (preflight.money.high > 0)
        text += "money " + inWords(preflight.money, 2) + ", ";
    text += durationInWords(60.0 * preflight.minutes.low) + " to " + durationInWords(60.0 * preflight.minutes.high) +
            "; of the calls " + std::to_string(preflight.baselineCalls) + " for the draft and up to " +
            std::to_string(preflight.comparisonCalls) + " for the final comparison\n";
    if (preflight.plan.candidates > 0)
        text += "  buys " + std::to_string(preflight.plan.candidates) + " candidates, " +
                std::to_string(preflight.plan.fullyEvaluated) + " of them on all " + std::to_string(validation) +
                " validation examples\n";
    return text;
}

std::string verdictInWords(const RunReport& report)
{
    if (!report.comparison)
        return {};
    const optimizers::FinalComparison& comparison = *report.comparison;
    std::string text = "  draft on test: " + inWords(comparison.draft.score) + "\n";
    if (comparison.finalists.empty())
        return text + "  Nothing better than the draft was found on the validation examples.\n";
    const optimizers::TestResult& best = comparison.finalists.front();
    text += "  best candidate:\n" + inWords(report.history.at(best.trial).candidate);
    text += "  best on test:  " + inWords(best.score) + "\n  " + differenceInWords(best.verdict) + "\n";
    text += "  optimism (validation minus test): " + signedNumber(best.verdict.optimism) + "\n";
    switch (best.verdict.verdict) {
    case optimizers::Verdict::Better:
        return text + "  Better: the best candidate beats the draft on examples it has never seen.\n";
    case optimizers::Verdict::Worse:
        return text + "  Worse: the draft beats the best candidate on examples it has never seen.\n";
    default:
        break;
    }
    text += "  Cannot tell: the difference may be chance.";
    if (best.verdict.moreExamples)
        text +=
            " About " + std::to_string(*best.verdict.moreExamples) + " more test examples would probably settle it.";
    return text + "\n";
}

} // namespace app
