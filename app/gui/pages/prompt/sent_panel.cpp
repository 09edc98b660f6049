// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/sent_panel.h"

#include "app/core/prompt/sent_request.h"
#include "app/gui/models/project_model.h"
#include "app/gui/pages/prompt/message_preview.h"
#include "app/gui/pages/prompt/try_bar.h"
#include "optimizers/prompts/prompt_layout.h"
#include "widgets/editors/text_view.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/scroll.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

SentPanel::SentPanel(ProjectModel& model, KeySource keys, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto* card = new widgets::Card(this, tr("What is sent"));
    around->addWidget(card);
    auto* label = new QLabel(tr("E&xample"), card);
    m_example = new QSpinBox(card);
    m_example->setAccessibleName(tr("Number of the example in the preview"));
    m_example->setMinimum(1);
    label->setBuddy(m_example);
    card->headingRow()->addWidget(label);
    card->headingRow()->addWidget(m_example);
    createTabs(card);
    card->content()->addWidget(m_tabs, 1);
    m_expected = widgets::createHint({}, card);
    card->content()->addWidget(m_expected);
    m_try = new TryBar(m_model, std::move(keys), card);
    card->content()->addWidget(m_try);
    connect(m_example, &QSpinBox::valueChanged, this, &SentPanel::showProject);
    connect(m_try, &TryBar::started, this, &SentPanel::tried);
    connect(m_try, &TryBar::answered, m_messages, &MessagePreview::showReply);
    connect(m_try, &TryBar::answered, this, [this] { m_tabs->setCurrentIndex(0); });
    connect(m_copy, &QPushButton::clicked, this, &SentPanel::copyRequest);
}

void SentPanel::createTabs(QWidget* parent)
{
    m_tabs = new QTabWidget(parent);
    m_tabs->setObjectName(u"sent_tabs"_s);
    m_tabs->setDocumentMode(true);
    m_messages = new MessagePreview(m_tabs);
    QScrollArea* scroll = widgets::createScroll(m_messages, m_tabs);
    scroll->setFocusPolicy(Qt::StrongFocus); // nothing inside takes the focus
    scroll->setAccessibleName(tr("What is sent"));
    m_messages->setContentsMargins(0, widgets::unit(this) * 2, 0, 0);
    m_tabs->addTab(scroll, tr("Messa&ges"));
    auto* tab = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, widgets::unit(this) * 2, 0, 0);
    column->setSpacing(widgets::unit(this) * 2);
    m_request = new widgets::TextView(tab);
    m_request->setObjectName(u"sent_request"_s);
    m_request->setAccessibleName(tr("The exact request"));
    m_request->setFrameShape(QFrame::NoFrame);
    m_destination = widgets::createHint({}, tab);
    m_copy = new QPushButton(widgets::icon(u"copy"_s), tr("&Copy"), tab);
    m_copy->setToolTip(tr("Copies the whole request"));
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::unit(this) * 2);
    row->addWidget(m_destination, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    column->addWidget(m_request, 1);
    column->addLayout(row);
    m_tabs->addTab(tab, tr("Re&quest"));
}

void SentPanel::setData(std::shared_ptr<const optimizers::TaskData> examples)
{
    m_data = std::move(examples);
    const int count = m_data ? static_cast<int>(m_data->validation.size()) : 0;
    {
        const QSignalBlocker quiet(m_example);
        m_example->setMaximum(std::max(1, count));
        m_example->setEnabled(count > 1);
        m_example->setSuffix(tr(" of %1").arg(count));
    }
    showProject();
}

const optimizers::Example* SentPanel::previewed() const
{
    const auto place = static_cast<std::size_t>(m_example->value() - 1);
    return m_data && place < m_data->validation.size() ? &m_data->validation[place] : nullptr;
}

void SentPanel::showProject()
{
    const optimizers::Example* example = previewed();
    Q_EMIT queryProblemChanged({});
    if (example == nullptr)
        return showHint(tr("Once the data is read, an example stands here as the model will see it."));
    const Project& project = m_model.project();
    const auto renderer = optimizers::PromptRenderer::create(project.layout, m_data->fieldNames);
    if (!renderer) {
        Q_EMIT queryProblemChanged(widgets::translated(renderer.error().text));
        return showHint(tr("The question template has to be mended first."));
    }
    const auto messages = renderer->render(project.draft, *example);
    if (!messages)
        return showHint(tr("The instruction has to be mended first."));
    m_messages->showMessages(*messages);
    showRequest(*messages);
    m_try->setExample(m_data, example);
    m_expected->setText(tr("Expected answer: %1").arg(widgets::fromUtf8(example->expected.front())));
    Q_EMIT messagesChanged(*messages);
}

void SentPanel::showHint(const QString& sentence)
{
    m_messages->showHint(sentence);
    m_request->showText({});
    m_destination->setText(sentence);
    m_copy->setEnabled(false);
    m_try->setExample(m_data, nullptr);
    m_expected->clear();
    Q_EMIT messagesChanged({});
}

void SentPanel::showRequest(const std::vector<optimizers::Message>& messages)
{
    const optimizers::Result<SentRequest> sent = sentRequest(m_model.project(), messages);
    m_request->showText(sent ? sent->text : std::string());
    m_copy->setEnabled(sent.has_value());
    if (!sent)
        return m_destination->setText(widgets::translated(sent.error().text));
    m_destination->setText(
        sent->url.empty()
            ? tr("The built-in model reads this text, to the letter. The words in <| |> mark where turns begin and "
                 "end; no text can forge one.")
            : tr("The body of the request to %1, indented to be read. What a server refuses to be told is left out "
                 "when it is asked again.")
                  .arg(widgets::fromUtf8(sent->url)));
}

void SentPanel::copyRequest()
{
    QGuiApplication::clipboard()->setText(m_request->text());
}

} // namespace app

#include "moc_sent_panel.cpp"
