// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QAction;
class QVBoxLayout;

namespace app {

/// The pages of the window as a column of buttons at its left.
class ModeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ModeBar(QWidget* parent);

    /// The action outlives the bar.
    void addMode(QAction& action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column = nullptr;
};

} // namespace app
