// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace app {

class Settings;

/// Where a session begins: samples, recent projects, a new project from a data file.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const Settings& settings, QWidget* parent);

    /// Lists the recent projects anew.
    void updateRecent();

Q_SIGNALS:
    void openRequested(const QString& path);
    void chooseProjectRequested();
    void chooseDataRequested();
    void sampleRequested(const QString& sample);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createStart();
    QWidget* createSamples();
    QWidget* createRecent();

    const Settings& m_settings;
    QVBoxLayout* m_recent = nullptr;
};

} // namespace app
