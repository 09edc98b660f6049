// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/family.h"
#include "resources/model/corpus/grammar.h"
#include "resources/model/corpus/vague.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace tst_families {

using namespace resources;

using optimizers::Rng;

namespace {

std::string answerOf(const char* family, const Input& input, const Variant& variant = {})
{
    const auto answers = findFamily(family)->answers(input, variant);
    return answers.empty() ? std::string{} : answers.front();
}

Input wordInput(const char* text, InputKind kind)
{
    Input input;
    input.kind = kind;
    input.text = text;
    input.word = *findWord(text);
    return input;
}

std::vector<std::string> split(const std::string& list)
{
    std::vector<std::string> items;
    std::istringstream stream(list);
    for (std::string item; std::getline(stream, item, ',');)
        items.push_back(item.substr(item.find_first_not_of(' ')));
    return items;
}

} // namespace

class FamiliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfInputIsSharedByThreeFamilies()
    {
        std::map<InputKind, std::set<std::string>> askers;
        for (const Family& family : allFamilies())
            for (const InputKind kind : family.kinds)
                askers[kind].insert(family.name);
        QCOMPARE(askers.size(), std::size_t{11});
        for (const auto& [kind, names] : askers)
            QVERIFY(names.size() >= 3);
        QVERIFY(allFamilies().size() >= 24);
    }

    void everyFamilyHasManyWordingsAndNovelOnesOfItsOwn()
    {
        for (const Family& family : allFamilies()) {
            std::set<std::string> wordings;
            for (const std::string& pattern : family.patterns)
                for (const std::string& wording : expandPattern(pattern))
                    wordings.insert(wording);
            QVERIFY2(wordings.size() >= 30, family.name.c_str());
            QVERIFY2(family.novel.size() >= 3, family.name.c_str());
            for (const std::string& wording : family.novel)
                QVERIFY2(!wordings.contains(wording), wording.c_str());
            QVERIFY2(findFamily(family.lookAlike) != nullptr, family.name.c_str());
        }
    }

    void noClearWordingMeansTwoFamilies()
    {
        std::map<std::string, std::string> owners;
        for (const Family& family : allFamilies()) {
            for (const std::string& pattern : family.patterns) {
                for (const std::string& wording : expandPattern(pattern)) {
                    const auto [place, fresh] = owners.emplace(wording, family.name);
                    const bool sharedKind = std::ranges::any_of(
                        family.kinds, [&](InputKind kind) { return accepts(*findFamily(place->second), kind); });
                    QVERIFY2(fresh || place->second == family.name || !sharedKind, wording.c_str());
                }
            }
        }
    }

    void patternsExpandToAllChoices()
    {
        const std::vector<std::string> all = expandPattern("{a|b {c|d}} e{|f}.");
        const std::set<std::string> texts(all.begin(), all.end());
        QCOMPARE(texts, (std::set<std::string>{"A e.", "A ef.", "B c e.", "B c ef.", "B d e.", "B d ef."}));
    }

    void courtesiesComeOffAgain()
    {
        Rng rng(1);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(undressed(dressed("Write the first letter of the word.", rng)),
                     std::string("Write the first letter of the word."));
    }

    void knownWordsHaveTheirForms()
    {
        QCOMPARE(answerOf("plural", wordInput("mouse", InputKind::Noun)), std::string("mice"));
        QCOMPARE(answerOf("plural", wordInput("city", InputKind::Noun)), std::string("cities"));
        QCOMPARE(answerOf("plural", wordInput("rice", InputKind::Noun)), std::string());
        QCOMPARE(answerOf("plural_upper", wordInput("leaf", InputKind::Noun)), std::string("LEAVES"));
        QCOMPARE(answerOf("past", wordInput("write", InputKind::Verb)), std::string("wrote"));
        QCOMPARE(answerOf("gerund", wordInput("swim", InputKind::Verb)), std::string("swimming"));
        QCOMPARE(answerOf("comparative", wordInput("good", InputKind::Adjective)), std::string("better"));
        QCOMPARE(answerOf("antonym", wordInput("hot", InputKind::Adjective)), std::string("cold"));
        QCOMPARE(answerOf("french", wordInput("dog", InputKind::Noun)), std::string("chien"));
        QCOMPARE(answerOf("german", wordInput("dog", InputKind::Noun)), std::string("Hund"));
        QCOMPARE(answerOf("spanish", wordInput("dog", InputKind::Noun)), std::string("perro"));
        QCOMPARE(answerOf("opposite_french", wordInput("bad", InputKind::Adjective)), std::string("bon"));
        QCOMPARE(answerOf("category", wordInput("hammer", InputKind::Noun)), std::string("tool"));
        QCOMPARE(answerOf("is_animal", wordInput("owl", InputKind::Noun), {{"yes", "no"}}), std::string("yes"));
        QCOMPARE(answerOf("antonym_json", wordInput("hot", InputKind::Adjective)),
                 std::string(R"({"answer": "cold"})"));
        QCOMPARE(answerOf("plural_brackets", wordInput("cat", InputKind::Noun)), std::string("[cats]"));
        QCOMPARE(answerOf("first_vowel", wordInput("tree", InputKind::Noun)), std::string("e"));
        QCOMPARE(answerOf("spelling", wordInput("cat", InputKind::Noun)), std::string("c a t"));
    }

    void oppositesAreNeverTheWordItself()
    {
        for (const auto& words : {verbs(), adjectives()})
            for (const Word& word : words)
                QVERIFY2(word.opposite != word.text && (word.opposite.empty() || findWord(word.opposite) != nullptr),
                         word.text.c_str());
    }

    void numbersAddUp()
    {
        Rng rng(2);
        for (int i = 0; i < 2000; ++i) {
            const Input input = drawInput(InputKind::NumberPair, rng, Split::Training);
            std::istringstream stream(input.text);
            int a = 0;
            int b = 0;
            stream >> a >> b;
            QCOMPARE(answerOf("sum", input), std::to_string(a + b));
            QCOMPARE(answerOf("difference", input), std::to_string(a > b ? a - b : b - a));
            QCOMPARE(answerOf("larger", input), std::to_string(a > b ? a : b));
            QCOMPARE(answerOf("smaller", input), std::to_string(a > b ? b : a));
            QCOMPARE(answerOf("second_number", input), std::to_string(b));
        }
    }

    void listsKeepTheirItems()
    {
        Rng rng(3);
        for (int i = 0; i < 2000; ++i) {
            const Input input = drawInput(InputKind::List, rng, Split::Training);
            std::vector<std::string> items = split(input.text);
            QCOMPARE(answerOf("count_items", input), std::to_string(items.size()));
            QCOMPARE(answerOf("first_item", input), items.front());
            QCOMPARE(answerOf("last_item", input), items.back());
            std::vector<std::string> reversed = split(answerOf("reverse_list", input));
            std::ranges::reverse(reversed);
            QCOMPARE(reversed, items);
            const std::vector<std::string> sorted = split(answerOf("sort_list", input));
            QVERIFY(std::ranges::is_sorted(sorted));
            QVERIFY(std::ranges::is_permutation(sorted, items));
            QCOMPARE(answerOf("first_in_alphabet", input), sorted.front());
            for (const std::string& item : split(answerOf("starts_with", input, {{"b"}})))
                QCOMPARE(item.front(), 'b');
        }
    }

    void sentencesAreCountedNegatedAndAsked()
    {
        Rng rng(4);
        for (int i = 0; i < 1000; ++i) {
            const Input input = drawInput(InputKind::Statement, rng, Split::Training);
            const auto spaces = std::ranges::count(input.text, ' ');
            QCOMPARE(answerOf("count_words", input), std::to_string(spaces + 1));
            QVERIFY(answerOf("negate", input).find("not") != std::string::npos);
            QVERIFY(answerOf("question", input).ends_with('?'));
            QCOMPARE(answerOf("first_word", input), input.text.substr(0, input.text.find(' ')));
        }
    }

    void labelsComeEquallyOften()
    {
        Rng rng(5);
        for (const Family& family : allFamilies()) {
            if (!family.labelled)
                continue;
            std::map<std::string, int> counts;
            const Variant& variant = family.variants.front();
            for (int i = 0; i < 800; ++i)
                ++counts[family
                             .answers(drawInputFor(family, variant, family.kinds.front(), rng, Split::Training),
                                      variant)
                             .front()];
            QCOMPARE(counts.size(), variant.words.size());
            for (const auto& [label, count] : counts)
                QVERIFY2(count > 800 / static_cast<int>(variant.words.size()) * 7 / 10, family.name.c_str());
        }
    }

    void aVagueInstructionMeansEachOfItsFamilies()
    {
        Rng rng(6);
        const VagueGroup& languages =
            *std::ranges::find(vagueGroups(), "which language is wanted", &VagueGroup::missing);
        std::map<std::string, int> counts;
        for (int i = 0; i < 1500; ++i) {
            const Family* family = meantFamily(languages, drawInput(InputKind::Noun, rng, Split::Training), rng);
            if (family != nullptr)
                ++counts[family->name];
        }
        QCOMPARE(counts.size(), std::size_t{3});
        for (const auto& [name, count] : counts)
            QVERIFY2(count > 200, name.c_str());
    }
};

REGISTER_TEST(FamiliesTest)

} // namespace tst_families

#include "tst_families.moc"
