// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/run/verdict_panel.h"

#include "app/gui/models/study.h"
#include "app/gui/pages/run/verdict_text.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::ColourRole;

namespace app {

namespace {

ColourRole roleOf(const QString& drawing)
{
    if (drawing == u"better"_s)
        return ColourRole::Good;
    if (drawing == u"worse"_s)
        return ColourRole::Bad;
    if (drawing == u"cannot_tell"_s || drawing == u"warning"_s || drawing == u"state_paused"_s)
        return ColourRole::Warning;
    return drawing == u"state_running"_s ? ColourRole::Accent : ColourRole::MutedText;
}

void showText(QLabel& label, const QString& text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace

VerdictPanel::VerdictPanel(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(widgets::unit(this));
    setAccessibleName(tr("Verdicts"));
}

VerdictPanel::Line VerdictPanel::createLine()
{
    Line line;
    line.row = new QWidget(this);
    auto* row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::unit(this) * 2);
    line.sign = new QLabel(line.row);
    line.headline = widgets::createHeading({}, line.row);
    line.detail = new QLabel(line.row);
    line.detail->setObjectName(u"verdict"_s);
    line.detail->setWordWrap(true);
    line.detail->setTextFormat(Qt::PlainText);
    line.detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(line.sign, 0, Qt::AlignTop);
    row->addWidget(line.headline, 0, Qt::AlignTop);
    row->addWidget(line.detail, 1);
    m_column->addWidget(line.row);
    return line;
}

void VerdictPanel::draw(Line& line)
{
    const int side = widgets::unit(this) * 5;
    line.sign->setPixmap(
        widgets::icon(line.drawing, roleOf(line.drawing)).pixmap(QSize(side, side), devicePixelRatioF()));
}

void VerdictPanel::showStudy(const Study& study)
{
    while (m_lines.size() < study.runs().size())
        m_lines.push_back(createLine());
    for (std::size_t place = 0; place < m_lines.size(); ++place) {
        Line& line = m_lines[place];
        line.row->setVisible(place < study.runs().size());
        if (place >= study.runs().size())
            continue;
        const ShownRun& run = study.runs()[place];
        showText(*line.headline, verdictHeadline(run));
        showText(*line.detail, verdictDetail(run));
        line.detail->setAccessibleName(line.headline->text());
        if (const QString notes = verdictNotes(run); notes != line.row->toolTip()) {
            line.row->setToolTip(notes);
            line.detail->setAccessibleDescription(notes);
        }
        if (const QString drawing = verdictDrawing(run); drawing != line.drawing) {
            line.drawing = drawing;
            draw(line);
        }
    }
}

void VerdictPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (Line& line : m_lines)
            draw(line);
    }
}

} // namespace app

#include "moc_verdict_panel.cpp"
