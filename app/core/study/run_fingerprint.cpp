// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/run_fingerprint.h"

#include "app/core/project/project_json.h"
#include "optimizers/core/random.h"
#include "optimizers/search/catalogue.h"

#include <array>
#include <charconv>

namespace app {

using nlohmann::json;

namespace {

json fingerprintJson(const std::vector<optimizers::Example>& examples)
{
    json list = json::array();
    for (const optimizers::Example& example : examples) {
        json item = {example.id.value, example.input, example.expected};
        for (const optimizers::Field& field : example.fields)
            item.push_back({field.name, field.value});
        list.push_back(std::move(item));
    }
    return list;
}

json fingerprintJson(const optimizers::ParameterValue& value)
{
    return std::visit([](const auto& held) { return json(held); }, value);
}

std::string hexadecimal(std::uint64_t number)
{
    std::array<char, 16> digits{};
    const std::to_chars_result end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    const std::string text(digits.data(), end.ptr);
    return std::string(digits.size() - text.size(), '0') + text;
}

} // namespace

std::string parametersText(const Choice& optimizer)
{
    json values = json::object();
    if (const optimizers::OptimizerInfo* info = optimizers::findOptimizer(optimizer.id)) {
        for (const optimizers::ParameterSpec& spec : info->parameters) {
            const auto chosen = optimizer.values.find(spec.id);
            const auto value =
                optimizers::checked(spec, chosen != optimizer.values.end() ? chosen->second : spec.defaultValue);
            values[spec.id] = fingerprintJson(value.value_or(spec.defaultValue));
        }
    }
    return values.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string runFingerprint(const Project& project, const optimizers::TaskData& data, const ModelServices& models,
                           const Choice& optimizer)
{
    Project course; // of the project only what a run depends on; names and files are not
    course.metric = project.metric;
    course.answer = project.answer;
    course.layout = project.layout;
    course.draft = project.draft;
    course.locked = project.locked;
    course.pinned = project.pinned;
    course.temperature = project.temperature;
    course.maxTokens = project.maxTokens;
    course.budget = project.budget;
    course.seed = project.seed;
    course.finalists = project.finalists;
    course.split.seed = project.split.seed;
    const optimizers::Embedder* embedder = models.embedder();
    const json all = {
        {"project", jsonOf(course)},
        {"pool", fingerprintJson(data.pool)},
        {"validation", fingerprintJson(data.validation)},
        {"test", fingerprintJson(data.test)},
        {"solver", models.solver().endpoint->identity()},
        {"writer", models.writer().endpoint->identity()},
        {"embedder", embedder != nullptr ? embedder->identity() : std::string()},
        {"prices",
         {models.solver().prices.input, models.solver().prices.output, models.writer().prices.input,
          models.writer().prices.output}},
        {"optimizer", optimizer.id},
        {"parameters", parametersText(optimizer)},
    };
    const std::string text = all.dump(-1, ' ', false, json::error_handler_t::replace);
    return hexadecimal(optimizers::fingerprint(text)) + hexadecimal(optimizers::fingerprint("\x1f" + text));
}

} // namespace app
