// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/text_search.h"

#include "widgets/text/utf8.h"

namespace widgets {

std::vector<TextMatch> matchesIn(std::string_view text, std::string_view wanted, bool matchCase)
{
    std::vector<TextMatch> matches;
    if (wanted.empty())
        return matches;
    const QString wide = fromUtf8(text);
    const QString pattern = fromUtf8(wanted);
    const Qt::CaseSensitivity sensitivity = matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    qsizetype done = 0;
    std::size_t bytes = 0; // of what stands before `done`
    const auto advance = [&](qsizetype to) {
        const auto length = static_cast<std::size_t>(QStringView(wide).mid(done, to - done).toUtf8().size());
        done = to;
        bytes += length;
        return length;
    };
    for (qsizetype at = wide.indexOf(pattern, 0, sensitivity); at >= 0; at = wide.indexOf(pattern, done, sensitivity)) {
        advance(at);
        const std::size_t begin = bytes;
        matches.push_back({begin, advance(at + pattern.size())});
    }
    return matches;
}

std::string replacedIn(std::string_view text, const std::vector<TextMatch>& matches, std::string_view replacement)
{
    std::string result;
    std::size_t from = 0;
    for (const TextMatch& match : matches) {
        result.append(text.substr(from, match.begin - from));
        result.append(replacement);
        from = match.begin + match.length;
    }
    result.append(text.substr(from));
    return result;
}

} // namespace widgets
