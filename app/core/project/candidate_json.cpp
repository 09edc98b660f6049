// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/candidate_json.h"

namespace app {

using nlohmann::json;
using optimizers::Candidate;
using optimizers::Exemplar;
using optimizers::ExemplarOrigin;

namespace {

const JsonNames<ExemplarOrigin> originNames = {
    {"expected", ExemplarOrigin::Expected}, {"model", ExemplarOrigin::Model}, {"person", ExemplarOrigin::Person}};

} // namespace

json jsonOf(const Exemplar& exemplar)
{
    json object = {{"input", linesJson(exemplar.input)}, {"output", linesJson(exemplar.output)}};
    for (const optimizers::Field& field : exemplar.fields)
        object["fields"].push_back({{"name", field.name}, {"value", linesJson(field.value)}});
    if (exemplar.source)
        object["source"] = exemplar.source->value;
    if (exemplar.origin != Exemplar().origin)
        object["origin"] = nameIn(originNames, exemplar.origin);
    return object;
}

void readExemplar(JsonFields& fields, Exemplar& exemplar)
{
    fields.read("input", exemplar.input);
    fields.read("output", exemplar.output);
    fields.readObjects("fields", [&](JsonFields& each) {
        optimizers::Field& field = exemplar.fields.emplace_back();
        each.read("name", field.name);
        each.read("value", field.value);
    });
    if (fields.has("source"))
        fields.read("source", exemplar.source.emplace().value);
    fields.read("origin", exemplar.origin, originNames);
}

json jsonOf(const Candidate& candidate)
{
    json object = json::object();
    if (!candidate.instruction.empty())
        object["instruction"] = linesJson(candidate.instruction);
    for (const Exemplar& exemplar : candidate.exemplars)
        object["exemplars"].push_back(jsonOf(exemplar));
    if (candidate.nearest)
        object["nearest"] = *candidate.nearest;
    return object;
}

void readCandidate(JsonFields& fields, Candidate& candidate)
{
    fields.read("instruction", candidate.instruction);
    fields.readObjects("exemplars", [&](JsonFields& each) { readExemplar(each, candidate.exemplars.emplace_back()); });
    fields.read("nearest", candidate.nearest);
    if (candidate.nearest && *candidate.nearest < 1)
        fields.refuse("nearest", optimizers::textId("%1 must be at least 1"));
}

} // namespace app
