// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/core/endpoints/model_services.h"
#include "optimizers/formats/prompt_format.h"
#include "optimizers/metrics/metric.h"
#include "optimizers/search/catalogue.h"

#include <algorithm>
#include <iostream>
#include <sstream>

namespace app {

using optimizers::ErrorKind;

namespace {

void printRow(const std::string& id, const std::string& kind, std::string_view text)
{
    std::cout << id << std::string(id.size() < 24 ? 24 - id.size() : 1, ' ') << kind
              << std::string(kind.empty() ? 0 : 9 - std::min<std::size_t>(kind.size(), 8), ' ') << text << "\n";
}

void listEndpoints()
{
    if (hasBuiltinModel())
        printRow(builtinName, "", "The practice model of this program");
    const std::vector<LocalServer> servers = localServers();
    for (const LocalServer& server : servers)
        for (const std::string& model : server.models)
            printRow(server.url, "", model);
    if (!servers.empty())
        return;
    std::string ports;
    for (const int port : usualPorts())
        ports += (ports.empty() ? "" : ", ") + std::to_string(port);
    std::cerr << "No server on this machine lists models on the usual ports (" << ports << ").\n";
}

ExitCode list(const Arguments& arguments)
{
    const std::string& what = arguments.positional(0);
    if (what == "optimizers") {
        for (const optimizers::OptimizerInfo& info : optimizers::allOptimizers())
            printRow(info.id, std::string(optimizers::nameOf(info.kind)), info.name.source);
    } else if (what == "metrics") {
        for (const optimizers::MetricInfo& info : optimizers::allMetrics())
            printRow(info.id, "", info.name.source);
    } else if (what == "formats") {
        for (const optimizers::PromptFormatInfo& info : optimizers::allPromptFormats())
            printRow(info.id, info.suffix, info.name.source);
    } else if (what == "endpoints") {
        listEndpoints();
    } else {
        return misused({ErrorKind::InvalidInput, "there is nothing called " + what +
                                                     " to list; there are: optimizers, metrics, formats, endpoints"});
    }
    return ExitCode::Done;
}

std::string number(double value)
{
    std::ostringstream text;
    text << value;
    return text.str();
}

std::string rangeOf(const optimizers::ParameterSpec& spec)
{
    std::string text;
    if (!spec.choices.empty()) {
        for (const optimizers::Choice& choice : spec.choices)
            text += (text.empty() ? "one of " : ", ") + choice.id;
        return text;
    }
    if (spec.minimum && spec.maximum)
        return number(*spec.minimum) + " to " + number(*spec.maximum);
    if (spec.minimum)
        return "at least " + number(*spec.minimum);
    return spec.maximum ? "at most " + number(*spec.maximum) : std::string();
}

void printParameters(const std::vector<optimizers::ParameterSpec>& specs)
{
    if (!specs.empty())
        std::cout << "\nPARAMETERS\n";
    for (const optimizers::ParameterSpec& spec : specs) {
        const std::string value = optimizers::textOf(spec.defaultValue);
        const std::string range = rangeOf(spec);
        std::cout << "    " << spec.id << " = " << (value.empty() ? "\"\"" : value)
                  << (spec.unit.source.empty() ? "" : " " + std::string(spec.unit.source))
                  << (range.empty() ? "" : "    (" + range + ")") << "\n";
        std::cout << wrapped(std::string(spec.description.source), 8);
        for (const optimizers::Choice& choice : spec.choices)
            std::cout << "        " << choice.id << ": " << choice.label.source << "\n";
    }
}

void printPresets(const std::vector<optimizers::Preset>& presets)
{
    if (!presets.empty())
        std::cout << "\nPRESETS\n";
    for (const optimizers::Preset& preset : presets) {
        std::cout << "    " << preset.id << "\n" << wrapped(std::string(preset.description.source), 8);
        for (const auto& [id, value] : preset.values)
            std::cout << "        " << id << " = " << optimizers::textOf(value) << "\n";
    }
}

void printHead(const std::string& id, std::string_view name, const std::string& what)
{
    std::cout << id << " - " << name << " (" << what << ")\n\n";
}

ExitCode describe(const Arguments& arguments)
{
    const std::string& id = arguments.positional(0);
    if (const optimizers::OptimizerInfo* info = optimizers::findOptimizer(id)) {
        printHead(id, info->name.source, "optimizer, " + std::string(optimizers::nameOf(info->kind)));
        std::cout << wrapped(std::string(info->summary.source), 4) << "    Source: " << info->source.source << "\n";
        printParameters(info->parameters);
        printPresets(info->presets);
        return ExitCode::Done;
    }
    if (const optimizers::MetricInfo* info = optimizers::findMetric(id)) {
        printHead(id, info->name.source, "metric");
        std::cout << wrapped(std::string(info->summary.source), 4) << "    Source: " << info->source.source << "\n";
        printParameters(info->parameters);
        return ExitCode::Done;
    }
    if (const optimizers::PromptFormatInfo* info = optimizers::findPromptFormat(id)) {
        printHead(id, info->name.source, "format");
        std::cout << wrapped(std::string(info->summary.source), 4) << "    Files end in " << info->suffix
                  << (info->read ? "; evaluate --prompt reads them.\n" : ".\n");
        return ExitCode::Done;
    }
    return misused({ErrorKind::InvalidInput, "there is no optimizer, metric or format called " + id});
}

} // namespace

Command listCommand()
{
    return {"list",
            "list optimizers, metrics, formats or endpoints",
            "Prints one line for each: its id, which is used in projects and on the command line, and its name. "
            "Endpoints are the models that can be asked without a key: the built-in one, and those of servers on this "
            "machine, for run --endpoint ID --model NAME.",
            {{"WHAT", "optimizers, metrics, formats or endpoints."}},
            {},
            list};
}

Command describeCommand()
{
    return {"describe",
            "tell what an optimizer, metric or format is",
            "Prints what it does, where it comes from, and its parameters with their defaults and ranges.",
            {{"ID", "The id, as hone-cli list shows it."}},
            {},
            describe};
}

} // namespace app
