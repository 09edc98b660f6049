// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace app {

/// The chat messages of one prompt, each under the role it is sent with.
class MessagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePreview(QWidget* parent);

    void showMessages(const std::vector<optimizers::Message>& messages);
    /// What came back, behind the messages.
    void showReply(const QString& reply);
    /// A sentence instead of messages.
    void showHint(const QString& sentence);

private:
    void clear();
    void removeLast();
    void add(const QString& role, const QString& text);

    QVBoxLayout* m_column = nullptr;
    int m_messages = 0;
};

} // namespace app
