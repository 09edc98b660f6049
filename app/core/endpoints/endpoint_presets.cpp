// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/endpoints/endpoint_presets.h"

#include <algorithm>

namespace app {

const std::vector<EndpointPreset>& endpointPresets()
{
    static const std::vector<EndpointPreset> presets = {
        {"OpenAI", "https://api.openai.com/v1", "OPENAI_API_KEY"},
        {"Anthropic", "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"},
        {"Google Gemini", "https://generativelanguage.googleapis.com/v1beta/openai", "GEMINI_API_KEY"},
        {"OpenRouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"},
        {"Mistral", "https://api.mistral.ai/v1", "MISTRAL_API_KEY"},
        {"Groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY"},
        {"Ollama", "http://localhost:11434/v1", ""},
        {"LM Studio", "http://localhost:1234/v1", ""},
        {"llama.cpp", "http://localhost:8080/v1", ""},
        {"vLLM", "http://localhost:8000/v1", ""},
    };
    return presets;
}

EndpointSpec endpointFrom(const EndpointPreset& preset, const Project& project)
{
    EndpointSpec endpoint;
    endpoint.name = freeEndpointName(project, std::string(preset.name));
    endpoint.url = preset.url;
    endpoint.keyVariable = preset.keyVariable;
    return endpoint;
}

std::string freeEndpointName(const Project& project, const std::string& wanted)
{
    const auto taken = [&project](const std::string& name) {
        return name == builtinName ||
               std::ranges::find(project.endpoints, name, &EndpointSpec::name) != project.endpoints.end();
    };
    std::string name = wanted;
    for (int number = 2; taken(name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

} // namespace app
