// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/data/draft_leaks.h"
#include "optimizers/data/min_hash.h"
#include "optimizers/data/overlaps.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_overlaps {

using namespace optimizers;

namespace {

class Task
{
public:
    Task& add(Role role, const std::string& input, const std::string& expected = "yes", std::vector<Field> fields = {})
    {
        std::vector<Example>& examples = role == Role::Pool         ? m_data.pool
                                         : role == Role::Validation ? m_data.validation
                                                                    : m_data.test;
        examples.push_back({{m_next++}, input, std::move(fields), {expected}});
        return *this;
    }

    [[nodiscard]] const TaskData& data() const { return m_data; }
    [[nodiscard]] OverlapReport overlaps(const std::vector<std::string>& fields = {}) const
    {
        return *findOverlaps(m_data, fields);
    }

private:
    TaskData m_data;
    std::uint32_t m_next = 0;
};

std::string sentenceOf(Rng& rng, int words)
{
    std::string text;
    for (int i = 0; i < words; ++i) {
        std::string word;
        for (std::size_t letters = 3 + rng.below(6); letters > 0; --letters)
            word += static_cast<char>('a' + rng.below(26));
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

std::set<std::string> piecesOf(const std::string& text)
{
    std::set<std::string> pieces;
    for (std::size_t i = 0; i + 5 <= text.size(); ++i)
        pieces.insert(text.substr(i, 5));
    return pieces;
}

/// The shared part of two texts by its definition.
double sharedByDefinition(const std::string& a, const std::string& b)
{
    const std::set<std::string> left = piecesOf(a);
    std::set<std::string> all = piecesOf(b);
    std::size_t shared = 0;
    for (const std::string& piece : left)
        shared += all.contains(piece) ? 1U : 0U;
    all.insert(left.begin(), left.end());
    return static_cast<double>(shared) / static_cast<double>(all.size());
}

} // namespace

class TestOverlaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTextsAreFoundAcrossRolesHoweverTheyAreWritten()
    {
        const Task task = Task()
                              .add(Role::Pool, "Where is my order?")
                              .add(Role::Pool, "Hello")
                              .add(Role::Validation, "Something else")
                              .add(Role::Test, "where is  MY order")
                              .add(Role::Test, "hello!");
        const OverlapReport report = task.overlaps();
        QCOMPARE(report.overlaps.size(), std::size_t{2});
        QCOMPARE(report.overlaps[0], (Overlap{{3}, Role::Test, {0}, Role::Pool, 1.0}));
        QCOMPARE(report.overlaps[1], (Overlap{{4}, Role::Test, {1}, Role::Pool, 1.0}));
    }

    void duplicatesOfOneRoleAreCountedAndAreNoOverlaps()
    {
        const OverlapReport report = Task()
                                         .add(Role::Test, "one")
                                         .add(Role::Test, "One.")
                                         .add(Role::Test, "ONE")
                                         .add(Role::Pool, "two")
                                         .overlaps();
        QCOMPARE(report.duplicates, (std::array<std::size_t, 3>{0, 0, 2}));
        QVERIFY(report.overlaps.empty());
    }

    void nearTextsAreFoundWithTheirSimilarity()
    {
        const std::string text = "the quick brown fox jumps over the lazy dog and runs away into the dark forest";
        const std::string near = "the quick brown fox jumps over the lazy dog and runs away into the deep forest";
        const OverlapReport report = Task()
                                         .add(Role::Pool, "a text about something quite different from the other ones")
                                         .add(Role::Pool, text)
                                         .add(Role::Validation, near)
                                         .overlaps();
        QCOMPARE(report.overlaps.size(), std::size_t{1});
        QCOMPARE(report.overlaps[0].other, ExampleId{1});
        QVERIFY(std::abs(report.overlaps[0].similarity - sharedByDefinition(text, near)) < 1e-6);
    }

    void shortTextsAreNearNothing()
    {
        QVERIFY(Task().add(Role::Pool, "12 + 5 + 9").add(Role::Test, "12 + 5 + 8").overlaps().overlaps.empty());
    }

    void onlyWhatIsShownIsCompared()
    {
        const Task task = Task()
                              .add(Role::Pool, "Who wrote it?", "A", {{"text", "a long text about one thing"}})
                              .add(Role::Test, "Who wrote it?", "B", {{"text", "another text on other matters"}});
        QCOMPARE(task.overlaps().overlaps.size(), std::size_t{1});
        QVERIFY(task.overlaps({"text"}).overlaps.empty());
    }

    /// Against all pairs by the definition: texts that are nine tenths alike are not missed, others not invented.
    void nothingIsMissedOrInvented()
    {
        Rng rng(7);
        Task task;
        std::vector<std::string> pool;
        for (int i = 0; i < 100; ++i)
            task.add(Role::Pool, pool.emplace_back(sentenceOf(rng, 14)));
        std::vector<std::string> test;
        for (int i = 0; i < 100; ++i) {
            std::string text = i % 3 == 0 ? sentenceOf(rng, 14) : pool[rng.below(pool.size())];
            for (int changed = i % 5; changed > 0 && i % 3 != 0; --changed)
                text[rng.below(text.size())] = 'z';
            task.add(Role::Test, test.emplace_back(text));
        }
        std::set<std::uint32_t> found;
        for (const Overlap& overlap : task.overlaps().overlaps)
            found.insert(overlap.example.value - 100);
        for (std::uint32_t i = 0; i < test.size(); ++i) {
            double best = 0.0;
            for (const std::string& text : pool)
                best = std::max(best, sharedByDefinition(text, test[i]));
            if (best >= 0.88)
                QVERIFY2(found.contains(i), test[i].c_str());
            if (best < nearDuplicate)
                QVERIFY2(!found.contains(i), test[i].c_str());
        }
    }

    void minHashesAgreeAsMuchAsTheTextsShare()
    {
        Rng rng(3);
        const std::string text = sentenceOf(rng, 60);
        std::string other = text.substr(0, text.size() / 2) + sentenceOf(rng, 30);
        const Shingles a = shinglesOf(text);
        const Shingles b = shinglesOf(other);
        const double shared = sharedPart(a, b);
        QVERIFY(std::abs(shared - sharedByDefinition(text, other)) < 1e-9);
        const MinHash left = minHashOf(a);
        const MinHash right = minHashOf(b);
        int agreeing = 0;
        for (std::size_t i = 0; i < left.size(); ++i)
            agreeing += left[i] == right[i] ? 1 : 0;
        QVERIFY(std::abs(agreeing / 64.0 - shared) < 0.2);
    }

    void theSearchCanBeStoppedAndTellsHowFarItIs()
    {
        Rng rng(1);
        Task task;
        for (int i = 0; i < 5000; ++i)
            task.add(i % 2 == 0 ? Role::Pool : Role::Test, sentenceOf(rng, 10));
        double last = 0.0;
        bool rising = true;
        QVERIFY(findOverlaps(task.data(), {}, {}, [&](double share) {
            rising = rising && share >= last && share <= 1.0;
            last = share;
        }));
        QVERIFY(rising && last > 0.5);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = findOverlaps(task.data(), {}, stop.get_token());
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    }

    void anExemplarThatShowsATestInputIsALeakUnlessItNamesIt()
    {
        const Task task = Task().add(Role::Pool, "hot", "cold").add(Role::Test, "Up!", "down");
        Candidate draft{"Say the opposite.", {{"up", {}, "down", {}, ExemplarOrigin::Person}}};
        const auto leaks = findDraftLeaks(task.data(), draft);
        QCOMPARE(leaks->size(), std::size_t{1});
        QCOMPARE(leaks->front(), (DraftLeak{DraftLeak::Kind::ExemplarShowsInput, {1}, Role::Test, 0}));
        draft.exemplars[0].source = ExampleId{1};
        QVERIFY(findDraftLeaks(task.data(), draft)->empty());
    }

    void theInstructionMayNotHoldInputsOrRareAnswers()
    {
        Task task;
        task.add(Role::Validation, "When did the last ship leave the harbour?", "on the ninth of March");
        for (int i = 0; i < 5; ++i)
            task.add(Role::Test, "Question number " + std::to_string(i), "technical support");
        const Candidate input{"For instance: when did the last ship leave the harbour", {}};
        const Candidate answer{"Dates look like this: On the ninth of March.", {}};
        const Candidate label{"Answer with billing or technical support.", {}};
        QCOMPARE(findDraftLeaks(task.data(), input)->at(0).kind, DraftLeak::Kind::InstructionShowsInput);
        QCOMPARE(findDraftLeaks(task.data(), answer)->at(0).kind, DraftLeak::Kind::DraftShowsAnswer);
        QVERIFY(findDraftLeaks(task.data(), label)->empty());
    }

    void anAnswerInAnExemplarIsALeakToo()
    {
        const Task task = Task().add(Role::Test, "Which road leads home?", "the one along the river");
        const Candidate draft{"Answer.", {{"Another?", {}, "It is the one along the river.", {}, {}}}};
        const auto leaks = findDraftLeaks(task.data(), draft);
        QCOMPARE(leaks->size(), std::size_t{1});
        QCOMPARE(leaks->front().exemplar, std::optional<std::size_t>(0));
    }
};

REGISTER_TEST(TestOverlaps)

} // namespace tst_overlaps

#include "tst_overlaps.moc"
