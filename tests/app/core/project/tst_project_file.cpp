// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_file.h"
#include "tests/app/core/project/random_project.h"
#include "tests/support/unit_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace tst_project_file {

using app::Project;
using optimizers::ErrorKind;

namespace {

Project sentimentProject()
{
    Project project;
    project.name = "sentiment";
    project.files = {{"reviews.csv", "", {"text", {"label"}, "", {}}}};
    project.draft.instruction = "Decide whether the review is positive.\nAnswer yes or no.";
    project.draft.exemplars = {{"Great film", {}, "yes", optimizers::ExampleId{3}, {}}};
    return project;
}

std::string complaintAbout(const char* text)
{
    const optimizers::Result<Project> project = app::projectFrom(text);
    return project ? std::string("accepted") : project.error().message();
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDefaultProjectIsOneLineOfContent()
    {
        QCOMPARE(app::projectText(Project()), std::string("{\n    \"format\": 1\n}\n"));
    }

    void whatWasSavedIsLoaded()
    {
        const QTemporaryDir dir;
        const std::string path = dir.filePath(QStringLiteral("a task ✓.hone")).toStdString();
        QVERIFY(app::saveProject(sentimentProject(), path));
        QVERIFY(app::loadProject(path) == sentimentProject());
        QVERIFY(app::loadProject(dir.path().toStdString()) == sentimentProject());
    }

    void savingAndLoadingRandomProjectsChangesNothing()
    {
        optimizers::Rng rng(22);
        for (int i = 0; i < 1000; ++i) {
            const Project project = randomProject(rng);
            const std::string text = app::projectText(project);
            const optimizers::Result<Project> read = app::projectFrom(text);
            QVERIFY2(read, read ? "" : read.error().message().c_str());
            QVERIFY(*read == project);
            QCOMPARE(app::projectText(*read), text);
        }
    }

    void aChangedWordIsOneChangedLine()
    {
        Project changed = sentimentProject();
        changed.draft.instruction = "Decide whether the review is negative.\nAnswer yes or no.";
        const QStringList before = QString::fromStdString(app::projectText(sentimentProject())).split(u'\n');
        const QStringList after = QString::fromStdString(app::projectText(changed)).split(u'\n');
        QCOMPARE(after.size(), before.size());
        int different = 0;
        for (qsizetype i = 0; i < before.size(); ++i)
            different += before[i] == after[i] ? 0 : 1;
        QCOMPARE(different, 1);
    }

    void defectsAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(message);
        };
        row("no version", "{}", "format must be the format version");
        row("newer version", R"({"format": 2})", "format version 2, this program knows up to 1");
        row("unknown key", R"({"format": 1, "sovler": "x"})", "sovler is an unknown key");
        row("deep unknown key", R"({"format": 1, "endpoints": [{}, {"ulr": "x"}]})", "endpoints[1].ulr is an unknown");
        row("wrong type", R"({"format": 1, "draft": {"instruction": 4}})", "draft.instruction must be a text");
        row("wrong line", R"({"format": 1, "draft": {"instruction": ["a", 4]}})", "draft.instruction[1] must be");
        row("not an object", R"([])", "the document must be an object");
        row("no exemplar shown", R"({"format": 1, "draft": {"nearest": 0}})", "draft.nearest must be at least 1");
        row("object wanted", R"({"format": 1, "split": 3})", "split must be an object");
        row("bad choice", R"({"format": 1, "split": {"kind": "random"}})", "split.kind must be one of: fractions");
        row("bad role", R"({"format": 1, "split": {"column_roles": {"x": "train"}}})", "split.column_roles.x must be");
        row("negative seed", R"({"format": 1, "seed": -1})", "seed must be a whole number between 0 and");
        row("fraction", R"({"format": 1, "finalists": 1.5})", "finalists must be a whole number");
        row("too large", R"({"format": 1, "max_tokens": 3000000000})", "max_tokens must be a whole number");
        row("parameter", R"({"format": 1, "metric": {"id": "f", "values": {"n": [1]}}})", "metric.values.n[0]");
    }

    void defectsAreNamedWithTheirPlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, message);
        const QString complaint = QString::fromStdString(complaintAbout(text.constData()));
        QVERIFY2(complaint.contains(message), qPrintable(complaint));
    }

    void bytesThatAreNoJsonAreRefused()
    {
        const optimizers::Result<Project> project = app::projectFrom("{\"format\": 1");
        QVERIFY(!project);
        QCOMPARE(project.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!app::projectFrom("{\"format\": 1, \"name\": \"\xff\"}"));
    }

    void noMutationCrashesTheReader()
    {
        optimizers::Rng rng(20);
        const std::string seedText = app::projectText(randomProject(rng));
        for (int i = 0; i < 100'000; ++i) {
            std::string text = seedText;
            for (std::size_t left = 1 + rng.below(6); left > 0 && !text.empty(); --left)
                mutate(text, rng);
            const optimizers::Result<Project> project = app::projectFrom(text);
            if (project)
                QVERIFY(app::projectFrom(app::projectText(*project)) == project);
        }
    }

    void aDirectoryWithTwoProjectsAsksForOne()
    {
        const QTemporaryDir dir;
        QVERIFY(app::saveProject(Project(), dir.filePath(QStringLiteral("a.hone")).toStdString()));
        QVERIFY(app::saveProject(Project(), dir.filePath(QStringLiteral("b.hone")).toStdString()));
        const optimizers::Result<std::string> path = app::projectPath(dir.path().toStdString());
        QVERIFY(!path);
        QVERIFY(path.error().message().find("2 .hone files") != std::string::npos);
    }

    void aFailedSaveLeavesTheOldFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("kept.hone"));
        QVERIFY(app::saveProject(sentimentProject(), path.toStdString()));
        QVERIFY(!app::saveProject(Project(), (path + QStringLiteral("/inside.hone")).toStdString()));
        QVERIFY(app::loadProject(path.toStdString()) == sentimentProject());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
    }

private:
    static void mutate(std::string& text, optimizers::Rng& rng)
    {
        const std::size_t at = rng.below(text.size());
        switch (rng.below(5)) {
        case 0:
            text[at] = static_cast<char>(rng.below(256));
            break;
        case 1:
            text.erase(at, 1 + rng.below(20));
            break;
        case 2:
            text.insert(at, text.substr(rng.below(text.size()), rng.below(40)));
            break;
        case 3:
            text.insert(at, 1, "{}[]\",:0-e."[rng.below(11)]);
            break;
        default:
            text.resize(at);
        }
    }
};

REGISTER_TEST(TestProjectFile)

} // namespace tst_project_file

#include "tst_project_file.moc"
