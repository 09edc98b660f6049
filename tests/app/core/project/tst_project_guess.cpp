// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_guess.h"
#include "app/core/project/task_loading.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_project_guess {

using namespace Qt::StringLiterals;

class TestProjectGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRolesSuitTheNumberOfExamples_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("validation");
        QTest::addColumn<int>("test");
        QTest::newRow("few: a third each") << 100 << 33 << 34;
        QTest::newRow("some") << 500 << 60 << 100;
        QTest::newRow("many") << 4000 << 60 << 100;
        QTest::newRow("very many") << 150'000 << 60 << 90; // in hundredths of a percent
    }

    void theRolesSuitTheNumberOfExamples()
    {
        QFETCH(int, rows);
        QFETCH(int, validation);
        QFETCH(int, test);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"data.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("input,output\n");
        for (int row = 0; row < rows; ++row)
            file.write("question " + QByteArray::number(row) + ",answer " + QByteArray::number(row) + "\n");
        file.close();
        const std::string path = folder.filePath(u"data.hone"_s).toStdString();
        const auto project = app::guessProject("data", {{"data.csv", {}, {}}}, path);
        QVERIFY2(project, project ? "" : project.error().message().c_str());
        const auto task = app::loadTask(*project, path);
        QVERIFY(task);
        const auto near = [](std::size_t count, int wanted) {
            return std::abs(static_cast<int>(count) - wanted) <= std::max(1, wanted / 20);
        };
        QVERIFY2(near(task->data.validation.size(), validation),
                 qPrintable(QString::number(task->data.validation.size())));
        QVERIFY2(near(task->data.test.size(), test), qPrintable(QString::number(task->data.test.size())));
        QVERIFY(project->budget.calls <= 12 * 66 + 3 * 105);
    }

    void aStoppedGuessIsNone()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"data.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("input,output\n" + QByteArray("hot,cold\n").repeated(50'000));
        file.close();
        std::stop_source stopped;
        stopped.request_stop();
        const auto project = app::guessProject("data", {{"data.csv", {}, {}}},
                                               folder.filePath(u"data.hone"_s).toStdString(), stopped.get_token());
        QVERIFY(!project);
        QCOMPARE(project.error().kind, optimizers::ErrorKind::Cancelled);
    }
};

REGISTER_TEST(TestProjectGuess)

} // namespace tst_project_guess

#include "tst_project_guess.moc"
