// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/input_groups.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <numeric>
#include <string_view>

namespace optimizers {

namespace {

/// The fields of an example by name.
std::vector<const Field*> sortedFields(const Example& example)
{
    std::vector<const Field*> fields;
    fields.reserve(example.fields.size());
    for (const Field& field : example.fields)
        fields.push_back(&field);
    std::ranges::sort(fields, {}, &Field::name);
    return fields;
}

/// A fingerprint of what an example shows.
std::size_t hashOf(const Example& example)
{
    const std::hash<std::string_view> hash;
    std::size_t sum = hash(trimmed(example.input));
    // A sum does not depend on the order of the fields.
    for (const Field& field : example.fields)
        sum += hash(field.name) * 31 + hash(trimmed(field.value)) * 0x9e3779b97f4a7c15ULL;
    return sum;
}

bool showTheSame(const Example& a, const Example& b)
{
    if (trimmed(a.input) != trimmed(b.input) || a.fields.size() != b.fields.size())
        return false;
    const auto alike = [](const Field* one, const Field* other) {
        return one->name == other->name && trimmed(one->value) == trimmed(other->value);
    };
    return std::ranges::equal(sortedFields(a), sortedFields(b), alike);
}

} // namespace

InputGroups::InputGroups(const std::vector<Example>& examples) : m_members(examples.size())
{
    // A hash table of places in an open array: a node for each of a million examples would cost more than the rest.
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> table(std::bit_ceil(examples.size() * 2 + 1), none); // the first example of a group
    std::vector<std::size_t> hashes(examples.size());
    std::vector<std::uint32_t> ofExample(examples.size());
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        hashes[i] = hashOf(examples[i]);
        std::size_t slot = hashes[i] & (table.size() - 1);
        while (table[slot] != none &&
               (hashes[table[slot]] != hashes[i] || !showTheSame(examples[table[slot]], examples[i])))
            slot = (slot + 1) & (table.size() - 1);
        if (table[slot] == none) {
            table[slot] = static_cast<std::uint32_t>(i);
            ofExample[i] = count++;
        } else {
            ofExample[i] = ofExample[table[slot]];
        }
    }
    m_starts.assign(count + std::size_t{1}, 0);
    for (const std::uint32_t group : ofExample)
        ++m_starts[group + 1];
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    std::vector<std::uint32_t> next = m_starts;
    for (std::size_t i = 0; i < examples.size(); ++i)
        m_members[next[ofExample[i]]++] = static_cast<std::uint32_t>(i);
}

} // namespace optimizers
