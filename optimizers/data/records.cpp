// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/records.h"

#include "optimizers/core/text.h"
#include "optimizers/data/csv.h"

#include <algorithm>
#include <utility>

namespace optimizers {

namespace {

class TableRecords final : public RecordSource
{
public:
    TableRecords(std::string_view text, std::string name, char separator)
        : m_reader(text, separator), m_size(text.size()), m_name(std::move(name))
    {}

    Status readHeader()
    {
        const Result<bool> read = m_reader.next(m_columns);
        if (!read)
            return broken(read.error().message);
        if (!*read)
            return failure(ErrorKind::Malformed, m_name + " is empty");
        for (std::string& column : m_columns) {
            if (firstInvalidUtf8(column))
                return failure(ErrorKind::Malformed, "The header of " + m_name + " is not UTF-8 text");
            column = trimmed(column);
        }
        for (const std::string& column : m_columns)
            if (!column.empty() && std::ranges::count(m_columns, column) > 1)
                return failure(ErrorKind::Malformed, m_name + " has two columns named \"" + column + "\"");
        return {};
    }

    Result<bool> next(std::vector<Cell>& cells) override
    {
        const Result<bool> read = m_reader.next(m_fields);
        if (!read)
            return broken(read.error().message);
        if (!*read)
            return false;
        if (m_fields.size() != m_columns.size())
            return failure(ErrorKind::Malformed, place() + " has " + std::to_string(m_fields.size()) +
                                                     (m_fields.size() == 1 ? " column" : " columns") + ", expected " +
                                                     std::to_string(m_columns.size()));
        cells.resize(m_columns.size());
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (firstInvalidUtf8(m_fields[i]))
                return failure(ErrorKind::Malformed,
                               place() + " is not UTF-8 text in the column \"" + m_columns[i] + "\"");
            cells[i].text.swap(m_fields[i]);
            cells[i].present = true;
        }
        return true;
    }

    [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }

    [[nodiscard]] std::string place() const override
    {
        const std::string row = "Row " + std::to_string(m_reader.record()) + " of " + m_name;
        return m_reader.line() == m_reader.record() ? row : row + " (line " + std::to_string(m_reader.line()) + ")";
    }

    [[nodiscard]] double share() const override
    {
        return static_cast<double>(m_reader.offset()) / static_cast<double>(m_size);
    }

private:
    [[nodiscard]] tl::unexpected<Error> broken(const std::string& reason) const
    {
        return failure(ErrorKind::Malformed, place() + " cannot be read: " + reason);
    }

    CsvReader m_reader;
    std::size_t m_size; ///< never 0: an empty text has no header
    std::string m_name;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_fields;
};

} // namespace

Result<std::unique_ptr<RecordSource>> openTable(std::string_view text, const std::string& name, char separator)
{
    auto table = std::make_unique<TableRecords>(text, name, separator);
    if (Status header = table->readHeader(); !header)
        return tl::unexpected(std::move(header.error()));
    return table;
}

Result<std::unique_ptr<RecordSource>> openRecords(std::string_view text, const std::string& name, DataFormat format)
{
    switch (format) {
    case DataFormat::Csv:
        return openTable(text, name, guessedSeparator(text));
    case DataFormat::Tsv:
        return openTable(text, name, '\t');
    case DataFormat::Jsonl:
        return openJsonLines(text, name);
    case DataFormat::Json:
        return openJsonDocument(text, name);
    case DataFormat::InstructionInduction:
    case DataFormat::BigBench:
        break;
    }
    return failure(ErrorKind::InvalidInput, name + " is not a file of records");
}

} // namespace optimizers
