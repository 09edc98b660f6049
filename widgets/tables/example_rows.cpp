// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/example_rows.h"

#include "optimizers/core/text.h"
#include "widgets/text/utf8.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

namespace widgets {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds between(40);
constexpr std::size_t firstMatches = 200; ///< more than a screen shows
constexpr std::size_t rowsAtOnce = 256;

/// A text that is looked for in others, case aside.
class Needle
{
public:
    explicit Needle(const std::string& text)
        : m_plain(optimizers::asciiLowered(optimizers::trimmed(text))), m_wide(fromUtf8(optimizers::trimmed(text)))
    {
        m_isAscii = std::ranges::all_of(m_plain, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    }

    [[nodiscard]] bool isEmpty() const { return m_plain.empty(); }

    [[nodiscard]] bool isIn(std::string_view text) const
    {
        return m_isAscii ? isPlainIn(text) : fromUtf8(text).contains(m_wide, Qt::CaseInsensitive);
    }

private:
    static char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    /// Bytes of longer characters never look like ASCII, so that bytes can be compared.
    [[nodiscard]] bool isPlainIn(std::string_view text) const
    {
        const auto alike = [](char a, char b) { return lowered(a) == b; };
        return std::search(text.begin(), text.end(), m_plain.begin(), m_plain.end(), alike) != text.end();
    }

    std::string m_plain;
    QString m_wide;
    bool m_isAscii = true;
};

bool matches(const optimizers::Example& example, const Needle& needle)
{
    return needle.isIn(example.input) ||
           std::ranges::any_of(example.expected, [&](const std::string& answer) { return needle.isIn(answer); });
}

} // namespace

std::size_t ExampleRows::firstOf(optimizers::Role role) const
{
    std::size_t first = 0;
    for (std::size_t before = 0; before < static_cast<std::size_t>(role); ++before)
        first += byRole.at(before).size();
    return first;
}

optimizers::Role ExampleRows::roleAt(std::size_t row) const
{
    if (row < byRole[0].size())
        return optimizers::Role::Pool;
    return row < byRole[0].size() + byRole[1].size() ? optimizers::Role::Validation : optimizers::Role::Test;
}

const optimizers::Example& ExampleRows::at(std::size_t row) const
{
    const optimizers::Role role = roleAt(row);
    return byRole.at(static_cast<std::size_t>(role))[row - firstOf(role)];
}

void findMatches(const ExampleRows& rows, const ExampleFilter& filter, const std::stop_token& stop,
                 const TakeMatches& take)
{
    const std::size_t begin = filter.role ? rows.firstOf(*filter.role) : 0;
    const std::size_t end =
        filter.role ? begin + rows.byRole.at(static_cast<std::size_t>(*filter.role)).size() : rows.size();
    const Needle needle(filter.text);
    std::vector<std::uint32_t> found;
    bool first = true;
    Clock::time_point told = Clock::now();
    for (std::size_t row = begin; row < end; ++row) {
        if (needle.isEmpty() || matches(rows.at(row), needle))
            found.push_back(static_cast<std::uint32_t>(row));
        if ((row - begin) % rowsAtOnce != rowsAtOnce - 1)
            continue;
        if (stop.stop_requested())
            return;
        const Clock::time_point now = Clock::now();
        if ((first && found.size() >= firstMatches) || now - told >= between) {
            first = first && found.empty();
            told = now;
            take(std::exchange(found, {}), static_cast<double>(row - begin) / static_cast<double>(end - begin));
        }
    }
    if (!stop.stop_requested())
        take(std::move(found), 1.0);
}

} // namespace widgets
