// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/antonyms_project.h"

#include "app/core/project/project_file.h"
#include "tests/support/fake_model.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace support {

QString writeAntonymsProject(const QString& folder, const std::string& url, const std::vector<app::Choice>& optimizers,
                             int calls)
{
    const QDir place(folder);
    QFile data(place.filePath(u"antonyms.csv"_s));
    if (!data.open(QIODevice::WriteOnly))
        throw std::runtime_error("the data cannot be written");
    data.write("word,opposite\n");
    for (const auto& [word, opposite] : antonyms().answers)
        data.write(QByteArray::fromStdString(word + "," + opposite + "\n"));
    data.close();

    app::Project project;
    project.name = "Antonyms";
    project.files.push_back({"antonyms.csv", "", {"word", {"opposite"}, "", {}}});
    project.split.pool = 0.3;
    project.split.validation = 0.4;
    project.draft.instruction = "Answer with one word.";
    app::EndpointSpec endpoint;
    endpoint.name = "server";
    endpoint.url = url;
    endpoint.model = "fake";
    endpoint.prices = {0.15, 0.6};
    project.endpoints.push_back(endpoint);
    project.solver = project.writer = "server";
    project.optimizers = optimizers;
    project.budget.calls = calls;
    QString path = place.filePath(u"antonyms.hone"_s);
    if (const optimizers::Status saved = app::saveProject(project, path.toStdString()); !saved)
        throw std::runtime_error(saved.error().message());
    return path;
}

} // namespace support
