// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal_rows.h"

#include <QDateTime>

#include <algorithm>
#include <sstream>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> finishNames = {"stop", "length", "refusal", "content_filter"};

} // namespace

RequestBytes::RequestBytes(optimizers::RequestKey key)
{
    for (std::size_t i = 0; i < 8; ++i) {
        const std::size_t shift = 56 - 8 * i;
        m_bytes.at(i) = static_cast<char>((key.high >> shift) & 0xffU);
        m_bytes.at(8 + i) = static_cast<char>((key.low >> shift) & 0xffU);
    }
}

optimizers::RequestKey requestKeyFrom(std::string_view bytes)
{
    optimizers::RequestKey key;
    for (std::size_t i = 0; i < 8 && bytes.size() == 16; ++i) {
        key.high = (key.high << 8U) | static_cast<unsigned char>(bytes[i]);
        key.low = (key.low << 8U) | static_cast<unsigned char>(bytes[8 + i]);
    }
    return key;
}

optimizers::Spending spendingFrom(const Statement& row, int firstColumn)
{
    return {row.integer(firstColumn),     row.integer(firstColumn + 1), row.integer(firstColumn + 2),
            row.integer(firstColumn + 3), row.number(firstColumn + 4),  row.number(firstColumn + 5)};
}

optimizers::Score scoreFrom(const Statement& row, int firstColumn)
{
    return {row.number(firstColumn), row.number(firstColumn + 1), row.number(firstColumn + 2),
            static_cast<int>(row.integer(firstColumn + 3)), row.number(firstColumn + 4)};
}

optimizers::Usage usageFrom(const Statement& row, int firstColumn)
{
    return {row.integer(firstColumn), row.integer(firstColumn + 1), row.number(firstColumn + 2),
            row.number(firstColumn + 3), row.integer(firstColumn + 4) != 0};
}

std::string textOf(const std::vector<optimizers::CandidateId>& parents)
{
    std::string text;
    for (const optimizers::CandidateId parent : parents)
        text += (text.empty() ? "" : " ") + optimizers::textOf(parent);
    return text;
}

std::vector<optimizers::CandidateId> parentsFrom(const std::string& text)
{
    std::vector<optimizers::CandidateId> parents;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (const auto id = optimizers::candidateIdFrom(word))
            parents.push_back(*id);
    }
    return parents;
}

std::string_view nameOf(optimizers::FinishReason reason)
{
    return finishNames.at(static_cast<std::size_t>(reason));
}

optimizers::FinishReason finishReasonFrom(std::string_view name)
{
    const auto found = std::ranges::find(finishNames, name);
    return found == finishNames.end() ? optimizers::FinishReason::Stop
                                      : static_cast<optimizers::FinishReason>(found - finishNames.begin());
}

std::string utcNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
}

} // namespace app
