// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bars/reading_bar.h"

#include "app/gui/actions/file_actions.h"
#include "widgets/style/share_bar.h"

#include <QBoxLayout>
#include <QPushButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::milliseconds patience{300};

} // namespace

ReadingBar::ReadingBar(FileActions& files, QWidget* parent) : NoticeBar(u"open"_s, widgets::ColourRole::Accent, parent)
{
    setAccessibleName(tr("Reading data"));
    m_progress = new widgets::ShareBar(tr("How far the data has been read"), this);
    auto* stop = new QPushButton(tr("Stop reading"), this);
    stop->setObjectName(u"stop_reading"_s);
    row().addWidget(m_progress);
    row().addWidget(stop);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(stop, &QPushButton::clicked, &files, &FileActions::stopReading);
    connect(&files, &FileActions::readingBegan, this, &ReadingBar::begin);
    connect(&files, &FileActions::readingProgressed, m_progress, &widgets::ShareBar::setShare);
    connect(&files, &FileActions::readingEnded, this, &ReadingBar::end);
}

void ReadingBar::begin(const QString& file)
{
    m_progress->setShare(0.0);
    say(tr("Reading %1").arg(file), tr("What its columns mean is guessed from what is in them; you can change it."));
    m_patience.start();
}

void ReadingBar::end()
{
    m_patience.stop();
    hide();
}

} // namespace app

#include "moc_reading_bar.cpp"
