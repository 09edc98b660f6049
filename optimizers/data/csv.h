// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Reads the records of a CSV or TSV text one by one (RFC 4180: quoted fields may hold separators, line breaks and
/// doubled quotes). Lines end with LF, CRLF or CR. A quote inside an unquoted field is an ordinary character, as
/// spreadsheets read it. Lines without anything on them are skipped.
class CsvReader
{
public:
    /// The text must outlive the reader.
    CsvReader(std::string_view text, char separator);

    /// Fills `fields` with the next record; false at the end. Malformed: a quote does not close, or is followed by
    /// more text. The message has no place: record() and line() tell it.
    [[nodiscard]] Result<bool> next(std::vector<std::string>& fields);

    /// The number of the record read last, from 1, as spreadsheets count rows.
    [[nodiscard]] std::size_t record() const { return m_record; }
    /// The line where it begins, from 1.
    [[nodiscard]] std::size_t line() const { return m_recordLine; }
    /// Bytes of the text that have been read.
    [[nodiscard]] std::size_t offset() const { return m_at; }

private:
    [[nodiscard]] bool atLineBreak() const;
    void skipLineBreak();
    void takePlain(std::string& field);
    [[nodiscard]] Status takeQuoted(std::string& field);

    std::string_view m_text;
    char m_separator;
    std::array<bool, 256> m_endsField = {}; ///< by byte: whether a field that is not quoted ends before it
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_record = 0;
    std::size_t m_recordLine = 1;
};

/// The separator the text most likely uses: of comma, semicolon, tab and bar the most frequent one in the first record,
/// outside quotes; a comma where there is none.
[[nodiscard]] char guessedSeparator(std::string_view text);

} // namespace optimizers
