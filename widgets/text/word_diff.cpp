// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/word_diff.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cstdint>

namespace widgets {

namespace {

constexpr std::size_t mostCells = 16'000'000; ///< beyond that comparing would be felt
constexpr double leastShared = 0.25;          ///< of the longer text; below it the texts are another, not a change

/// Words, punctuation marks and runs of spaces.
std::vector<QString> wordsOf(const QString& text)
{
    std::vector<QString> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        words.push_back(text.sliced(from, to - from));
        from = to;
    }
    return words;
}

bool isSpace(const QString& text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.isSpace(); });
}

/// The words in reading order, each with what became of it: the longest common subsequence stays.
std::vector<DiffSpan> changes(const std::vector<QString>& before, const std::vector<QString>& after)
{
    const std::size_t width = after.size() + 1;
    std::vector<std::uint16_t> common((before.size() + 1) * width, 0); // of what is left of both
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const std::uint16_t without = std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
            common[i * width + j] =
                before[i] == after[j] ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1) : without;
        }
    }
    std::vector<DiffSpan> script;
    script.reserve(before.size() + after.size());
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            script.push_back({DiffSpan::Kind::Same, before[i++]});
            ++j;
        } else if (j == after.size() ||
                   (i < before.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            script.push_back({DiffSpan::Kind::Removed, before[i++]});
        } else {
            script.push_back({DiffSpan::Kind::Added, after[j++]});
        }
    }
    return script;
}

/// Collects what was removed and added until something stays the same.
class Spans
{
public:
    void same(const QString& text)
    {
        flush();
        append(DiffSpan::Kind::Same, text);
    }
    void removed(const QString& text) { m_removed += text; }
    void added(const QString& text) { m_added += text; }
    [[nodiscard]] bool changing() const { return !m_removed.isEmpty() || !m_added.isEmpty(); }

    std::vector<DiffSpan> take()
    {
        flush();
        return std::move(m_spans);
    }

private:
    void append(DiffSpan::Kind kind, const QString& text)
    {
        if (text.isEmpty())
            return;
        if (!m_spans.empty() && m_spans.back().kind == kind)
            m_spans.back().text += text;
        else
            m_spans.push_back({kind, text});
    }

    void flush()
    {
        append(DiffSpan::Kind::Removed, m_removed);
        append(DiffSpan::Kind::Added, m_added);
        m_removed.clear();
        m_added.clear();
    }

    std::vector<DiffSpan> m_spans;
    QString m_removed;
    QString m_added;
};

} // namespace

std::vector<DiffSpan> wordDiff(const QString& before, const QString& after)
{
    const std::vector<QString> earlier = wordsOf(before);
    const std::vector<QString> later = wordsOf(after);
    const bool comparable = (earlier.size() + 1) * (later.size() + 1) <= mostCells;
    const std::vector<DiffSpan> script = comparable ? changes(earlier, later) : std::vector<DiffSpan>();
    Spans spans;
    qsizetype shared = 0;
    for (std::size_t at = 0; at < script.size(); ++at) {
        const auto& [kind, word] = script[at];
        const bool changesNext = at + 1 < script.size() && script[at + 1].kind != DiffSpan::Kind::Same;
        if (kind == DiffSpan::Kind::Removed) {
            spans.removed(word);
        } else if (kind == DiffSpan::Kind::Added) {
            spans.added(word);
        } else if (isSpace(word) && spans.changing() && changesNext) {
            // A space between two changed words: together they are one change.
            spans.removed(word);
            spans.added(word);
        } else {
            shared += isSpace(word) ? 0 : word.size();
            spans.same(word);
        }
    }
    const auto longer = static_cast<double>(std::max(before.size(), after.size()));
    if (comparable && static_cast<double>(shared) >= leastShared * longer)
        return spans.take();
    Spans whole;
    whole.removed(before);
    whole.added(after);
    return whole.take();
}

} // namespace widgets
