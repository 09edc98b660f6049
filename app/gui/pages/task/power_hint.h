// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSpinBox;

namespace app {

/// What the final comparison can show with so many test examples, and how many it takes for the difference a person
/// cares about.
class PowerHint final : public QWidget
{
    Q_OBJECT

public:
    explicit PowerHint(QWidget* parent);

    void setExamples(int count);

private:
    void showSentence();

    int m_count = 0;
    QSpinBox* m_wanted = nullptr;
    QLabel* m_sentence = nullptr;
};

/// "60 examples can show a difference of 13 points; for 5 you need 312." Points are whole percentage points.
[[nodiscard]] QString powerText(int examples, int wantedPoints);

} // namespace app
