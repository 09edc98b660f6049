// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/prompt/prompt_size.h"

#include <QWidget>

class QLabel;

namespace app {

/// How many tokens a prompt has, as a sentence, and as a bar where the model's context is known.
class PromptSizePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptSizePanel(QWidget* parent);

    void showSize(const PromptSize& size);
    /// There is no prompt to be measured.
    void clear();
    [[nodiscard]] const PromptSize& size() const { return m_size; }

private:
    class Bar;

    PromptSize m_size;
    Bar* m_bar = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace app
