// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/question_fields.h"

#include "optimizers/prompts/prompt_template.h"

namespace app {

namespace {

std::string lineFor(const std::string& field)
{
    return "\n" + field + ": {{" + field + "}}";
}

} // namespace

bool showsField(const std::string& query, const std::string& field)
{
    const optimizers::Result<optimizers::PromptTemplate> parsed = optimizers::PromptTemplate::parse(query);
    return parsed && parsed->uses(field);
}

std::string withField(const std::string& query, const std::string& field)
{
    return showsField(query, field) ? query : query + lineFor(field);
}

std::string withoutField(const std::string& query, const std::string& field)
{
    std::string rest = query;
    const std::string line = lineFor(field);
    if (const std::size_t at = rest.find(line); at != std::string::npos)
        rest.erase(at, line.size());
    return rest;
}

} // namespace app
