// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/data_form.h"

#include "app/core/project/data_files.h"
#include "app/gui/models/project_model.h"
#include "app/gui/pages/task/column_form.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QToolButton* createButton(const QString& drawing, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(widgets::icon(drawing));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

DataForm::DataForm(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one * 2);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    column->addLayout(m_list);
    auto* add = createButton(u"add"_s, tr("Add data files"), this);
    add->setObjectName(u"add_file"_s);
    add->setText(tr("Add data files…"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setToolTip(tr("You can also drop files here."));
    column->addWidget(add, 0, Qt::AlignLeading);
    m_problem = widgets::createHint({}, this);
    m_problem->setObjectName(u"file_problem"_s);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    column->addWidget(m_problem);
    m_heading = widgets::createHeading({}, this);
    column->addWidget(m_heading);
    m_columns = new ColumnForm(m_model, this);
    column->addWidget(m_columns);
    connect(add, &QToolButton::clicked, this, &DataForm::chooseFiles);
    connect(&m_model, &ProjectModel::opened, this, [this] {
        m_looks.clear();
        m_chosen = 0;
    });
    connect(&m_model, &ProjectModel::changed, this, &DataForm::showProject);
}

DataForm::Row DataForm::createRow(std::size_t place)
{
    Row row;
    row.line = new QWidget(this);
    auto* line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(widgets::unit(this));
    row.name = createButton(u"project"_s, {}, row.line);
    row.name->setCheckable(true);
    row.name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row.change = createButton(u"open"_s, tr("Take another file instead"), row.line);
    row.remove = createButton(u"remove"_s, tr("Remove the file from the project"), row.line);
    row.remove->setObjectName(u"remove_file_%1"_s.arg(place));
    line->addWidget(row.name, 1);
    line->addWidget(row.change);
    line->addWidget(row.remove);
    m_list->addWidget(row.line);
    connect(row.name, &QToolButton::clicked, this, [this, place] { choose(place); });
    connect(row.change, &QToolButton::clicked, this, [this, place] { replaceFile(place); });
    connect(row.remove, &QToolButton::clicked, this, [this, place] { removeFile(place); });
    return row;
}

void DataForm::showProject()
{
    const std::vector<DataFile>& files = m_model.project().files;
    m_chosen = files.empty() ? 0 : std::min(m_chosen, files.size() - 1);
    while (m_rows.size() < files.size())
        m_rows.push_back(createRow(m_rows.size()));
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const Row& row = m_rows[place];
        row.line->setVisible(place < files.size());
        if (place >= files.size())
            continue;
        const QString path = widgets::fromUtf8(files[place].path);
        row.name->setText(path);
        row.name->setToolTip(QDir::toNativeSeparators(path));
        row.name->setAccessibleName(tr("Show the columns of %1").arg(path));
        row.name->setChecked(place == m_chosen);
        row.remove->setEnabled(files.size() > 1);
    }
    showChosen();
}

void DataForm::setLooks(const FileLooks& looks)
{
    m_looks = looks;
    showChosen();
}

void DataForm::showChosen()
{
    const std::vector<DataFile>& files = m_model.project().files;
    // Until the file has been looked at again, what was seen of it before is shown.
    const bool known =
        m_chosen < m_looks.size() && m_chosen < files.size() && m_looks[m_chosen].file.path == files[m_chosen].path;
    const bool readable = known && m_looks[m_chosen].preview.has_value();
    m_heading->setText(known ? tr("Columns of %1").arg(QFileInfo(widgets::fromUtf8(files[m_chosen].path)).fileName())
                             : QString());
    m_heading->setVisible(readable);
    m_columns->setVisible(known);
    if (known)
        m_columns->showFile(m_chosen, m_looks[m_chosen]);
    const bool broken = known && !readable;
    m_problem->setText(broken ? widgets::translated(m_looks[m_chosen].preview.error().text) : QString());
    m_problem->setVisible(broken);
}

void DataForm::choose(std::size_t place)
{
    m_chosen = place;
    showProject();
    Q_EMIT fileChosen();
}

std::string DataForm::relativePath(const QString& path) const
{
    return widgets::toUtf8(QFileInfo(m_model.path()).absoluteDir().relativeFilePath(path));
}

void DataForm::addFiles(const QStringList& paths)
{
    Project project = m_model.project();
    // The files of one task usually have the same columns.
    const optimizers::ColumnMapping columns =
        m_chosen < project.files.size() ? project.files[m_chosen].columns : optimizers::ColumnMapping();
    for (const QString& path : paths)
        project = withDataFile(std::move(project), {relativePath(path), {}, columns});
    m_model.edit(project, tr("Add %n data file(s)", nullptr, static_cast<int>(paths.size())));
}

void DataForm::chooseFiles()
{
    auto* dialog = new QFileDialog(window(), tr("Add data files"), QFileInfo(m_model.path()).absolutePath(),
                                   tr("Task data (*.csv *.tsv *.jsonl *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DataForm::addFiles);
    dialog->open();
}

void DataForm::replaceFile(std::size_t place)
{
    auto* dialog = new QFileDialog(window(), tr("Take another file instead"), QFileInfo(m_model.path()).absolutePath(),
                                   tr("Task data (*.csv *.tsv *.jsonl *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, place](const QString& path) {
        Project project = m_model.project();
        if (place >= project.files.size())
            return;
        project.files[place].path = relativePath(path);
        project.files[place].format.clear();
        m_model.edit(project, tr("Take another data file"));
    });
    dialog->open();
}

void DataForm::removeFile(std::size_t place)
{
    m_model.edit(withoutDataFile(m_model.project(), place), tr("Remove a data file"));
}

} // namespace app

#include "moc_data_form.cpp"
