// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/optimizer_info.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace optimizers {

/// Which of the two searches begins.
enum class StageOrder { InstructionFirst, ExemplarsFirst };

/// What a staged search is made of.
struct StagedParameters
{
    std::string instruction = "ape";                  ///< id of the instruction optimizer
    std::string exemplars = "exemplar_random_search"; ///< id of the exemplar selection
    StageOrder order = StageOrder::InstructionFirst;
    double share = 0.5;      ///< of the calls, for the search that begins
    std::int64_t cycles = 2; ///< how often both have their turn
};

/// An instruction optimizer and an exemplar selection in turn, each unchanged and with its share of the budget; what
/// one leaves over goes to the next. A stage takes the best candidate of the one before as its draft and sees only its
/// own trials: the stage a trial belongs to is kept in its generation. A stage adds outcomes to its own trials alone,
/// so that the drafts of later stages stay what they were.
class StagedSearch final : public Optimizer
{
public:
    /// InvalidInput where there is no such instruction optimizer or exemplar selection.
    [[nodiscard]] static Result<std::unique_ptr<Optimizer>> create(const StagedParameters& parameters);

    [[nodiscard]] Result<Step> propose(const History& history, SearchContext& context) override;
    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override;

private:
    StagedSearch(std::vector<std::unique_ptr<Optimizer>> stages, double share);

    [[nodiscard]] std::size_t stagesPaid(const TaskSize& size, std::optional<std::int64_t> calls) const;
    /// The part of the search's budget that may be spent when the stage ends.
    [[nodiscard]] double partUntil(std::size_t stage, std::size_t stages) const;
    [[nodiscard]] std::int64_t minimumCalls(const TaskSize& size) const;

    std::vector<std::unique_ptr<Optimizer>> m_stages; ///< the two kinds in turn
    double m_share;
};

/// The parameters that all staged searches have; choices are the optimizers of the catalogue that are no combination.
[[nodiscard]] Schema<StagedParameters> stagedSchema();

} // namespace optimizers
