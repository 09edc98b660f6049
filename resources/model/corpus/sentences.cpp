// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/input.h"

#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace resources {

namespace {

using optimizers::Rng;
using Texts = std::span<const std::string_view>;

std::string_view pick(Texts texts, Rng& rng)
{
    return texts[rng.below(texts.size())];
}

/// Puts the parts where the template says `1`, `2` and `3`; the templates hold no digits of their own.
std::string fill(std::string_view form, std::string_view one, std::string_view two = {}, std::string_view three = {})
{
    std::string text;
    for (const char c : form) {
        if (c == '1')
            text += one;
        else if (c == '2')
            text += two;
        else if (c == '3')
            text += three;
        else
            text += c;
    }
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

constexpr std::string_view foodThings[] = {"soup", "pizza", "salad", "cake", "waiter", "meal"};
constexpr std::string_view filmThings[] = {"film", "actor", "story", "music", "ending", "scene"};
constexpr std::string_view hotelThings[] = {"room", "bed", "pool", "staff", "lobby", "view"};
constexpr std::string_view phoneThings[] = {"phone", "battery", "screen", "camera", "charger", "button"};
constexpr std::array<Texts, 4> reviewThings = {foodThings, filmThings, hotelThings, phoneThings};

constexpr std::string_view praise[] = {"great", "wonderful", "lovely", "excellent", "fantastic", "perfect", "good"};
constexpr std::string_view blame[] = {"terrible", "awful", "horrible", "bad", "poor", "dreadful", "disappointing"};
constexpr std::string_view degrees[] = {"", "really ", "very ", "quite ", "simply "};
constexpr std::string_view praiseForms[] = {"the 1 was 32.",
                                            "I loved the 1.",
                                            "the 1 was not 4.",
                                            "the 1: 2!",
                                            "we enjoyed the 1, it was 32.",
                                            "I would choose the 1 again, 32."};
constexpr std::string_view blameForms[] = {"the 1 was 32.",
                                           "I hated the 1.",
                                           "the 1 was not 4.",
                                           "the 1: 2!",
                                           "we regret the 1, it was 32.",
                                           "never again, the 1 was 32."};

Input drawReview(Rng& rng)
{
    Input input;
    input.kind = InputKind::Review;
    input.label = static_cast<int>(rng.below(2));
    input.topic = static_cast<int>(rng.below(reviewThings.size()));
    const bool good = input.label == 0;
    const std::string_view thing = pick(reviewThings[static_cast<std::size_t>(input.topic)], rng);
    const std::string_view quality = good ? pick(praise, rng) : pick(blame, rng);
    const std::string_view other = good ? pick(blame, rng) : pick(praise, rng);
    std::string form{good ? pick(praiseForms, rng) : pick(blameForms, rng)};
    if (const auto place = form.find('4'); place != std::string::npos)
        form.replace(place, 1, other);
    input.text = fill(form, thing, quality, pick(degrees, rng));
    input.position = alphabetPosition(thing);
    return input;
}

struct StatementForm
{
    std::string_view plain = {};
    std::string_view negated = {};
    std::string_view question = {};
};

constexpr StatementForm adjectiveForms[] = {
    {"the 1 is 2.", "the 1 is not 2.", "is the 1 2?"},
    {"this 1 was 2.", "this 1 was not 2.", "was this 1 2?"},
    {"my 1 is very 2.", "my 1 is not very 2.", "is my 1 very 2?"},
};
constexpr StatementForm verbForms[] = {
    {"the 1 can 2.", "the 1 cannot 2.", "can the 1 2?"},
    {"your 1 will 2.", "your 1 will not 2.", "will your 1 2?"},
    {"the 1 should 2 now.", "the 1 should not 2 now.", "should the 1 2 now?"},
};

Input drawStatement(Rng& rng)
{
    Input input;
    input.kind = InputKind::Statement;
    const bool verbal = rng.below(2) == 0;
    const StatementForm& form = verbal ? verbForms[rng.below(3)] : adjectiveForms[rng.below(3)];
    const std::span<const Word> endings = verbal ? verbs() : adjectives();
    const std::string& subject = nouns()[rng.below(nouns().size())].text;
    const std::string& ending = endings[rng.below(endings.size())].text;
    input.text = fill(form.plain, subject, ending);
    input.rewritten = fill(form.negated, subject, ending);
    input.question = fill(form.question, subject, ending);
    input.position = alphabetPosition(subject);
    return input;
}

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair greetings[] = {{"hey", "Hello"}, {"hi", "Good day"}, {"yo", "Greetings"}, {"ok", "Very well"}};
constexpr Pair requests[] = {
    {"gotta go", "I must leave"},
    {"thanks a lot", "thank you very much"},
    {"wanna meet", "would you like to meet"},
    {"can't come", "I am unable to attend"},
    {"need help", "I require assistance"},
    {"gimme the report", "please send me the report"},
    {"wanna talk", "I would like to speak with you"},
    {"the boss is mad", "the manager is displeased"},
    {"sorry I'm late", "I apologize for the delay"},
    {"no idea", "I do not have the information"},
    {"let's grab food", "let us have a meal"},
    {"call me", "please contact me"},
    {"the kids are fine", "the children are well"},
    {"got your mail", "I have received your letter"},
};
constexpr std::string_view times[] = {"",           " today",       " tomorrow",     " tonight",    " now",
                                      " on Monday", " on Friday",   " this evening", " after work", " at noon",
                                      " next week", " this morning"};

Input drawMessage(Rng& rng)
{
    Input input;
    input.kind = InputKind::Message;
    const Pair& greeting = greetings[rng.below(std::size(greetings))];
    const Pair& request = requests[rng.below(std::size(requests))];
    const std::string_view when = pick(times, rng);
    const std::string casual = std::string(greeting.first) + ", " + std::string(request.first) + std::string(when);
    const std::string formal =
        std::string(greeting.second) + ", " + std::string(request.second) + std::string(when) + ".";
    input.label = static_cast<int>(rng.below(2));
    input.text = input.label == 0 ? formal : casual;
    input.rewritten = input.label == 0 ? std::string{} : formal;
    input.position = alphabetPosition(request.first);
    return input;
}

constexpr std::string_view billing[] = {"the invoice for the 1 is wrong", "I paid twice for the 1",
                                        "please refund the money for the 1", "my card was charged for the 1"};
constexpr std::string_view technical[] = {"the 1 does not work", "the 1 shows an error", "I cannot log in to the 1",
                                          "the 1 crashed again"};
constexpr std::string_view sales[] = {"what does the 1 cost", "I want an offer for the 1",
                                      "is there a discount on the 1", "we want to order the 1"};
constexpr std::string_view shipping[] = {"the parcel with the 1 is late", "the 1 was sent to the wrong address",
                                         "when will the 1 arrive", "the box with the 1 is broken"};
constexpr std::array<Texts, 4> problems = {billing, technical, sales, shipping};
constexpr std::string_view products[] = {"printer", "laptop", "camera", "phone",  "app",     "lamp",  "website",
                                         "desk",    "watch",  "tablet", "router", "speaker", "mouse", "drone"};
constexpr std::string_view urgent[] = {"urgent: 1.", "1, answer at once.", "1, this is an emergency.",
                                       "as soon as possible: 1."};
constexpr std::string_view relaxed[] = {"no hurry: 1.", "1, any time is fine.", "1.", "when you have time: 1."};

Input drawTicket(Rng& rng)
{
    Input input;
    input.kind = InputKind::Ticket;
    input.label = static_cast<int>(rng.below(2));
    input.topic = static_cast<int>(rng.below(problems.size()));
    const std::string_view product = pick(products, rng);
    std::string problem{pick(problems[static_cast<std::size_t>(input.topic)], rng)};
    problem.replace(problem.find('1'), 1, product);
    input.text = fill(input.label == 0 ? pick(urgent, rng) : pick(relaxed, rng), problem);
    input.position = alphabetPosition(product);
    return input;
}

} // namespace

Input drawSentence(InputKind kind, Rng& rng)
{
    switch (kind) {
    case InputKind::Review:
        return drawReview(rng);
    case InputKind::Statement:
        return drawStatement(rng);
    case InputKind::Message:
        return drawMessage(rng);
    default:
        return drawTicket(rng);
    }
}

} // namespace resources
