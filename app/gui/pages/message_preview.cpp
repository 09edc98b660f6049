// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/message_preview.h"

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
    while (QLayoutItem* item = m_column->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

void MessagePreview::showMessages(const std::vector<optimizers::Message>& messages)
{
    clear();
    for (const optimizers::Message& message : messages) {
        QLabel* role = widgets::createHint(wordOf(message.role), this);
        auto* text = new QLabel(widgets::fromUtf8(message.text), this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(role->text());
        text->setContentsMargins(0, 0, 0, widgets::unit(this) * 2);
        m_column->addWidget(role);
        m_column->addWidget(text);
    }
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
