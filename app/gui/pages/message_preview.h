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
    /// A sentence instead of messages.
    void showHint(const QString& sentence);

private:
    void clear();

    QVBoxLayout* m_column = nullptr;
};

} // namespace app
