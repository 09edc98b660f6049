// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/endpoint_url.h"

#include "optimizers/core/text.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

namespace optimizers {

namespace {

constexpr std::size_t longestUrl = 4096;

struct UrlParts
{
    std::string scheme;
    std::string authority;
    std::string path;  ///< without a slash at its end; empty for the root
    std::string query; ///< without "?"
};

std::string_view hostOf(std::string_view authority)
{
    if (authority.starts_with('['))
        return authority.substr(1, authority.find(']') - 1);
    if (std::ranges::count(authority, ':') > 1)
        return authority;
    return authority.substr(0, authority.find(':'));
}

std::optional<std::array<int, 4>> ipv4(std::string_view host)
{
    std::array<int, 4> numbers{};
    const char* at = host.data();
    const char* end = host.data() + host.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) {
            if (at == end || *at != '.')
                return std::nullopt;
            ++at;
        }
        const std::from_chars_result read = std::from_chars(at, end, numbers[i]);
        if (read.ec != std::errc{} || numbers[i] < 0 || numbers[i] > 255)
            return std::nullopt;
        at = read.ptr;
    }
    return at == end ? std::optional(numbers) : std::nullopt;
}

// People copy addresses with what stands around them.
std::string_view withoutSurroundings(std::string_view text)
{
    static constexpr std::string_view around = " \t\r\n\"'<>`";
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

struct UrlCloser
{
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK || text == nullptr)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

tl::unexpected<Error> unusableUrl(ShownText text)
{
    return failure(ErrorKind::InvalidInput, std::move(text));
}

Result<UrlParts> split(std::string_view pasted)
{
    std::string text(withoutSurroundings(pasted));
    if (text.empty())
        return unusableUrl(textId("The address of the endpoint is empty"));
    if (text.size() > longestUrl || text.find('\0') != std::string::npos)
        return unusableUrl(textId("The address of the endpoint is not a URL"));
    if (text.find("://") == std::string::npos)
        text.insert(0, isPrivate(std::string_view(text).substr(0, text.find_first_of("/?#"))) ? "http://" : "https://");
    const std::unique_ptr<CURLU, UrlCloser> url(curl_url());
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK)
        return unusableUrl(textId("The address of the endpoint is not a URL"));
    UrlParts parts{part(url.get(), CURLUPART_SCHEME), part(url.get(), CURLUPART_HOST), part(url.get(), CURLUPART_PATH),
                   part(url.get(), CURLUPART_QUERY)};
    if (parts.scheme != "http" && parts.scheme != "https")
        return unusableUrl(
            {textId("The address of the endpoint begins with \"%1\"; only http and https are known"), {parts.scheme}});
    if (!part(url.get(), CURLUPART_USER).empty() || !part(url.get(), CURLUPART_PASSWORD).empty())
        return unusableUrl(
            textId("The address of the endpoint contains a user name or password; enter the key in its own field"));
    if (const std::string port = part(url.get(), CURLUPART_PORT); !port.empty())
        parts.authority += ":" + port;
    while (parts.path.ends_with('/'))
        parts.path.pop_back();
    return parts;
}

void removeRoute(std::string& path)
{
    static constexpr std::array<std::string_view, 6> routes = {"/chat/completions", "/completions", "/embeddings",
                                                               "/models",           "/responses",   "/chat"};
    for (const std::string_view route : routes) {
        if (!path.ends_with(route))
            continue;
        path.resize(path.size() - route.size());
        break;
    }
    while (path.ends_with('/'))
        path.pop_back();
}

std::string basePath(std::string path, bool azure)
{
    // Ollama's own routes; its compatible ones are elsewhere.
    if (path == "/api/chat" || path == "/api/generate" || path == "/api/tags")
        return "/v1";
    removeRoute(path);
    if (azure && (path.empty() || path == "/openai"))
        return "/openai/v1";
    return path.empty() ? "/v1" : path;
}

} // namespace

bool isLoopback(std::string_view authority)
{
    const std::string host = asciiLowered(hostOf(authority));
    if (host == "localhost" || host.ends_with(".localhost") || host == "::1")
        return true;
    const std::optional<std::array<int, 4>> numbers = ipv4(host);
    return numbers && ((*numbers)[0] == 127 || *numbers == std::array<int, 4>{0, 0, 0, 0});
}

bool isPrivate(std::string_view authority)
{
    const std::string host = asciiLowered(hostOf(authority));
    if (isLoopback(host))
        return true;
    if (const std::optional<std::array<int, 4>> numbers = ipv4(host)) {
        const auto [a, b, c, d] = *numbers;
        return a == 10 || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168) || (a == 169 && b == 254);
    }
    if (host.find(':') != std::string::npos)
        return host.starts_with("fe80") || host.starts_with("fc") || host.starts_with("fd");
    return host.find('.') == std::string::npos || host.ends_with(".local") || host.ends_with(".lan");
}

Result<EndpointAddress> endpointAddress(std::string_view pasted)
{
    Result<UrlParts> parts = split(pasted);
    if (!parts)
        return tl::unexpected(parts.error());
    const std::string host = asciiLowered(hostOf(parts->authority));
    EndpointAddress address;
    address.azure = host.ends_with(".openai.azure.com") || host.ends_with(".cognitiveservices.azure.com") ||
                    host.ends_with(".services.ai.azure.com") ||
                    parts->path.find("/openai/deployments/") != std::string::npos;
    address.loopback = isLoopback(parts->authority);
    const std::string server = parts->scheme + "://" + parts->authority;
    const std::string base = basePath(parts->path, address.azure);
    const std::string query = parts->query.empty() ? "" : "?" + parts->query;
    address.chat = server + base + "/chat/completions" + query;
    address.completions = server + base + "/completions" + query;
    address.embeddings = server + base + "/embeddings" + query;
    // A deployment has one model; the list belongs to the resource.
    const std::size_t deployment = base.find("/deployments/");
    address.models = server + (deployment == std::string::npos ? base : base.substr(0, deployment)) + "/models" + query;
    return address;
}

std::string authorityOf(std::string_view url)
{
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
        url.remove_prefix(user + 1);
    return std::string(url);
}

} // namespace optimizers
