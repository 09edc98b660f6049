// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "optimizers/formats/export_subject.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace optimizers {

/// A candidate of a run in the table of a report.
struct ReportRow
{
    std::string run;
    std::string number;     ///< within its run, or that it is the draft
    std::string validation; ///< its score
    std::string test;       ///< its score; empty: it has not met the test examples
    std::size_t exemplars = 0;
    std::string instruction;
    bool exported = false; ///< it is the one the report is about

    bool operator==(const ReportRow&) const = default;
};

/// A score over what had been spent when it was given.
struct ChartPoint
{
    double answers = 0.0; ///< calls, those known already included
    Score score;

    bool operator==(const ChartPoint&) const = default;
};

/// The course of one run.
struct ChartLine
{
    std::string name;
    std::vector<ChartPoint> candidates; ///< every score as it was given
    std::vector<ChartPoint> best;       ///< the best so far, where it changed

    bool operator==(const ChartLine&) const = default;
};

/// What stands above the parts of a report and the columns of its table.
struct ReportHeadings
{
    std::string prompt;
    std::string trajectories;
    std::string candidates;
    std::string run;
    std::string number;
    std::string validation;
    std::string test;
    std::string exemplars;
    std::string instruction;
};

/// All a reader should know of a candidate, ready to be set as a page in any form.
struct Report
{
    ReportLanguage language; ///< of all texts in it
    ReportHeadings headings;
    std::string title;
    std::string verdict;                                    ///< one short sentence
    std::string evidence;                                   ///< the figures behind it
    std::vector<std::pair<std::string, std::string>> facts; ///< name and value
    std::vector<Message> messages;                          ///< templates; empty: they cannot be written down
    std::vector<ReportRow> rows;                            ///< best first
    std::size_t rowsLeftOut = 0;
    std::vector<ChartLine> lines;
};

/// Fails where the prompt cannot be written down (messageTemplates()).
[[nodiscard]] Result<Report> reportOf(const ExportSubject& subject);

} // namespace optimizers
