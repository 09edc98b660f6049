// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

namespace optimizers {

namespace {

std::uint64_t splitMix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

} // namespace

Rng::Rng(std::uint64_t seed) : m_state{}
{
    for (std::uint64_t& word : m_state)
        word = splitMix(seed);
}

std::uint64_t Rng::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::size_t Rng::below(std::size_t bound)
{
    assert(bound > 0);
    const std::uint64_t limit = bound;
    const std::uint64_t rejected = (0 - limit) % limit; // 2^64 mod limit: values below it would be drawn too often
    std::uint64_t value = next();
    while (value < rejected)
        value = next();
    return static_cast<std::size_t>(value % limit);
}

double Rng::uniform()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double Rng::normal()
{
    const double radius = std::sqrt(-2.0 * std::log1p(-uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::vector<std::size_t> Rng::sample(std::size_t size, std::size_t count)
{
    std::vector<std::size_t> indices(size);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    const std::size_t taken = std::min(size, count);
    for (std::size_t i = 0; i < taken; ++i)
        std::swap(indices[i], indices[i + below(size - i)]);
    indices.resize(taken);
    return indices;
}

std::uint64_t mixSeed(std::initializer_list<std::uint64_t> parts)
{
    std::uint64_t state = 0x243f6a8885a308d3ULL;
    for (const std::uint64_t part : parts) {
        state ^= part;
        state = splitMix(state);
    }
    return state;
}

std::uint64_t fingerprint(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ULL;
    }
    return splitMix(hash);
}

void appendPart(std::string& text, std::string_view part)
{
    text += std::to_string(part.size());
    text += ':';
    text += part;
}

} // namespace optimizers
