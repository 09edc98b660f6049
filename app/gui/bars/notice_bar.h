// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/colour_role.h"

#include <QFrame>

class QBoxLayout;
class QLabel;

namespace app {

/// A band above the pages: a sign, a headline and a sentence.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    /// `icon`: of the resources; it and the edge have the colour of the role.
    NoticeBar(const QString& icon, widgets::ColourRole role, QWidget* parent);

    /// The headline is told to screen readers too.
    void say(const QString& headline, const QString& detail);

protected:
    /// Where what a person can do stands, behind the texts.
    [[nodiscard]] QBoxLayout& row() { return *m_row; }
    [[nodiscard]] QLabel& headline() { return *m_headline; }
    [[nodiscard]] QLabel& detail() { return *m_detail; }

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawSign();

    const QString m_icon;
    const widgets::ColourRole m_role;
    QBoxLayout* m_row = nullptr;
    QLabel* m_sign = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_detail = nullptr;
};

} // namespace app
