// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/prompt_page.h"

#include "app/gui/models/project_model.h"
#include "app/gui/models/writable_controls.h"
#include "app/gui/pages/prompt/exemplar_panel.h"
#include "app/gui/pages/prompt/instruction_panel.h"
#include "app/gui/pages/prompt/prompt_size_panel.h"
#include "app/gui/pages/prompt/sent_panel.h"
#include "app/gui/pages/prompt/versions_window.h"
#include "optimizers/prompts/prompt_layout.h"
#include "widgets/forms/form_row.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using optimizers::ExemplarPlace;
using optimizers::InstructionPlace;

namespace app {

PromptPage::PromptPage(ProjectModel& model, KeySource keys, QWidget* parent)
    : QWidget(parent), m_model(model), m_history(model)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(createHeading());
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"prompt_columns"_s);
    split->setChildrenCollapsible(false);
    auto* left = new QSplitter(Qt::Vertical, split);
    left->setObjectName(u"prompt_rows"_s);
    left->setChildrenCollapsible(false);
    m_instruction = new InstructionPanel(m_model, left);
    setFocusProxy(m_instruction);
    left->addWidget(m_instruction);
    left->addWidget(new ExemplarPanel(m_model, keys, left));
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    auto* right = new QWidget(split);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one * 2);
    column->addWidget(createLayout());
    m_sent = new SentPanel(m_model, std::move(keys), right);
    column->addWidget(m_sent, 1);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    page->addWidget(split, 1);
    connectEdits();
}

QWidget* PromptPage::createHeading()
{
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widgets::createTitle(tr("Prompt"), heading));
    row->addStretch();
    auto* versions = new QPushButton(tr("Versio&ns …"), heading);
    versions->setObjectName(u"show_versions"_s);
    versions->setToolTip(tr("The prompts you had before, what differs, and a way back"));
    row->addWidget(versions);
    m_versions = new VersionsWindow(m_model, m_history, this);
    connect(versions, &QPushButton::clicked, this, [this] {
        m_versions->show();
        m_versions->raise();
        m_versions->activateWindow();
    });
    return heading;
}

QWidget* PromptPage::createLayout()
{
    auto* card = new widgets::Card(this, tr("Layout"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_instructionPlace = new QComboBox(card);
    m_instructionPlace->addItem(tr("As system message"), static_cast<int>(InstructionPlace::System));
    m_instructionPlace->addItem(tr("Before the question"), static_cast<int>(InstructionPlace::User));
    m_exemplarPlace = new QComboBox(card);
    m_exemplarPlace->addItem(tr("As earlier turns of the chat"), static_cast<int>(ExemplarPlace::Turns));
    m_exemplarPlace->addItem(tr("As one block of text"), static_cast<int>(ExemplarPlace::Block));
    m_query = new QLineEdit(card);
    m_query->setToolTip(tr("The template of one question; {{input}} and the fields of your data can stand in it."));
    widgets::addFormRow(*form, tr("Instruction"), m_instructionPlace);
    widgets::addFormRow(*form, tr("Exemplars"), m_exemplarPlace);
    widgets::addFormRow(*form, tr("Question"), m_query);
    card->content()->addLayout(form);
    m_queryProblem = widgets::createHint({}, card);
    m_queryProblem->setForegroundRole(QPalette::BrightText);
    m_queryProblem->hide();
    card->content()->addWidget(m_queryProblem);
    m_instructionPlace->setAccessibleName(tr("Place of the instruction"));
    m_exemplarPlace->setAccessibleName(tr("Place of the exemplars"));
    m_query->setAccessibleName(tr("Template of the question"));
    for (QWidget* field : {static_cast<QWidget*>(m_instructionPlace), static_cast<QWidget*>(m_exemplarPlace),
                           static_cast<QWidget*>(m_query)})
        enableWhileWritable(m_model, *field);
    return card;
}

void PromptPage::connectEdits()
{
    connect(m_instructionPlace, &QComboBox::activated, this, &PromptPage::editLayout);
    connect(m_exemplarPlace, &QComboBox::activated, this, &PromptPage::editLayout);
    connect(m_query, &QLineEdit::textEdited, this, &PromptPage::editLayout);
    connect(m_sent, &SentPanel::queryProblemChanged, this, [this](const QString& problem) {
        m_queryProblem->setText(problem);
        m_queryProblem->setVisible(!problem.isEmpty());
    });
    connect(m_sent, &SentPanel::messagesChanged, this, [this](const std::vector<optimizers::Message>& messages) {
        if (messages.empty())
            return m_instruction->size().clear();
        m_instruction->size().showSize(promptSize(m_model.project(), messages));
    });
    connect(&m_model, &ProjectModel::changed, this, &PromptPage::showProject);
    connect(m_sent, &SentPanel::tried, &m_history, &PromptHistory::keepTried);
}

void PromptPage::setData(const std::shared_ptr<const optimizers::TaskData>& examples)
{
    m_instruction->setFieldNames(examples ? examples->fieldNames : std::vector<std::string>());
    m_sent->setData(examples);
}

void PromptPage::showProject()
{
    const Project& project = m_model.project();
    m_instructionPlace->setCurrentIndex(m_instructionPlace->findData(static_cast<int>(project.layout.instruction)));
    m_exemplarPlace->setCurrentIndex(m_exemplarPlace->findData(static_cast<int>(project.layout.exemplars)));
    const QString query = widgets::fromUtf8(project.layout.query);
    if (m_query->text() != query)
        m_query->setText(query);
    m_sent->showProject();
}

void PromptPage::editLayout()
{
    Project project = m_model.project();
    project.layout.instruction = static_cast<InstructionPlace>(m_instructionPlace->currentData().toInt());
    project.layout.exemplars = static_cast<ExemplarPlace>(m_exemplarPlace->currentData().toInt());
    project.layout.query = widgets::toUtf8(m_query->text());
    m_model.edit(project, tr("Change layout"), ProjectModel::Field::Query);
}

} // namespace app

#include "moc_prompt_page.cpp"
