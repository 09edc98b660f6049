// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace widgets {

/// A plain sentence on one line, in whatever width it is given. What does not fit is cut at its end and can be read as
/// a tooltip.
class OneLineLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit OneLineLabel(QWidget* parent);

    /// What is shown of the text.
    [[nodiscard]] QString shownText() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace widgets
