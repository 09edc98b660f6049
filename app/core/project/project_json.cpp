// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_json.h"

#include "app/core/project/candidate_json.h"

namespace app {

using nlohmann::json;
using optimizers::AnswerRule;
using optimizers::Role;
using optimizers::Split;

namespace {

const JsonNames<Role> roleNames = {{"pool", Role::Pool}, {"validation", Role::Validation}, {"test", Role::Test}};
const JsonNames<Split::Kind> splitNames = {
    {"fractions", Split::Kind::Fractions}, {"files", Split::Kind::Files}, {"column", Split::Kind::Column}};
const JsonNames<AnswerRule::Kind> answerNames = {{"whole_text", AnswerRule::Kind::WholeText},
                                                 {"last_line", AnswerRule::Kind::LastLine},
                                                 {"marker", AnswerRule::Kind::Marker},
                                                 {"regex", AnswerRule::Kind::Regex},
                                                 {"json_field", AnswerRule::Kind::JsonField}};
const JsonNames<optimizers::InstructionPlace> instructionNames = {{"system", optimizers::InstructionPlace::System},
                                                                  {"user", optimizers::InstructionPlace::User}};
const JsonNames<optimizers::KnownAnswers> knownAnswerNames = {{"free", optimizers::KnownAnswers::Free},
                                                              {"counted", optimizers::KnownAnswers::Counted}};
const JsonNames<optimizers::ExemplarPlace> exemplarNames = {{"turns", optimizers::ExemplarPlace::Turns},
                                                            {"block", optimizers::ExemplarPlace::Block}};

json jsonFrom(const std::string& text)
{
    return linesJson(text);
}

template <typename T>
json jsonFrom(const T& value)
{
    return value;
}

template <typename T>
json jsonFrom(const std::optional<T>& value)
{
    return value ? json(*value) : json(nullptr);
}

/// Writes the fields of one object that differ from the standard one.
template <typename T>
class FieldWriter
{
public:
    FieldWriter(json& object, const T& source) : m_object(object), m_source(source) {}

    template <typename Field>
    FieldWriter& add(const char* key, Field T::* field)
    {
        if (m_source.*field != m_standard.*field)
            m_object[key] = jsonFrom(m_source.*field);
        return *this;
    }

    template <typename Field>
    FieldWriter& add(const char* key, Field T::* field, const JsonNames<Field>& names)
    {
        if (m_source.*field != m_standard.*field)
            m_object[key] = nameIn(names, m_source.*field);
        return *this;
    }

private:
    json& m_object;
    const T& m_source;
    const T m_standard{};
};

/// Adds an object unless it would be empty.
void put(json& object, const char* key, json value)
{
    if (!value.empty())
        object[key] = std::move(value);
}

json sectionJson(const DataFile& file)
{
    json object = json::object();
    FieldWriter(object, file).add("path", &DataFile::path).add("format", &DataFile::format);
    json columns = json::object();
    using Columns = optimizers::ColumnMapping;
    FieldWriter(columns, file.columns)
        .add("input", &Columns::input)
        .add("expected", &Columns::expected)
        .add("answer_separator", &Columns::answerSeparator)
        .add("fields", &Columns::fields);
    put(object, "columns", std::move(columns));
    return object;
}

json sectionJson(const Split& split)
{
    json object = json::object();
    FieldWriter(object, split)
        .add("kind", &Split::kind, splitNames)
        .add("seed", &Split::seed)
        .add("pool", &Split::pool)
        .add("validation", &Split::validation)
        .add("stratified", &Split::stratified)
        .add("column", &Split::column);
    for (const Role role : split.fileRoles)
        object["file_roles"].push_back(nameIn(roleNames, role));
    for (const auto& [value, role] : split.columnRoles)
        object["column_roles"][value] = nameIn(roleNames, role);
    return object;
}

json sectionJson(const Choice& choice)
{
    json object = {{"id", choice.id}};
    for (const auto& [id, value] : choice.values)
        std::visit([&, &key = id](const auto& held) { object["values"][key] = jsonFrom(held); }, value);
    return object;
}

json sectionJson(const EndpointSpec& endpoint)
{
    json object = json::object();
    FieldWriter(object, endpoint)
        .add("name", &EndpointSpec::name)
        .add("url", &EndpointSpec::url)
        .add("model", &EndpointSpec::model)
        .add("key_variable", &EndpointSpec::keyVariable)
        .add("concurrency", &EndpointSpec::concurrency)
        .add("requests_per_minute", &EndpointSpec::requestsPerMinute)
        .add("context_tokens", &EndpointSpec::contextTokens);
    json prices = json::object();
    FieldWriter(prices, endpoint.prices)
        .add("input", &optimizers::Prices::input)
        .add("output", &optimizers::Prices::output);
    put(object, "prices", std::move(prices));
    return object;
}

json sectionJson(const optimizers::Budget& budget)
{
    using optimizers::Budget;
    json object = json::object();
    FieldWriter(object, budget)
        .add("calls", &Budget::calls)
        .add("tokens", &Budget::tokens)
        .add("money", &Budget::money)
        .add("minutes", &Budget::minutes)
        .add("known_answers", &Budget::knownAnswers, knownAnswerNames);
    return object;
}

json sectionJson(const optimizers::PromptLayout& layout)
{
    using optimizers::PromptLayout;
    json object = json::object();
    FieldWriter(object, layout)
        .add("instruction", &PromptLayout::instruction, instructionNames)
        .add("exemplars", &PromptLayout::exemplars, exemplarNames)
        .add("query", &PromptLayout::query)
        .add("block_input", &PromptLayout::blockInput)
        .add("block_output", &PromptLayout::blockOutput);
    return object;
}

void readFile(JsonFields& fields, DataFile& file)
{
    fields.read("path", file.path);
    fields.read("format", file.format);
    fields.readObject("columns", [&](JsonFields& columns) {
        columns.read("input", file.columns.input);
        columns.read("expected", file.columns.expected);
        columns.read("answer_separator", file.columns.answerSeparator);
        columns.read("fields", file.columns.fields);
    });
}

void readSplit(JsonFields& fields, Split& split)
{
    fields.read("kind", split.kind, splitNames);
    fields.read("seed", split.seed);
    fields.read("pool", split.pool);
    fields.read("validation", split.validation);
    fields.read("stratified", split.stratified);
    fields.read("column", split.column);
    std::vector<std::string> roles;
    fields.read("file_roles", roles);
    for (const std::string& role : roles)
        split.fileRoles.push_back(fields.valueOf("file_roles", role, roleNames));
    fields.readObject("column_roles", [&](JsonFields& mapped) {
        for (const std::string& value : mapped.keys())
            mapped.read(value, split.columnRoles[value], roleNames);
    });
}

void readChoice(JsonFields& fields, Choice& choice)
{
    fields.read("id", choice.id);
    fields.readObject("values", [&](JsonFields& values) {
        for (const std::string& id : values.keys()) {
            const json& value = *values.find(id);
            if (value.is_boolean())
                values.read(id, std::get<bool>(choice.values[id] = false));
            else if (value.is_number_integer())
                values.read(id, std::get<std::int64_t>(choice.values[id] = std::int64_t{0}));
            else if (value.is_number())
                values.read(id, std::get<double>(choice.values[id] = 0.0));
            else
                values.read(id, std::get<std::string>(choice.values[id] = std::string()));
        }
    });
}

void readEndpoint(JsonFields& fields, EndpointSpec& endpoint)
{
    fields.read("name", endpoint.name);
    fields.read("url", endpoint.url);
    fields.read("model", endpoint.model);
    fields.read("key_variable", endpoint.keyVariable);
    fields.read("concurrency", endpoint.concurrency);
    fields.read("requests_per_minute", endpoint.requestsPerMinute);
    fields.read("context_tokens", endpoint.contextTokens);
    fields.readObject("prices", [&](JsonFields& prices) {
        prices.read("input", endpoint.prices.input);
        prices.read("output", endpoint.prices.output);
    });
}

void readBudget(JsonFields& fields, optimizers::Budget& budget)
{
    budget = {};
    fields.read("calls", budget.calls);
    fields.read("tokens", budget.tokens);
    fields.read("money", budget.money);
    fields.read("minutes", budget.minutes);
    fields.read("known_answers", budget.knownAnswers, knownAnswerNames);
}

void readLayout(JsonFields& fields, optimizers::PromptLayout& layout)
{
    fields.read("instruction", layout.instruction, instructionNames);
    fields.read("exemplars", layout.exemplars, exemplarNames);
    fields.read("query", layout.query);
    fields.read("block_input", layout.blockInput);
    fields.read("block_output", layout.blockOutput);
}

} // namespace

json jsonOf(const Project& project)
{
    json object = json::object();
    FieldWriter(object, project)
        .add("name", &Project::name)
        .add("description", &Project::description)
        .add("solver", &Project::solver)
        .add("writer", &Project::writer)
        .add("embedder", &Project::embedder)
        .add("temperature", &Project::temperature)
        .add("max_tokens", &Project::maxTokens)
        .add("seed", &Project::seed)
        .add("finalists", &Project::finalists);
    for (const DataFile& file : project.files)
        object["files"].push_back(sectionJson(file));
    put(object, "split", sectionJson(project.split));
    if (project.metric != Project().metric)
        object["metric"] = sectionJson(project.metric);
    json answer = json::object();
    FieldWriter(answer, project.answer)
        .add("kind", &AnswerRule::kind, answerNames)
        .add("pattern", &AnswerRule::pattern);
    put(object, "answer", std::move(answer));
    put(object, "layout", sectionJson(project.layout));
    put(object, "draft", jsonOf(project.draft));
    for (const std::string& text : project.locked)
        object["locked"].push_back(json::object({{"text", linesJson(text)}}));
    for (const optimizers::Exemplar& exemplar : project.pinned)
        object["pinned"].push_back(jsonOf(exemplar));
    for (const DisabledExemplar& disabled : project.disabled) {
        json exemplar = jsonOf(disabled.exemplar);
        exemplar["place"] = disabled.place;
        object["disabled"].push_back(std::move(exemplar));
    }
    for (const EndpointSpec& endpoint : project.endpoints)
        object["endpoints"].push_back(sectionJson(endpoint));
    for (const Choice& optimizer : project.optimizers)
        object["optimizers"].push_back(sectionJson(optimizer));
    if (project.budget != Project().budget)
        object["budget"] = sectionJson(project.budget);
    return object;
}

void readProject(JsonFields& fields, Project& project)
{
    fields.read("name", project.name);
    fields.read("description", project.description);
    fields.read("solver", project.solver);
    fields.read("writer", project.writer);
    fields.read("embedder", project.embedder);
    fields.read("temperature", project.temperature);
    fields.read("max_tokens", project.maxTokens);
    fields.read("seed", project.seed);
    fields.read("finalists", project.finalists);
    fields.readObjects("files", [&](JsonFields& each) { readFile(each, project.files.emplace_back()); });
    fields.readObject("split", [&](JsonFields& split) { readSplit(split, project.split); });
    fields.readObject("metric", [&](JsonFields& metric) {
        project.metric = {};
        readChoice(metric, project.metric);
    });
    fields.readObject("answer", [&](JsonFields& answer) {
        answer.read("kind", project.answer.kind, answerNames);
        answer.read("pattern", project.answer.pattern);
    });
    fields.readObject("layout", [&](JsonFields& layout) { readLayout(layout, project.layout); });
    fields.readObject("draft", [&](JsonFields& draft) { readCandidate(draft, project.draft); });
    fields.readObjects("locked", [&](JsonFields& each) { each.read("text", project.locked.emplace_back()); });
    fields.readObjects("pinned", [&](JsonFields& each) { readExemplar(each, project.pinned.emplace_back()); });
    fields.readObjects("disabled", [&](JsonFields& each) {
        DisabledExemplar& disabled = project.disabled.emplace_back();
        readExemplar(each, disabled.exemplar);
        each.read("place", disabled.place);
        if (disabled.place < 0)
            each.refuse("place", optimizers::textId("%1 must be at least 0"));
    });
    fields.readObjects("endpoints", [&](JsonFields& each) { readEndpoint(each, project.endpoints.emplace_back()); });
    fields.readObjects("optimizers", [&](JsonFields& each) { readChoice(each, project.optimizers.emplace_back()); });
    fields.readObject("budget", [&](JsonFields& budget) { readBudget(budget, project.budget); });
}

} // namespace app
