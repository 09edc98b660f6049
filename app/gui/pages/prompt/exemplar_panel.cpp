// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/exemplar_panel.h"

#include "app/gui/models/exemplar_board.h"
#include "app/gui/models/project_model.h"
#include "widgets/editors/exemplar_editor.h"
#include "widgets/style/card.h"

#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace app {

ExemplarPanel::ExemplarPanel(ProjectModel& model, KeySource keys, QWidget* parent)
    : QWidget(parent), m_model(model), m_loader(std::move(keys))
{
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto* card = new widgets::Card(this, tr("Exemplars"));
    around->addWidget(card);
    m_editor = new widgets::ExemplarEditor(card);
    card->content()->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(400ms);
    connect(m_editor, &widgets::ExemplarEditor::rowsEdited, this,
            [this](const std::vector<widgets::ExemplarRow>& rows) {
                m_model.edit(withExemplarRows(m_model.project(), rows), tr("Change exemplars"));
            });
    connect(&m_model, &ProjectModel::changed, this, &ExemplarPanel::showProject);
    connect(&m_model, &ProjectModel::accessChanged, this, [this] { m_editor->setEditable(m_model.isWritable()); });
    connect(&m_quiet, &QTimer::timeout, this, &ExemplarPanel::loadEffects);
    connect(&m_loader, &ExemplarEffectLoader::loaded, this, &ExemplarPanel::showEffects);
}

void ExemplarPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_quiet.start(); // a study may have scored prompts since
}

void ExemplarPanel::showProject()
{
    m_editor->setRows(exemplarRows(m_model.project()));
    m_quiet.start();
}

void ExemplarPanel::loadEffects()
{
    if (isVisible() && m_model.isOpen() && !m_model.project().draft.exemplars.empty())
        m_loader.load(m_model.project(), m_model.path());
}

/// The effects are those of the draft's exemplars; what is disabled has none.
void ExemplarPanel::showEffects(const ExemplarEffects& effects)
{
    std::vector<std::optional<widgets::ExemplarEffect>> shown;
    std::size_t next = 0;
    for (const widgets::ExemplarRow& row : m_editor->rows()) {
        std::optional<widgets::ExemplarEffect>& effect = shown.emplace_back();
        if (!row.enabled || next >= effects.size())
            continue;
        if (const std::optional<optimizers::PairedDifference>& known = effects[next++])
            effect = {known->estimate, known->interval.low, known->interval.high, known->count};
    }
    m_editor->setEffects(next == effects.size() ? shown : decltype(shown)());
}

} // namespace app

#include "moc_exemplar_panel.cpp"
