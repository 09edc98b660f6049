// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qsciscintilla.h>

#include <string_view>

namespace widgets {

/// A long text to read and copy from, in the font of code, with line numbers; lines wrap. Tab moves the focus on.
class TextView final : public QsciScintilla
{
    Q_OBJECT

public:
    explicit TextView(QWidget* parent);

    /// UTF-8.
    void showText(std::string_view text);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void applyColours();
};

} // namespace widgets
