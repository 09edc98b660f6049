// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/try_bar.h"

#include "app/gui/models/project_model.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;
using optimizers::OutcomeClass;

namespace app {

namespace {

QString verdictOf(const optimizers::Outcome& outcome)
{
    switch (outcome.outcomeClass) {
    case OutcomeClass::Right:
        return TryBar::tr("Right.");
    case OutcomeClass::Wrong:
        return outcome.score > 0.0 ? TryBar::tr("Partly right: %1.").arg(widgets::percentText(outcome.score))
                                   : TryBar::tr("Wrong.");
    case OutcomeClass::Unparsable:
        return TryBar::tr("No answer was found in the reply.");
    case OutcomeClass::Truncated:
        return TryBar::tr("The longest answer cut the reply off.");
    case OutcomeClass::Refused:
        return TryBar::tr("The model refused.");
    case OutcomeClass::Filtered:
        return TryBar::tr("A content filter took the answer.");
    case OutcomeClass::Failed:
        break;
    }
    return TryBar::tr("The answer could not be scored.");
}

} // namespace

TryBar::TryBar(ProjectModel& model, KeySource keys, QWidget* parent)
    : QWidget(parent), m_model(model), m_keys(std::move(keys))
{
    m_button = new QPushButton(this);
    m_button->setObjectName(u"try_prompt"_s);
    m_button->setToolTip(tr("Sends this one request; it is not counted in the budget of a study"));
    m_result = widgets::createHint({}, this);
    m_result->setObjectName(u"try_result"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::unit(this) * 3);
    row->addWidget(m_button);
    row->addWidget(m_result, 1);
    connect(m_button, &QPushButton::clicked, this, &TryBar::onClicked);
    connect(&m_model, &ProjectModel::accessChanged, this, &TryBar::showPossible);
    showWaiting(false);
}

void TryBar::setExample(std::shared_ptr<const optimizers::TaskData> examples, const optimizers::Example* example)
{
    cancel();
    m_data = std::move(examples);
    m_example = example;
    m_result->clear();
    showPossible();
}

void TryBar::showPossible()
{
    m_button->setEnabled(m_example != nullptr && m_model.isWritable());
}

void TryBar::onClicked()
{
    if (!m_waiting)
        return start();
    cancel();
    m_result->setText(tr("Stopped."));
}

void TryBar::start()
{
    Q_EMIT started();
    showWaiting(true);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_result->setText(tr("Waiting for the answer …"));
    m_job.start([this, project = m_model.project(), names = m_data->fieldNames, example = *m_example,
                 keys = m_keys](const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver) {
        deliver([this, attempt = attemptPrompt(project, names, example, keys, stop)] { showAttempt(attempt); });
    });
}

void TryBar::cancel()
{
    m_job.cancel();
    showWaiting(false);
}

void TryBar::showWaiting(bool waiting)
{
    m_waiting = waiting;
    m_button->setText(waiting ? tr("S&top") : tr("Tr&y it"));
}

void TryBar::showAttempt(const optimizers::Result<PromptAttempt>& attempt)
{
    showWaiting(false);
    m_result->setForegroundRole(attempt ? QPalette::WindowText : QPalette::BrightText);
    if (!attempt) {
        m_result->setText(widgets::translated(attempt.error().text));
        return;
    }
    const QLocale locale;
    const optimizers::Usage& usage = attempt->outcome.usage;
    m_result->setText(tr("%1 One call, %2 s, %3 tokens in and %4 out.")
                          .arg(verdictOf(attempt->outcome), locale.toString(attempt->seconds, 'f', 1),
                               widgets::countText(usage.inputTokens), widgets::countText(usage.outputTokens)));
    Q_EMIT answered(widgets::fromUtf8(attempt->reply));
}

} // namespace app

#include "moc_try_bar.cpp"
