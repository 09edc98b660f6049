// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace widgets {

/// A line of text that changes many times a second. A QLabel lays the whole window out again with every text; a reading
/// only does so where a text is wider than all before.
class Reading final : public QWidget
{
    Q_OBJECT

public:
    /// At least as wide as that many average characters.
    Reading(int characters, QWidget* parent);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override { return m_size; }
    [[nodiscard]] QSize minimumSizeHint() const override { return m_size; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QLabel* m_label = nullptr;
    const int m_characters;
    QSize m_size; ///< of the widest text so far
};

} // namespace widgets
