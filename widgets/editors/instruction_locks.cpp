// SPDX-License-Identifier: GPL-3.0-or-later
// The locked parts of an InstructionEditor. Scintilla moves their marks along with the text.
#include "widgets/editors/instruction_editor.h"
#include "widgets/editors/instruction_indicators.h"
#include "widgets/style/shapes.h"

#include <algorithm>

using optimizers::LockedSpan;

namespace widgets {

namespace {

std::vector<std::string> textsAt(const std::string& text, const std::vector<LockedSpan>& ranges)
{
    std::vector<std::string> texts;
    texts.reserve(ranges.size());
    for (const LockedSpan& range : ranges)
        texts.push_back(text.substr(range.begin, range.length));
    return texts;
}

bool overlap(const LockedSpan& one, const LockedSpan& other)
{
    return one.begin < other.begin + other.length && other.begin < one.begin + one.length;
}

} // namespace

void InstructionEditor::setLocked(const std::vector<std::string>& locked)
{
    m_locked = locked;
    markLocked();
    updateProblem();
}

std::vector<LockedSpan> InstructionEditor::lockedRanges() const
{
    std::vector<LockedSpan> ranges;
    const long length = SendScintilla(SCI_GETLENGTH);
    constexpr auto indicator = static_cast<unsigned long>(LockedText);
    for (long at = 0; at < length;) {
        const long end = SendScintilla(SCI_INDICATOREND, indicator, at);
        if (end <= at)
            break;
        if (SendScintilla(SCI_INDICATORVALUEAT, indicator, at) != 0)
            ranges.push_back({static_cast<std::size_t>(at), static_cast<std::size_t>(end - at)});
        at = end;
    }
    return ranges;
}

void InstructionEditor::markLocked()
{
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(LockedText));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    markerDeleteAll(lockMarker);
    bool any = false;
    for (const std::optional<LockedSpan>& span : optimizers::lockedSpans(instruction(), m_locked)) {
        if (!span || span->length == 0)
            continue;
        any = true;
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span->begin), static_cast<long>(span->length));
        const long last =
            SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(span->begin + span->length - 1));
        for (long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(span->begin)); line <= last;
             ++line)
            markerAdd(static_cast<int>(line), lockMarker);
    }
    setMarginWidth(lockMargin, any ? unit(this) * 2 : 0);
}

/// What a person types inside a locked part belongs to it; a part that is deleted as a whole is locked no more.
void InstructionEditor::followEdit()
{
    if (m_telling && !m_locked.empty()) {
        const std::string text = instruction();
        std::vector<std::string> now = textsAt(text, lockedRanges());
        for (const std::string& lost : m_lost)
            now.push_back(lost);
        m_locked = std::move(now);
    }
    markLocked();
    m_lost.clear();
    const auto spans = optimizers::lockedSpans(instruction(), m_locked);
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (!spans[i])
            m_lost.push_back(m_locked[i]);
}

bool InstructionEditor::isLockedHere() const
{
    const auto begin = static_cast<std::size_t>(selectionBegin());
    const auto end = static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONEND));
    const LockedSpan selected{begin, std::max<std::size_t>(1, end - begin)};
    return std::ranges::any_of(lockedRanges(), [&](const LockedSpan& range) { return overlap(range, selected); });
}

QString InstructionEditor::toggleLock()
{
    const auto begin = static_cast<std::size_t>(selectionBegin());
    const auto end = static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONEND));
    if (!isLockedHere())
        return begin == end ? tr("Select the text to be locked first.") : lockRange({begin, end - begin});
    std::vector<LockedSpan> ranges = lockedRanges();
    const LockedSpan selected{begin, std::max<std::size_t>(1, end - begin)};
    std::erase_if(ranges, [&](const LockedSpan& range) { return overlap(range, selected); });
    setLocked(textsAt(instruction(), ranges));
    Q_EMIT lockedEdited();
    return {};
}

/// A part is known by its text alone, so the text has to tell where it stands.
QString InstructionEditor::lockRange(const LockedSpan& range)
{
    const std::string text = instruction();
    std::vector<LockedSpan> ranges = lockedRanges();
    ranges.insert(std::ranges::upper_bound(ranges, range.begin, {}, &LockedSpan::begin), range);
    const std::vector<std::string> texts = textsAt(text, ranges);
    const auto found = optimizers::lockedSpans(text, texts);
    for (std::size_t i = 0; i < ranges.size(); ++i)
        if (found[i] != ranges[i])
            return tr("This text stands in the instruction more than once: select more around it.");
    setLocked(texts);
    Q_EMIT lockedEdited();
    return {};
}

} // namespace widgets
