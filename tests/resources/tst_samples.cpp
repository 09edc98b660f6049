// SPDX-License-Identifier: GPL-3.0-or-later
// The data of the samples can be read without naming a column, and is what the README beside it says.
#include "optimizers/data/read_examples.h"
#include "optimizers/data/split.h"
#include "tests/support/unit_test.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

namespace tst_samples {

using optimizers::Examples;

namespace {

QDir samples()
{
    return QDir(QStringLiteral(HONE_SAMPLES));
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderHoldsAReadableTask_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& id : samples().entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QString& file :
                 QDir(samples().filePath(id)).entryList({QStringLiteral("*.csv"), QStringLiteral("*.jsonl")}))
                QTest::newRow(qPrintable(file)) << samples().filePath(id + u'/' + file);
    }

    void everyFolderHoldsAReadableTask()
    {
        QFETCH(const QString, path);
        const auto examples = optimizers::readExamples(path.toStdString());
        QVERIFY2(examples, examples ? "" : examples.error().message().c_str());
        QVERIFY(examples->rows.size() >= 150);
        std::set<std::string> inputs;
        for (const optimizers::Example& example : examples->rows)
            QVERIFY2(inputs.insert(example.input).second, example.input.c_str());
        optimizers::SplitReport report;
        QVERIFY(optimizers::splitExamples({*examples}, {}, &report));
        QVERIFY(report.warnings.empty());
    }

    void theReadmeStatesTheNumberOfExamples()
    {
        QFile readme(samples().filePath(QStringLiteral("README.md")));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        int tasks = 0;
        for (const QByteArray& line : readme.readAll().split('\n')) {
            const QList<QByteArray> cells = line.split('|');
            if (cells.size() < 4 || !cells[2].trimmed().contains('.'))
                continue;
            const QString file = samples().filePath(QString::fromUtf8(cells[1].trimmed() + '/' + cells[2].trimmed()));
            const auto examples = optimizers::readExamples(file.toStdString());
            QVERIFY2(examples, qPrintable(file));
            QCOMPARE(examples->rows.size(), static_cast<std::size_t>(cells[3].trimmed().toInt()));
            ++tasks;
        }
        QVERIFY(tasks >= 6);
    }
};

REGISTER_TEST(TestSamples)

} // namespace tst_samples

#include "tst_samples.moc"
