// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/instruction_panel.h"

#include "app/gui/models/project_model.h"
#include "app/gui/pages/prompt/prompt_size_panel.h"
#include "widgets/editors/find_bar.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::InstructionEditor;

namespace app {

InstructionPanel::InstructionPanel(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto* card = new widgets::Card(this, tr("Instruction"));
    around->addWidget(card);
    m_editor = new InstructionEditor(card);
    m_editor->setAccessibleName(tr("Instruction"));
    m_editor->setMinimumHeight(fontMetrics().height() * 6);
    setFocusProxy(m_editor);
    m_find = new widgets::FindBar(*m_editor, card);
    createTools();
    card->headingRow()->addWidget(m_lock);
    auto* find = new QToolButton(card);
    find->setIcon(widgets::icon(u"search"_s));
    find->setAutoRaise(true);
    find->setAccessibleName(tr("Find and replace"));
    find->setToolTip(
        tr("Find and replace (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    connect(find, &QToolButton::clicked, m_find, &widgets::FindBar::open);
    card->headingRow()->addWidget(find);
    card->content()->addWidget(m_editor, 1);
    card->content()->addWidget(m_find);
    createProblem();
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::unit(this) * 2);
    row->addWidget(m_problem, 1);
    row->addWidget(m_fix);
    card->content()->addLayout(row);
    m_locked = widgets::createHint({}, card);
    card->content()->addWidget(m_locked);
    m_size = new PromptSizePanel(card);
    card->content()->addWidget(m_size);
    connectEdits();
}

void InstructionPanel::createTools()
{
    m_lock = new QToolButton(this);
    m_lock->setObjectName(u"lock_text"_s);
    m_lock->setIcon(widgets::icon(u"lock"_s));
    m_lock->setCheckable(true);
    m_lock->setAutoRaise(true);
    m_lock->setAccessibleName(tr("Lock the selected text"));
    m_lock->setToolTip(tr("Locks the selected text, so that no optimizer changes it, or unlocks it (%1)")
                           .arg(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText)));
}

void InstructionPanel::createProblem()
{
    m_problem = widgets::createHint({}, this);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_fix = new QPushButton(this);
    m_fix->setObjectName(u"fix_instruction"_s);
    m_problem->hide();
    m_fix->hide();
}

void InstructionPanel::connectEdits()
{
    connect(m_editor, &InstructionEditor::instructionEdited, this, [this] { edit(tr("Edit instruction")); });
    connect(m_editor, &InstructionEditor::lockedEdited, this, [this] { edit(tr("Change what is locked")); });
    connect(m_editor, &InstructionEditor::lockRequested, this, &InstructionPanel::toggleLock);
    connect(m_editor, &InstructionEditor::findRequested, m_find, &widgets::FindBar::open);
    connect(m_editor, &InstructionEditor::selectionChanged, this, &InstructionPanel::showLocks);
    connect(m_editor, &InstructionEditor::cursorPositionChanged, this, &InstructionPanel::showLocks);
    connect(m_editor, &InstructionEditor::problemChanged, this,
            [this](const QString& problem) { showProblem(problem, m_editor->fixText()); });
    connect(m_editor, &InstructionEditor::undoRequested, &m_model.undoStack(), &QUndoStack::undo);
    connect(m_editor, &InstructionEditor::redoRequested, &m_model.undoStack(), &QUndoStack::redo);
    connect(m_lock, &QToolButton::clicked, this, &InstructionPanel::toggleLock);
    connect(m_fix, &QPushButton::clicked, m_editor, &InstructionEditor::applyFix);
    connect(&m_model, &ProjectModel::changed, this, &InstructionPanel::showProject);
    connect(&m_model, &ProjectModel::accessChanged, this, [this] {
        m_editor->setEditable(m_model.isWritable());
        m_lock->setEnabled(m_model.isWritable());
        m_fix->setEnabled(m_model.isWritable());
    });
}

void InstructionPanel::setFieldNames(const std::vector<std::string>& names)
{
    m_editor->setFieldNames(names);
}

void InstructionPanel::showProject()
{
    m_editor->setInstruction(m_model.project().draft.instruction);
    m_editor->setLocked(m_model.project().locked);
    showProblem(m_editor->problem(), m_editor->fixText());
    showLocks();
}

void InstructionPanel::showProblem(const QString& problem, const QString& fix)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_fix->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
}

void InstructionPanel::showLocks()
{
    const auto count = static_cast<int>(m_editor->locked().size());
    m_locked->setText(tr("%n part(s) are locked: no optimizer changes them.", nullptr, count));
    m_locked->setVisible(count > 0);
    m_lock->setChecked(m_editor->isLockedHere());
}

void InstructionPanel::toggleLock()
{
    if (!m_model.isWritable())
        return;
    const QString refused = m_editor->toggleLock();
    showLocks();
    if (!refused.isEmpty())
        showProblem(refused, {});
    m_editor->setFocus();
}

/// Text and locks are one step: undo never brings one back without the other.
void InstructionPanel::edit(const QString& what)
{
    Project project = m_model.project();
    const bool relocked = project.locked != m_editor->locked() && project.draft.instruction == m_editor->instruction();
    project.draft.instruction = m_editor->instruction();
    project.locked = m_editor->locked();
    m_model.edit(project, what, relocked ? ProjectModel::Field::None : ProjectModel::Field::Instruction);
}

} // namespace app

#include "moc_instruction_panel.cpp"
