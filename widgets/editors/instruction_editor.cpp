// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/instruction_editor.h"

#include "optimizers/prompts/prompt_template.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
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

enum Indicator { PlaceholderText = 0, PlaceholderBox = 1, Unbound = 2 };

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
    setIndicatorDrawUnder(true, PlaceholderBox);
    const int one = unit(this);
    setViewportMargins(one * 2, one * 2, one * 2, one * 2);
    applyColours();
    connect(this, &QsciScintilla::textChanged, this, &InstructionEditor::onTextChanged);
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
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(head), static_cast<long>(now.size() - tail));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(middle.size()), middle.constData());
}

void InstructionEditor::setFieldNames(std::vector<std::string> names)
{
    m_fieldNames = std::move(names);
    markPlaceholders();
    updateProblem();
}

void InstructionEditor::onTextChanged()
{
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
    const auto fill = [this](Indicator indicator, std::size_t begin, std::size_t size) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), static_cast<long>(size));
    };
    for (const Indicator indicator : {PlaceholderText, PlaceholderBox, Unbound}) {
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
        problem = fromUtf8(parsed.error().message);
    else if (const optimizers::Status bound = parsed->checkBound(m_fieldNames); !bound)
        problem = fromUtf8(bound.error().message);
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
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
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

bool InstructionEditor::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QScintilla's own keeps the Tab key to itself
    return QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace widgets

#include "moc_instruction_editor.cpp"
