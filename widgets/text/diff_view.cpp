// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/diff_view.h"

#include "widgets/style/colour_role.h"

#include <QEvent>
#include <QTextCursor>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

DiffView::DiffView(QWidget* parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("Differences"));
}

void DiffView::setTexts(const QString& before, const QString& after)
{
    m_spans = wordDiff(before, after);
    write();
    const auto count = [this](DiffSpan::Kind kind) {
        return static_cast<int>(std::ranges::count(m_spans, kind, &DiffSpan::kind));
    };
    const int removed = count(DiffSpan::Kind::Removed);
    const int added = count(DiffSpan::Kind::Added);
    setAccessibleDescription(
        removed + added == 0
            ? tr("Nothing differs.")
            : tr("Places with something removed: %1; with something added: %2.").arg(removed).arg(added));
}

void DiffView::write()
{
    clear();
    QTextCursor cursor(document());
    bool removed = false;
    for (const DiffSpan& span : m_spans) {
        if (std::exchange(removed, span.kind == DiffSpan::Kind::Removed) && span.kind == DiffSpan::Kind::Added)
            cursor.insertText(u" "_s, QTextCharFormat()); // of neither text: keeps the two words apart
        QTextCharFormat format;
        if (span.kind != DiffSpan::Kind::Same) {
            const bool added = span.kind == DiffSpan::Kind::Added;
            format.setForeground(colour(added ? ColourRole::Good : ColourRole::Bad, palette()));
            format.setFontUnderline(added);
            format.setFontStrikeOut(!added);
        }
        cursor.insertText(span.text, format);
    }
    moveCursor(QTextCursor::Start);
}

void DiffView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_spans.empty())
        write();
}

} // namespace widgets

#include "moc_diff_view.cpp"
