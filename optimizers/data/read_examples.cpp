// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/read_examples.h"

#include "optimizers/core/text.h"
#include "optimizers/data/accepted_answers.h"
#include "optimizers/data/big_bench.h"
#include "optimizers/data/decoded_text.h"
#include "optimizers/data/instruction_induction.h"
#include "optimizers/data/records.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <memory>
#include <system_error>
#include <utility>

namespace optimizers {

namespace {

Result<std::string> bytesOf(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error)
        return failure(ErrorKind::Storage, {textId("%1 cannot be read: %2"), {file.string(), error.message()}});
    std::string bytes(size, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!stream)
        return failure(ErrorKind::Storage, {textId("%1 cannot be read"), {file.string()}});
    return bytes;
}

Result<std::string_view> textOf(std::string_view bytes, const std::string& name, std::string& storage)
{
    Result<std::string_view> text = decodedText(bytes, storage);
    if (!text)
        return failure(text.error().kind, {textId("%1 cannot be read: %2"), {name, text.error().text}});
    if (trimmed(*text).empty())
        return failure(ErrorKind::Malformed, {textId("%1 is empty"), {name}});
    return text;
}

/// Turns the records of one source into examples by a mapping.
class ExampleBuilder
{
public:
    ExampleBuilder(ColumnMapping mapping, const std::vector<std::string>& columns)
        : m_separator(std::move(mapping.answerSeparator)), m_allFields(mapping.fields.empty())
    {
        const auto indexOf = [&](const std::string& column) {
            return static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
        };
        m_input = indexOf(mapping.input);
        for (const std::string& column : mapping.expected)
            m_expected.push_back(indexOf(column));
        for (const std::string& column : mapping.fields)
            m_fieldColumns.push_back(indexOf(column));
    }

    [[nodiscard]] Status add(std::vector<Cell>& cells, const RecordSource& source)
    {
        const auto broken = [&](TextId complaint) {
            return failure(ErrorKind::Malformed, {complaint, {source.place()}});
        };
        if (m_allFields)
            takeNewColumns(source.columns());
        Example example;
        example.id = {static_cast<std::uint32_t>(m_examples.rows.size())};
        for (const std::size_t column : m_expected)
            if (column < cells.size() && cells[column].present)
                addAnswersOf(cells[column], example.expected);
        if (example.expected.empty())
            return broken(textId("%1 has no expected answer"));
        if (m_input >= cells.size() || trimmed(cells[m_input].text).empty())
            return broken(textId("%1 has no input"));
        example.input = std::move(cells[m_input].text);
        example.fields.reserve(m_fieldColumns.size());
        if (!addFields(cells, source.columns(), example.fields))
            return broken(textId("%1 has two columns that make the same field name"));
        m_examples.rows.push_back(std::move(example));
        return {};
    }

    /// There will probably be so many in all: growing a list of a million examples step by step is felt.
    void expect(std::size_t rows) { m_examples.rows.reserve(std::min(rows + rows / 16, mostExpected)); }
    [[nodiscard]] Examples take() { return std::move(m_examples); }

private:
    static constexpr std::size_t mostExpected = 4'000'000; ///< the first rows may be small ones by chance

    void takeNewColumns(const std::vector<std::string>& columns)
    {
        for (; m_columnsSeen < columns.size(); ++m_columnsSeen)
            if (m_columnsSeen != m_input && std::ranges::find(m_expected, m_columnsSeen) == m_expected.end())
                m_fieldColumns.push_back(m_columnsSeen);
    }

    void addAnswersOf(const Cell& cell, std::vector<std::string>& answers) const
    {
        for (const std::string& item : cell.items)
            addAnswer(answers, item);
        if (!cell.items.empty())
            return;
        if (m_separator.empty())
            return addAnswer(answers, cell.text);
        std::string_view rest = cell.text;
        for (;;) {
            const std::size_t end = std::min(rest.find(m_separator), rest.size());
            addAnswer(answers, trimmed(rest.substr(0, end)));
            if (end == rest.size())
                return;
            rest.remove_prefix(end + m_separator.size());
        }
    }

    /// False where two columns would become one field.
    [[nodiscard]] bool addFields(std::vector<Cell>& cells, const std::vector<std::string>& columns,
                                 std::vector<Field>& fields)
    {
        while (m_examples.fieldNames.size() < m_fieldColumns.size()) {
            std::string name = fieldNameFor(columns[m_fieldColumns[m_examples.fieldNames.size()]]);
            if (std::ranges::find(m_examples.fieldNames, name) != m_examples.fieldNames.end())
                return false;
            m_examples.fieldNames.push_back(std::move(name));
        }
        for (std::size_t i = 0; i < m_fieldColumns.size(); ++i) {
            const std::size_t column = m_fieldColumns[i];
            if (column < cells.size() && cells[column].present)
                fields.push_back({m_examples.fieldNames[i], std::move(cells[column].text)});
        }
        return true;
    }

    std::size_t m_input = 0;
    std::vector<std::size_t> m_expected;
    std::string m_separator;
    bool m_allFields;
    std::vector<std::size_t> m_fieldColumns;
    std::size_t m_columnsSeen = 0;
    Examples m_examples;
};

/// Who may stop a reading, and who is told how far it is.
struct ReadWatch
{
    const std::stop_token& stop;
    const ReadProgress& progress;

    [[nodiscard]] bool stopped(const RecordSource& source) const
    {
        if (progress)
            progress(source.share());
        return stop.stop_requested();
    }
};

Result<Examples> examplesFrom(RecordSource& source, const std::string& name, const ReadOptions& options,
                              const ReadWatch& watch)
{
    std::vector<Cell> cells;
    Result<bool> read = source.next(cells);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    Result<ColumnMapping> complete = completeMapping(options.columns, source.columns(), name);
    if (!complete)
        return tl::unexpected(std::move(complete.error()));
    if (!*read)
        return failure(ErrorKind::Malformed, {textId("%1 holds no rows"), {name}});
    ExampleBuilder builder(*std::move(complete), source.columns());
    for (std::size_t row = 1; *read && row <= options.most; ++row) {
        if (row == 1024)
            builder.expect(static_cast<std::size_t>(1024.0 / std::max(source.share(), 1e-9)));
        if (row % 1024 == 0 && watch.stopped(source))
            return failure(ErrorKind::Cancelled, {textId("Reading %1 was stopped"), {name}});
        if (row > std::numeric_limits<std::uint32_t>::max())
            return failure(ErrorKind::InvalidInput, {textId("%1 has too many rows"), {name}});
        if (Status added = builder.add(cells, source); !added)
            return tl::unexpected(std::move(added.error()));
        read = source.next(cells);
        if (!read)
            return tl::unexpected(std::move(read.error()));
    }
    return builder.take();
}

bool isTask(DataFormat format)
{
    return format == DataFormat::InstructionInduction || format == DataFormat::BigBench;
}

Result<Examples> parseTask(DataFormat format, std::string_view text, const std::string& name, std::size_t most)
{
    Result<Examples> task =
        format == DataFormat::BigBench ? parseBigBench(text, name) : parseInstructionInduction(text, name);
    if (task && task->rows.size() > most)
        task->rows.resize(most);
    return task;
}

Result<DataPreview> previewOfTask(DataFormat format, std::string_view text, const std::string& name, std::size_t rows)
{
    const Result<Examples> examples = parseTask(format, text, name, rows);
    if (!examples)
        return tl::unexpected(examples.error());
    DataPreview preview{format, {"input", "expected"}, {}, {"input", {"expected"}, {}, {}}};
    for (const Example& example : examples->rows) {
        preview.rows.push_back({example.input, example.expected.front()});
    }
    return preview;
}

} // namespace

Result<Examples> parseExamples(std::string_view bytes, const std::string& name, const ReadOptions& options,
                               const std::stop_token& stop, const ReadProgress& progress)
{
    std::string storage;
    const Result<std::string_view> text = textOf(bytes, name, storage);
    if (!text)
        return tl::unexpected(text.error());
    const DataFormat format = options.format ? *options.format : guessedFormat(name, *text);
    if (isTask(format))
        return parseTask(format, *text, name, options.most);
    const Result<std::unique_ptr<RecordSource>> source = openRecords(*text, name, format);
    if (!source)
        return tl::unexpected(source.error());
    return examplesFrom(**source, name, options, {stop, progress});
}

Result<Examples> readExamples(const std::filesystem::path& file, const ReadOptions& options,
                              const std::stop_token& stop, const ReadProgress& progress)
{
    const Result<std::string> bytes = bytesOf(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseExamples(*bytes, file.filename().string(), options, stop, progress);
}

Result<DataPreview> previewExamples(std::string_view bytes, const std::string& name, const ReadOptions& options,
                                    std::size_t rows)
{
    std::string storage;
    const Result<std::string_view> text = textOf(bytes, name, storage);
    if (!text)
        return tl::unexpected(text.error());
    const DataFormat format = options.format ? *options.format : guessedFormat(name, *text);
    if (isTask(format))
        return previewOfTask(format, *text, name, rows);
    const Result<std::unique_ptr<RecordSource>> source = openRecords(*text, name, format);
    if (!source)
        return tl::unexpected(source.error());
    DataPreview preview{format, {}, {}, {}};
    std::vector<Cell> cells;
    while (preview.rows.size() < rows) {
        const Result<bool> read = (*source)->next(cells);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            break;
        std::vector<std::string>& row = preview.rows.emplace_back();
        for (Cell& cell : cells)
            row.push_back(std::move(cell.text));
    }
    preview.columns = (*source)->columns();
    for (std::vector<std::string>& row : preview.rows)
        row.resize(preview.columns.size());
    preview.mapping = guessedMapping(options.columns, preview.columns);
    return preview;
}

Result<DataPreview> previewExamples(const std::filesystem::path& file, const ReadOptions& options, std::size_t rows)
{
    const Result<std::string> bytes = bytesOf(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return previewExamples(*bytes, file.filename().string(), options, rows);
}

} // namespace optimizers
