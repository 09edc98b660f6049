// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/word_diff.h"

#include <QTextBoundaryFinder>

#include <dtl/dtl.hpp>

#include <algorithm>

namespace widgets {

namespace {

constexpr double leastShared = 0.25; ///< of the longer text; below it the texts are another, not a change

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
    dtl::Diff<QString, std::vector<QString>> diff(earlier, later);
    diff.compose();
    const auto script = diff.getSes().getSequence();
    Spans spans;
    qsizetype shared = 0;
    for (std::size_t at = 0; at < script.size(); ++at) {
        const auto& [word, change] = script[at];
        const bool changesNext = at + 1 < script.size() && script[at + 1].second.type != dtl::SES_COMMON;
        if (change.type == dtl::SES_DELETE) {
            spans.removed(word);
        } else if (change.type == dtl::SES_ADD) {
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
    if (static_cast<double>(shared) >= leastShared * static_cast<double>(std::max(before.size(), after.size())))
        return spans.take();
    Spans whole;
    whole.removed(before);
    whole.added(after);
    return whole.take();
}

} // namespace widgets
