// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <set>

class QHeaderView;
class QSplitter;
class QWidget;

namespace app {

class Settings;

/// The splitters and table columns of a window as a person left them: those that have a name are set when this is made
/// and kept by save(). What nobody moved is not kept, so that it goes on following fonts and the size of the window.
class RememberedLayout final : public QObject
{
    Q_OBJECT

public:
    RememberedLayout(Settings& settings, QWidget& window);

    void save();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QSplitter& splitter);
    void watch(QHeaderView& header);

    Settings& m_settings;
    std::set<QSplitter*> m_movedSplitters;
    std::set<QHeaderView*> m_touchedHeaders;
};

} // namespace app
