// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/task_page.h"

#include "app/core/project/project_guess.h"
#include "app/gui/jobs/task_jobs.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/writable_controls.h"
#include "app/gui/pages/task/data_form.h"
#include "app/gui/pages/task/example_panel.h"
#include "app/gui/pages/task/metric_form.h"
#include "app/gui/pages/task/overlap_panel.h"
#include "app/gui/pages/task/row_preview.h"
#include "app/gui/pages/task/split_form.h"
#include "widgets/style/card.h"
#include "widgets/style/hone_style.h"
#include "widgets/style/icons.h"
#include "widgets/style/scroll.h"
#include "widgets/style/shapes.h"
#include "widgets/style/share_bar.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

namespace {

enum View { Preview, Examples, Overlaps };

QString warningLines(const std::vector<optimizers::ShownText>& warnings)
{
    constexpr std::size_t mostShown = 3;
    QStringList lines;
    for (std::size_t place = 0; place < std::min(mostShown, warnings.size()); ++place)
        lines.push_back(widgets::translated(warnings[place]));
    if (warnings.size() > mostShown)
        lines.push_back(TaskPage::tr("And %n more.", nullptr, static_cast<int>(warnings.size() - mostShown)));
    return lines.join(u'\n');
}

} // namespace

TaskPage::TaskPage(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(createHeader());
    page->addWidget(createNotice());
    page->addWidget(createProblem());
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"task_columns"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(createForms());
    split->addWidget(createViews());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({2000, 3000}); // shares, whatever either would like to have
    page->addWidget(split, 1);
    connectInspector();
    connect(&m_model, &ProjectModel::opened, this, [this] {
        m_looks.clear();
        m_notice->hide();
        m_problem->hide();
        m_views->setCurrentIndex(Preview);
    });
    connect(&m_model, &ProjectModel::changed, this, &TaskPage::inspect);
}

QWidget* TaskPage::createHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widgets::createTitle(tr("Task"), header));
    row->addStretch();
    m_work = new QWidget(header);
    auto* work = new QHBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    m_progressText = widgets::createHint({}, m_work);
    m_progressText->setWordWrap(false);
    m_progress = new widgets::ShareBar(tr("How far the data has been read"), m_work);
    auto* cancel = new QToolButton(m_work);
    cancel->setObjectName(u"cancel_reading"_s);
    cancel->setIcon(widgets::icon(u"cancel"_s));
    cancel->setAutoRaise(true);
    cancel->setAccessibleName(tr("Stop"));
    cancel->setToolTip(tr("Stop looking at the data"));
    work->addWidget(m_progressText);
    work->addWidget(m_progress);
    work->addWidget(cancel);
    row->addWidget(m_work);
    QSizePolicy policy = m_work->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_work->setSizePolicy(policy);
    m_work->hide();
    connect(cancel, &QToolButton::clicked, &m_inspector, &TaskInspector::cancel);
    connect(cancel, &QToolButton::clicked, this, &TaskPage::endSuggesting);
    return header;
}

QWidget* TaskPage::createNotice()
{
    m_notice = new widgets::Card(this, tr("Look at what was guessed"));
    m_notice->setObjectName(u"guess_notice"_s);
    m_noticeText = widgets::createHint({}, m_notice);
    auto* next = new QPushButton(tr("Looks right, on to the prompt"), m_notice);
    next->setObjectName(u"confirm_guess"_s);
    widgets::setPrimary(next);
    auto* again = new QPushButton(tr("Guess the rest from these columns"), m_notice);
    again->setObjectName(u"suggest"_s);
    again->setToolTip(tr("Chooses metric, roles, question and draft anew; undo brings the old ones back"));
    auto* row = new QHBoxLayout;
    row->addWidget(next);
    row->addWidget(again);
    row->addStretch();
    m_notice->content()->addWidget(m_noticeText);
    m_notice->content()->addLayout(row);
    connect(next, &QPushButton::clicked, this, [this] {
        m_notice->hide();
        Q_EMIT promptRequested();
    });
    connect(again, &QPushButton::clicked, this, &TaskPage::suggest);
    m_notice->hide();
    return m_notice;
}

QWidget* TaskPage::createProblem()
{
    m_problem = new widgets::Card(this, tr("The task cannot be used as it is"));
    m_problemText = new QLabel(m_problem);
    m_problemText->setObjectName(u"task_problem"_s);
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setForegroundRole(QPalette::BrightText);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problemText->setAccessibleName(tr("What is wrong with the task"));
    auto* again = new QPushButton(tr("Read again"), m_problem);
    again->setObjectName(u"read_again"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_problemText, 1);
    row->addWidget(again, 0, Qt::AlignTop);
    m_problem->content()->addLayout(row);
    connect(again, &QPushButton::clicked, &m_inspector, &TaskInspector::inspectAgain);
    m_problem->hide();
    return m_problem;
}

QWidget* TaskPage::createForms()
{
    const int one = widgets::unit(this);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, one, 0);
    column->setSpacing(one * 3);
    auto* files = new widgets::Card(content, tr("Data"));
    m_data = new DataForm(m_model, files);
    files->content()->addWidget(m_data);
    auto* roles = new widgets::Card(content, tr("Roles"));
    m_split = new SplitForm(m_model, roles);
    roles->content()->addWidget(m_split);
    m_warnings = widgets::createHint({}, roles);
    m_warnings->setForegroundRole(QPalette::BrightText);
    m_warnings->hide();
    roles->content()->addWidget(m_warnings);
    auto* scoring = new widgets::Card(content, tr("Scoring"));
    m_metric = new MetricForm(m_model, scoring);
    scoring->content()->addWidget(m_metric);
    column->addWidget(files);
    column->addWidget(roles);
    column->addWidget(scoring);
    column->addStretch();
    QScrollArea* scroll = widgets::createScroll(content, this);
    for (QWidget* form :
         {static_cast<QWidget*>(m_data), static_cast<QWidget*>(m_split), static_cast<QWidget*>(m_metric)})
        enableWhileWritable(m_model, *form);
    connect(m_data, &DataForm::fileChosen, this, &TaskPage::showPreview);
    return scroll;
}

QWidget* TaskPage::createViews()
{
    m_views = new QTabWidget(this);
    m_views->setDocumentMode(true);
    m_views->setAccessibleName(tr("What comes of the data"));
    m_preview = new RowPreview(m_views);
    m_examples = new ExamplePanel(m_views);
    m_overlaps = new OverlapPanel(m_views);
    m_views->addTab(widgets::createScroll(m_preview, m_views), tr("First ro&ws"));
    m_views->addTab(m_examples, tr("&All examples"));
    m_views->addTab(m_overlaps, tr("&Duplicates and leaks"));
    setFocusProxy(m_views);
    connect(m_overlaps, &OverlapPanel::exampleChosen, this, [this](optimizers::ExampleId id, optimizers::Role role) {
        m_views->setCurrentIndex(Examples);
        m_examples->choose(id, role);
    });
    return m_views;
}

void TaskPage::connectInspector()
{
    connect(&m_inspector, &TaskInspector::filesLooked, this, [this](const FileLooks& looks) {
        m_looks = looks;
        m_data->setLooks(looks);
        showPreview();
    });
    connect(&m_inspector, &TaskInspector::taskLoaded, this, &TaskPage::showLook);
    connect(&m_inspector, &TaskInspector::metricTried, m_metric, &MetricForm::setLook);
    connect(&m_inspector, &TaskInspector::overlapsFound, this, &TaskPage::showOverlaps);
    connect(&m_inspector, &TaskInspector::progressed, this, &TaskPage::showProgress);
    connect(&m_inspector, &TaskInspector::busyChanged, this, &TaskPage::hideWorkDone);
}

void TaskPage::inspect()
{
    // Nothing is read for a page that nobody looks at.
    if (isVisible() && m_model.isOpen())
        m_inspector.inspect(m_model.project(), m_model.path());
    showPreview();
}

void TaskPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model.isOpen())
        m_inspector.inspect(m_model.project(), m_model.path());
}

void TaskPage::showPreview()
{
    const std::size_t place = m_data->chosen();
    if (place < m_looks.size())
        m_preview->showRows(m_model.project(), m_looks[place].first);
    else
        m_preview->showSentence(tr("Once a data file is read, its first rows stand here as the model will see them."));
}

void TaskPage::showProgress(TaskStage stage, double share)
{
    const bool reading = stage == TaskStage::Data;
    m_progressText->setText(reading ? tr("Reading the data…") : tr("Looking for duplicates…"));
    m_progress->setShare(share);
    m_work->show();
    if (!reading)
        m_overlaps->showProgress(tr("Looking for duplicates…"));
}

void TaskPage::showLook(const TaskLook& look)
{
    m_split->setLook(look);
    m_examples->setTask(look.task);
    m_problemText->setText(look.error ? widgets::translated(look.error->text) : QString());
    m_problem->setVisible(look.error.has_value());
    m_warnings->setText(look.task ? warningLines(look.task->warnings) : QString());
    m_warnings->setVisible(look.task && !look.task->warnings.empty());
    m_overlaps->showProgress(look.task ? tr("Looking for duplicates…")
                                       : tr("The data has to be readable before duplicates can be looked for."));
    m_views->setTabText(Overlaps, tr("&Duplicates and leaks"));
}

void TaskPage::showOverlaps(const OverlapResult& result)
{
    m_overlaps->setResult(result);
    const int findings = m_overlaps->findings();
    m_views->setTabText(Overlaps,
                        findings > 0 ? tr("&Duplicates and leaks (%1)").arg(findings) : tr("&Duplicates and leaks"));
}

void TaskPage::announceGuess()
{
    const Project& project = m_model.project();
    const QString file = project.files.empty() ? QString() : widgets::fromUtf8(project.files.front().path);
    m_noticeText->setText(
        tr("Which column of %1 is the input and which the expected answer, the roles, how answers are "
           "scored, and a first draft: all of it is a guess. Change what is wrong.")
            .arg(QFileInfo(file).fileName()));
    m_notice->show();
}

bool TaskPage::takesFilesOn(const QWidget* widget) const
{
    return m_model.isOpen() && m_model.isWritable() && isVisible() &&
           (widget == m_data || m_data->isAncestorOf(widget));
}

void TaskPage::addFiles(const QStringList& paths)
{
    m_data->addFiles(paths);
}

void TaskPage::suggest()
{
    const Project& project = m_model.project();
    m_suggesting.start([this, name = project.name, files = project.files,
                        projectFile = widgets::toUtf8(m_model.path())](const std::stop_token& stop,
                                                                       const widgets::LatestJob::Deliver& deliver) {
        const ShareDone progress =
            seldom([&](double share) { deliver([this, share] { showProgress(TaskStage::Data, share); }); });
        const optimizers::Result<Project> guess = guessProject(name, files, projectFile, stop, progress);
        deliver([this, guess] {
            endSuggesting();
            takeSuggestion(guess);
        });
    });
}

void TaskPage::endSuggesting()
{
    m_suggesting.cancel();
    hideWorkDone();
}

void TaskPage::hideWorkDone()
{
    if (!m_inspector.isBusy())
        m_work->hide();
}

void TaskPage::takeSuggestion(const optimizers::Result<Project>& guess)
{
    Project project = m_model.project();
    if (!guess || guess->files != project.files)
        return; // what is wrong stands on the page already
    project.split = guess->split;
    project.metric = guess->metric;
    project.layout.query = guess->layout.query;
    project.draft.instruction = guess->draft.instruction;
    project.maxTokens = guess->maxTokens;
    project.budget = guess->budget;
    m_model.edit(project, tr("Guess the rest of the task"));
}

} // namespace app

#include "moc_task_page.cpp"
