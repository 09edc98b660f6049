// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt_page.h"

#include "app/gui/models/project_model.h"
#include "app/gui/pages/instruction_panel.h"
#include "app/gui/pages/message_preview.h"
#include "app/gui/pages/prompt_size_panel.h"
#include "app/gui/pages/try_bar.h"
#include "optimizers/prompts/prompt_layout.h"
#include "widgets/editors/exemplar_editor.h"
#include "widgets/forms/form_row.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using optimizers::ExemplarPlace;
using optimizers::InstructionPlace;

namespace app {

PromptPage::PromptPage(ProjectModel& model, KeySource keys, QWidget* parent) : QWidget(parent), m_model(model)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(widgets::createTitle(tr("Prompt"), this));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    auto* left = new QSplitter(Qt::Vertical, split);
    left->setChildrenCollapsible(false);
    m_instruction = new InstructionPanel(m_model, left);
    setFocusProxy(m_instruction);
    left->addWidget(m_instruction);
    left->addWidget(createExemplars());
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    auto* right = new QWidget(split);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one * 2);
    column->addWidget(createLayout());
    column->addWidget(createPreview(std::move(keys)), 1);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    page->addWidget(split, 1);
    connectEdits();
}

QWidget* PromptPage::createExemplars()
{
    auto* card = new widgets::Card(this, tr("Exemplars"));
    m_exemplars = new widgets::ExemplarEditor(card);
    card->content()->addWidget(m_exemplars, 1);
    return card;
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
    return card;
}

QWidget* PromptPage::createPreview(KeySource keys)
{
    auto* card = new widgets::Card(this, tr("What is sent"));
    auto* label = new QLabel(tr("E&xample"), card);
    m_example = new QSpinBox(card);
    m_example->setAccessibleName(tr("Number of the example in the preview"));
    m_example->setMinimum(1);
    label->setBuddy(m_example);
    card->headingRow()->addWidget(label);
    card->headingRow()->addWidget(m_example);
    auto* scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What is sent"));
    m_preview = new MessagePreview(scroll);
    scroll->setWidget(m_preview);
    scroll->viewport()->setAutoFillBackground(false);
    m_preview->setAutoFillBackground(false);
    card->content()->addWidget(scroll, 1);
    m_expected = widgets::createHint({}, card);
    card->content()->addWidget(m_expected);
    m_try = new TryBar(m_model, std::move(keys), card);
    card->content()->addWidget(m_try);
    connect(m_try, &TryBar::answered, m_preview, &MessagePreview::showReply);
    return card;
}

void PromptPage::connectEdits()
{
    connect(m_exemplars, &widgets::ExemplarEditor::exemplarsEdited, this,
            [this](const std::vector<optimizers::Exemplar>& exemplars) {
                Project project = m_model.project();
                project.draft.exemplars = exemplars;
                m_model.edit(project, tr("Change exemplars"));
            });
    connect(m_instructionPlace, &QComboBox::activated, this, &PromptPage::editLayout);
    connect(m_exemplarPlace, &QComboBox::activated, this, &PromptPage::editLayout);
    connect(m_query, &QLineEdit::textEdited, this, &PromptPage::editLayout);
    connect(m_example, &QSpinBox::valueChanged, this, &PromptPage::showPreview);
    connect(&m_model, &ProjectModel::changed, this, &PromptPage::showProject);
}

void PromptPage::setData(std::shared_ptr<const optimizers::TaskData> examples)
{
    m_data = std::move(examples);
    m_instruction->setFieldNames(m_data ? m_data->fieldNames : std::vector<std::string>());
    const int count = m_data ? static_cast<int>(m_data->validation.size()) : 0;
    {
        const QSignalBlocker quiet(m_example);
        m_example->setMaximum(std::max(1, count));
        m_example->setEnabled(count > 1);
        m_example->setSuffix(tr(" of %1").arg(count));
    }
    showPreview();
}

void PromptPage::showProject()
{
    const Project& project = m_model.project();
    m_exemplars->setExemplars(project.draft.exemplars);
    m_instructionPlace->setCurrentIndex(m_instructionPlace->findData(static_cast<int>(project.layout.instruction)));
    m_exemplarPlace->setCurrentIndex(m_exemplarPlace->findData(static_cast<int>(project.layout.exemplars)));
    const QString query = widgets::fromUtf8(project.layout.query);
    if (m_query->text() != query)
        m_query->setText(query);
    showPreview();
}

void PromptPage::editLayout()
{
    Project project = m_model.project();
    project.layout.instruction = static_cast<InstructionPlace>(m_instructionPlace->currentData().toInt());
    project.layout.exemplars = static_cast<ExemplarPlace>(m_exemplarPlace->currentData().toInt());
    project.layout.query = widgets::toUtf8(m_query->text());
    m_model.edit(project, tr("Change layout"), ProjectModel::Field::Query);
}

const optimizers::Example* PromptPage::previewed() const
{
    const auto place = static_cast<std::size_t>(m_example->value() - 1);
    return m_data && place < m_data->validation.size() ? &m_data->validation[place] : nullptr;
}

void PromptPage::showPreview()
{
    const optimizers::Example* example = previewed();
    m_queryProblem->hide();
    m_expected->clear();
    m_instruction->size().clear();
    m_try->setExample(m_data, nullptr);
    if (example == nullptr)
        return m_preview->showHint(tr("Once the data is read, an example stands here as the model will see it."));
    const Project& project = m_model.project();
    const auto renderer = optimizers::PromptRenderer::create(project.layout, m_data->fieldNames);
    if (!renderer) {
        m_queryProblem->setText(widgets::fromUtf8(renderer.error().message));
        m_queryProblem->show();
        return m_preview->showHint(tr("The question template has to be mended first."));
    }
    const auto messages = renderer->render(project.draft, *example);
    if (!messages)
        return m_preview->showHint(tr("The instruction has to be mended first."));
    m_preview->showMessages(*messages);
    m_try->setExample(m_data, example);
    m_instruction->size().showSize(promptSize(project, *messages));
    m_expected->setText(tr("Expected answer: %1").arg(widgets::fromUtf8(example->expected.front())));
}

} // namespace app

#include "moc_prompt_page.cpp"
