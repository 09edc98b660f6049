// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/metrics/answer_options.h"

#include "optimizers/core/text.h"

#include <algorithm>

namespace optimizers {

namespace {

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Without white space, quotes, backticks and emphasis around it.
std::string_view bare(std::string_view text)
{
    constexpr std::string_view marks = " \t\r\n\v\f*_\"'`";
    const std::size_t begin = text.find_first_not_of(marks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

std::size_t labelLength(std::string_view text)
{
    if (text.empty())
        return 0;
    if (isAsciiLetter(text[0]))
        return text.size() > 1 && (isAsciiLetter(text[1]) || isAsciiDigit(text[1])) ? 0 : 1;
    std::size_t length = 0;
    while (length < text.size() && isAsciiDigit(text[length]))
        ++length;
    return length <= 2 ? length : 0;
}

char closingFor(char opening)
{
    return opening == '(' ? ')' : opening == '[' ? ']' : '\0';
}

/// What follows a label, once its mark is taken off; none where no mark ends the label.
std::optional<std::string_view> afterMark(std::string_view rest, char closing)
{
    if (closing != '\0')
        return rest.starts_with(closing) ? std::optional(rest.substr(1)) : std::nullopt;
    if (rest.empty())
        return rest;
    const char mark = rest[0];
    const std::string_view after = rest.substr(1);
    if (mark == ')' || mark == ']')
        return after;
    // A point or colon inside a number or a word ("3.5", "a:b") is no mark.
    if ((mark == '.' || mark == ':') && (after.empty() || isBlank(after[0]) || after[0] == '*'))
        return after;
    return std::nullopt;
}

bool follows(const std::string& label, const std::string& before)
{
    if (isAsciiDigit(label[0]) != isAsciiDigit(before[0]))
        return false;
    return isAsciiDigit(label[0]) ? std::stoi(label) == std::stoi(before) + 1 : label[0] == before[0] + 1;
}

} // namespace

std::optional<AnswerOption> optionFrom(std::string_view text)
{
    std::string_view rest = bare(text);
    const char closing = rest.empty() ? '\0' : closingFor(rest[0]);
    if (closing != '\0')
        rest.remove_prefix(1);
    const std::size_t length = labelLength(rest);
    if (length == 0)
        return std::nullopt;
    const std::optional<std::string_view> after = afterMark(rest.substr(length), closing);
    if (!after)
        return std::nullopt;
    return AnswerOption{asciiLowered(rest.substr(0, length)), std::string(bare(*after))};
}

std::vector<AnswerOption> optionsIn(std::string_view question)
{
    std::vector<AnswerOption> last;
    std::vector<AnswerOption> current;
    for (std::size_t begin = 0; begin <= question.size();) {
        const std::size_t end = std::min(question.find('\n', begin), question.size());
        std::string_view line = trimmed(question.substr(begin, end - begin));
        if (line.starts_with("- ") || line.starts_with("* "))
            line.remove_prefix(2);
        begin = end + 1;
        std::optional<AnswerOption> option = optionFrom(line);
        if (!option || option->text.empty())
            continue;
        if (option->label == "a" || option->label == "1")
            current.clear();
        else if (current.empty() || !follows(option->label, current.back().label))
            continue;
        current.push_back(*std::move(option));
        if (current.size() >= 2)
            last = current;
    }
    return last;
}

} // namespace optimizers
