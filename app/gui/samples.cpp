// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples.h"

#include "app/core/project/project_file.h"
#include "widgets/text/utf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using optimizers::ErrorKind;
using optimizers::failure;

namespace app {

namespace {

const QString root = u":/samples/"_s;

struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(app::SampleText)
};

/// In the language of the window: sampleTexts has them all.
QString translatedSampleText(const std::string& text)
{
    return QCoreApplication::translate("samples", text.c_str());
}

} // namespace

std::vector<Sample> allSamples()
{
    std::vector<Sample> samples;
    const QStringList folders = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& id : folders) {
        const QStringList files = QDir(root + id).entryList({u"*.hone"_s});
        QFile file(root + id + u'/' + files.value(0));
        if (files.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        if (const auto project = projectFrom(file.readAll().toStdString()))
            samples.push_back({id, translatedSampleText(project->name), translatedSampleText(project->description)});
    }
    return samples;
}

optimizers::Result<QString> openableSample(const QString& id)
{
    const QDir source(root + id);
    const QString place =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hone/samples/"_s + id;
    if (!QDir().mkpath(place))
        return failure(ErrorKind::Storage, widgets::toUtf8(SampleText::tr("the folder %1 cannot be made").arg(place)));
    const QStringList names = source.entryList(QDir::Files);
    for (const QString& name : names) {
        const QString target = place + u'/' + name;
        if (QFile::exists(target))
            continue;
        if (!QFile::copy(source.filePath(name), target))
            return failure(ErrorKind::Storage,
                           widgets::toUtf8(SampleText::tr("the file %1 cannot be written").arg(target)));
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    const QStringList projects = QDir(place).entryList({u"*.hone"_s}, QDir::Files);
    if (projects.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       widgets::toUtf8(SampleText::tr("the sample %1 has no project file").arg(id)));
    return place + u'/' + projects.first();
}

} // namespace app
