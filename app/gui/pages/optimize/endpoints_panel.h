// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/endpoint_prober.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;
class QVBoxLayout;

namespace app {

class EndpointDetails;
class ProjectModel;
struct EndpointPreset;

/// The endpoints of the open project: the list, what can be added to it, and the chosen one in detail.
class EndpointsPanel final : public QWidget
{
    Q_OBJECT

public:
    EndpointsPanel(ProjectModel& model, KeySource keys, QWidget* parent);

    /// Looks for servers on this machine, unless that is going on.
    void findServers();

Q_SIGNALS:
    void keyChanged(const app::EndpointSpec& endpoint);

private:
    QWidget* createList();
    QWidget* createFound();
    void fillMenu();
    void showProject();
    void showChosen();
    void showServers(const std::vector<LocalServer>& servers);
    void showFound();
    void add(const EndpointSpec& endpoint, const std::vector<std::string>& models);
    void removeChosen();
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    [[nodiscard]] bool hasServer(const std::string& url) const;

    ProjectModel& m_model;
    EndpointProber m_prober;
    std::vector<LocalServer> m_servers;
    QListWidget* m_list = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_remove = nullptr;
    QLabel* m_foundState = nullptr;
    QVBoxLayout* m_found = nullptr;
    EndpointDetails* m_details = nullptr;
};

} // namespace app
