// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/overlaps.h"

#include "optimizers/data/comparable_text.h"
#include "optimizers/data/min_hash.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace optimizers {

namespace {

/// In bytes.
constexpr std::size_t shortestNear = 20;
/// Of a crowd of texts made from one template only so many are looked at for each, and fewer compared exactly.
constexpr std::size_t mostLookedAt = 32;
constexpr std::uint32_t mostCompared = 48;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct Item
{
    const Example* example = nullptr;
    Role role = Role::Pool;
    std::string text;
    std::uint32_t other = none; ///< an item of a less protected role that is the same or near
    double similarity = 0.0;
    std::uint32_t compared = 0; ///< exactly, with others
};

/// One search over one task; the steps in the order of their use.
class OverlapSearch
{
public:
    OverlapSearch(const std::stop_token& stop, const std::function<void(double)>& progress)
        : m_stop(stop), m_progress(progress)
    {}

    [[nodiscard]] bool take(const TaskData& data, const std::vector<std::string>& shownFields)
    {
        const double all = static_cast<double>(data.pool.size() + data.validation.size() + data.test.size());
        m_items.reserve(data.pool.size() + data.validation.size() + data.test.size());
        for (const auto& [role, examples] :
             {std::pair{Role::Pool, &data.pool}, {Role::Validation, &data.validation}, {Role::Test, &data.test}}) {
            for (const Example& example : *examples) {
                m_items.push_back({&example, role, comparableTextOf(example, shownFields), none, 0.0, 0});
                if (!goesOn(0.2 * static_cast<double>(m_items.size()) / all))
                    return false;
            }
        }
        return true;
    }

    /// Texts that are the same; what is left for the search of near ones is one item a text and role.
    void findEqual()
    {
        std::unordered_map<std::string_view, std::array<std::uint32_t, 3>> known;
        known.reserve(m_items.size());
        for (std::uint32_t i = 0; i < m_items.size(); ++i) {
            Item& item = m_items[i];
            const auto role = static_cast<std::size_t>(item.role);
            const auto [place, added] = known.try_emplace(item.text, std::array{none, none, none});
            std::array<std::uint32_t, 3>& first = place->second;
            // Items come by role, so that every less protected one is known by now.
            for (std::size_t lower = 0; lower < role && item.other == none; ++lower)
                item.other = first[lower];
            item.similarity = item.other == none ? 0.0 : 1.0;
            if (first[role] != none) {
                ++m_report.duplicates[role];
                continue;
            }
            first[role] = i;
            if (item.text.size() >= shortestNear)
                m_candidates.push_back(i);
        }
    }

    [[nodiscard]] bool findNear()
    {
        m_hashes.reserve(m_candidates.size());
        for (const std::uint32_t i : m_candidates) {
            m_hashes.push_back(minHashOf(shinglesOf(m_items[i].text)));
            if (!goesOn(0.2 + 0.4 * static_cast<double>(m_hashes.size()) / static_cast<double>(m_candidates.size())))
                return false;
        }
        for (std::size_t band = 0; band < minHashBands; ++band) {
            if (!compareBand(band))
                return false;
        }
        return true;
    }

    [[nodiscard]] OverlapReport report()
    {
        for (const Item& item : m_items) {
            if (item.other == none)
                continue;
            const Item& other = m_items[item.other];
            m_report.overlaps.push_back({item.example->id, item.role, other.example->id, other.role, item.similarity});
        }
        std::ranges::sort(m_report.overlaps, [](const Overlap& a, const Overlap& b) {
            return std::tuple(b.similarity, b.role, a.example) < std::tuple(a.similarity, a.role, b.example);
        });
        return std::move(m_report);
    }

private:
    /// A place in m_candidates with its key in the band at hand.
    using Keyed = std::pair<std::uint64_t, std::uint32_t>;

    [[nodiscard]] bool goesOn(double share)
    {
        if (++m_steps % 1024 != 0)
            return true;
        if (m_progress)
            m_progress(share);
        return !m_stop.stop_requested();
    }

    [[nodiscard]] bool compareBand(std::size_t band)
    {
        std::vector<Keyed> keyed;
        keyed.reserve(m_candidates.size());
        for (std::uint32_t place = 0; place < m_candidates.size(); ++place)
            keyed.emplace_back(bandOf(m_hashes[place], band), place);
        std::ranges::sort(keyed); // by key, then by role
        for (std::size_t begin = 0; begin < keyed.size();) {
            std::size_t end = begin + 1;
            while (end < keyed.size() && keyed[end].first == keyed[begin].first)
                ++end;
            if (!compareBucket(std::span(keyed).subspan(begin, end - begin), band))
                return false;
            begin = end;
        }
        return true;
    }

    [[nodiscard]] bool compareBucket(std::span<const Keyed> bucket, std::size_t band)
    {
        for (std::size_t i = 1; i < bucket.size(); ++i) {
            if (!goesOn(0.6 + 0.4 * static_cast<double>(band) / static_cast<double>(minHashBands)))
                return false;
            const std::uint32_t place = bucket[i].second;
            if (m_items[m_candidates[place]].other == none)
                compare(place, bucket.first(std::min(i, mostLookedAt)));
        }
        return true;
    }

    void compare(std::uint32_t place, std::span<const Keyed> others)
    {
        Item& item = m_items[m_candidates[place]];
        std::optional<Shingles> shingles;
        for (const auto& [key, otherPlace] : others) {
            const std::uint32_t otherIndex = m_candidates[otherPlace];
            const Item& other = m_items[otherIndex];
            if (other.role >= item.role || item.compared >= mostCompared)
                return; // the bucket goes by role
            if (!mayBeNear(m_hashes[place], m_hashes[otherPlace]))
                continue;
            ++item.compared;
            if (!shingles)
                shingles = shinglesOf(item.text);
            const double similarity = sharedPart(*shingles, shinglesOf(other.text));
            if (similarity >= nearDuplicate) {
                item.other = otherIndex;
                item.similarity = std::min(similarity, 0.9999); // the texts differ, if only in the order of their parts
                return;
            }
        }
    }

    /// Whether so many places agree as near texts would show but for one time in a thousand.
    [[nodiscard]] static bool mayBeNear(const MinHash& a, const MinHash& b)
    {
        constexpr int fewest = 41;
        int agreeing = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            agreeing += a[i] == b[i] ? 1 : 0;
        return agreeing >= fewest;
    }

    const std::stop_token& m_stop;
    const std::function<void(double)>& m_progress;
    std::vector<Item> m_items;
    std::vector<std::uint32_t> m_candidates;
    std::vector<MinHash> m_hashes;
    OverlapReport m_report;
    std::size_t m_steps = 0;
};

} // namespace

std::string comparableTextOf(const Example& example, const std::vector<std::string>& shownFields)
{
    std::string text = comparableText(example.input);
    for (const std::string& name : shownFields) {
        const auto field = std::ranges::find(example.fields, name, &Field::name);
        if (field != example.fields.end())
            text += '\n' + comparableText(field->value);
    }
    return text;
}

Result<OverlapReport> findOverlaps(const TaskData& data, const std::vector<std::string>& shownFields,
                                   const std::stop_token& stop, const std::function<void(double)>& progress)
{
    const auto stopped = [] { return failure(ErrorKind::Cancelled, textId("the search for duplicates was stopped")); };
    OverlapSearch search(stop, progress);
    if (!search.take(data, shownFields))
        return stopped();
    search.findEqual();
    if (!search.findNear())
        return stopped();
    return search.report();
}

} // namespace optimizers
