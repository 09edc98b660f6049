// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace widgets {

/// A piece of two texts: in both, only in the earlier, or only in the later one.
struct DiffSpan
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffSpan&) const = default;
};

/// What became of `before`, word by word, in reading order. Same and removed pieces make up `before`, same and added
/// ones `after`. Texts that hardly share a word, or are very long, are one piece each: nobody can read confetti.
[[nodiscard]] std::vector<DiffSpan> wordDiff(const QString& before, const QString& after);

} // namespace widgets
