// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/data/column_mapping.h"
#include "optimizers/data/data_format.h"
#include "optimizers/data/task_data.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// How a data file is to be read.
struct ReadOptions
{
    std::optional<DataFormat> format; ///< none: by suffix and content
    ColumnMapping columns;
    std::size_t most = std::numeric_limits<std::size_t>::max(); ///< reading ends after so many rows

    bool operator==(const ReadOptions&) const = default;
};

/// Told now and then how much of a file has been read, from 0 to 1, on the thread that reads.
using ReadProgress = std::function<void(double share)>;

/// Reads all examples of a file, or none: the first defect ends it. Malformed names file, row and reason; InvalidInput
/// says what is wrong with the mapping and lists the columns; Storage: the file cannot be read. UTF-8 with or without
/// byte order mark, or UTF-16 with one.
///
/// Rows of tables count as spreadsheets show them: the header is row 1. JSON lists count from 1, JSON lines by line.
[[nodiscard]] Result<Examples> readExamples(const std::filesystem::path& file, const ReadOptions& options = {},
                                            const std::stop_token& stop = {}, const ReadProgress& progress = {});
/// The same from memory; `name` stands for the file in messages and gives the suffix.
[[nodiscard]] Result<Examples> parseExamples(std::string_view bytes, const std::string& name,
                                             const ReadOptions& options = {}, const std::stop_token& stop = {},
                                             const ReadProgress& progress = {});

/// What a file holds, for a person who is about to map its columns.
struct DataPreview
{
    DataFormat format = DataFormat::Csv;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< the first ones, one text a column
    ColumnMapping mapping;                      ///< as far as it can be guessed

    bool operator==(const DataPreview&) const = default;
};

/// Reads no further than it shows. Errors as readExamples(), but a mapping that cannot be guessed is none.
[[nodiscard]] Result<DataPreview> previewExamples(const std::filesystem::path& file, const ReadOptions& options = {},
                                                  std::size_t rows = 50);
[[nodiscard]] Result<DataPreview> previewExamples(std::string_view bytes, const std::string& name,
                                                  const ReadOptions& options = {}, std::size_t rows = 50);

} // namespace optimizers
