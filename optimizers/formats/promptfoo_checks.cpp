// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/promptfoo_checks.h"

#include <nlohmann/json.hpp>

#include <array>

namespace optimizers {

namespace {

/// A JavaScript literal without the pairs of braces that promptfoo would take for a template.
std::string scriptLiteral(const std::string& text)
{
    std::string written;
    for (const char c : nlohmann::json(text).dump(-1, ' ', true)) {
        if (c == '{' || c == '}')
            written += c == '{' ? "\\u007b" : "\\u007d";
        else
            written += c;
    }
    return written;
}

std::string answerExpression(const AnswerRule& rule, std::vector<ShownText>& losses)
{
    switch (rule.kind) {
    case AnswerRule::Kind::WholeText:
        return "reply.trim()";
    case AnswerRule::Kind::LastLine:
        return "reply.trim().split(/[\\r\\n]/).pop().trim()";
    case AnswerRule::Kind::Marker:
        return "(() => {\n"
               "  const marker = " +
               scriptLiteral(rule.pattern) +
               ";\n"
               "  const place = reply.toLowerCase().lastIndexOf(marker.toLowerCase());\n"
               "  return place < 0 ? '' : reply.slice(place + marker.length).trim().split(/[\\r\\n]/)[0].trim();\n"
               "})()";
    case AnswerRule::Kind::Regex:
        losses.push_back(
            textId("The answer is found with JavaScript's regular expressions, which differ from Hone's in "
                   "rare cases."));
        return "(() => {\n"
               "  const last = [...reply.matchAll(new RegExp(" +
               scriptLiteral(rule.pattern) +
               ", 'gu'))].pop();\n"
               "  return last === undefined ? '' : (last[1] ?? last[0]).trim();\n"
               "})()";
    case AnswerRule::Kind::JsonField:
        losses.push_back(textId("The answer is only found where the whole reply is one JSON object."));
        return "(() => {\n"
               "  try {\n"
               "    const value = " +
               scriptLiteral(rule.pattern) +
               ".split('.').reduce((object, key) => object[key], JSON.parse(reply));\n"
               "    return typeof value === 'string' ? value.trim() : JSON.stringify(value);\n"
               "  } catch {\n"
               "    return '';\n"
               "  }\n"
               "})()";
    }
    return "reply.trim()";
}

ParameterValue parameterOf(const ExportedMetric& metric, const std::string& id, const ParameterValue& otherwise)
{
    const auto found = metric.values.find(id);
    return found == metric.values.end() ? otherwise : found->second;
}

bool isSet(const ExportedMetric& metric, const std::string& id, bool otherwise)
{
    const ParameterValue value = parameterOf(metric, id, otherwise);
    const bool* set = std::get_if<bool>(&value);
    return set != nullptr ? *set : otherwise;
}

std::string textFor(const ExportedMetric& metric, const std::string& id, const std::string& otherwise)
{
    return optimizers::textOf(parameterOf(metric, id, otherwise));
}

constexpr std::string_view asSquad = "const alike = (text) => text.toLowerCase().replace(/[!-\\/:-@\\[-`{-~]/g, '')\n"
                                     "  .replace(/\\b(a|an|the)\\b/g, ' ').trim().split(/\\s+/).join(' ');\n";
constexpr std::string_view asInstructionInduction =
    "const alike = (text) => text.replaceAll(' and ', ' ').replace(/Sentence [12]:/g, ' ').trim()\n"
    "  .split(/[\\n.]/)[0].toLowerCase().replaceAll('-', ' ').replace(/[!-\\/:-@\\[-`{-~]/g, '');\n";
constexpr std::string_view withoutPunctuation = "  text = text.replace(/[\\p{P}`]/gu, (mark, place) => {\n"
                                                "    if ('#%&@'.includes(mark)) return mark;\n"
                                                "    const before = text[place - 1] ?? '';\n"
                                                "    const after = text[place + mark.length] ?? '';\n"
                                                "    const number = /\\d/.test(after) && (/\\d/.test(before) || mark "
                                                "=== '-' && !/[\\p{L}\\p{N}_]/u.test(before));\n"
                                                "    return number ? mark : '';\n"
                                                "  });\n";

/// A function "alike" that makes texts equal which differ only in what the metric ignores.
std::string alikeFunction(const ExportedMetric& metric)
{
    const std::string rules = textFor(metric, "rules", "own");
    if (rules == "squad")
        return std::string(asSquad);
    if (rules == "instruction_induction")
        return std::string(asInstructionInduction);
    std::string script = "const alike = (text) => {\n";
    if (isSet(metric, "ignore_case", true))
        script += "  text = text.toLowerCase();\n";
    script += "  text = text.normalize('NFC');\n";
    if (isSet(metric, "ignore_punctuation", true))
        script += withoutPunctuation;
    if (isSet(metric, "ignore_articles", false))
        script += "  text = text.replace(/(?<![\\p{L}\\p{N}_])(a|an|the)(?![\\p{L}\\p{N}_])/giu, ' ');\n";
    if (isSet(metric, "ignore_space", true))
        script += "  text = text.trim().split(/\\s+/).join(' ');\n";
    return script + "  return text;\n};\n";
}

std::string containsScript(const ExportedMetric& metric)
{
    std::string script = alikeFunction(metric) + "const given = alike(answer);\n";
    if (!isSet(metric, "whole_words", true))
        return script + "return expected.some((text) => alike(text) === '' ? given === '' "
                        ": given.includes(alike(text))) ? 1 : 0;\n";
    return script + "const word = /[\\p{L}\\p{N}_]/u;\n"
                    "const edge = (place) => !word.test(given[place - 1] ?? '') || !word.test(given[place] ?? '');\n"
                    "const holds = (wanted) => {\n"
                    "  if (wanted === '') return given === '';\n"
                    "  for (let at = given.indexOf(wanted); at >= 0; at = given.indexOf(wanted, at + 1))\n"
                    "    if (edge(at) && edge(at + wanted.length)) return true;\n"
                    "  return false;\n"
                    "};\n"
                    "return expected.some((text) => holds(alike(text))) ? 1 : 0;\n";
}

std::string regexScript(const ExportedMetric& metric, std::vector<ShownText>& losses)
{
    losses.push_back(
        textId("The metric's expressions are matched by JavaScript, which differs from PCRE2 in rare cases."));
    const std::string pattern = textFor(metric, "pattern", "");
    const std::string flags = isSet(metric, "ignore_case", false) ? "'iu'" : "'u'";
    const bool whole = isSet(metric, "whole_answer", false);
    return "const quoted = (text) => text.replace(/[\\\\^$.*+?()[\\]{}|\\/-]/g, '\\\\$&');\n"
           "const pattern = " +
           scriptLiteral(pattern) +
           ";\n"
           "const expression = (text) => pattern === '' ? text "
           ": pattern.split('{' + '{expected}' + '}').join(quoted(text));\n"
           "return expected.some((text) => new RegExp(" +
           (whole ? "'^(?:' + expression(text) + ')$'" : std::string("expression(text)")) + ", " + flags +
           ").test(answer)) ? 1 : 0;\n";
}

std::string numericScript(const ExportedMetric& metric, std::vector<ShownText>& losses)
{
    losses.push_back(textId("Numbers are read more simply than by Hone's metric: the last one, with commas between "
                            "thousands."));
    return "const number = (text) => Number((text.match(/[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/g) ?? "
           "['none']).pop().replaceAll(',', ''));\n"
           "const near = (given, wanted) => Math.abs(given - wanted) <= Math.max(" +
           textFor(metric, "absolute_tolerance", "1e-9") + ", " + textFor(metric, "relative_tolerance", "1e-12") +
           " * Math.max(Math.abs(given), Math.abs(wanted)));\n"
           "return expected.some((text) => near(number(answer), number(text))) ? 1 : 0;\n";
}

std::string scoreScript(const ExportedMetric& metric, std::vector<ShownText>& losses)
{
    if (metric.id == "exact_match")
        return alikeFunction(metric) + "return expected.some((text) => alike(text) === alike(answer)) ? 1 : 0;\n";
    if (metric.id == "contains")
        return containsScript(metric);
    if (metric.id == "regex")
        return regexScript(metric, losses);
    if (metric.id == "numeric")
        return numericScript(metric, losses);
    losses.push_back(
        {textId("The metric %1 has no counterpart; the file checks that an accepted answer stands in the reply."),
         {metric.id}});
    return "return expected.some((text) => answer.toLowerCase().includes(text.toLowerCase())) ? 1 : 0;\n";
}

} // namespace

std::string checkScript(const ExportedMetric& metric, std::vector<ShownText>& losses)
{
    return "const reply = typeof output === 'string' ? output : JSON.stringify(output);\n"
           "const expected = context.test.metadata.expected;\n"
           "const answer = " +
           answerExpression(metric.answer, losses) + ";\nif (answer === '') return 0;\n" + scoreScript(metric, losses);
}

} // namespace optimizers
