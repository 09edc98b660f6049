// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace app {

class ProjectModel;

/// Says above the pages that the project can only be looked at, why, and when that ends.
class AccessBar final : public QFrame
{
    Q_OBJECT

public:
    AccessBar(const ProjectModel& model, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showAccess();
    void drawSign();

    const ProjectModel& m_model;
    QLabel* m_sign = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_detail = nullptr;
};

} // namespace app
