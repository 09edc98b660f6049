// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"

#include <atomic>
#include <functional>

namespace support {

/// A model in the test's own process that answers by a function. Counts its calls.
class ScriptedModel final : public optimizers::ModelEndpoint
{
public:
    using Script = std::function<optimizers::Result<optimizers::Completion>(const optimizers::CompletionRequest&)>;

    explicit ScriptedModel(Script script) : m_script(std::move(script)) {}

    [[nodiscard]] optimizers::Result<optimizers::Completion> complete(const optimizers::CompletionRequest& request,
                                                                      std::stop_token stop) override
    {
        using optimizers::CallFailure;
        if (stop.stop_requested()) // before it was sent: it costs nothing, as with a real endpoint
            return optimizers::failure(optimizers::ErrorKind::Cancelled, std::string("stopped"),
                                       {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
        ++m_calls;
        return m_script(request);
    }

    [[nodiscard]] std::string identity() const override { return "scripted"; }
    [[nodiscard]] int calls() const { return m_calls; }

private:
    Script m_script;
    std::atomic<int> m_calls = 0;
};

} // namespace support
