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
            return broken(read.error().text);
        if (!*read)
            return failure(ErrorKind::Malformed, {textId("%1 is empty"), {m_name}});
        for (std::string& column : m_columns) {
            if (firstInvalidUtf8(column))
                return failure(ErrorKind::Malformed, {textId("The header of %1 is not UTF-8 text"), {m_name}});
            column = trimmed(column);
        }
        for (const std::string& column : m_columns)
            if (!column.empty() && std::ranges::count(m_columns, column) > 1)
                return failure(ErrorKind::Malformed, {textId("%1 has two columns named \"%2\""), {m_name, column}});
        return {};
    }

    Result<bool> next(std::vector<Cell>& cells) override
    {
        const Result<bool> read = m_reader.next(m_fields);
        if (!read)
            return broken(read.error().text);
        if (!*read)
            return false;
        if (m_fields.size() != m_columns.size())
            return failure(ErrorKind::Malformed,
                           {textId("%1 has %2 instead of %3 columns"), {place(), m_fields.size(), m_columns.size()}});
        cells.resize(m_columns.size());
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (firstInvalidUtf8(m_fields[i]))
                return failure(ErrorKind::Malformed,
                               {textId("%1 is not UTF-8 text in the column \"%2\""), {place(), m_columns[i]}});
            cells[i].text.swap(m_fields[i]);
            cells[i].present = true;
        }
        return true;
    }

    [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }

    [[nodiscard]] ShownText place() const override
    {
        if (m_reader.line() == m_reader.record())
            return {textId("Row %1 of %2"), {m_reader.record(), m_name}};
        return {textId("Row %1 of %2 (line %3)"), {m_reader.record(), m_name, m_reader.line()}};
    }

    [[nodiscard]] double share() const override
    {
        return static_cast<double>(m_reader.offset()) / static_cast<double>(m_size);
    }

private:
    [[nodiscard]] tl::unexpected<Error> broken(const ShownText& reason) const
    {
        return failure(ErrorKind::Malformed, {textId("%1 cannot be read: %2"), {place(), reason}});
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
    return failure(ErrorKind::InvalidInput, {textId("%1 is not a file of records"), {name}});
}

} // namespace optimizers
