// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace widgets {

/// A rounded surface that groups what belongs together, with an optional heading.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent, const QString& heading = {});

    /// Where the content goes, below the heading.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// The row of the heading, for controls at its end.
    [[nodiscard]] QHBoxLayout* headingRow() const { return m_headingRow; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_headingRow = nullptr;
    QVBoxLayout* m_content = nullptr;
};

/// The name of a page.
[[nodiscard]] QLabel* createTitle(const QString& text, QWidget* parent);
/// The name of a card or a group.
[[nodiscard]] QLabel* createHeading(const QString& text, QWidget* parent);
/// A sentence that explains; wraps.
[[nodiscard]] QLabel* createHint(const QString& text, QWidget* parent);

} // namespace widgets
