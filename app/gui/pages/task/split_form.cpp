// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/split_form.h"

#include "app/core/project/data_files.h"
#include "app/gui/models/project_model.h"
#include "app/gui/pages/task/power_hint.h"
#include "widgets/forms/form_row.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/role_bar.h"
#include "widgets/tables/role_text.h"
#include "widgets/text/utf8.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using optimizers::Role;
using optimizers::Split;

namespace app {

namespace {

/// A percentage, to the hundredth where there is one: of very many examples a small share is enough.
class ShareBox final : public QDoubleSpinBox
{
public:
    explicit ShareBox(QWidget* parent) : QDoubleSpinBox(parent)
    {
        setDecimals(2);
        setMaximum(100.0);
        setSuffix(SplitForm::tr(" %"));
    }

    [[nodiscard]] QString textFromValue(double value) const override
    {
        const double tenths = value * 10.0;
        return locale().toString(value, 'f', std::abs(tenths - std::round(tenths)) < 1e-6 ? 1 : decimals());
    }
};

QDoubleSpinBox* createShare(const QString& id, const QString& name, QWidget* parent)
{
    auto* box = new ShareBox(parent);
    box->setObjectName(id);
    box->setAccessibleName(name);
    return box;
}

/// By its usual name, where nobody has said otherwise.
std::optional<Role> roleOf(const Split& split, const std::string& value)
{
    if (const auto known = split.columnRoles.find(value); known != split.columnRoles.end())
        return known->second;
    return value == "val" ? Role::Validation : roleInName(value);
}

} // namespace

SplitForm::SplitForm(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 3);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"split_kind"_s);
    m_kind->setAccessibleName(tr("Where the roles come from"));
    m_kind->addItem(tr("Drawn by lot"), static_cast<int>(Split::Kind::Fractions));
    m_kind->addItem(tr("Given by file"), static_cast<int>(Split::Kind::Files));
    m_kind->addItem(tr("Given by a column"), static_cast<int>(Split::Kind::Column));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    widgets::addFormRow(*form, tr("Roles are"), m_kind);
    column->addLayout(form);
    m_parts = {createFractions(), createFiles(), createColumn()};
    for (QWidget* part : m_parts)
        column->addWidget(part);
    m_bar = new widgets::RoleBar(this);
    column->addWidget(m_bar);
    m_power = new PowerHint(this);
    column->addWidget(m_power);
    connect(m_kind, &QComboBox::activated, this, &SplitForm::editKind);
    connect(&m_model, &ProjectModel::changed, this, &SplitForm::showProject);
}

QWidget* SplitForm::createFractions()
{
    auto* part = new QWidget(this);
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_pool = createShare(u"pool_share"_s, tr("Share of the pool"), part);
    m_pool->setToolTip(widgets::explanationOf(Role::Pool));
    m_validation = createShare(u"validation_share"_s, tr("Share of validation"), part);
    m_validation->setToolTip(widgets::explanationOf(Role::Validation));
    m_test = new QLabel(part);
    m_test->setToolTip(widgets::explanationOf(Role::Test));
    m_seed = new QSpinBox(part);
    m_seed->setObjectName(u"split_seed"_s);
    m_seed->setAccessibleName(tr("Seed of the roles"));
    m_seed->setToolTip(tr("The same seed gives every example the same role"));
    m_seed->setMaximum(std::numeric_limits<int>::max());
    m_stratified = new QCheckBox(tr("Keep the answers' shares equal in all roles"), part);
    m_stratified->setObjectName(u"stratified"_s);
    m_stratified->setToolTip(tr("For tasks with labels: every label has the same share in pool, validation and test"));
    const auto add = [grid](int row, int place, const QString& text, QWidget* field) {
        grid->addWidget(widgets::createFieldLabel(text, field), row, place * 2);
        grid->addWidget(field, row, place * 2 + 1);
    };
    add(0, 0, widgets::wordOf(Role::Pool), m_pool);
    add(0, 1, widgets::wordOf(Role::Validation), m_validation);
    add(1, 0, tr("Seed"), m_seed);
    add(1, 1, widgets::wordOf(Role::Test), m_test);
    grid->addWidget(m_stratified, 2, 0, 1, 4);
    connect(m_pool, &QDoubleSpinBox::valueChanged, this, &SplitForm::editFractions);
    connect(m_validation, &QDoubleSpinBox::valueChanged, this, &SplitForm::editFractions);
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitForm::editFractions);
    connect(m_stratified, &QCheckBox::clicked, this, &SplitForm::editFractions);
    return part;
}

QWidget* SplitForm::createFiles()
{
    auto* part = new QWidget(this);
    m_fileGrid = new QGridLayout(part);
    m_fileGrid->setContentsMargins(0, 0, 0, 0);
    m_fileGrid->setColumnStretch(0, 1);
    return part;
}

QWidget* SplitForm::createColumn()
{
    auto* part = new QWidget(this);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    m_column = new QComboBox(part);
    m_column->setObjectName(u"split_column"_s);
    m_column->setAccessibleName(tr("Column that gives the roles"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    widgets::addFormRow(*form, tr("Column"), m_column);
    rows->addLayout(form);
    m_valueGrid = new QGridLayout;
    m_valueGrid->setColumnStretch(0, 1);
    rows->addLayout(m_valueGrid);
    connect(m_column, &QComboBox::activated, this, &SplitForm::editColumn);
    return part;
}

SplitForm::Choice SplitForm::createChoice(QGridLayout& grid, int row, QWidget* parent)
{
    Choice choice{{}, new QLabel(parent), new QComboBox(parent)};
    choice.name->setTextFormat(Qt::PlainText);
    choice.name->setBuddy(choice.role);
    for (const Role role : {Role::Pool, Role::Validation, Role::Test})
        choice.role->addItem(widgets::wordOf(role), static_cast<int>(role));
    grid.addWidget(choice.name, row, 0);
    grid.addWidget(choice.role, row, 1);
    return choice;
}

void SplitForm::showChoice(Choice& choice, const std::string& key, const QString& name, std::optional<Role> role)
{
    choice.key = key;
    choice.name->setText(name);
    choice.name->show();
    choice.role->show();
    choice.role->setAccessibleName(tr("Role of %1").arg(name));
    choice.role->setObjectName(u"role_of_"_s + widgets::fromUtf8(key));
    choice.role->setCurrentIndex(role ? static_cast<int>(*role) : -1);
}

void SplitForm::hideFrom(std::vector<Choice>& choices, std::size_t count)
{
    for (std::size_t place = count; place < choices.size(); ++place) {
        choices[place].name->hide();
        choices[place].role->hide();
    }
}

void SplitForm::setLook(const TaskLook& look)
{
    m_look = look;
    std::array<std::size_t, 3> counts{};
    if (look.task)
        counts = {look.task->data.pool.size(), look.task->data.validation.size(), look.task->data.test.size()};
    m_bar->setCounts(counts);
    m_power->setExamples(static_cast<int>(counts[2]));
    showColumn(m_model.project().split);
}

void SplitForm::showProject()
{
    const Project& project = m_model.project();
    const Split& split = project.split;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(split.kind)));
    for (std::size_t kind = 0; kind < m_parts.size(); ++kind)
        m_parts[kind]->setVisible(kind == static_cast<std::size_t>(split.kind));
    showFractions(split);
    showFiles(project);
    showColumn(split);
}

void SplitForm::showFractions(const Split& split)
{
    const auto show = [](QDoubleSpinBox* box, double share) {
        const QSignalBlocker quiet(box);
        box->setValue(share * 100.0);
    };
    show(m_pool, split.pool);
    show(m_validation, split.validation);
    const QSignalBlocker quiet(m_seed);
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(split.seed, std::numeric_limits<int>::max())));
    m_stratified->setChecked(split.stratified);
    const double test = std::max(0.0, 1.0 - split.pool - split.validation);
    m_test->setText(m_pool->textFromValue(test * 100.0) + m_pool->suffix());
}

void SplitForm::showFiles(const Project& project)
{
    const Project withRoles = withFileRoles(project);
    while (m_files.size() < project.files.size()) {
        const std::size_t place = m_files.size();
        m_files.push_back(createChoice(*m_fileGrid, static_cast<int>(place), m_parts[1]));
        connect(m_files.back().role, &QComboBox::activated, this, [this, place] { editFileRole(place); });
    }
    for (std::size_t place = 0; place < project.files.size(); ++place)
        showChoice(m_files[place], project.files[place].path, widgets::fromUtf8(project.files[place].path),
                   withRoles.split.fileRoles[place]);
    hideFrom(m_files, project.files.size());
}

void SplitForm::showColumn(const Split& split)
{
    const QString current = widgets::fromUtf8(split.column);
    m_column->clear();
    for (const std::string& column : m_look.columns)
        m_column->addItem(widgets::fromUtf8(column));
    if (!current.isEmpty() && m_column->findText(current) < 0)
        m_column->addItem(current);
    m_column->setCurrentIndex(m_column->findText(current));
    m_column->setEnabled(m_column->count() > 0);
    std::size_t place = 0;
    for (const auto& [value, count] : m_look.values) {
        if (place == m_values.size()) {
            m_values.push_back(createChoice(*m_valueGrid, static_cast<int>(place), m_parts[2]));
            connect(m_values.back().role, &QComboBox::activated, this, [this, place] { editValueRole(place); });
        }
        const QString name = value.empty() ? tr("(empty)") : widgets::fromUtf8(value);
        showChoice(m_values[place++], value, name, roleOf(split, value));
    }
    hideFrom(m_values, place);
}

void SplitForm::editKind()
{
    Project project = m_model.project();
    project.split.kind = static_cast<Split::Kind>(m_kind->currentData().toInt());
    if (project.split.kind == Split::Kind::Files)
        project = withFileRoles(std::move(project));
    if (project.split.kind == Split::Kind::Column && project.split.column.empty() && !m_look.columns.empty()) {
        const auto telling = std::ranges::find_if(m_look.columns, [](const std::string& column) {
            return column == "split" || column == "role" || column == "set" || column == "fold";
        });
        project.split.column = telling != m_look.columns.end() ? *telling : m_look.columns.front();
    }
    m_model.edit(project, tr("Change where the roles come from"));
}

void SplitForm::editFractions()
{
    Project project = m_model.project();
    project.split.pool = m_pool->value() / 100.0;
    project.split.validation = std::min(m_validation->value() / 100.0, 1.0 - project.split.pool);
    project.split.seed = static_cast<std::uint64_t>(m_seed->value());
    project.split.stratified = m_stratified->isChecked();
    m_model.edit(project, tr("Change the roles"), ProjectModel::Field::Split);
}

void SplitForm::editColumn()
{
    Project project = m_model.project();
    project.split.column = widgets::toUtf8(m_column->currentText());
    project.split.columnRoles.clear();
    m_model.edit(project, tr("Take the roles from another column"));
}

void SplitForm::editFileRole(std::size_t place)
{
    Project project = withFileRoles(m_model.project());
    if (place >= project.split.fileRoles.size())
        return;
    project.split.fileRoles[place] = static_cast<Role>(m_files[place].role->currentData().toInt());
    m_model.edit(project, tr("Change the role of a file"));
}

void SplitForm::editValueRole(std::size_t place)
{
    Project project = m_model.project();
    std::map<std::string, Role> roles;
    for (const auto& [value, count] : m_look.values) {
        if (const std::optional<Role> known = roleOf(project.split, value))
            roles[value] = *known;
    }
    roles[m_values[place].key] = static_cast<Role>(m_values[place].role->currentData().toInt());
    project.split.columnRoles = std::move(roles);
    m_model.edit(project, tr("Change the role of a value"));
}

} // namespace app

#include "moc_split_form.cpp"
