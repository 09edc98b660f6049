// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/remembered_layout.h"

#include "app/gui/settings.h"

#include <QEvent>
#include <QHeaderView>
#include <QSplitter>

#include <chrono>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::milliseconds rest{500}; ///< after the last move

/// Another number of columns is another table: what was kept of the old one says nothing about it.
QString layoutPartOf(const QHeaderView& header)
{
    return u"%1-%2"_s.arg(header.objectName()).arg(header.count());
}

} // namespace

RememberedLayout::RememberedLayout(Settings& settings, QWidget& window)
    : QObject(&window), m_settings(settings), m_window(window)
{
    m_window.restoreGeometry(m_settings.geometry());
    m_window.installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &RememberedLayout::save);
    for (QSplitter* splitter : window.findChildren<QSplitter*>()) {
        if (!splitter->objectName().isEmpty())
            watch(*splitter);
    }
    for (QHeaderView* header : window.findChildren<QHeaderView*>()) {
        if (!header->objectName().isEmpty())
            watch(*header);
    }
}

void RememberedLayout::watch(QSplitter& splitter)
{
    if (const QByteArray kept = m_settings.layout(splitter.objectName()); !kept.isEmpty())
        splitter.restoreState(kept);
    connect(&splitter, &QSplitter::splitterMoved, this, [this, &splitter] {
        m_movedSplitters.insert(&splitter);
        m_timer.start();
    });
}

void RememberedLayout::watch(QHeaderView& header)
{
    if (const QByteArray kept = m_settings.layout(layoutPartOf(header)); !kept.isEmpty())
        header.restoreState(kept);
    // Its signals do not tell a person's hand from a column that stretches; only the mouse changes a header.
    header.viewport()->installEventFilter(this);
}

bool RememberedLayout::eventFilter(QObject* watched, QEvent* event)
{
    const bool isWindow = watched == &m_window;
    if (isWindow && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        m_timer.start();
    if (!isWindow && event->type() == QEvent::MouseButtonRelease) {
        if (auto* header = qobject_cast<QHeaderView*>(watched->parent())) {
            m_touchedHeaders.insert(header);
            m_timer.start();
        }
    }
    return QObject::eventFilter(watched, event);
}

void RememberedLayout::save()
{
    m_timer.stop();
    m_settings.setGeometry(m_window.saveGeometry());
    for (const QSplitter* splitter : m_movedSplitters)
        m_settings.setLayout(splitter->objectName(), splitter->saveState());
    for (const QHeaderView* header : m_touchedHeaders)
        m_settings.setLayout(layoutPartOf(*header), header->saveState());
}

} // namespace app

#include "moc_remembered_layout.cpp"
