// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/example_panel.h"

#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/example_model.h"
#include "widgets/tables/example_table.h"
#include "widgets/tables/role_text.h"
#include "widgets/text/figures.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using optimizers::Role;

namespace app {

namespace {

constexpr int anyRole = -1;

} // namespace

ExamplePanel::ExamplePanel(QWidget* parent) : QWidget(parent), m_examples(new widgets::ExampleModel(this))
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, one * 2, 0, 0);
    column->setSpacing(one * 2);
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"example_search"_s);
    m_text->setPlaceholderText(tr("Search inputs and expected answers"));
    m_text->setAccessibleName(tr("Search inputs and expected answers"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon(u"search"_s, widgets::ColourRole::MutedText), QLineEdit::LeadingPosition);
    m_role = new QComboBox(this);
    m_role->setObjectName(u"example_role"_s);
    m_role->setAccessibleName(tr("Role of the examples shown"));
    m_role->addItem(tr("All roles"), anyRole);
    for (const Role role : {Role::Pool, Role::Validation, Role::Test})
        m_role->addItem(widgets::wordOf(role), static_cast<int>(role));
    m_count = widgets::createHint({}, this);
    m_count->setObjectName(u"example_count"_s);
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_role);
    column->addLayout(line);
    m_table = new widgets::ExampleTable(*m_examples, this);
    m_table->setObjectName(u"examples"_s);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ExamplePanel::applyFilter);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ExamplePanel::applyFilter);
    connect(m_examples, &widgets::ExampleModel::shownChanged, this, &ExamplePanel::showCount);
    showCount();
}

void ExamplePanel::setTask(const std::shared_ptr<const LoadedTask>& task)
{
    m_task = task;
    widgets::ExampleRows rows;
    if (task)
        rows = {{task->data.pool, task->data.validation, task->data.test}, task};
    m_examples->setExamples(std::move(rows));
}

void ExamplePanel::applyFilter()
{
    widgets::ExampleFilter filter{widgets::toUtf8(m_text->text()), std::nullopt};
    if (const int role = m_role->currentData().toInt(); role != anyRole)
        filter.role = static_cast<Role>(role);
    m_examples->setFilter(filter);
}

void ExamplePanel::choose(optimizers::ExampleId id, Role role)
{
    if (m_examples->rowOf(id, role) < 0) {
        m_text->clear();
        m_role->setCurrentIndex(0);
        m_typing.stop();
        applyFilter();
    }
    m_table->choose(id, role);
}

void ExamplePanel::showCount()
{
    const QString all = widgets::countText(static_cast<std::int64_t>(m_examples->total()));
    const int shown = m_examples->rowCount();
    if (m_examples->isSearching())
        m_count->setText(tr("%1 of %2 examples so far, searching…").arg(widgets::countText(shown), all));
    else if (m_examples->total() == 0)
        m_count->setText(tr("No examples yet. They appear here once the data files can be read."));
    else if (static_cast<std::size_t>(shown) == m_examples->total())
        m_count->setText(tr("%1 examples").arg(all));
    else
        m_count->setText(tr("%1 of %2 examples").arg(widgets::countText(shown), all));
}

} // namespace app

#include "moc_example_panel.cpp"
