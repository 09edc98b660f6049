// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample is ready to open and to run.
#include "app/core/project/project_file.h"
#include "app/core/study/run_session.h"
#include "tests/support/unit_test.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace tst_sample_projects {

class TestSampleProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleIsReady_data()
    {
        QTest::addColumn<QString>("directory");
        const QDir samples(QStringLiteral(HONE_SAMPLES));
        for (const QString& name : samples.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << samples.filePath(name);
    }

    void everySampleIsReady()
    {
        QFETCH(const QString, directory);
        const auto path = app::projectPath(directory.toStdString());
        QVERIFY2(path, path ? "" : path.error().message().c_str());
        const auto project = app::loadProject(*path);
        QVERIFY2(project, project ? "" : project.error().message().c_str());
        QFile file(QString::fromStdString(*path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromStdString(app::projectText(*project)));
        QVERIFY(!project->description.empty());

        const auto session = app::RunSession::open(*project, {*path, {}, {}});
        QVERIFY2(session, session ? "" : session.error().message().c_str());
        const optimizers::TaskData& data = (*session)->data();
        QVERIFY(data.pool.size() + data.validation.size() + data.test.size() >= 120);
        for (const optimizers::ShownText& warning : (*session)->warnings())
            QFAIL(warning.inEnglish().c_str());
        QVERIFY(project->optimizers.size() >= 2);
        for (const app::Choice& optimizer : project->optimizers) {
            const auto preflight = (*session)->preflight(optimizer);
            QVERIFY2(preflight, preflight ? "" : preflight.error().message().c_str());
            QVERIFY(preflight->plan.candidates >= 8);
        }
        QVERIFY(!QFile::exists(QString::fromStdString(app::journalPath(*path))));
    }
};

REGISTER_TEST(TestSampleProjects)

} // namespace tst_sample_projects

#include "tst_sample_projects.moc"
