// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/text.h"
#include "optimizers/data/csv.h"
#include "optimizers/data/read_examples.h"
#include "tests/support/mutator.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

using optimizers::CsvReader;
using optimizers::Example;
using optimizers::Examples;
using support::Mutator;
using Records = std::vector<std::vector<std::string>>;

namespace tst_fuzz_data {

using namespace std::string_literals;

namespace {

const std::vector<std::string> jsonTokens{"{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          "\\",
                                          ",",
                                          ":",
                                          "null",
                                          "true",
                                          "-1.5e3",
                                          "\n",
                                          "\"input\":",
                                          "\"output\":",
                                          "\"examples\":",
                                          "{\"input\": \"a\"",
                                          "\\u00e9",
                                          "\\ud83d",
                                          "\xff",
                                          "[[[[",
                                          "{\"a\":",
                                          "1e999"};

Mutator csvTexts(std::uint64_t seed)
{
    return Mutator({"input,output\n1,2\n3,4\n", "question;topic;answer\r\n\"a \"\"b\"\"\r\nc\";t;\"x;y\"\r\n",
                    "\xEF\xBB\xBFtext\tlabel\nGröße\tgut\n", "input,output\n", "", "\xFF\xFEi\0,\0y\0\n\0a\0,\0b\0"s},
                   {",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "input", "\xff", "\xC3", std::string(1, '\0')},
                   seed);
}

bool consistent(const Examples& examples)
{
    const std::set<std::string> names(examples.fieldNames.begin(), examples.fieldNames.end());
    if (names.size() != examples.fieldNames.size() || names.contains("input") || examples.rows.empty())
        return false;
    std::uint32_t id = 0;
    return std::ranges::all_of(examples.rows, [&](const Example& row) {
        const auto blank = [](const std::string& text) { return optimizers::trimmed(text).empty(); };
        const auto unknown = [&](const optimizers::Field& field) {
            return !names.contains(field.name) || optimizers::firstInvalidUtf8(field.value);
        };
        const bool texts = !blank(row.input) && !optimizers::firstInvalidUtf8(row.input);
        return row.id.value == id++ && texts && !row.expected.empty() && std::ranges::none_of(row.expected, blank) &&
               std::ranges::none_of(row.fields, unknown);
    });
}

void readAll(Mutator& mutator, const std::string& name, optimizers::DataFormat format)
{
    int whole = 0;
    for (int i = 0; i < support::fuzzInputs(); ++i) {
        const std::string bytes = mutator.next();
        const auto examples = optimizers::parseExamples(bytes, name, {format, {}});
        if (!examples)
            QVERIFY2(examples.error().message().find(name) != std::string::npos, examples.error().message().c_str());
        else
            QVERIFY(consistent(*examples));
        whole += examples ? 1 : 0;
        if (i % 8 == 0)
            (void)optimizers::previewExamples(bytes, name, {format, {}}, 3);
    }
    // Otherwise the inputs are too broken to try anything but the first check.
    QVERIFY(whole > support::fuzzInputs() / 100);
}

std::string written(const Records& records)
{
    std::string text;
    for (const std::vector<std::string>& record : records) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : record[i])
                text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

/// None where the text is broken.
std::optional<Records> recordsOf(const std::string& text)
{
    CsvReader reader(text, ',');
    Records records;
    std::vector<std::string> fields;
    for (;;) {
        const auto read = reader.next(fields);
        if (!read)
            return std::nullopt;
        if (!*read)
            return records;
        records.push_back(fields);
    }
}

} // namespace

class FuzzData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreReadWholeOrRefused()
    {
        Mutator mutator = csvTexts(1);
        readAll(mutator, "x.csv", optimizers::DataFormat::Csv);
    }

    void whatIsReadFromATableCanBeWrittenAndReadAgain()
    {
        Mutator mutator = csvTexts(2);
        for (int i = 0; i < support::fuzzInputs(); ++i)
            if (const std::optional<Records> records = recordsOf(mutator.next()))
                QVERIFY(recordsOf(written(*records)) == records);
    }

    void jsonLinesAreReadWholeOrRefused()
    {
        Mutator mutator({"{\"input\": \"a\", \"output\": \"b\"}\n{\"input\": \"c\", \"output\": [\"d\", \"e\"]}\n",
                         "{\"messages\": [{\"role\": \"user\", \"content\": \"u\"}, {\"role\": \"assistant\", "
                         "\"content\": \"a\"}]}\n",
                         "{\"text\": \"t\", \"label\": true, \"meta\": {\"x\": {\"y\": 1.50}, \"z\": null}}"},
                        jsonTokens, 3);
        readAll(mutator, "x.jsonl", optimizers::DataFormat::Jsonl);
    }

    void jsonListsAreReadWholeOrRefused()
    {
        Mutator mutator({"[{\"input\": \"a\", \"output\": \"b\"}, {\"input\": \"c\", \"output\": 4}]",
                         "{\"train\": [{\"q\": \"1\", \"y\": \"a\"}], \"test\": [{\"q\": \"2\", \"y\": \"b\"}]}"},
                        jsonTokens, 4);
        readAll(mutator, "x.json", optimizers::DataFormat::Json);
    }

    void inductionFilesAreReadWholeOrRefused()
    {
        Mutator mutator({"{\"examples\": {\"1\": {\"input\": \"a\", \"output\": \"b\"}, \"10\": {\"cause\": \"c\", "
                         "\"effect\": \"e\"}}}",
                         "{\"examples\": {\"1\": {\"items\": [\"x\", \"y\"], \"concept\": \"z\"}, \"2\": {\"input\": "
                         "\"pig\", \"output\": \"big\", \"other_rhymes\": [\"pig\", \"dig\"]}}}"},
                        jsonTokens, 5);
        readAll(mutator, "x.json", optimizers::DataFormat::InstructionInduction);
    }

    void benchFilesAreReadWholeOrRefused()
    {
        Mutator mutator(
            {"{\"canary\": \"c\", \"examples\": [{\"input\": \"a\", \"target\": [\"b\", 1]}]}",
             "{\"choice_prefix\": \"\\n- \", \"examples\": [{\"input\": \"a\", \"target_scores\": {\"x\": 1, "
             "\"y\": 0.5}}]}"},
            jsonTokens, 6);
        readAll(mutator, "x.json", optimizers::DataFormat::BigBench);
    }

    void formatsAreGuessedForAnything()
    {
        Mutator mutator({"[{\"input\": 1}]", "{\"examples\": [{\"input\": 1}]}", "a,b", "a\tb"}, jsonTokens, 7);
        for (int i = 0; i < support::fuzzInputs(); ++i) {
            const std::string text = mutator.next();
            QVERIFY(!nameOf(optimizers::guessedFormat("x", text)).empty());
        }
    }
};

REGISTER_TEST(FuzzData)

} // namespace tst_fuzz_data

#include "tst_fuzz_data.moc"
