// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/export/export_page.h"

#include "app/gui/models/project_model.h"
#include "app/gui/pages/export/export_proof_panel.h"
#include "app/gui/pages/export/report_preview.h"
#include "optimizers/formats/subject_queries.h"
#include "widgets/editors/text_view.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/two_line_delegate.h"
#include "widgets/text/figures.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <chrono>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using optimizers::ErrorKind;

namespace app {

namespace {

constexpr int idRole = widgets::TwoLineDelegate::detailRole + 1;
constexpr int chosenPlace = 2; ///< of the choice that comes and goes
constexpr std::size_t mostCharacters = 200'000;

const optimizers::PromptFormatInfo& infoOf(const std::string& format)
{
    const optimizers::PromptFormatInfo* info = optimizers::findPromptFormat(format);
    return info != nullptr ? *info : optimizers::allPromptFormats().front();
}

/// The beginning of a long text, ending between two characters.
std::string_view openingOf(std::string_view text)
{
    if (text.size() <= mostCharacters)
        return text;
    std::size_t end = mostCharacters;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace

ExportPage::ExportPage(ProjectModel& model, const Study& study, KeySource keys, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_maker(std::move(keys), nullptr)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(widgets::createTitle(tr("Export"), this));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"export_columns"_s);
    split->setChildrenCollapsible(false);
    auto* left = new QWidget(split);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one * 2);
    column->addWidget(createCandidates());
    column->addWidget(createFormats(), 1);
    split->addWidget(left);
    split->addWidget(createPreview());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 5);
    page->addWidget(split, 1);
    m_refreshTimer.setSingleShot(true);
    connectSources();
}

QWidget* ExportPage::createCandidates()
{
    auto* card = new widgets::Card(this, tr("Candidate"));
    m_candidates = new QComboBox(card);
    m_candidates->setObjectName(u"export_candidate"_s);
    m_candidates->setAccessibleName(tr("Candidate to export"));
    m_candidates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_candidates->setMinimumContentsLength(16);
    m_candidates->addItem(tr("The best so far"), u"best"_s);
    m_candidates->addItem(tr("Your draft"), u"draft"_s);
    m_candidates->setCurrentIndex(1);
    m_score = widgets::createHint({}, card);
    m_score->setObjectName(u"export_score"_s);
    card->content()->addWidget(m_candidates);
    card->content()->addWidget(m_score);
    return card;
}

QWidget* ExportPage::createFormats()
{
    auto* card = new widgets::Card(this, tr("Format"));
    m_formats = new QListView(card);
    m_formats->setObjectName(u"export_formats"_s);
    m_formats->setAccessibleName(tr("Format of the export"));
    m_formats->setFrameShape(QFrame::NoFrame);
    m_formats->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_formats->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_formats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setResizeMode(QListView::Adjust);
    m_formats->setWordWrap(true); // another width is another height of the rows
    m_formats->setMouseTracking(true);
    m_formats->setItemDelegate(new widgets::TwoLineDelegate(m_formats));
    addFormats();
    setFocusProxy(m_formats);
    card->content()->addWidget(m_formats, 1);
    return card;
}

void ExportPage::addFormats()
{
    auto* formats = new QStandardItemModel(m_formats);
    for (const optimizers::PromptFormatInfo& info : optimizers::allPromptFormats()) {
        auto* item = new QStandardItem(widgets::translated(info.name));
        item->setData(widgets::translated(info.summary), widgets::TwoLineDelegate::detailRole);
        item->setData(widgets::translated(info.summary), Qt::AccessibleDescriptionRole);
        item->setData(widgets::fromUtf8(info.id), idRole);
        formats->appendRow(item);
    }
    m_formats->setModel(formats);
    m_formats->setCurrentIndex(formats->index(0, 0));
}

QWidget* ExportPage::createPreview()
{
    const int one = widgets::unit(this);
    auto* card = new widgets::Card(this, tr("What the file holds"));
    m_copy = new QPushButton(widgets::icon(u"copy"_s), tr("&Copy"), card);
    m_copy->setObjectName(u"export_copy"_s);
    m_save = new QPushButton(widgets::icon(u"save"_s), tr("Sa&ve…"), card);
    m_save->setObjectName(u"export_save"_s);
    card->headingRow()->addWidget(m_copy);
    card->headingRow()->addWidget(m_save);
    m_previews = new QStackedWidget(card);
    m_text = new widgets::TextView(m_previews);
    m_text->setObjectName(u"export_text"_s);
    m_text->setAccessibleName(tr("Text of the file"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_report = new ReportPreview(m_previews);
    m_report->setObjectName(u"export_report"_s);
    m_report->setAccessibleName(tr("Pages of the report"));
    m_message = widgets::createHint(tr("The file will be shown here."), m_previews);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    for (QWidget* preview :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_report), static_cast<QWidget*>(m_message)})
        m_previews->addWidget(preview);
    m_previews->setCurrentWidget(m_message);
    m_proof = new ExportProofPanel(card);
    card->content()->setSpacing(one * 2);
    card->content()->addWidget(m_previews, 1);
    card->content()->addWidget(m_proof);
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    return card;
}

void ExportPage::connectSources()
{
    connect(m_candidates, &QComboBox::activated, this, [this] {
        m_chosenByPerson = true;
        outdate();
    });
    connect(m_formats->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExportPage::refresh);
    connect(m_copy, &QPushButton::clicked, this, &ExportPage::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportPage::chooseFile);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ExportPage::refresh);
    connect(&m_maker, &ExportMaker::made, this, &ExportPage::present);
    connect(&m_model, &ProjectModel::opened, this, [this] {
        m_chosenByPerson = false;
        setChosen(std::nullopt);
        outdate();
    });
    connect(&m_model, &ProjectModel::changed, this, &ExportPage::outdate);
    connect(&m_study, &Study::restarted, this, &ExportPage::outdate);
    connect(&m_study, &Study::advanced, this, [this](const StudyChange& change) {
        if (!change.scored.empty() || !change.runs.empty())
            outdate();
    });
}

void ExportPage::setChosen(std::optional<widgets::TrialKey> key)
{
    const ShownTrial* trial = key ? m_study.find(*key) : nullptr;
    if (trial == nullptr) {
        m_candidates->removeItem(chosenPlace);
        return;
    }
    const ShownRun& run = m_study.runs()[static_cast<std::size_t>(key->run)];
    const QString text = key->trial == 0 ? tr("Chosen: %1, the draft").arg(run.name)
                                         : tr("Chosen: %1, candidate %2").arg(run.name).arg(key->trial);
    const QString id = widgets::fromUtf8(optimizers::textOf(trial->trial.candidateId));
    if (m_candidates->count() <= chosenPlace)
        m_candidates->addItem(text, id);
    m_candidates->setItemText(chosenPlace, text);
    if (m_candidates->itemData(chosenPlace) == id)
        return;
    m_candidates->setItemData(chosenPlace, id);
    if (m_candidates->currentIndex() == chosenPlace)
        outdate();
}

/// The best one as soon as there is one, unless a person wants another.
void ExportPage::suggestCandidate()
{
    if (!m_chosenByPerson)
        m_candidates->setCurrentIndex(m_study.best() ? 0 : 1);
}

/// What is shown may have changed. While a study runs, often: then a look now and again is enough.
void ExportPage::outdate()
{
    m_subject.reset();
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start(m_study.running() ? 1000ms : 50ms);
}

void ExportPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_subject)
        refresh();
}

std::string ExportPage::format() const
{
    return widgets::toUtf8(m_formats->currentIndex().data(idRole).toString());
}

std::string ExportPage::candidate() const
{
    return widgets::toUtf8(m_candidates->currentData().toString());
}

void ExportPage::refresh()
{
    if (!m_model.isOpen() || !isVisible())
        return;
    if (!m_subject)
        suggestCandidate();
    m_maker.request({m_model.project(), widgets::toUtf8(m_model.path()), candidate(), format(), m_subject});
}

void ExportPage::present(const ExportResult& result)
{
    // What changed while it was being written has started the timer.
    m_subject = m_refreshTimer.isActive() ? nullptr : result.subject;
    const optimizers::Trial* trial = result.subject ? optimizers::candidateTrial(*result.subject).trial : nullptr;
    m_score->setText(trial == nullptr || trial->score.count == 0
                         ? tr("Not scored yet.")
                         : tr("%1 on the validation examples").arg(widgets::scoreWithInterval(trial->score)));
    m_content.clear();
    if (result.exported) {
        m_content = result.exported->content.text;
        m_proof->present(*result.exported);
        showContent(result);
    } else {
        m_proof->clear();
        m_message->setText(tr("This cannot be exported. %1").arg(widgets::translated(result.exported.error().text)));
        m_previews->setCurrentWidget(m_message);
    }
    m_save->setEnabled(!m_content.empty());
    m_copy->setEnabled(!m_content.empty() && infoOf(result.format).mediaType != "application/pdf");
}

void ExportPage::showContent(const ExportResult& result)
{
    if (result.report) {
        m_report->showReport(result.report);
        m_previews->setCurrentWidget(m_report);
        return;
    }
    m_text->showText(openingOf(m_content));
    m_previews->setCurrentWidget(m_text);
}

void ExportPage::copy()
{
    QGuiApplication::clipboard()->setText(widgets::fromUtf8(m_content));
}

void ExportPage::chooseFile()
{
    const optimizers::PromptFormatInfo& info = infoOf(format());
    const QFileInfo project(m_model.path());
    const QString suffix = widgets::fromUtf8(info.suffix);
    auto* dialog = new QFileDialog(this, tr("Save the export"), project.absolutePath(),
                                   tr("%1 (*%2)").arg(widgets::translated(info.name), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(project.completeBaseName() + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPage::save);
    dialog->open();
}

void ExportPage::save(const QString& path)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(m_content.size());
    if (file.open(QIODevice::WriteOnly) && file.write(m_content.data(), size) == size && file.commit())
        return;
    Q_EMIT failed({ErrorKind::Storage, widgets::toUtf8(tr("%1 cannot be written: %2").arg(path, file.errorString()))});
}

} // namespace app

#include "moc_export_page.cpp"
