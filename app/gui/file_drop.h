// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QWidget>

namespace app {

/// Takes files that are dropped anywhere on a window, also on editors, which would else put their paths into the text.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    /// The window owns it.
    explicit FileDrop(QWidget& window);

Q_SIGNALS:
    /// `on` is the widget below the pointer.
    void dropped(const QStringList& paths, QWidget* on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
};

} // namespace app
