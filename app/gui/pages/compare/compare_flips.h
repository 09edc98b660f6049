// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/comparison_loader.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace widgets {
class TextTable;
} // namespace widgets

namespace app {

/// Two chosen candidates side by side: the test examples that one gets right and the other does not.
class CompareFlips final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareFlips(QWidget* parent);

    /// Keeps the chosen candidates where they are still there; else the draft and the best by validation score.
    void showComparison(const SharedComparison& comparison);
    /// Makes it the second of the two.
    void chooseSecond(int place);

private:
    void fillChoices();
    void showFlips();
    [[nodiscard]] const ComparedCandidate* chosen(const QComboBox& box) const;

    SharedComparison m_comparison;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QLabel* m_counts = nullptr;
    widgets::TextTable* m_table = nullptr;
};

} // namespace app
