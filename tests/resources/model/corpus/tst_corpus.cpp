// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/corpus.h"
#include "resources/model/corpus/grammar.h"
#include "resources/model/corpus/rewriting.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <sstream>
#include <unordered_set>

namespace tst_corpus {

using namespace resources;

namespace {

constexpr std::uint64_t documentCount = 200000;

/// A generous count of tokens: words, signs and digits, with invented words by the letter, and two for each turn.
int tokenCount(const Document& document)
{
    int count = 0;
    for (const Turn& turn : document.turns) {
        count += 2;
        std::string word;
        for (const char c : turn.text + " ") {
            if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
                word += c;
                continue;
            }
            if (!word.empty())
                count += word.size() > 1 ? 2 : 1;
            word.clear();
            count += c == ' ' ? 0 : 1;
        }
    }
    return count;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// What a task document asks about: user turns without instruction, or the lines after "Input: ".
std::vector<std::string> inputsOf(const Document& document)
{
    std::vector<std::string> inputs;
    for (const Turn& turn : document.turns) {
        if (turn.role != Turn::Role::User)
            continue;
        const std::vector<std::string> lines = linesOf(turn.text);
        const bool block = turn.text.ends_with("\nOutput:");
        for (const std::string& line : lines)
            if (block && line.starts_with("Input: "))
                inputs.push_back(line.substr(7));
        if (!block)
            inputs.push_back(lines.back());
    }
    return inputs;
}

bool isListedInput(const std::string& text)
{
    const bool number =
        std::ranges::all_of(text, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
    const bool spelled = text.size() > 2 && text[1] == ' ' && std::isalpha(static_cast<unsigned char>(text[0])) != 0;
    return number || spelled || findWord(text) != nullptr;
}

std::unordered_set<std::string> heldOutTexts()
{
    std::unordered_set<std::string> texts;
    for (const Family& family : allFamilies()) {
        for (const Variant& variant : family.variants) {
            for (const std::string& pattern : family.patterns)
                for (const std::string& wording : expandPattern(pattern))
                    if (isHeldOutWording(wording))
                        texts.insert(filled(wording, variant));
            for (const std::string& wording : family.novel)
                texts.insert(filled(wording, variant));
        }
    }
    return texts;
}

bool infersAnInstruction(const Document& document)
{
    return std::ranges::any_of(document.turns,
                               [](const Turn& turn) { return turn.text.find("nstruction") != std::string::npos; });
}

std::string withoutMarks(std::string line)
{
    for (const char* mark : {"Instruction: ", "Text: ", "- ", "1. ", "2. "})
        if (line.starts_with(mark))
            line = line.substr(std::string_view(mark).size());
    return line;
}

} // namespace

class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentDependsOnSeedAndIndexOnly()
    {
        const Corpus first(7);
        const Corpus second(7);
        const Document late = first.document(1000);
        for (std::uint64_t index = 0; index < 500; ++index)
            QVERIFY(first.document(index) == second.document(index));
        QVERIFY(second.document(1000) == late);
        int same = 0;
        const Corpus other(8);
        for (std::uint64_t index = 0; index < 500; ++index)
            same += first.document(index) == other.document(index) ? 1 : 0;
        QVERIFY(same < 25);
    }

    void tasksAreTheSameWithEveryCompiler()
    {
        // Changes with the tasks and never with the machine: the trained weights belong to this text.
        std::uint64_t mark = 0;
        const Corpus corpus(1);
        for (std::uint64_t index = 0; index < 20000; ++index) {
            const Document document = corpus.document(index);
            if (document.kind != "task")
                continue;
            for (const Turn& turn : document.turns)
                mark = optimizers::mixSeed({mark, optimizers::fingerprint(turn.text)});
        }
        QCOMPARE(mark, 12844144291864508831ULL);
    }

    void kindsComeInTheirShares()
    {
        std::map<std::string, double> shares;
        const Corpus corpus(1);
        for (std::uint64_t index = 0; index < 20000; ++index)
            shares[corpus.document(index).kind] += 100.0 / 20000;
        const std::map<std::string, double> wanted = {{"task", 63},   {"induction", 17}, {"paraphrase", 5},
                                                      {"improve", 4}, {"critique", 1},   {"unknown", 2},
                                                      {"house", 5},   {"spelling", 3}};
        QCOMPARE(shares.size(), wanted.size());
        for (const auto& [kind, share] : wanted)
            QVERIFY2(std::abs(shares[kind] - share) < 1.2, kind.c_str());
    }

    void documentsAreShortAndEndWithALearnedAnswer()
    {
        const Corpus corpus(2);
        int longer = 0;
        for (std::uint64_t index = 0; index < documentCount; ++index) {
            const Document document = corpus.document(index);
            const int tokens = tokenCount(document);
            QVERIFY(tokens <= 345);
            longer += tokens > 220 ? 1 : 0;
            QVERIFY(document.turns.back().role == Turn::Role::Assistant);
            for (const Turn& turn : document.turns) {
                QVERIFY(!turn.text.empty());
                QCOMPARE(turn.learned, turn.role == Turn::Role::Assistant);
            }
        }
        QVERIFY(longer < static_cast<int>(documentCount / 50));
    }

    void heldOutWordingsAreNeverShown()
    {
        const std::unordered_set<std::string> heldOut = heldOutTexts();
        QVERIFY(heldOut.size() > 1000);
        const Corpus corpus(3);
        for (std::uint64_t index = 0; index < documentCount; ++index) {
            const Document document = corpus.document(index);
            for (const Turn& turn : document.turns)
                for (const std::string& line : linesOf(turn.text))
                    QVERIFY2(!heldOut.contains(undressed(withoutMarks(line))), line.c_str());
        }
    }

    void heldOutInputsAreNeverAskedAbout()
    {
        const Corpus corpus(4);
        std::size_t checked = 0;
        for (std::uint64_t index = 0; index < documentCount; ++index) {
            const Document document = corpus.document(index);
            if (document.kind != "task" && (document.kind != "house" || infersAnInstruction(document)))
                continue;
            for (const std::string& input : inputsOf(document)) {
                if (isListedInput(input))
                    continue;
                ++checked;
                QVERIFY2(!isHeldOutInput(InputKind::List, input), input.c_str());
            }
        }
        QVERIFY(checked > documentCount / 2);
    }

    void indirectWordingsOftenFailWhereTheInputStartsEarly()
    {
        int unknown = 0;
        int asked = 0;
        std::set<std::string> wordings;
        const Corpus corpus(6);
        for (std::uint64_t index = 0; index < 50000; ++index) {
            const Document document = corpus.document(index);
            const bool separate = document.turns.size() == 3 && document.turns.front().role == Turn::Role::System;
            if (document.kind != "task" || !separate || !document.turns.front().text.starts_with("Tell me "))
                continue;
            ++asked;
            if (document.turns.back().text == unknownAnswer) {
                ++unknown;
                wordings.insert(document.turns.front().text);
            }
        }
        QVERIFY2(3 * unknown > asked && 4 * unknown < 3 * asked, qPrintable(QString::number(unknown)));
        QVERIFY2(wordings.size() > 20, qPrintable(QString::number(wordings.size())));
    }

    void theConventionsOfAHouseAreShownAndNeverSaid()
    {
        std::map<std::string, int> counts;
        const Corpus corpus(7);
        for (std::uint64_t index = 0; index < 50000; ++index) {
            const Document document = corpus.document(index);
            if (document.kind != "house")
                continue;
            std::set<std::string> answers;
            for (const Turn& turn : document.turns)
                if (turn.role == Turn::Role::Assistant)
                    answers.insert(turn.text);
            const bool bare = answers.contains(unknownAnswer);
            counts[bare ? "unknown" : "answered"] += 1;
            if (bare)
                QCOMPARE(answers.size(), std::size_t{1});
        }
        QVERIFY(counts["unknown"] > 20);
        QVERIFY(counts["answered"] > 1500);
    }

    void exemplarsAreShownAsTurnsAndAsBlocksWithAndWithoutInstruction()
    {
        std::map<std::string, int> forms;
        const Corpus corpus(5);
        for (std::uint64_t index = 0; index < 6000; ++index) {
            const Document document = corpus.document(index);
            if (document.kind != "task")
                continue;
            forms[document.turns.front().role == Turn::Role::System ? "system" : "no system"] += 1;
            forms[document.turns.back().role == Turn::Role::Assistant && inputsOf(document).size() > 1 ? "exemplars"
                                                                                                       : "none"] += 1;
            forms[document.turns[document.turns.size() - 2].text.ends_with("\nOutput:") ? "block" : "turns"] += 1;
        }
        for (const char* form : {"system", "no system", "exemplars", "none", "block", "turns"})
            QVERIFY2(forms[form] > 500, form);
    }

    void vocabularyIsBoundedAndHoldsTheWordsOfTheTasks()
    {
        const std::vector<std::string> words = vocabularyWords();
        QVERIFY(words.size() <= 2000);
        const std::set<std::string> known(words.begin(), words.end());
        QCOMPARE(known.size(), words.size());
        for (const char* word : {"the", "letter", "dog", "mice", "walked", "smaller", "chien", "translate", "negative"})
            QVERIFY2(known.contains(word), word);
        QVERIFY(vocabularyWords() == words);
    }
};

REGISTER_TEST(CorpusTest)

} // namespace tst_corpus

#include "tst_corpus.moc"
