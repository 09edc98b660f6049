// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/outcome_map_panel.h"

#include "widgets/style/shapes.h"
#include "widgets/tables/outcome_legend.h"
#include "widgets/tables/outcome_map.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::OutcomeGrid;

namespace app {

OutcomeMapPanel::OutcomeMapPanel(const Study& study, QWidget* parent) : QWidget(parent), m_study(study)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, widgets::unit(this) * 2, 0, 0);
    column->setSpacing(widgets::unit(this) * 2);
    column->addWidget(createHeader());
    m_map = new widgets::OutcomeMap(this);
    m_map->setObjectName(u"outcome_map"_s);
    setFocusProxy(m_map);
    column->addWidget(m_map, 1);
    m_reading = new QLabel(this);
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(m_reading);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_map->setColumnOrder(static_cast<OutcomeGrid::ColumnOrder>(m_order->currentData().toInt())); });
    connect(m_map, &widgets::OutcomeMap::chosen, this, [this](widgets::TrialKey key, optimizers::ExampleId example) {
        showChosen();
        Q_EMIT chosen(key, example);
    });
    connect(m_map, &widgets::OutcomeMap::activated, this, &OutcomeMapPanel::activated);
    connect(m_map, &widgets::OutcomeMap::pointed, this, &OutcomeMapPanel::showCell);
    connect(m_map, &widgets::OutcomeMap::left, this, &OutcomeMapPanel::showChosen);
    connect(m_map, &widgets::OutcomeMap::refreshed, this, &OutcomeMapPanel::showChosen);
}

QWidget* OutcomeMapPanel::createHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::unit(this) * 2);
    m_order = new QComboBox(header);
    m_order->setObjectName(u"example_order"_s);
    m_order->setAccessibleName(tr("Order of the examples"));
    m_order->addItem(tr("Most flips first"), static_cast<int>(OutcomeGrid::ColumnOrder::MostFlips));
    m_order->addItem(tr("In the order they are asked"), static_cast<int>(OutcomeGrid::ColumnOrder::AsAsked));
    auto* label = new QLabel(tr("E&xamples"), header);
    label->setBuddy(m_order);
    row->addWidget(label);
    row->addWidget(m_order);
    row->addSpacing(widgets::unit(this) * 4);
    row->addWidget(new widgets::OutcomeLegend(header), 1);
    return header;
}

void OutcomeMapPanel::restart()
{
    m_waiting.clear();
    m_map->clear();
    showChosen();
}

void OutcomeMapPanel::advance(const StudyChange& change)
{
    m_waiting.insert(change.touched.begin(), change.touched.end());
    if (isVisible())
        takeWaiting();
}

void OutcomeMapPanel::takeWaiting()
{
    for (const widgets::TrialKey key : m_waiting) {
        if (const ShownTrial* trial = m_study.find(key))
            m_map->take(key, trial->trial, trial->finished);
    }
    m_waiting.clear();
}

void OutcomeMapPanel::showEvent(QShowEvent* event)
{
    takeWaiting();
    m_map->refresh();
    QWidget::showEvent(event);
}

void OutcomeMapPanel::select(widgets::TrialKey key)
{
    m_map->select(key);
    showChosen();
}

void OutcomeMapPanel::selectExample(optimizers::ExampleId example)
{
    m_map->selectExample(example);
    showChosen();
}

QString OutcomeMapPanel::sentenceFor(widgets::TrialKey key, optimizers::ExampleId id) const
{
    const OutcomeGrid& grid = m_map->grid();
    const auto row = grid.rowOf(key);
    const auto column = grid.columnOf(id);
    const optimizers::Example* example = m_study.example(id);
    if (!row || !column || example == nullptr)
        return {};
    const QString input = widgets::fromUtf8(example->input).simplified();
    return tr("%1, candidate %2 on “%3”: %4, the draft: %5. %n candidate(s) flip it.", nullptr, grid.flips(*column))
        .arg(m_study.runs()[static_cast<std::size_t>(key.run)].name)
        .arg(key.trial)
        .arg(input.size() > 60 ? input.first(60) + u'…' : input, wordOf(grid.mark(*row, *column)),
             wordOf(grid.draftMark(*row, *column)));
}

void OutcomeMapPanel::showCell(widgets::TrialKey key, optimizers::ExampleId example)
{
    m_reading->setText(sentenceFor(key, example));
}

void OutcomeMapPanel::showChosen()
{
    const auto key = m_map->candidate();
    const auto example = m_map->example();
    QString sentence = key && example ? sentenceFor(*key, *example) : QString();
    const OutcomeGrid& grid = m_map->grid();
    if (sentence.isEmpty())
        sentence = grid.columnCount() == 0
                       ? tr("No example has been answered yet.")
                       : tr("%n of %1 example(s) flip against the draft; choose a cell to read its outcome.", nullptr,
                            grid.flippedColumns())
                             .arg(grid.columnCount());
    if (m_reading->text() == sentence)
        return;
    m_reading->setText(sentence);
    m_map->setAccessibleDescription(sentence);
}

} // namespace app

#include "moc_outcome_map_panel.cpp"
