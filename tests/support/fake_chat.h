// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "tests/support/fake_server.h"

#include <string>
#include <vector>

namespace support {

/// The messages of a chat request; empty when the body is none.
[[nodiscard]] std::vector<optimizers::Message> messagesOf(const FakeRequest& request);

/// A chat reply with this text, charging one token for each four bytes of the request and of the answer.
[[nodiscard]] FakeReply chatReply(const FakeRequest& request, const std::string& text);
/// How the completions route answers a request for the log-probabilities of its prompt.
enum class EchoHabit {
    Honest,          ///< words that stand in the text before are likely, others are not
    ByLength,        ///< the shorter a word the likelier: numbers that mean nothing
    IgnoresEcho,     ///< completes the text instead
    IgnoresLogprobs, ///< repeats the text, logprobs null
    LengthsDiffer,   ///< one log-probability too few
    OtherTokens,     ///< the tokens of another text
    Sentinel,        ///< -9999 for what is not among the likeliest
    Positive,        ///< probabilities in place of their logarithms
};
/// One token for each word with the blank before it.
[[nodiscard]] FakeReply completionsReply(const FakeRequest& request, EchoHabit habit = EchoHabit::Honest);

/// The reply to whatever route is asked: a chat answer from `text`, honest log-probabilities for completions, unit
/// vectors for embeddings, a list of two models.
[[nodiscard]] FakeReply modelReply(const FakeRequest& request, const std::string& text);
/// An error as OpenAI words it.
[[nodiscard]] FakeReply errorReply(int status, const std::string& code, const std::string& message);

/// A short answer that is a function of the messages alone.
[[nodiscard]] std::string echoOf(const FakeRequest& request);

struct NamedFault
{
    std::string name;
    FakeReply reply;
};

/// Every way in which a call can fail and work the next time.
[[nodiscard]] std::vector<NamedFault> transientFaults();

/// Answers like `answers`, but instead with `fault` whenever `strikes` says so for the request's number.
[[nodiscard]] FakeServer::Behaviour faulty(FakeServer::Behaviour answers, FakeReply fault,
                                           std::function<bool(std::int64_t)> strikes);

} // namespace support
