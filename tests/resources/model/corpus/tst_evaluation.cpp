// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/evaluation.h"
#include "resources/model/corpus/family.h"
#include "resources/model/corpus/grammar.h"
#include "resources/model/corpus/vague.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_evaluation {

using namespace resources;

using Kind = Cell::Kind;

namespace {

constexpr Kind kinds[] = {Kind::Clear,       Kind::HeldOutCombination, Kind::Novel,           Kind::Vague,
                          Kind::DoTheTask,   Kind::NoInstructionK1,    Kind::NoInstructionK3, Kind::NoInstructionK5,
                          Kind::ExemplarSet, Kind::ClearWording};

} // namespace

class EvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellOfEveryFamilyHasItemsWithAnswers()
    {
        QVERIFY(families().size() >= 24);
        for (const std::string& family : families()) {
            for (const Kind kind : kinds) {
                const auto items = evaluationItems({kind, 0}, family, 1, 5);
                QCOMPARE(items.size(), std::size_t{5});
                for (const EvaluationItem& item : items) {
                    QVERIFY(!item.accepted.empty());
                    QVERIFY(item.messages.back().role == Turn::Role::User);
                }
                QVERIFY(items == evaluationItems({kind, 0}, family, 1, 5));
            }
        }
    }

    void noInstructionCellsShowTheirNumberOfExemplars()
    {
        for (const auto& [kind, exemplars] : {std::pair{Kind::NoInstructionK1, 1}, std::pair{Kind::NoInstructionK3, 3},
                                              std::pair{Kind::NoInstructionK5, 5}})
            for (const EvaluationItem& item : evaluationItems({kind, 0}, "sum", 3, 10))
                QCOMPARE(static_cast<int>(item.messages.size()), 2 * exemplars + 1);
    }

    void exemplarSetsDifferByIndexOnly()
    {
        const auto first = evaluationItems({Kind::ExemplarSet, 0}, "sort_list", 5, 20);
        const auto second = evaluationItems({Kind::ExemplarSet, 1}, "sort_list", 5, 20);
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first[i].messages[0].text, first[0].messages[0].text);
            QVERIFY(first[i].messages[0].text != second[i].messages[0].text);
            QCOMPARE(first[i].messages.back().text, second[i].messages.back().text);
        }
    }

    void clearWordingsAreMembersOfTheirGrammar()
    {
        for (const std::string& family : families()) {
            for (int wording = 0; wording < clearWordings(family); ++wording) {
                const auto items = evaluationItems({Kind::ClearWording, wording}, family, 2, 3);
                QVERIFY(isValidInstruction(family, items[0].messages[0].text));
                QCOMPARE(items[0].messages[0].text, items[2].messages[0].text);
            }
            for (const EvaluationItem& item : evaluationItems({Kind::HeldOutCombination, 0}, family, 2, 5))
                QVERIFY(isValidInstruction(family, item.messages[0].text));
        }
    }

    void instructionsOfOtherTasksAreNotValid()
    {
        QVERIFY(isValidInstruction("first_letter", "Please write the first letter of the word. Be brief."));
        QVERIFY(!isValidInstruction("last_letter", "Write the first letter of the word."));
        QVERIFY(!isValidInstruction("first_letter", "Do the task."));
        QVERIFY(!isValidInstruction("no_such_family", "Write the first letter of the word."));
    }

    void vagueWordingsAreNotClearOnes()
    {
        for (const VagueGroup& group : vagueGroups())
            for (const auto& [member, share] : group.members)
                for (const std::string& wording : group.wordings)
                    QVERIFY2(!isValidInstruction(member->name, wording), wording.c_str());
    }

    void queriesThatCannotBeListedAreHeldOut()
    {
        for (const char* family : {"sum", "sort_list", "negate", "route", "formal"})
            for (const EvaluationItem& item : evaluationItems({Kind::Clear, 0}, family, 9, 30))
                QVERIFY(isHeldOutInput(InputKind::List, item.messages.back().text));
    }
};

REGISTER_TEST(EvaluationTest)

} // namespace tst_evaluation

#include "tst_evaluation.moc"
