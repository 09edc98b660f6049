// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/file_drop.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>

namespace app {

namespace {

/// None where something else is dragged, or not only files of this machine.
QStringList filesOf(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile())
            return {};
        paths.push_back(url.toLocalFile());
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget& window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    QCoreApplication::instance()->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool dragged = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!dragged && event->type() != QEvent::Drop)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window)
        return false;
    auto* drop = static_cast<QDropEvent*>(event); // drag events are drop events, too
    const QStringList paths = filesOf(*drop->mimeData());
    if (paths.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!dragged) {
        QWidget* below = widget->childAt(drop->position().toPoint());
        Q_EMIT dropped(paths, below != nullptr ? below : widget);
    }
    return true;
}

} // namespace app

#include "moc_file_drop.cpp"
