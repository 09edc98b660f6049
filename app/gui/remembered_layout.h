// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <set>

class QHeaderView;
class QSplitter;
class QWidget;

namespace app {

class Settings;

/// The place of a window and its splitters and table columns as a person left them. The window is put there when this
/// is made, and so are those of the rest that have a name. What is moved is kept a moment later, in case the program
/// never comes to its end; what nobody moved is not, so that it goes on following fonts and the size of the window.
class RememberedLayout final : public QObject
{
    Q_OBJECT

public:
    RememberedLayout(Settings& settings, QWidget& window);

    /// At once.
    void save();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QSplitter& splitter);
    void watch(QHeaderView& header);

    Settings& m_settings;
    QWidget& m_window;
    QTimer m_timer;
    std::set<QSplitter*> m_movedSplitters;
    std::set<QHeaderView*> m_touchedHeaders;
};

} // namespace app
