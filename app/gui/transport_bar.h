// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QFrame>

class QAction;
class QLabel;
class QProgressBar;

namespace app {

/// Always in view: start and stop, what is going on, the best score, and what has been spent.
class TransportBar final : public QFrame
{
    Q_OBJECT

public:
    TransportBar(QAction& start, QAction& stop, QWidget* parent);

    /// `stopping`: a stop was asked for and the last requests are ending.
    void showStudy(const Study& study, const optimizers::Budget& budgetOfRun, bool stopping);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* createReading(const QString& id, const QString& caption, int characters);

    QLabel* m_state = nullptr;
    QLabel* m_best = nullptr;
    QLabel* m_calls = nullptr;
    QLabel* m_tokens = nullptr;
    QLabel* m_money = nullptr;
    QLabel* m_time = nullptr;
    QProgressBar* m_progress = nullptr;
};

} // namespace app
