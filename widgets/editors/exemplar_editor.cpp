// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/exemplar_editor.h"

#include "widgets/editors/text_cell_delegate.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

ExemplarEditor::ExemplarEditor(QWidget* parent) : QWidget(parent), m_model(new ExemplarModel(this))
{
    createView();
    m_empty = new QLabel(tr("No exemplars. Add solved examples that every prompt will show, or let an optimizer "
                            "find them."),
                         this);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this));
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    column->addWidget(createButtons());
    column->addStretch();
    connect(m_model, &ExemplarModel::rowsEdited, this, [this] {
        updateButtons();
        Q_EMIT rowsEdited(m_model->rows());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExemplarEditor::updateButtons);
    updateButtons();
}

void ExemplarEditor::createView()
{
    m_view = new QTableView(this);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Exemplars"));
    m_view->setItemDelegate(new TextCellDelegate(m_view));
    m_view->setMinimumHeight(fontMetrics().height() * 11); // a few exemplars, whatever else wants room
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDragDropOverwriteMode(false);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(true);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ExemplarModel::Input, QHeaderView::Stretch);
    header->setSectionResizeMode(ExemplarModel::Output, QHeaderView::Stretch);
    for (const int column :
         {ExemplarModel::Enabled, ExemplarModel::Origin, ExemplarModel::Pinned, ExemplarModel::Effect})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

QToolButton* ExemplarEditor::createButton(const QString& drawing, const QString& name, const QKeySequence& keys)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(drawing));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    const QString shortcut = keys.toString(QKeySequence::NativeText);
    button->setToolTip(shortcut.isEmpty() ? name : tr("%1 (%2)").arg(name, shortcut));
    if (!keys.isEmpty()) {
        auto* action = new QAction(name, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, button, &QToolButton::click);
    }
    return button;
}

QWidget* ExemplarEditor::createButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit(this));
    m_add = createButton(u"add"_s, tr("Add exemplar"), QKeySequence(Qt::ALT | Qt::Key_Insert));
    m_add->setText(tr("Add exemplar"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_remove = createButton(u"remove"_s, tr("Remove exemplar"), QKeySequence(Qt::ALT | Qt::Key_Delete));
    m_up = createButton(u"up"_s, tr("Move exemplar up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down = createButton(u"down"_s, tr("Move exemplar down"), QKeySequence(Qt::ALT | Qt::Key_Down));
    for (QToolButton* button : {m_add, m_remove, m_up, m_down})
        row->addWidget(button);
    row->addStretch();
    connect(m_add, &QToolButton::clicked, this, &ExemplarEditor::add);
    connect(m_remove, &QToolButton::clicked, this, &ExemplarEditor::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
    return bar;
}

const std::vector<ExemplarRow>& ExemplarEditor::rows() const
{
    return m_model->rows();
}

void ExemplarEditor::setRows(const std::vector<ExemplarRow>& rows)
{
    const QModelIndex current = m_view->currentIndex();
    const int row = current.row();
    const int column = current.column();
    m_model->setRows(rows);
    if (row >= 0 && !m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
    updateButtons();
}

void ExemplarEditor::setEditable(bool editable)
{
    m_model->setEditable(editable);
    updateButtons();
}

void ExemplarEditor::setEffects(const std::vector<std::optional<ExemplarEffect>>& effects)
{
    m_model->setEffects(effects);
    updateButtons();
}

void ExemplarEditor::add()
{
    const int current = m_view->currentIndex().row();
    const int row = m_model->addAfter(current < 0 ? m_model->rowCount() : current);
    m_view->setCurrentIndex(m_model->index(row, ExemplarModel::Input));
    m_view->edit(m_view->currentIndex());
}

void ExemplarEditor::remove()
{
    const int row = m_view->currentIndex().row();
    m_model->remove(row);
    if (m_model->rowCount() > 0)
        m_view->selectRow(std::min(row, m_model->rowCount() - 1));
    updateButtons();
}

void ExemplarEditor::moveBy(int step)
{
    const int row = m_view->currentIndex().row();
    m_model->move(row, row + step);
    updateButtons();
}

void ExemplarEditor::updateButtons()
{
    const int row = m_view->currentIndex().row();
    const int rows = m_model->rowCount();
    m_empty->setVisible(rows == 0);
    m_view->setVisible(rows > 0);
    m_view->setColumnHidden(ExemplarModel::Effect, !m_model->hasEffects());
    const bool editable = m_model->isEditable();
    m_add->setEnabled(editable);
    m_remove->setEnabled(editable && row >= 0);
    m_up->setEnabled(editable && row > 0);
    m_down->setEnabled(editable && row >= 0 && row + 1 < rows);
}

} // namespace widgets

#include "moc_exemplar_editor.cpp"
