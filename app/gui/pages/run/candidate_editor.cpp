// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/candidate_editor.h"

#include "optimizers/search/by_hand.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/style/card.h"
#include "widgets/style/hone_style.h"
#include "widgets/style/shapes.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

CandidateEditor::CandidateEditor(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Add a candidate"));
    setModal(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::unit(this) * 2);
    column->addWidget(widgets::createHint(
        tr("What you write is scored on all validation examples, with the exemplars of your draft, as a run of its own "
           "beside the others. A study that is running pauses for it and goes on afterwards."),
        this));
    m_editor = new widgets::InstructionEditor(this);
    m_editor->setObjectName(u"new_candidate"_s);
    m_editor->setAccessibleName(tr("Instruction of the new candidate"));
    m_editor->setMinimumHeight(fontMetrics().height() * 8);
    column->addWidget(m_editor, 1);
    m_problem = widgets::createHint({}, this);
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(this);
    m_score = buttons->addButton(tr("&Score it"), QDialogButtonBox::AcceptRole);
    m_score->setObjectName(u"score_candidate"_s);
    widgets::setPrimary(m_score);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);
    connect(m_editor, &widgets::InstructionEditor::instructionEdited, this, &CandidateEditor::showProblem);
    connect(m_editor, &widgets::InstructionEditor::problemChanged, this, &CandidateEditor::showProblem);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT written(m_editor->instruction());
    });
}

void CandidateEditor::begin(const std::string& instruction, const std::vector<std::string>& fieldNames)
{
    m_editor->setFieldNames(fieldNames);
    m_editor->setInstruction(instruction);
    showProblem();
    show();
    raise();
    activateWindow();
    m_editor->setFocus();
}

void CandidateEditor::showProblem()
{
    m_problem->setText(m_editor->problem());
    m_problem->setVisible(!m_editor->problem().isEmpty());
    m_score->setEnabled(m_editor->problem().isEmpty() && !m_editor->instruction().empty());
}

Project withCandidateByHand(Project project, const std::string& instruction)
{
    const std::string id = "by_hand";
    auto choice = std::ranges::find(project.optimizers, id, &Choice::id);
    if (choice == project.optimizers.end())
        choice = project.optimizers.insert(project.optimizers.begin(), {id, {}});
    optimizers::ParameterValue& known = choice->values.try_emplace("instructions", std::string()).first->second;
    known = optimizers::withInstructionByHand(std::get<std::string>(known), instruction);
    return project;
}

} // namespace app

#include "moc_candidate_editor.cpp"
