// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/embedding_endpoint.h"

#include "optimizers/core/json_text.h"
#include "optimizers/endpoints/server_error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

tl::unexpected<Error> unusableEmbedding(ShownText why)
{
    return failure(ErrorKind::Malformed,
                   {textId("The reply of the embedding model is unusable: %1"), {std::move(why)}});
}

/// Writes one vector into its row; false unless it is a list of numbers of the right length and not zero.
bool readRow(const nlohmann::json& list, std::span<float> row)
{
    if (!list.is_array() || list.size() != row.size())
        return false;
    double squares = 0.0;
    for (const nlohmann::json& number : list) {
        if (!number.is_number())
            return false;
        squares += number.get<double>() * number.get<double>();
    }
    const double length = std::sqrt(squares);
    if (!std::isfinite(length) || length == 0.0)
        return false;
    std::ranges::transform(list, row.begin(), [length](const nlohmann::json& number) {
        return static_cast<float>(number.get<double>() / length);
    });
    return true;
}

/// Each item's place: its index where every item has one, else its position.
Result<std::vector<const nlohmann::json*>> inOrder(const nlohmann::json& items)
{
    std::vector<const nlohmann::json*> ordered(items.size(), nullptr);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const nlohmann::json& item = items[i];
        const auto vector = item.is_object() ? item.find("embedding") : item.end();
        if (!item.is_object() || vector == item.end())
            return unusableEmbedding({textId("item %1 has no embedding"), {i}});
        const auto index = item.find("index");
        const std::size_t place = index != item.end() && index->is_number_unsigned() ? index->get<std::size_t>() : i;
        if (place >= ordered.size() || ordered[place] != nullptr)
            return unusableEmbedding(textId("the indices of its vectors are not a numbering"));
        ordered[place] = &*vector;
    }
    return ordered;
}

} // namespace

Result<Points> parseEmbeddingReply(std::string_view body, std::size_t count)
{
    const Result<nlohmann::json> reply = parseJson(body);
    if (!reply)
        return unusableEmbedding(reply.error().text);
    if (!reply->is_object() || !reply->contains("data") || !(*reply)["data"].is_array())
        return unusableEmbedding({textId("it has no list \"data\"; it begins with \"%1\""), {excerpt(body)}});
    const nlohmann::json& items = (*reply)["data"];
    if (items.size() != count)
        return unusableEmbedding({textId("it has %1 vectors for %2 texts"), {items.size(), count}});
    const Result<std::vector<const nlohmann::json*>> ordered = inOrder(items);
    if (!ordered)
        return tl::unexpected(ordered.error());
    Points points;
    points.dimension = ordered->empty() ? 0 : ordered->front()->size();
    points.values.resize(points.dimension * count);
    for (std::size_t i = 0; i < count; ++i)
        if (points.dimension == 0 ||
            !readRow(*(*ordered)[i], std::span(points.values).subspan(i * points.dimension, points.dimension)))
            return unusableEmbedding({textId("vector %1 is not one of %2 finite numbers"), {i, points.dimension}});
    return points;
}

Result<std::unique_ptr<EmbeddingEndpoint>> EmbeddingEndpoint::create(HttpClient& client,
                                                                     const EndpointSettings& settings)
{
    Result<EndpointAddress> address = endpointAddress(settings.url);
    if (!address)
        return tl::unexpected(address.error());
    if (settings.model.empty() && !address->azure)
        return failure(ErrorKind::InvalidInput, {textId("No embedding model is named for %1"), {address->embeddings}});
    return std::unique_ptr<EmbeddingEndpoint>(
        new EmbeddingEndpoint(ServerConnection(client, std::move(*address), settings), settings.model));
}

EmbeddingEndpoint::EmbeddingEndpoint(ServerConnection server, std::string model)
    : m_server(std::move(server)), m_model(std::move(model))
{}

std::string EmbeddingEndpoint::identity() const
{
    return "embeddings " + m_server.address().embeddings + " " + m_model;
}

Result<Points> EmbeddingEndpoint::embed(std::span<const std::string> texts, std::stop_token stop)
{
    if (texts.empty())
        return Points{};
    if (std::ranges::any_of(texts, &std::string::empty))
        return failure(ErrorKind::InvalidInput, textId("An empty text cannot be embedded"),
                       {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
    nlohmann::ordered_json body;
    body["model"] = m_model;
    body["input"] = nlohmann::ordered_json(std::vector<std::string>(texts.begin(), texts.end()));
    body["encoding_format"] = "float";
    const Result<HttpReply> reply =
        m_server.post(m_server.address().embeddings,
                      body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace), stop);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status / 100 != 2)
        return tl::unexpected(m_server.withoutKey(errorFrom(*reply, parseServerError(reply->body), m_server.name())));
    return parseEmbeddingReply(reply->body, texts.size()).map_error([this](Error error) {
        return m_server.withoutKey(std::move(error));
    });
}

Result<Points> BatchedEmbedder::embed(std::span<const std::string> texts, std::stop_token stop)
{
    Points all;
    for (std::size_t begin = 0; begin < texts.size(); begin += m_batch) {
        Result<Points> some = m_inner->embed(texts.subspan(begin, std::min(m_batch, texts.size() - begin)), stop);
        if (!some)
            return some;
        if (begin > 0 && some->dimension != all.dimension)
            return unusableEmbedding(
                {textId("it changed the length of its vectors from %1 to %2"), {all.dimension, some->dimension}});
        all.dimension = some->dimension;
        all.values.insert(all.values.end(), some->values.begin(), some->values.end());
    }
    return all;
}

} // namespace optimizers
