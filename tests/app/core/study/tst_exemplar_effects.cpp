// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/exemplar_effects.h"
#include "app/core/study/run_session.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_exemplar_effects {

using app::Project;

namespace {

class Ignoring final : public optimizers::RunObserver
{
public:
    optimizers::Status onEvent(const optimizers::RunEvent& /*event*/) override { return {}; }
};

} // namespace

class TestExemplarEffects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QByteArray rows = "word,first\n";
        for (int i = 0; i < 60; ++i)
            rows += QByteArray(1, static_cast<char>('a' + i % 26)) + "word" + QByteArray::number(i) + "," +
                    static_cast<char>('a' + i % 26) + "\n";
        QFile file(m_directory->filePath(QStringLiteral("words.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
        m_project = Project();
        m_project.name = "letters";
        m_project.files = {{"words.csv", "", {"word", {"first"}, "", {}}}};
        m_project.draft.instruction = "Write the first letter of the word.";
        for (const char* word : {"green", "table"}) {
            optimizers::Exemplar& exemplar = m_project.draft.exemplars.emplace_back();
            exemplar.input = word;
            exemplar.output = std::string(1, word[0]);
        }
        m_project.maxTokens = 8;
        m_project.budget.calls = 400;
    }

    void nothingIsKnownBeforeBothPromptsAreScored()
    {
        QCOMPARE(effects(m_project), Effects(2));
        score(m_project);
        QCOMPARE(effects(m_project), Effects(2));
    }

    void bothPromptsAreComparedOnTheirCommonExamples()
    {
        score(m_project);
        Project without = m_project;
        without.draft.exemplars.erase(without.draft.exemplars.begin());
        score(without);
        const Effects known = effects(m_project);
        QCOMPARE(known.size(), std::size_t{2});
        QVERIFY(known[0].has_value());
        QVERIFY(!known[1].has_value());
        QCOMPARE(known[0]->count, 20);
        QVERIFY(known[0]->interval.low <= known[0]->estimate && known[0]->estimate <= known[0]->interval.high);
    }

    void answersToOtherRequestsDoNotCount()
    {
        score(m_project);
        Project without = m_project;
        without.draft.exemplars.erase(without.draft.exemplars.begin());
        score(without);
        Project other = m_project;
        other.layout.query = "Word: {{input}}";
        QCOMPARE(effects(other), Effects(2));
    }

    void scoresAreThoseOfTheMetricOfToday()
    {
        score(m_project);
        Project without = m_project;
        without.draft.exemplars.erase(without.draft.exemplars.begin());
        score(without);
        Project other = m_project;
        other.metric.id = "numeric"; // no letter is a number, so nothing is right any more
        const Effects known = effects(other);
        QVERIFY(known[0].has_value());
        QCOMPARE(known[0]->estimate, 0.0);
        QCOMPARE(known[0]->discordant, 0);
    }

private:
    using Effects = std::vector<std::optional<optimizers::PairedDifference>>;

    [[nodiscard]] std::string projectFile() const
    {
        return m_directory->filePath(QStringLiteral("letters.hone")).toStdString();
    }

    [[nodiscard]] Effects effects(const Project& project) const
    {
        return app::exemplarEffects(project, projectFile(), {}, {}).value();
    }

    void score(const Project& project) const
    {
        app::SessionSettings settings;
        settings.projectFile = projectFile();
        const auto session = app::RunSession::open(project, settings);
        QVERIFY2(session.has_value(), session ? "" : session.error().message().c_str());
        Ignoring observer;
        QVERIFY((*session)->execute({"draft", {}}, observer, {}).has_value());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    Project m_project;
};

REGISTER_TEST(TestExemplarEffects)

} // namespace tst_exemplar_effects

#include "tst_exemplar_effects.moc"
