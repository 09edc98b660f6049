// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <ostream>
#include <span>
#include <type_traits>

namespace resources {

/// Numbers as they lie in memory: checkpoints are read again on the machine that wrote them.
template <typename T>
void writeValues(std::ostream& stream, std::span<const T> values)
{
    static_assert(std::is_arithmetic_v<T>);
    stream.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size_bytes()));
}

template <typename T>
void readValues(std::istream& stream, std::span<T> values)
{
    static_assert(std::is_arithmetic_v<T>);
    stream.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size_bytes()));
}

} // namespace resources
