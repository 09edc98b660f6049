// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/chart_panel.h"

#include "widgets/plots/plot_frame.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/text_table.h"

#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

ChartPanel::ChartPanel(PlotFrame* chart, TextTable* table, QWidget* parent) : QWidget(parent), m_chart(chart)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this) * 2);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_views = new QStackedWidget(this);
    m_views->addWidget(chart);
    auto* twin = new QWidget(m_views);
    auto* rows = new QVBoxLayout(twin);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(table);
    rows->addStretch();
    m_views->addWidget(twin);
    m_asTable = new QToolButton(this);
    m_asTable->setText(tr("As a table"));
    m_asTable->setCheckable(true);
    m_asTable->setAccessibleName(tr("%1 as a table").arg(chart->accessibleName()));
    column->addWidget(m_sentence);
    column->addWidget(m_views, 1);
    connect(m_asTable, &QToolButton::toggled, m_views, [this](bool on) { m_views->setCurrentIndex(on ? 1 : 0); });
}

void ChartPanel::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_chart->setAccessibleDescription(sentence);
}

} // namespace widgets

#include "moc_chart_panel.cpp"
