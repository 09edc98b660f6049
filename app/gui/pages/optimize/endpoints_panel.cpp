// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/endpoints_panel.h"

#include "app/core/endpoints/endpoint_presets.h"
#include "app/gui/models/project_model.h"
#include "app/gui/pages/optimize/endpoint_details.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/link_button.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The place a server has on this machine, however its address is written; empty for others.
std::string localPlace(const std::string& url)
{
    const auto address = optimizers::endpointAddress(url);
    if (!address || !address->loopback)
        return {};
    const std::string authority = optimizers::authorityOf(address->chat);
    return authority.substr(authority.rfind(':') + 1);
}

QToolButton* createTool(const QString& id, const QString& drawing, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(id);
    button->setIcon(widgets::icon(drawing));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QString knownNameOf(const std::string& url)
{
    for (const EndpointPreset& preset : endpointPresets())
        if (!localPlace(url).empty() && localPlace(std::string(preset.url)) == localPlace(url))
            return widgets::fromUtf8(preset.name);
    return {};
}

} // namespace

EndpointsPanel::EndpointsPanel(ProjectModel& model, KeySource keys, QWidget* parent)
    : QWidget(parent), m_model(model), m_prober(keys, nullptr)
{
    const int one = widgets::unit(this);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(one * 3);
    auto* left = new QVBoxLayout;
    left->setSpacing(one * 3);
    left->addWidget(createList(), 1);
    left->addWidget(createFound());
    columns->addLayout(left, 2);
    auto* card = new widgets::Card(this, tr("Endpoint"));
    m_details = new EndpointDetails(m_model, std::move(keys), card);
    card->content()->addWidget(m_details, 1);
    columns->addWidget(card, 3);
    connect(m_details, &EndpointDetails::keyChanged, this, &EndpointsPanel::keyChanged);
    connect(&m_model, &ProjectModel::changed, this, &EndpointsPanel::showProject);
    connect(&m_prober, &EndpointProber::serversFound, this, &EndpointsPanel::showServers);
    showProject();
}

QWidget* EndpointsPanel::createList()
{
    auto* card = new widgets::Card(this, tr("Endpoints"));
    m_add = createTool(u"settings_add"_s, u"add"_s, tr("Add an endpoint"), card);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_remove = createTool(u"settings_remove"_s, u"remove"_s, tr("Remove the endpoint"), card);
    card->headingRow()->addWidget(m_add);
    card->headingRow()->addWidget(m_remove);
    m_list = new QListWidget(card);
    m_list->setObjectName(u"endpoints"_s);
    m_list->setAccessibleName(tr("Endpoints of the project"));
    m_list->setMinimumHeight(fontMetrics().height() * 6);
    card->content()->addWidget(m_list, 1);
    fillMenu();
    connect(m_list, &QListWidget::currentRowChanged, this, &EndpointsPanel::showChosen);
    connect(m_remove, &QToolButton::clicked, this, &EndpointsPanel::removeChosen);
    setFocusProxy(m_list);
    return card;
}

void EndpointsPanel::fillMenu()
{
    auto* menu = new QMenu(m_add);
    for (const EndpointPreset& preset : endpointPresets()) {
        if (preset.keyVariable.empty() && !menu->actions().constLast()->data().toBool())
            menu->addSeparator();
        QAction* action = menu->addAction(widgets::fromUtf8(preset.name), this,
                                          [this, &preset] { add(endpointFrom(preset, m_model.project()), {}); });
        action->setData(preset.keyVariable.empty());
    }
    menu->addSeparator();
    menu->addAction(tr("Another server"), this, [this] {
        EndpointSpec endpoint;
        endpoint.name = freeEndpointName(m_model.project(), widgets::toUtf8(tr("Server")));
        add(endpoint, {});
    });
    m_add->setMenu(menu);
}

QWidget* EndpointsPanel::createFound()
{
    auto* card = new widgets::Card(this, tr("On this machine"));
    QToolButton* again = createTool(u"settings_find"_s, u"reset"_s, tr("Look for servers again"), card);
    card->headingRow()->addWidget(again);
    m_foundState = widgets::createHint({}, card);
    card->content()->addWidget(m_foundState);
    m_found = new QVBoxLayout;
    m_found->setSpacing(0);
    card->content()->addLayout(m_found);
    connect(again, &QToolButton::clicked, this, &EndpointsPanel::findServers);
    return card;
}

void EndpointsPanel::findServers()
{
    if (m_prober.busy())
        return;
    m_foundState->setText(tr("Looking for servers on the usual ports …"));
    m_foundState->show();
    m_prober.findServers();
}

void EndpointsPanel::showServers(const std::vector<LocalServer>& servers)
{
    m_servers = servers;
    showFound();
}

void EndpointsPanel::showFound()
{
    while (const std::unique_ptr<QLayoutItem> item{m_found->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const LocalServer& server : m_servers) {
        if (hasServer(server.url))
            continue;
        const QString known = knownNameOf(server.url);
        const QString url = widgets::fromUtf8(server.url);
        const QString models = tr("%n model(s), such as %1", nullptr, static_cast<int>(server.models.size()))
                                   .arg(widgets::fromUtf8(server.models.front()));
        auto* button = new widgets::LinkButton(u"add"_s, tr("Add %1").arg(url), models, this);
        connect(button, &QAbstractButton::clicked, this, [this, server, known] {
            EndpointSpec endpoint;
            const std::string wanted = widgets::toUtf8(known.isEmpty() ? tr("Server") : known);
            endpoint.name = freeEndpointName(m_model.project(), wanted);
            endpoint.url = server.url;
            if (server.models.size() == 1)
                endpoint.model = server.models.front();
            add(endpoint, server.models);
        });
        m_found->addWidget(button);
    }
    if (m_prober.busy())
        return;
    m_foundState->setText(m_servers.empty() ? tr("No server answers on the usual ports of this machine.")
                                            : tr("All servers of this machine are among the endpoints."));
    m_foundState->setVisible(m_found->isEmpty());
}

bool EndpointsPanel::hasServer(const std::string& url) const
{
    return std::ranges::any_of(m_model.project().endpoints, [&url](const EndpointSpec& endpoint) {
        return !endpoint.url.empty() && localPlace(endpoint.url) == localPlace(url);
    });
}

void EndpointsPanel::showProject()
{
    const Project& project = m_model.project();
    QStringList names{tr("Built-in model")};
    for (const EndpointSpec& endpoint : project.endpoints)
        names.push_back(widgets::fromUtf8(endpoint.name));
    {
        const QSignalBlocker quiet(m_list);
        while (m_list->count() > names.size())
            const std::unique_ptr<QListWidgetItem> removed(m_list->takeItem(m_list->count() - 1));
        while (m_list->count() < names.size())
            m_list->addItem(QString());
        for (int row = 0; row < names.size(); ++row)
            m_list->item(row)->setText(names[row]);
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(std::min(1, static_cast<int>(names.size()) - 1));
    }
    showChosen();
    showFound();
}

void EndpointsPanel::showChosen()
{
    m_remove->setEnabled(chosen().has_value());
    m_details->showEndpoint(chosen());
}

std::optional<std::size_t> EndpointsPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row > 0 ? std::optional(static_cast<std::size_t>(row - 1)) : std::nullopt;
}

void EndpointsPanel::add(const EndpointSpec& endpoint, const std::vector<std::string>& models)
{
    Project project = m_model.project();
    project.endpoints.push_back(endpoint);
    m_model.edit(project, tr("Add endpoint"));
    m_list->setCurrentRow(m_list->count() - 1);
    m_details->offerModels(models);
    m_details->setFocus();
}

/// Roles that named it fall back to the model that is always there.
void EndpointsPanel::removeChosen()
{
    const std::optional<std::size_t> place = chosen();
    if (!place)
        return;
    Project project = m_model.project();
    const std::string name = project.endpoints[*place].name;
    project.endpoints.erase(project.endpoints.begin() + static_cast<std::ptrdiff_t>(*place));
    for (std::string* role : {&project.solver, &project.writer})
        if (*role == name)
            *role = builtinName;
    if (project.embedder == name)
        project.embedder.clear();
    m_model.edit(project, tr("Remove endpoint"));
}

} // namespace app

#include "moc_endpoints_panel.cpp"
