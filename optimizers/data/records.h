// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/data/data_format.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// One value of a record: its text, and its items where the file holds a list.
struct Cell
{
    std::string text;
    std::vector<std::string> items;
    bool present = false; ///< false: the record has no such column, or null in it

    bool operator==(const Cell&) const = default;
};

/// The rows of a data file, whatever its format, one by one.
class RecordSource
{
public:
    virtual ~RecordSource() = default;
    RecordSource(const RecordSource&) = delete;
    RecordSource& operator=(const RecordSource&) = delete;

    /// Fills `cells` with the next row, by column; cells beyond its end are absent. False at the end. Malformed names
    /// file, row and reason.
    [[nodiscard]] virtual Result<bool> next(std::vector<Cell>& cells) = 0;
    /// The columns met so far, in order; those of a table are known from the start, those of JSON grow.
    [[nodiscard]] virtual const std::vector<std::string>& columns() const = 0;
    /// The row read last, for messages: "Row 12 of train.csv".
    [[nodiscard]] virtual ShownText place() const = 0;
    /// How much of the file has been read, from 0 to 1.
    [[nodiscard]] virtual double share() const = 0;

protected:
    RecordSource() = default;
};

/// `text` is UTF-8 without byte order mark and outlives the source; `name` is the file's name for messages. Only for
/// formats made of records: CSV, TSV, JSONL, JSON.
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openRecords(std::string_view text, const std::string& name,
                                                                DataFormat format);
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openTable(std::string_view text, const std::string& name,
                                                              char separator);
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openJsonLines(std::string_view text, const std::string& name);
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openJsonDocument(std::string_view text, const std::string& name);

} // namespace optimizers
