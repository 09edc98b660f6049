// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/text_view.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QFontDatabase>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace widgets {

TextView::TextView(QWidget* parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setReadOnly(true);
    setWrapMode(WrapWhitespace);
    setWrapIndentMode(WrapIndentSame);
    for (int margin = 1; margin < 5; ++margin)
        setMarginWidth(margin, 0);
    setMarginLineNumbers(0, true);
    setCaretWidth(0);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, unit(this) * 2L);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_SETHSCROLLBAR, 0UL);
    SendScintilla(SCI_SETEXTRAASCENT, 1UL);
    SendScintilla(SCI_SETEXTRADESCENT, 1UL);
    applyColours();
}

void TextView::showText(std::string_view text)
{
    setReadOnly(false);
    setText(fromUtf8(text));
    setReadOnly(true);
    setMarginWidth(0, u"0"_s + QString::number(lines()));
    SendScintilla(SCI_GOTOPOS, 0UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
}

void TextView::applyColours()
{
    const auto of = [this](ColourRole role) { return colour(role, palette()); };
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setMarginsFont(fixed);
    setPaper(of(ColourRole::Surface));
    setColor(of(ColourRole::Text));
    setMarginsBackgroundColor(of(ColourRole::Surface));
    setMarginsForegroundColor(of(ColourRole::MutedText));
    setSelectionBackgroundColor(of(ColourRole::AccentSurface));
    resetSelectionForegroundColor();
}

void TextView::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void TextView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
        return event->ignore();
    QsciScintilla::keyPressEvent(event);
}

bool TextView::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QScintilla's own keeps the Tab key to itself
    return QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace widgets

#include "moc_text_view.cpp"
