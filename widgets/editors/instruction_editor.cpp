// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/instruction_editor.h"

#include "optimizers/core/text.h"
#include "widgets/editors/instruction_indicators.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

/// Colours also a text whose braces are not all closed yet, where PromptTemplate gives only a message.
std::vector<optimizers::PlaceholderSpan> placeholdersIn(const std::string& text)
{
    if (const auto parsed = optimizers::PromptTemplate::parse(text))
        return parsed->placeholders();
    static const QRegularExpression shape(u"(?<!\\\\)\\{\\{\\s*([A-Za-z0-9_-]+)\\s*\\}\\}"_s);
    std::vector<optimizers::PlaceholderSpan> spans;
    const QString wide = fromUtf8(text);
    for (auto found = shape.globalMatch(wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const qsizetype begin = wide.left(match.capturedStart()).toUtf8().size();
        spans.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(match.captured().toUtf8().size()),
                         toUtf8(match.captured(1))});
    }
    return spans;
}

std::vector<std::string> boundNames(std::vector<std::string> fieldNames)
{
    if (std::ranges::find(fieldNames, "input") == fieldNames.end())
        fieldNames.insert(fieldNames.begin(), "input");
    return fieldNames;
}

} // namespace

InstructionEditor::InstructionEditor(QWidget* parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setEolMode(EolUnix);
    setWrapMode(WrapWord);
    for (int margin = 0; margin < 5; ++margin)
        setMarginWidth(margin, 0);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETHSCROLLBAR, 0UL);
    SendScintilla(SCI_SETCARETWIDTH, 2UL);
    SendScintilla(SCI_SETEXTRAASCENT, 2UL);
    SendScintilla(SCI_SETEXTRADESCENT, 2UL);
    indicatorDefine(TextColorIndicator, PlaceholderText);
    indicatorDefine(RoundBoxIndicator, PlaceholderBox);
    indicatorDefine(SquiggleIndicator, Unbound);
    indicatorDefine(FullBoxIndicator, LockedText);
    setIndicatorDrawUnder(true, PlaceholderBox);
    setIndicatorDrawUnder(true, LockedText);
    setMarginType(lockMargin, SymbolMargin);
    setMarginMarkerMask(lockMargin, 1 << lockMarker);
    SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(lockMarker), static_cast<long>(SC_MARK_LEFTRECT));
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    const int one = unit(this);
    setViewportMargins(one * 2, one * 2, one * 2, one * 2);
    applyColours();
    connect(this, &QsciScintilla::textChanged, this, &InstructionEditor::onTextChanged);
    connect(this, &QsciScintilla::SCN_CHARADDED, this, &InstructionEditor::complete);
    connect(this, &QsciScintilla::SCN_AUTOCCOMPLETED, this, &InstructionEditor::finishCompletion);
}

std::string InstructionEditor::instruction() const
{
    return toUtf8(text());
}

void InstructionEditor::setInstruction(const std::string& wanted)
{
    const QByteArray now = text().toUtf8();
    const QByteArray then = fromUtf8(wanted).toUtf8();
    if (now == then)
        return;
    const qsizetype common = std::min(now.size(), then.size());
    qsizetype head = std::mismatch(now.begin(), now.begin() + common, then.begin()).first - now.begin();
    while (head > 0 && head < now.size() && (static_cast<unsigned char>(now[head]) & 0xc0U) == 0x80U)
        --head; // not inside a character
    qsizetype tail = 0;
    while (tail < common - head && now[now.size() - 1 - tail] == then[then.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (static_cast<unsigned char>(now[now.size() - tail]) & 0xc0U) == 0x80U)
        --tail;
    const QScopedValueRollback quiet(m_telling, false);
    const QByteArray middle = then.mid(head, then.size() - head - tail);
    const bool readOnly = isReadOnly();
    setReadOnly(false);
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(head), static_cast<long>(now.size() - tail));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(middle.size()), middle.constData());
    setReadOnly(readOnly);
}

void InstructionEditor::setEditable(bool editable)
{
    SendScintilla(SCI_AUTOCCANCEL);
    setReadOnly(!editable);
    Q_EMIT editableChanged();
}

void InstructionEditor::setFieldNames(std::vector<std::string> names)
{
    m_fieldNames = std::move(names);
    markPlaceholders();
    updateProblem();
}

void InstructionEditor::onTextChanged()
{
    followEdit();
    markPlaceholders();
    updateProblem();
    if (m_telling)
        Q_EMIT instructionEdited(instruction());
}

bool InstructionEditor::isBound(const std::string& name) const
{
    return name == "input" || std::ranges::find(m_fieldNames, name) != m_fieldNames.end();
}

void InstructionEditor::markPlaceholders()
{
    const long length = SendScintilla(SCI_GETLENGTH);
    const auto fill = [this](InstructionIndicator indicator, std::size_t begin, std::size_t size) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), static_cast<long>(size));
    };
    for (const InstructionIndicator indicator : {PlaceholderText, PlaceholderBox, Unbound}) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, length);
    }
    for (const optimizers::PlaceholderSpan& span : placeholdersIn(instruction())) {
        fill(PlaceholderText, span.begin, span.length);
        fill(isBound(span.name) ? PlaceholderBox : Unbound, span.begin, span.length);
    }
}

void InstructionEditor::updateProblem()
{
    QString problem;
    if (const auto parsed = optimizers::PromptTemplate::parse(instruction()); !parsed)
        problem = translated(parsed.error().text);
    else if (const optimizers::Status bound = parsed->checkBound(m_fieldNames); !bound)
        problem = translated(bound.error().text);
    else if (const optimizers::Status kept = optimizers::keepsLocked(instruction(), m_locked); !kept)
        problem = translated(kept.error().text);
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    Q_EMIT problemChanged(m_problem);
}

void InstructionEditor::applyColours()
{
    const auto of = [this](ColourRole role) { return colour(role, palette()); };
    setFont(font());
    setPaper(of(ColourRole::Surface));
    setColor(of(ColourRole::Text));
    setCaretForegroundColor(of(ColourRole::Accent));
    setSelectionBackgroundColor(of(ColourRole::AccentSurface));
    resetSelectionForegroundColor();
    setIndicatorForegroundColor(of(ColourRole::Placeholder), PlaceholderText);
    setIndicatorForegroundColor(of(ColourRole::PlaceholderSurface), PlaceholderBox);
    SendScintilla(SCI_INDICSETALPHA, static_cast<unsigned long>(PlaceholderBox), 255L);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, static_cast<unsigned long>(PlaceholderBox), 255L);
    setIndicatorForegroundColor(of(ColourRole::Bad), Unbound);
    setIndicatorForegroundColor(of(ColourRole::LockedSurface), LockedText);
    SendScintilla(SCI_INDICSETALPHA, static_cast<unsigned long>(LockedText), 255L);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, static_cast<unsigned long>(LockedText), 255L);
    setMarkerBackgroundColor(of(ColourRole::Warning), lockMarker);
    setMarkerForegroundColor(of(ColourRole::Warning), lockMarker);
    setMarginsBackgroundColor(of(ColourRole::Surface));
}

void InstructionEditor::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColours();
}

void InstructionEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
        return event->accept();
    }
    if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
        return event->accept();
    }
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT findRequested();
        return event->accept();
    }
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_L) {
        Q_EMIT lockRequested();
        return event->accept();
    }
    if (control && event->key() == Qt::Key_Space) {
        complete();
        return event->accept();
    }
    const bool completing = SendScintilla(SCI_AUTOCACTIVE) != 0;
    if (!completing && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab))
        return event->ignore();
    QsciScintilla::keyPressEvent(event);
}

bool InstructionEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const long position = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(help->pos().x()),
                                            static_cast<long>(help->pos().y()));
        QToolTip::showText(help->globalPos(), unboundAt(position), this);
        return true;
    }
    return QsciScintilla::event(event);
}

QString InstructionEditor::unboundAt(long position) const
{
    for (const optimizers::PlaceholderSpan& span : placeholdersIn(instruction())) {
        const auto begin = static_cast<long>(span.begin);
        if (position >= begin && position <= begin + static_cast<long>(span.length) && !isBound(span.name))
            return tr("The data has no field “%1”.").arg(fromUtf8(span.name));
    }
    return {};
}

std::optional<optimizers::PlaceholderSpan> InstructionEditor::firstUnbound() const
{
    for (const optimizers::PlaceholderSpan& span : placeholdersIn(instruction()))
        if (!isBound(span.name))
            return span;
    return std::nullopt;
}

QString InstructionEditor::fixText() const
{
    if (m_problem.isEmpty())
        return {};
    if (const auto unbound = firstUnbound()) {
        const auto known = optimizers::nearestName(unbound->name, boundNames(m_fieldNames));
        return known ? tr("Write {{%1}}").arg(fromUtf8(*known)) : tr("Take it out");
    }
    return optimizers::keepsLocked(instruction(), m_locked) ? QString() : tr("Unlock it");
}

void InstructionEditor::applyFix()
{
    if (const auto unbound = firstUnbound()) {
        const auto known = optimizers::nearestName(unbound->name, boundNames(m_fieldNames));
        return replaceRange(static_cast<long>(unbound->begin), static_cast<long>(unbound->length),
                            known ? "{{" + *known + "}}" : std::string());
    }
    const auto spans = optimizers::lockedSpans(instruction(), m_locked);
    const auto lost = std::ranges::find_if(spans, [](const auto& span) { return !span; });
    if (lost == spans.end())
        return;
    m_locked.erase(m_locked.begin() + (lost - spans.begin()));
    updateProblem();
    Q_EMIT lockedEdited();
}

long InstructionEditor::selectionBegin() const
{
    return SendScintilla(SCI_GETSELECTIONSTART);
}

void InstructionEditor::selectRange(long begin, long length)
{
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(begin), begin + length);
}

void InstructionEditor::replaceRange(long begin, long length, const std::string& text)
{
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(begin), begin + length);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(text.size()), text.c_str());
    const long end = begin + static_cast<long>(text.size());
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(end), end);
}

void InstructionEditor::replaceAll(const std::string& text)
{
    {
        const QScopedValueRollback quiet(m_telling, false);
        replaceRange(0, SendScintilla(SCI_GETLENGTH), text);
    }
    markLocked();
    Q_EMIT instructionEdited(instruction());
}

void InstructionEditor::complete()
{
    if (isReadOnly())
        return;
    static const QRegularExpression open(u"(?<!\\\\)\\{\\{\\s*([A-Za-z0-9_-]*)$"_s);
    const auto position = static_cast<qsizetype>(SendScintilla(SCI_GETCURRENTPOS));
    const QString before = QString::fromUtf8(text().toUtf8().left(position));
    const QRegularExpressionMatch match = open.match(before);
    if (!match.hasMatch())
        return;
    const std::string begun = toUtf8(match.captured(1));
    std::vector<std::string> names = boundNames(m_fieldNames);
    std::erase_if(names, [&begun](const std::string& name) { return !name.starts_with(begun) || name == begun; });
    if (names.empty())
        return static_cast<void>(SendScintilla(SCI_AUTOCCANCEL));
    std::ranges::sort(names);
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : "\n") + name;
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(begun.size()), list.c_str());
}

void InstructionEditor::finishCompletion()
{
    const long end = SendScintilla(SCI_GETCURRENTPOS);
    const QByteArray behind = text().toUtf8().mid(end);
    if (!behind.startsWith("}}"))
        SendScintilla(SCI_INSERTTEXT, static_cast<unsigned long>(end), "}}");
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(end + 2));
}

bool InstructionEditor::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QScintilla's own keeps the Tab key to itself
    return QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace widgets

#include "moc_instruction_editor.cpp"
