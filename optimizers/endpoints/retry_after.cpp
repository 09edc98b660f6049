// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/retry_after.h"

#include "optimizers/core/text.h"

#include <curl/curl.h>

#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

namespace optimizers {

namespace {

using std::chrono::milliseconds;

// Longer hints are nobody's intention, and the cap keeps the arithmetic in range.
constexpr double longestSeconds = 1e9;

std::optional<milliseconds> fromSeconds(double seconds)
{
    if (std::isnan(seconds) || seconds < 0.0 || seconds > longestSeconds)
        return std::nullopt;
    return milliseconds(std::llround(seconds * 1000.0));
}

/// Reads a plain decimal number from the beginning of the text and takes it off; no sign, no exponent.
std::optional<double> takeNumber(std::string_view& text)
{
    const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789."));
    double number = 0.0;
    const std::from_chars_result read =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
        return std::nullopt;
    text.remove_prefix(digits.size());
    return number;
}

std::optional<double> number(std::string_view text)
{
    const std::optional<double> value = takeNumber(text);
    return text.empty() ? value : std::nullopt;
}

std::optional<double> takeUnit(std::string_view& text)
{
    struct Unit
    {
        std::string_view name;
        double seconds;
    };
    for (const Unit& unit : {Unit{"ms", 0.001}, Unit{"s", 1.0}, Unit{"m", 60.0}, Unit{"h", 3600.0}}) {
        if (text.starts_with(unit.name)) {
            text.remove_prefix(unit.name.size());
            return unit.seconds;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<milliseconds> retryAfter(std::string_view value, std::chrono::system_clock::time_point now)
{
    value = trimmed(value);
    if (const std::optional<double> seconds = number(value))
        return fromSeconds(*seconds);
    if (value.empty() || value.find('\0') != std::string_view::npos)
        return std::nullopt;
    // A date begins with the name of a day; curl_getdate() would also take times without a date.
    if (std::isalpha(static_cast<unsigned char>(value.front())) == 0)
        return std::nullopt;
    const time_t date = curl_getdate(std::string(value).c_str(), nullptr);
    if (date < 0)
        return std::nullopt;
    // In seconds: the nanoseconds of the clock's own time points overflow in far years.
    return fromSeconds(static_cast<double>(date) - std::chrono::duration<double>(now.time_since_epoch()).count());
}

std::optional<milliseconds> retryHint(const HttpReply& reply, std::chrono::system_clock::time_point now)
{
    if (const std::optional<std::string_view> exact = reply.header("retry-after-ms"))
        if (const std::optional<double> hint = number(trimmed(*exact)))
            return fromSeconds(*hint / 1000.0);
    if (const std::optional<std::string_view> hint = reply.header("retry-after"))
        return retryAfter(*hint, now);
    return std::nullopt;
}

std::optional<milliseconds> durationFrom(std::string_view text)
{
    double seconds = 0.0;
    text = trimmed(text);
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        const std::optional<double> value = takeNumber(text);
        const std::optional<double> unit = takeUnit(text);
        if (!value || !unit)
            return std::nullopt;
        seconds += *value * *unit;
    }
    return fromSeconds(seconds);
}

} // namespace optimizers
