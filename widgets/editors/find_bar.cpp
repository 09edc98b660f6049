// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/find_bar.h"

#include "widgets/editors/instruction_editor.h"
#include "widgets/editors/text_search.h"
#include "widgets/forms/form_row.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

FindBar::FindBar(InstructionEditor& editor, QWidget* parent) : QWidget(parent), m_editor(editor)
{
    createFields();
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_editor.selectRange(m_editor.selectionBegin(), 0);
        find(true);
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replace);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::showCount);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replace);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(&m_editor, &InstructionEditor::textChanged, this, &FindBar::showCount);
    connect(&m_editor, &InstructionEditor::editableChanged, this, &FindBar::showCount);
    setAccessibleName(tr("Find and replace"));
    hide();
}

void FindBar::createFields()
{
    const int one = unit(this);
    const auto createLine = [this](const QString& id, const QString& name) {
        auto* line = new QLineEdit(this);
        line->setObjectName(id);
        line->setAccessibleName(name);
        return line;
    };
    const auto createTool = [this](const QString& drawing, const QString& name, auto action) {
        auto* button = new QToolButton(this);
        button->setIcon(icon(drawing));
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, action);
        return button;
    };
    m_find = createLine(u"find"_s, tr("Find"));
    m_replace = createLine(u"replace"_s, tr("Replace by"));
    m_matchCase = new QCheckBox(tr("Match &case"), this);
    m_count = new QLabel(this);
    m_count->setObjectName(u"find_count"_s);
    m_replaceOne = new QPushButton(tr("&Replace"), this);
    m_replaceOne->setObjectName(u"replace_one"_s);
    m_replaceAll = new QPushButton(tr("Replace &all"), this);
    m_replaceAll->setObjectName(u"replace_all"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(one);
    grid->setColumnStretch(1, 1);
    grid->addWidget(createFieldLabel(tr("Find"), m_find), 0, 0);
    grid->addWidget(m_find, 0, 1);
    auto* seek = new QHBoxLayout;
    seek->setSpacing(one);
    seek->addWidget(createTool(u"up"_s, tr("Previous match"), [this] { find(false); }));
    seek->addWidget(createTool(u"down"_s, tr("Next match"), [this] { find(true); }));
    seek->addWidget(m_matchCase);
    seek->addWidget(m_count);
    seek->addStretch();
    seek->addWidget(createTool(u"close"_s, tr("Close the search"), [this] { dismiss(); }));
    grid->addLayout(seek, 0, 2);
    grid->addWidget(createFieldLabel(tr("Replace by"), m_replace), 1, 0);
    grid->addWidget(m_replace, 1, 1);
    auto* change = new QHBoxLayout;
    change->setSpacing(one);
    change->addWidget(m_replaceOne);
    change->addWidget(m_replaceAll);
    change->addStretch();
    grid->addLayout(change, 1, 2);
}

void FindBar::open()
{
    const QString selected = m_editor.selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_find->setText(selected);
    m_find->selectAll();
    m_find->setFocus();
    showCount();
}

void FindBar::dismiss()
{
    hide();
    m_editor.setFocus();
}

std::string FindBar::wanted() const
{
    return toUtf8(m_find->text());
}

/// Goes round at the end.
void FindBar::find(bool forward)
{
    const std::vector<TextMatch> matches = matchesIn(m_editor.instruction(), wanted(), m_matchCase->isChecked());
    if (!matches.empty()) {
        const auto begin = static_cast<std::size_t>(m_editor.selectionBegin());
        const bool onMatch =
            std::ranges::find(matches, begin, &TextMatch::begin) != matches.end() && m_editor.hasSelectedText();
        auto next = std::ranges::lower_bound(matches, begin + (forward && onMatch ? 1 : 0), {}, &TextMatch::begin);
        if (!forward)
            next = next == matches.begin() ? std::prev(matches.end()) : std::prev(next);
        else if (next == matches.end())
            next = matches.begin();
        m_editor.selectRange(static_cast<long>(next->begin), static_cast<long>(next->length));
    }
    showCount();
}

void FindBar::replace()
{
    const std::vector<TextMatch> matches = matchesIn(m_editor.instruction(), wanted(), m_matchCase->isChecked());
    const auto begin = static_cast<std::size_t>(m_editor.selectionBegin());
    const auto selected = std::ranges::find(matches, begin, &TextMatch::begin);
    if (selected == matches.end() || !m_editor.hasSelectedText())
        return find(true);
    m_editor.replaceRange(static_cast<long>(selected->begin), static_cast<long>(selected->length),
                          toUtf8(m_replace->text()));
    find(true);
}

void FindBar::replaceAll()
{
    const std::string text = m_editor.instruction();
    const std::vector<TextMatch> matches = matchesIn(text, wanted(), m_matchCase->isChecked());
    if (matches.empty())
        return;
    m_editor.replaceAll(replacedIn(text, matches, toUtf8(m_replace->text())));
    showCount();
}

void FindBar::showCount()
{
    const std::vector<TextMatch> matches =
        isHidden() ? std::vector<TextMatch>() : matchesIn(m_editor.instruction(), wanted(), m_matchCase->isChecked());
    m_replace->setEnabled(!m_editor.isReadOnly());
    m_replaceOne->setEnabled(!matches.empty() && !m_editor.isReadOnly());
    m_replaceAll->setEnabled(!matches.empty() && !m_editor.isReadOnly());
    const auto begin = static_cast<std::size_t>(m_editor.selectionBegin());
    const auto current = std::ranges::find(matches, begin, &TextMatch::begin);
    if (m_find->text().isEmpty())
        m_count->clear();
    else if (matches.empty())
        m_count->setText(tr("Not found"));
    else if (current == matches.end())
        m_count->setText(tr("%n match(es)", nullptr, static_cast<int>(matches.size())));
    else
        m_count->setText(tr("%1 of %2").arg(current - matches.begin() + 1).arg(matches.size()));
    m_find->setAccessibleDescription(m_count->text());
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

} // namespace widgets

#include "moc_find_bar.cpp"
