// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/column_form.h"

#include "app/core/project/question_fields.h"
#include "app/gui/models/project_model.h"
#include "widgets/forms/form_row.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using optimizers::ColumnMapping;
using optimizers::DataFormat;

namespace app {

namespace {

QString wordOf(DataFormat format)
{
    switch (format) {
    case DataFormat::Csv:
        return ColumnForm::tr("CSV table");
    case DataFormat::Tsv:
        return ColumnForm::tr("TSV table");
    case DataFormat::Jsonl:
        return ColumnForm::tr("JSON lines");
    case DataFormat::Json:
        return ColumnForm::tr("JSON list");
    case DataFormat::InstructionInduction:
        return ColumnForm::tr("Instruction induction task");
    case DataFormat::BigBench:
        break;
    }
    return ColumnForm::tr("BIG-bench task");
}

QString cellsOf(const optimizers::DataPreview& preview, std::size_t column)
{
    QStringList cells;
    constexpr std::size_t cellsShown = 3;
    for (std::size_t row = 0; row < std::min(cellsShown, preview.rows.size()); ++row) {
        const QString cell = widgets::fromUtf8(preview.rows[row][column]).simplified();
        cells.push_back(cell.size() > 60 ? cell.first(60) + u'…' : cell);
    }
    return cells.join(u"  ·  "_s);
}

} // namespace

ColumnForm::ColumnForm(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 2);
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(0, 1);
    m_grid->setVerticalSpacing(widgets::unit(this));
    column->addLayout(m_grid);
    column->addWidget(createFormat());
}

QWidget* ColumnForm::createFormat()
{
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_separator = new QLineEdit(box);
    m_separator->setObjectName(u"answer_separator"_s);
    m_separator->setAccessibleName(tr("Separator of several accepted answers"));
    m_separator->setPlaceholderText(tr("one answer a cell"));
    m_separator->setToolTip(
        tr("Where a cell holds several accepted answers: what stands between them, for instance |"));
    m_format = new QComboBox(box);
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("Format of the file"));
    m_format->addItem(QString(), QString());
    for (const DataFormat format : optimizers::dataFormats())
        m_format->addItem(wordOf(format), widgets::fromUtf8(optimizers::nameOf(format)));
    widgets::addFormRow(*form, tr("Answers separated by"), m_separator);
    widgets::addFormRow(*form, tr("Format"), m_format);
    connect(m_separator, &QLineEdit::textEdited, this, &ColumnForm::editSeparator);
    connect(m_format, &QComboBox::activated, this, &ColumnForm::editFormat);
    return box;
}

const DataFile* ColumnForm::file() const
{
    const std::vector<DataFile>& files = m_model.project().files;
    return m_place < files.size() ? &files[m_place] : nullptr;
}

ColumnForm::Row ColumnForm::createRow(int place)
{
    Row row{new QLabel(this), widgets::createHint({}, this), new QComboBox(this)};
    row.name->setTextFormat(Qt::PlainText);
    QFont strong = row.name->font();
    strong.setWeight(QFont::DemiBold);
    row.name->setFont(strong);
    row.cells->setWordWrap(false);
    row.cells->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.use->addItem(tr("Input"), static_cast<int>(Use::Input));
    row.use->addItem(tr("Expected answer"), static_cast<int>(Use::Expected));
    row.use->addItem(tr("Shown with the input"), static_cast<int>(Use::Shown));
    row.use->addItem(tr("Kept as a field"), static_cast<int>(Use::Field));
    row.name->setBuddy(row.use);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(row.name);
    texts->addWidget(row.cells);
    m_grid->addLayout(texts, place, 0);
    m_grid->addWidget(row.use, place, 1);
    connect(row.use, &QComboBox::activated, this, [this, place, use = row.use] {
        editUse(static_cast<std::size_t>(place), static_cast<Use>(use->currentData().toInt()));
    });
    return row;
}

void ColumnForm::setRowCount(std::size_t count)
{
    while (m_rows.size() < count)
        m_rows.push_back(createRow(static_cast<int>(m_rows.size())));
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        for (QWidget* part : {static_cast<QWidget*>(m_rows[place].name), static_cast<QWidget*>(m_rows[place].cells),
                              static_cast<QWidget*>(m_rows[place].use)})
            part->setVisible(place < count);
    }
}

ColumnForm::Use ColumnForm::useOf(const std::string& column) const
{
    const ColumnMapping& mapping = m_preview.mapping;
    if (column == mapping.input)
        return Use::Input;
    if (std::ranges::find(mapping.expected, column) != mapping.expected.end())
        return Use::Expected;
    return showsField(m_model.project().layout.query, optimizers::fieldNameFor(column)) ? Use::Shown : Use::Field;
}

void ColumnForm::showFile(std::size_t place, const FileLook& look)
{
    m_place = place;
    m_preview = look.preview.value_or(optimizers::DataPreview());
    if (const DataFile* known = file())
        m_preview.mapping = optimizers::guessedMapping(known->columns, m_preview.columns);
    setRowCount(m_preview.columns.size());
    for (std::size_t column = 0; column < m_preview.columns.size(); ++column)
        showRow(m_rows[column], column);
    showFormat();
}

void ColumnForm::showRow(const Row& row, std::size_t column)
{
    const std::string& name = m_preview.columns[column];
    const QString shown = name.empty() ? tr("(without a name)") : widgets::fromUtf8(name);
    row.name->setText(shown);
    row.cells->setText(cellsOf(m_preview, column));
    row.cells->setToolTip(row.cells->text());
    row.use->setObjectName(u"use_"_s + widgets::fromUtf8(name));
    row.use->setAccessibleName(tr("Use of the column %1").arg(shown));
    row.use->setCurrentIndex(row.use->findData(static_cast<int>(useOf(name))));
}

void ColumnForm::showFormat()
{
    const DataFile* known = file();
    const QString separator = known != nullptr ? widgets::fromUtf8(known->columns.answerSeparator) : QString();
    if (m_separator->text() != separator)
        m_separator->setText(separator);
    m_format->setItemText(0, m_preview.columns.empty() ? tr("As recognised")
                                                       : tr("As recognised: %1").arg(wordOf(m_preview.format)));
    m_format->setCurrentIndex(
        std::max(0, m_format->findData(known != nullptr ? widgets::fromUtf8(known->format) : QString())));
}

std::string ColumnForm::previousInput(const ColumnMapping& mapping, const std::string& column) const
{
    const auto among = [this](const std::vector<std::string>& names) {
        return std::ranges::find(names, m_previousInput) != names.end();
    };
    return m_previousInput != column && among(m_preview.columns) && !among(mapping.expected) ? m_previousInput
                                                                                             : std::string();
}

void ColumnForm::editUse(std::size_t column, Use use)
{
    if (file() == nullptr || column >= m_preview.columns.size())
        return;
    const std::string& name = m_preview.columns[column];
    Project project = m_model.project();
    ColumnMapping mapping = m_preview.mapping;
    std::erase(mapping.expected, name);
    if (use == Use::Input && mapping.input != name)
        m_previousInput = std::exchange(mapping.input, name);
    else if (use != Use::Input && mapping.input == name)
        mapping.input = previousInput(mapping, name);
    if (use == Use::Expected)
        mapping.expected.push_back(name);
    const std::string field = optimizers::fieldNameFor(name);
    project.layout.query =
        use == Use::Shown ? withField(project.layout.query, field) : withoutField(project.layout.query, field);
    project.files[m_place].columns = mapping;
    m_model.edit(project, tr("Change the use of a column"));
}

void ColumnForm::editSeparator()
{
    if (file() == nullptr)
        return;
    Project project = m_model.project();
    project.files[m_place].columns.answerSeparator = widgets::toUtf8(m_separator->text());
    m_model.edit(project, tr("Change the separator of answers"), ProjectModel::Field::Separator);
}

void ColumnForm::editFormat()
{
    if (file() == nullptr)
        return;
    Project project = m_model.project();
    project.files[m_place].format = widgets::toUtf8(m_format->currentData().toString());
    m_model.edit(project, tr("Change the format of a file"));
}

} // namespace app

#include "moc_column_form.cpp"
