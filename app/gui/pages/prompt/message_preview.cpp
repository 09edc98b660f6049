// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/message_preview.h"

#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QLabel>
#include <QVBoxLayout>

#include <memory>

namespace app {

namespace {

QString wordOf(optimizers::Message::Role role)
{
    switch (role) {
    case optimizers::Message::Role::System:
        return MessagePreview::tr("System");
    case optimizers::Message::Role::User:
        return MessagePreview::tr("User");
    case optimizers::Message::Role::Assistant:
        break;
    }
    return MessagePreview::tr("Assistant");
}

} // namespace

MessagePreview::MessagePreview(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setAccessibleName(tr("What is sent"));
}

void MessagePreview::clear()
{
    m_messages = 0;
    while (m_column->count() > 0)
        removeLast();
}

void MessagePreview::removeLast()
{
    const std::unique_ptr<QLayoutItem> item(m_column->takeAt(m_column->count() - 1));
    if (QWidget* widget = item->widget()) {
        widget->hide();
        widget->deleteLater();
    }
}

void MessagePreview::showMessages(const std::vector<optimizers::Message>& messages)
{
    clear();
    for (const optimizers::Message& message : messages)
        add(wordOf(message.role), widgets::fromUtf8(message.text));
    m_column->addStretch();
    m_messages = static_cast<int>(messages.size());
}

void MessagePreview::add(const QString& role, const QString& text)
{
    auto* body = new QLabel(text, this);
    body->setTextFormat(Qt::PlainText);
    body->setWordWrap(true);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body->setAccessibleName(role);
    body->setContentsMargins(0, 0, 0, widgets::unit(this) * 2);
    m_column->addWidget(widgets::createHint(role, this));
    m_column->addWidget(body);
}

void MessagePreview::showReply(const QString& reply)
{
    while (m_column->count() > 2 * m_messages)
        removeLast();
    add(tr("Reply"), reply);
    m_column->addStretch();
}

void MessagePreview::showHint(const QString& sentence)
{
    clear();
    m_column->addWidget(widgets::createHint(sentence, this));
    m_column->addStretch();
}

} // namespace app

#include "moc_message_preview.cpp"
