// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bars/transport_bar.h"

#include "widgets/style/action_button.h"
#include "widgets/style/card.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/style/share_bar.h"
#include "widgets/text/figures.h"
#include "widgets/text/reading.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using optimizers::RunState;

namespace app {

namespace {

QString stateText(const Study& study, bool stopping)
{
    if (stopping)
        return TransportBar::tr("Stopping…");
    if (const auto place = study.running())
        return TransportBar::tr("Running %1").arg(study.runs()[static_cast<std::size_t>(*place)].name);
    const auto& runs = study.runs();
    const auto any = [&runs](RunState state) {
        return std::ranges::any_of(runs, [state](const ShownRun& run) { return run.begun && run.state == state; });
    };
    if (any(RunState::Failed))
        return TransportBar::tr("Failed");
    if (any(RunState::Paused))
        return TransportBar::tr("Paused");
    if (any(RunState::Stopped))
        return TransportBar::tr("Stopped");
    return any(RunState::Done) ? TransportBar::tr("Done") : TransportBar::tr("Ready");
}

} // namespace

TransportBar::TransportBar(QAction& start, QAction& stop, QWidget* parent) : QFrame(parent)
{
    const int one = widgets::unit(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(one * 4, one * 2, one * 4, one * 2);
    row->setSpacing(one * 6);
    auto* startButton = new widgets::ActionButton(start, this);
    startButton->setObjectName(u"start"_s);
    auto* stopButton = new widgets::ActionButton(stop, this);
    stopButton->setObjectName(u"stop"_s);
    for (auto [button, action] : {std::pair{startButton, &start}, std::pair{stopButton, &stop}}) {
        button->setVisible(action->isVisible());
        button->setMinimumWidth(one * 28);
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
        row->addWidget(button);
    }
    m_state = createReading(u"state"_s, tr("State"), 22);
    m_best = createReading(u"best"_s, tr("Best score"), 22);
    m_calls = createReading(u"calls"_s, tr("Calls"), 12);
    m_tokens = createReading(u"tokens"_s, tr("Tokens"), 10);
    m_money = createReading(u"money"_s, tr("Money"), 7);
    m_time = createReading(u"time"_s, tr("Time"), 8);
    row->addStretch();
    m_progress = new widgets::ShareBar(tr("Share of the budget that is spent"), this);
    m_progress->setFixedHeight(one);
    row->addWidget(m_progress);
}

widgets::Reading* TransportBar::createReading(const QString& id, const QString& caption, int characters)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    QLabel* name = widgets::createHint(caption, this);
    name->setWordWrap(false);
    auto* value = new widgets::Reading(characters, this);
    value->setObjectName(id);
    value->setAccessibleName(caption);
    column->addWidget(name);
    column->addWidget(value);
    static_cast<QHBoxLayout*>(layout())->addLayout(column);
    return value;
}

void TransportBar::showStudy(const Study& study, const optimizers::Budget& budgetOfRun, bool stopping)
{
    const optimizers::Spending spent = study.spent();
    const auto runs = static_cast<std::int64_t>(std::max<std::size_t>(study.runs().size(), 1));
    m_state->setText(stateText(study, stopping));
    const auto best = study.best();
    m_best->setText(best ? widgets::scoreWithInterval(study.find(*best)->trial.score) : u"–"_s);
    QString calls = widgets::countText(spent.calls);
    if (budgetOfRun.calls)
        calls = tr("%1 of %2").arg(calls, widgets::countText(*budgetOfRun.calls * runs));
    m_calls->setText(calls);
    m_calls->setToolTip(
        tr("%n answer(s) came from the journal and cost nothing", nullptr, static_cast<int>(spent.cached)));
    m_tokens->setText(widgets::countText(spent.tokens()));
    m_money->setText(widgets::moneyText(spent.money));
    m_time->setText(widgets::durationText(spent.seconds));
    m_progress->setVisible(budgetOfRun.calls.has_value());
    if (budgetOfRun.calls && *budgetOfRun.calls > 0)
        m_progress->setShare(static_cast<double>(spent.calls) / static_cast<double>(*budgetOfRun.calls * runs));
}

void TransportBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::Surface, palette()));
    painter.setPen(widgets::colour(widgets::ColourRole::Border, palette()));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
}

} // namespace app

#include "moc_transport_bar.cpp"
