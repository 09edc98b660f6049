// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/bars/notice_bar.h"

#include <QTimer>

namespace widgets {
class ShareBar;
}

namespace app {

class FileActions;

/// Says above the pages how far data files have been read that become a project, and stops that. Files that are read in
/// a moment are not worth a word.
class ReadingBar final : public NoticeBar
{
    Q_OBJECT

public:
    ReadingBar(FileActions& files, QWidget* parent);

private:
    void begin(const QString& file);
    void end();

    widgets::ShareBar* m_progress = nullptr;
    QTimer m_patience;
};

} // namespace app
