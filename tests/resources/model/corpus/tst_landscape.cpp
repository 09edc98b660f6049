// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/grammar.h"
#include "resources/model/corpus/task_document.h"
#include "resources/model/corpus/vague.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace tst_landscape {

using namespace resources;

using optimizers::Rng;

namespace {

constexpr int itemCount = 150;

struct Answered
{
    Assignment assignment;
    std::vector<Exchange> exemplars;
};

/// What a reader says who knows every family, and answers as most of those do that agree with the exemplars.
std::string bestGuess(const Answered& shown, const Input& query)
{
    std::map<std::string, double> votes;
    for (const Family& family : allFamilies()) {
        if (!accepts(family, shown.assignment.kind))
            continue;
        for (const Variant& variant : family.variants) {
            const auto agrees = [&](const Exchange& exchange) {
                const auto answers = family.answers(exchange.input, variant);
                return !answers.empty() && answers.front() == exchange.answer;
            };
            const auto answers = family.answers(query, variant);
            if (!answers.empty() && std::ranges::all_of(shown.exemplars, agrees))
                votes[answers.front()] +=
                    family.weight / static_cast<double>(family.variants.size() * family.kinds.size());
        }
    }
    const auto best = std::ranges::max_element(votes, {}, &std::pair<const std::string, double>::second);
    return best == votes.end() ? std::string{} : best->first;
}

bool isRight(const Answered& shown, const Input& query)
{
    return std::ranges::count(shown.assignment.family->answers(query, shown.assignment.variant),
                              bestGuess(shown, query)) > 0;
}

double accuracyWithExemplars(const Family& family, std::size_t count, Rng& rng)
{
    int right = 0;
    for (int i = 0; i < itemCount; ++i) {
        Answered shown{{&family, drawVariant(family, rng, unnamedByExemplars), drawKind(family, rng)}, {}};
        shown.exemplars = drawExchanges(shown.assignment, count + 1, false, rng, Split::HeldOut);
        const Input query = shown.exemplars.back().input;
        shown.exemplars.pop_back();
        right += isRight(shown, query) ? 1 : 0;
    }
    return static_cast<double>(right) / itemCount;
}

double rangeOverExemplarSets(const Family& family, Rng& rng)
{
    const Assignment assignment{&family, drawVariant(family, rng, unnamedByExemplars), drawKind(family, rng)};
    double least = 1;
    double most = 0;
    for (int set = 0; set < 12; ++set) {
        const Answered shown{assignment, drawExchanges(assignment, 3, false, rng, Split::Training)};
        int right = 0;
        for (int i = 0; i < 60; ++i)
            right +=
                isRight(shown, drawInputFor(family, assignment.variant, assignment.kind, rng, Split::HeldOut)) ? 1 : 0;
        least = std::min(least, right / 60.0);
        most = std::max(most, right / 60.0);
    }
    return most - least;
}

double accuracyOfWording(const Family& family, int pattern, Rng& rng)
{
    const Wording wording =
        Grammar::instance().drawFrom(family, pattern, family.variants.front(), rng, Split::Training);
    int right = 0;
    for (int i = 0; i < itemCount; ++i) {
        const Variant& variant = drawVariant(family, rng);
        const Input query = drawInputFor(family, variant, drawKind(family, rng), rng, Split::HeldOut);
        right += failsOn(wording, query) ? 0 : 1;
    }
    return static_cast<double>(right) / itemCount;
}

} // namespace

/// What the tasks allow a perfect reader bounds what a model can show: these hold for the corpus, before any training.
class LandscapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveExemplarsTellATaskAndOneDoesNot()
    {
        Rng rng(1);
        double one = 0;
        double five = 0;
        for (const Family& family : allFamilies()) {
            one += accuracyWithExemplars(family, 1, rng) / static_cast<double>(allFamilies().size());
            five += accuracyWithExemplars(family, 5, rng) / static_cast<double>(allFamilies().size());
        }
        QVERIFY(five > 0.97);
        QVERIFY2(five - one >= 0.10, std::to_string(five - one).c_str());
    }

    void theChoiceOfExemplarsMattersInManyFamilies()
    {
        Rng rng(2);
        const auto families = std::ranges::count_if(
            allFamilies(), [&](const Family& family) { return rangeOverExemplarSets(family, rng) >= 0.2; });
        QVERIFY2(families >= 12, std::to_string(families).c_str());
    }

    void clearWordingsDifferByDegrees()
    {
        Rng rng(3);
        int spread = 0;
        double sum = 0;
        int count = 0;
        for (const Family& family : allFamilies()) {
            std::vector<double> accuracies;
            for (int pattern = 0; pattern < Grammar::instance().patternCount(family); ++pattern)
                accuracies.push_back(accuracyOfWording(family, pattern, rng));
            const auto [least, most] = std::ranges::minmax(accuracies);
            spread += most - least >= 0.10 ? 1 : 0;
            QVERIFY2(least >= 0.55, family.name.c_str());
            for (const double accuracy : accuracies)
                sum += accuracy;
            count += static_cast<int>(accuracies.size());
        }
        QVERIFY(spread >= 30);
        QVERIFY(sum / count >= 0.90);
    }

    void anEmptyInstructionLeansToEachFamilyOnSomeInputsOnly()
    {
        Rng rng(4);
        for (const InputKind kind : {InputKind::Noun, InputKind::Verb, InputKind::NumberPair, InputKind::Review}) {
            std::map<std::string, int> meant;
            for (int i = 0; i < 2000; ++i)
                ++meant[meantFamily(emptyGroup(), drawInput(kind, rng, Split::Training), rng)->name];
            QVERIFY(meant.size() >= 4);
            for (const auto& [name, count] : meant)
                QVERIFY2(count < 1200, name.c_str());
        }
    }
};

REGISTER_TEST(LandscapeTest)

} // namespace tst_landscape

#include "tst_landscape.moc"
