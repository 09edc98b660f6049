// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace app {

class Study;

/// One line a run: how it stands, and at its end the verdict in words.
class VerdictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget* parent);

    void showStudy(const Study& study);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line
    {
        QWidget* row = nullptr;
        QLabel* sign = nullptr;
        QLabel* headline = nullptr;
        QLabel* detail = nullptr;
        QString drawing;
    };

    Line createLine();
    void draw(Line& line);

    QVBoxLayout* m_column = nullptr;
    std::vector<Line> m_lines;
};

} // namespace app
