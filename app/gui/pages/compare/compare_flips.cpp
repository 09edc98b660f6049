// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/compare_flips.h"

#include "app/gui/pages/compare/compare_text.h"
#include "optimizers/evidence/flips.h"
#include "widgets/plots/marker.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/text_table.h"
#include "widgets/text/figures.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using widgets::TextRow;

namespace app {

namespace {

constexpr int flipsInView = 12;

QString answerOf(const ComparedCandidate& candidate, optimizers::ExampleId example)
{
    const auto outcome = std::ranges::find(candidate.test.outcomes, example, &optimizers::Outcome::example);
    return outcome == candidate.test.outcomes.end() ? QString() : widgets::fromUtf8(outcome->answer).simplified();
}

TextRow rowFor(const StudyComparison& study, optimizers::ExampleId id, const ComparedCandidate& first,
               const ComparedCandidate& second, const QString& change)
{
    const auto example = study.examples.find(id);
    const bool known = example != study.examples.end();
    const QString input =
        known ? widgets::fromUtf8(example->second.input).simplified() : CompareFlips::tr("Example %1").arg(id.value);
    const QString expected = known ? widgets::fromUtf8(example->second.expected).simplified() : u"–"_s;
    return {{{change}, {input}, {expected}, {answerOf(first, id)}, {answerOf(second, id)}}};
}

/// The best by validation score that is not the draft; the draft where there is no other.
int bestByValidation(const StudyComparison& study)
{
    int best = 0;
    for (int place = 0; place < static_cast<int>(study.candidates.size()); ++place) {
        const ComparedCandidate& candidate = study.candidates[static_cast<std::size_t>(place)];
        const ComparedCandidate& leader = study.candidates[static_cast<std::size_t>(best)];
        if (!candidate.draft && (leader.draft || candidate.validation.mean > leader.validation.mean))
            best = place;
    }
    return best;
}

} // namespace

CompareFlips::CompareFlips(QWidget* parent) : QWidget(parent)
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one * 2);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(one * 2);
    const auto addChoice = [this, choices](const QString& text, const QString& name, const QString& accessible) {
        auto* label = new QLabel(text, this);
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        box->setAccessibleName(accessible);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        label->setBuddy(box);
        choices->addWidget(label);
        choices->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &CompareFlips::showFlips);
        return box;
    };
    m_first = addChoice(tr("From &A"), u"flips_first"_s, tr("First candidate"));
    m_second = addChoice(tr("to &B"), u"flips_second"_s, tr("Second candidate"));
    m_counts = new QLabel(this);
    m_counts->setObjectName(u"flips_counts"_s);
    m_counts->setWordWrap(true);
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table = new widgets::TextTable(tr("Flipped test examples"), flipsInView, this);
    m_table->setObjectName(u"flips"_s);
    column->addLayout(choices);
    column->addWidget(m_counts);
    column->addWidget(m_table);
}

void CompareFlips::showComparison(const SharedComparison& comparison)
{
    const auto idOf = [this](const QComboBox& box) -> std::optional<optimizers::CandidateId> {
        const ComparedCandidate* candidate = m_comparison ? chosen(box) : nullptr;
        return candidate != nullptr ? std::optional(candidate->id) : std::nullopt;
    };
    const auto first = idOf(*m_first);
    const auto second = idOf(*m_second);
    m_comparison = comparison;
    {
        const QSignalBlocker quietFirst(m_first);
        const QSignalBlocker quietSecond(m_second);
        fillChoices();
        const auto placeOf = [this](std::optional<optimizers::CandidateId> id, int otherwise) {
            const auto& all = m_comparison->candidates;
            const auto found = id ? std::ranges::find(all, *id, &ComparedCandidate::id) : all.end();
            return found == all.end() ? otherwise : static_cast<int>(found - all.begin());
        };
        m_first->setCurrentIndex(placeOf(first, 0));
        m_second->setCurrentIndex(placeOf(second, bestByValidation(*m_comparison)));
    }
    showFlips();
}

void CompareFlips::fillChoices()
{
    for (QComboBox* box : {m_first, m_second}) {
        box->clear();
        for (const ComparedCandidate& candidate : m_comparison->candidates) {
            const int series = seriesOf(*m_comparison, candidate);
            box->addItem(widgets::markerIcon(series), tr("%1: %2").arg(candidateText(*m_comparison, candidate),
                                                                       widgets::scoreText(candidate.test.score)));
        }
    }
}

void CompareFlips::chooseSecond(int place)
{
    m_second->setCurrentIndex(place);
}

const ComparedCandidate* CompareFlips::chosen(const QComboBox& box) const
{
    const int place = box.currentIndex();
    if (place < 0 || place >= static_cast<int>(m_comparison->candidates.size()))
        return nullptr;
    return &m_comparison->candidates[static_cast<std::size_t>(place)];
}

void CompareFlips::showFlips()
{
    const ComparedCandidate* first = m_comparison ? chosen(*m_first) : nullptr;
    const ComparedCandidate* second = m_comparison ? chosen(*m_second) : nullptr;
    std::vector<TextRow> rows;
    if (first != nullptr && second != nullptr) {
        const optimizers::Flips flips = optimizers::flipsBetween(first->test.outcomes, second->test.outcomes);
        rows.reserve(flips.lost.size() + flips.gained.size());
        for (const optimizers::ExampleId id : flips.lost)
            rows.push_back(rowFor(*m_comparison, id, *first, *second, tr("right → wrong")));
        for (const optimizers::ExampleId id : flips.gained)
            rows.push_back(rowFor(*m_comparison, id, *first, *second, tr("wrong → right")));
        m_counts->setText(first == second ? tr("Choose two different candidates.") : flipsSentence(flips));
    }
    m_table->setVisible(!rows.empty());
    m_table->setAccessibleDescription(m_counts->text());
    m_table->setContent({{tr("Change")}, {tr("Input")}, {tr("Expected")}, {tr("Answer of A")}, {tr("Answer of B")}},
                        std::move(rows));
}

} // namespace app

#include "moc_compare_flips.cpp"
