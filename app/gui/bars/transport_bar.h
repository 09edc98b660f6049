// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QFrame>

class QAction;

namespace widgets {
class Reading;
class ShareBar;
} // namespace widgets

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
    widgets::Reading* createReading(const QString& id, const QString& caption, int characters);

    widgets::Reading* m_state = nullptr;
    widgets::Reading* m_best = nullptr;
    widgets::Reading* m_calls = nullptr;
    widgets::Reading* m_tokens = nullptr;
    widgets::Reading* m_money = nullptr;
    widgets::Reading* m_time = nullptr;
    widgets::ShareBar* m_progress = nullptr;
};

} // namespace app
