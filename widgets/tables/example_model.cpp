// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/example_model.h"

#include "optimizers/core/text.h"
#include "widgets/tables/role_text.h"
#include "widgets/text/figures.h"
#include "widgets/text/utf8.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using optimizers::Role;

namespace widgets {

namespace {

/// In bytes: more of a text than a cell shows, and of one a tool tip.
constexpr std::size_t cellLength = 400;
constexpr std::size_t tipLength = 4000;

/// The beginning of a text, cut between characters.
QString beginningOf(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return fromUtf8(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return fromUtf8(text.substr(0, end)) + u'…';
}

QString answersOf(const optimizers::Example& example, std::size_t longest)
{
    QStringList answers;
    std::size_t length = 0;
    for (const std::string& answer : example.expected) {
        answers.push_back(beginningOf(answer, longest));
        length += answer.size();
        if (length > longest)
            break;
    }
    return answers.join(u" · "_s);
}

} // namespace

std::size_t ExampleModel::sourceOf(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return m_matching ? m_matches.at(place) : m_first + place;
}

void ExampleModel::setExamples(ExampleRows rows)
{
    removeAll();
    m_rows = std::move(rows);
    if (optimizers::trimmed(m_filter.text).empty())
        showPiece();
    else
        startSearch();
}

void ExampleModel::setFilter(const ExampleFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    removeAll();
    if (optimizers::trimmed(m_filter.text).empty())
        showPiece();
    else
        startSearch();
}

void ExampleModel::removeAll()
{
    m_search.cancel();
    m_searching = false;
    if (m_count > 0) {
        beginRemoveRows({}, 0, m_count - 1);
        m_count = 0;
        m_matches.clear();
        endRemoveRows();
    }
    m_matching = false;
}

void ExampleModel::showPiece()
{
    m_first = m_filter.role ? m_rows.firstOf(*m_filter.role) : 0;
    const std::size_t size =
        m_filter.role ? m_rows.byRole.at(static_cast<std::size_t>(*m_filter.role)).size() : m_rows.size();
    if (size > 0) {
        beginInsertRows({}, 0, static_cast<int>(size) - 1);
        m_count = static_cast<int>(size);
        endInsertRows();
    }
    Q_EMIT shownChanged();
}

void ExampleModel::startSearch()
{
    m_matching = true;
    m_searching = true;
    Q_EMIT shownChanged();
    m_search.start(
        [this, rows = m_rows, filter = m_filter](const std::stop_token& stop, const LatestJob::Deliver& deliver) {
            findMatches(rows, filter, stop, [this, &deliver](std::vector<std::uint32_t> found, double share) {
                deliver([this, found = std::move(found), share] { takeMatches(found, share); });
            });
        });
}

void ExampleModel::takeMatches(const std::vector<std::uint32_t>& rows, double share)
{
    if (!rows.empty()) {
        beginInsertRows({}, m_count, m_count + static_cast<int>(rows.size()) - 1);
        m_matches.insert(m_matches.end(), rows.begin(), rows.end());
        m_count = static_cast<int>(m_matches.size());
        endInsertRows();
    }
    m_searching = share < 1.0;
    Q_EMIT shownChanged();
}

int ExampleModel::rowOf(optimizers::ExampleId id, Role role) const
{
    const auto examples = m_rows.byRole.at(static_cast<std::size_t>(role));
    const auto found = std::ranges::lower_bound(examples, id, {}, &optimizers::Example::id); // ids count in order
    if (found == examples.end() || found->id != id)
        return -1;
    const std::size_t source = m_rows.firstOf(role) + static_cast<std::size_t>(found - examples.begin());
    if (!m_matching) {
        const bool inPiece = source >= m_first && source < m_first + static_cast<std::size_t>(m_count);
        return inPiece ? static_cast<int>(source - m_first) : -1;
    }
    const auto match = std::ranges::lower_bound(m_matches, source);
    return match != m_matches.end() && *match == source ? static_cast<int>(match - m_matches.begin()) : -1;
}

int ExampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int ExampleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExampleModel::shown(std::size_t source, int column) const
{
    const optimizers::Example& example = m_rows.at(source);
    switch (column) {
    case Number:
        return countText(std::int64_t{example.id.value} + 1);
    case RoleColumn:
        return wordOf(m_rows.roleAt(source));
    case Input:
        return beginningOf(example.input, cellLength).simplified();
    default:
        return answersOf(example, cellLength).simplified();
    }
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::size_t source = sourceOf(index.row());
    if (role == Qt::DisplayRole)
        return shown(source, index.column());
    if (role != Qt::ToolTipRole)
        return {};
    if (index.column() == Input)
        return beginningOf(m_rows.at(source).input, tipLength);
    return index.column() == Expected ? answersOf(m_rows.at(source), tipLength) : QVariant();
}

QVariant ExampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Number"), tr("Role"), tr("Input"), tr("Expected")};
    return names[section];
}

} // namespace widgets

#include "moc_example_model.cpp"
