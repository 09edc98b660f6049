// SPDX-License-Identifier: GPL-3.0-or-later
// All outcomes as a table (RFC 4180): a row for each candidate and example. Texts stay as they are: a guard against
// formulas would change answers.
#include "optimizers/formats/prompt_format.h"
#include "optimizers/formats/subject_queries.h"

#include <nlohmann/json.hpp>

#include <map>

namespace optimizers {

namespace {

/// Rows are written one after the other.
class Table
{
public:
    explicit Table(const ExportSubject& subject)
    {
        for (const auto* role : {&subject.examples.pool, &subject.examples.validation, &subject.examples.test})
            for (const Example& example : *role)
                m_examples.emplace(example.id, &example);
    }

    void addHeader()
    {
        for (const char* name :
             {"run", "optimizer", "model", "seed", "candidate", "number", "role", "example", "input", "expected",
              "answer", "class", "score", "cached", "input_tokens", "output_tokens", "money", "seconds"})
            addCell(name);
        endRow();
    }

    void addRow(const ExportedRun& run, TrialId trial, CandidateId candidate, Role role, const Outcome& outcome)
    {
        const auto found = m_examples.find(outcome.example);
        const Example* example = found == m_examples.end() ? nullptr : found->second;
        addCell(std::to_string(run.number));
        addCell(run.optimizer);
        addCell(run.model);
        addCell(std::to_string(run.seed));
        addCell(textOf(candidate));
        addCell(std::to_string(trial.value));
        addCell(nameOf(role));
        addCell(std::to_string(outcome.example.value));
        addCell(example == nullptr ? std::string_view() : std::string_view(example->input));
        addCell(example == nullptr ? std::string() : expectedOf(*example));
        addCell(shownAnswer(outcome).inEnglish());
        addCell(nameOf(outcome.outcomeClass));
        addCell(isScored(outcome.outcomeClass) ? numberText(outcome.score) : std::string());
        addCell(outcome.cached ? "true" : "false");
        addCell(std::to_string(outcome.usage.inputTokens));
        addCell(std::to_string(outcome.usage.outputTokens));
        addCell(numberText(outcome.usage.money));
        addCell(numberText(outcome.usage.seconds));
        endRow();
    }

    [[nodiscard]] bool mayCalculate() const { return m_mayCalculate; }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    static std::string numberText(double number) { return nlohmann::json(number).dump(); }

    /// The only accepted answer as it is; several as a JSON array.
    static std::string expectedOf(const Example& example)
    {
        if (example.expected.size() == 1)
            return example.expected.front();
        return nlohmann::json(example.expected).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

    void addCell(std::string_view text)
    {
        if (!m_rowEmpty)
            m_text += ',';
        m_rowEmpty = false;
        m_mayCalculate = m_mayCalculate || (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != text.npos);
        if (text.find_first_of(",\"\r\n") == std::string_view::npos && text == trimmedOfBlanks(text)) {
            m_text += text;
            return;
        }
        m_text += '"';
        for (const char c : text) {
            if (c == '"')
                m_text += '"';
            m_text += c;
        }
        m_text += '"';
    }

    /// Some readers drop blanks around a cell that is not quoted.
    static std::string_view trimmedOfBlanks(std::string_view text)
    {
        const std::size_t begin = text.find_first_not_of(" \t");
        return begin == std::string_view::npos ? std::string_view()
                                               : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
    }

    void endRow()
    {
        m_text += "\r\n";
        m_rowEmpty = true;
    }

    std::map<ExampleId, const Example*> m_examples;
    std::string m_text;
    bool m_rowEmpty = true;
    bool m_mayCalculate = false;
};

Result<ExportedText> writeCsv(const ExportSubject& subject)
{
    Table table(subject);
    table.addHeader();
    bool any = false;
    const auto addAll = [&](const ExportedRun& run, TrialId trial, CandidateId candidate, Role role,
                            const std::vector<Outcome>& outcomes) {
        any = any || !outcomes.empty();
        for (const Outcome& outcome : outcomes)
            table.addRow(run, trial, candidate, role, outcome);
    };
    for (const ExportedRun& run : subject.runs) {
        for (const Trial& trial : run.trials)
            addAll(run, trial.id, trial.candidateId, Role::Validation, trial.outcomes);
        if (!run.comparison)
            continue;
        const TestResult& draft = run.comparison->draft;
        addAll(run, draft.trial, draft.candidate, Role::Test, draft.outcomes);
        for (const TestResult& finalist : run.comparison->finalists)
            addAll(run, finalist.trial, finalist.candidate, Role::Test, finalist.outcomes);
    }
    ExportedText result;
    result.text = table.take();
    if (!any)
        result.losses.push_back(textId("Nothing has been scored yet, so there are no rows."));
    else
        result.losses.push_back(textId("The texts of the candidates are not in the table, only their ids."));
    if (table.mayCalculate())
        result.losses.push_back(
            textId("Some cells begin with =, +, - or @; a spreadsheet may take them for formulas unless "
                   "the columns are imported as text."));
    return result;
}

} // namespace

PromptFormatInfo csv()
{
    return {.id = "csv",
            .name = textId("Outcomes (CSV)"),
            .summary = textId("Every answer of every candidate with its score, one row each."),
            .suffix = ".csv",
            .mediaType = "text/csv",
            .write = writeCsv};
}

} // namespace optimizers
