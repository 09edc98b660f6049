// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/likelihood_probe.h"

#include <algorithm>
#include <utility>

namespace optimizers {

namespace {

constexpr double clearly = 1.0; // natural logarithm, for each token; models differ here by five and more

} // namespace

CompletionRequest scoringRequest(std::vector<Message> messages, const std::string& answer)
{
    CompletionRequest request;
    request.messages = std::move(messages);
    request.messages.push_back({Message::Role::Assistant, answer});
    // The tokens that are scored are settled as output: never more than the bytes of the text.
    request.maxTokens = std::max(1, static_cast<int>(answer.size()));
    return request;
}

std::vector<CompletionRequest> likelihoodProbe()
{
    const std::vector<Message> prompt = {{Message::Role::User,
                                          "Monday Tuesday Wednesday Thursday Friday Saturday Sunday\n"
                                          "Monday Tuesday Wednesday Thursday Friday Saturday Sunday\n"
                                          "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"}};
    return {scoringRequest(prompt, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
            scoringRequest(prompt, "violin gravel sixteen umbrella kettle Norwegian elbow")};
}

Status judgedProbe(std::span<const std::optional<double>> means)
{
    if (means.size() == 2 && means[0] && means[1] && *means[0] >= *means[1] + clearly)
        return {};
    return failure(ErrorKind::InvalidInput,
                   textId("the server's log-probabilities of a prompt are not usable: it does not "
                          "find an expected text clearly likelier than scattered words"));
}

} // namespace optimizers
