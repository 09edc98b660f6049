// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QIcon>

namespace widgets {

/// A wide row to press: a drawing, a name, and below it a sentence about it.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkButton(const QString& drawing, const QString& name, const QString& detail, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_detail;
};

} // namespace widgets
