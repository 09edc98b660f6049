// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/curl_transfer.h"

#include "optimizers/core/text.h"
#include "optimizers/endpoints/endpoint_url.h"

#include <sys/socket.h>

#include <algorithm>

namespace optimizers {

namespace {

using Cost = CallFailure::Cost;
using Repeat = CallFailure::Repeat;

// libcurl's options are variadic C; this keeps the casts in one place.
template <typename T>
bool set(CURL* handle, CURLoption option, T value)
{
    return curl_easy_setopt(handle, option, value) == CURLE_OK;
}

long inMilliseconds(std::chrono::milliseconds duration)
{
    return static_cast<long>(duration.count());
}

std::string secondsText(std::chrono::milliseconds duration)
{
    const auto tenths = duration.count() / 100;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

// Programs started while a request is under way would hold its connection open.
curl_socket_t openSocket(void* /*self*/, curlsocktype /*purpose*/, curl_sockaddr* address)
{
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

} // namespace

bool CurlTransfer::prepare(CurlHandle handle)
{
    m_handle = std::move(handle);
    m_lastProgress = std::chrono::steady_clock::now();
    if (m_handle.url.empty() && !setAddress())
        return false;
    CURL* easy = m_handle.easy.get();
    set(easy, CURLOPT_PRIVATE, static_cast<void*>(this));
    set(easy, CURLOPT_ERRORBUFFER, m_problem.data());
    set(easy, CURLOPT_PREREQDATA, static_cast<void*>(this));
    set(easy, CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(easy, CURLOPT_WRITEDATA, static_cast<void*>(this));
    setPayload();
    return true;
}

/// What is the same for all transfers to an address.
bool CurlTransfer::setAddress()
{
    CURL* easy = handle();
    m_handle.address.reset(curl_url());
    CURLU* address = m_handle.address.get();
    if (curl_url_set(address, CURLUPART_URL, m_request.url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK ||
        !set(easy, CURLOPT_CURLU, address))
        return false;
    m_handle.url = m_request.url;
    set(easy, CURLOPT_PREREQFUNCTION, &CurlTransfer::onPrepared);
    set(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    set(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    set(easy, CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_QUICK_EXIT, 1L); // a stop does not wait for a name being resolved
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    if (m_request.url.starts_with("https"))
        set(easy, CURLOPT_PIPEWAIT, 1L); // one HTTP/2 connection rather than one for each request
    set(easy, CURLOPT_ACCEPT_ENCODING, "");
    set(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, inMilliseconds(m_limits.connect));
    set(easy, CURLOPT_TIMEOUT_MS, inMilliseconds(m_limits.total));
    m_handle.loopback = isLoopback(authorityOf(m_request.url));
    if (m_handle.loopback) {
        set(easy, CURLOPT_NOPROXY, "*");
        set(easy, CURLOPT_DNS_CACHE_TIMEOUT, -1L); // this machine stays where it is
    }
    if (!m_limits.certificates.empty())
        set(easy, CURLOPT_CAINFO, m_limits.certificates.c_str());
    return true;
}

CurlHandle CurlTransfer::release()
{
    set(handle(), CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr)); // the handle outlives the transfer
    return std::move(m_handle);
}

void CurlTransfer::setPayload()
{
    CURL* easy = handle();
    m_headers = curl_slist_append(nullptr, "Expect:");
    if (m_handle.loopback)
        m_headers = curl_slist_append(m_headers, "Accept-Encoding:"); // there is no wire to spare
    for (const HttpHeader& header : m_request.headers)
        m_headers = curl_slist_append(m_headers, (header.name + ": " + header.value).c_str());
    if (m_request.body) {
        m_headers = curl_slist_append(m_headers, "Content-Type: application/json");
        set(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body->size()));
        set(easy, CURLOPT_POSTFIELDS, m_request.body->data());
    } else {
        set(easy, CURLOPT_HTTPGET, 1L);
    }
    set(easy, CURLOPT_HTTPHEADER, m_headers);
}

// libcurl silently sends a request again when a kept connection dies before answering. That would be a call nobody
// counted, so the second sending is refused here and becomes an error of the first.
int CurlTransfer::onPrepared(void* self, char* /*localAddress*/, char* /*address*/, int /*localPort*/, int /*port*/)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    transfer->m_lastProgress = std::chrono::steady_clock::now();
    return ++transfer->m_sendings == 1 ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

std::size_t CurlTransfer::onHeader(char* bytes, std::size_t /*one*/, std::size_t count, void* self)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    transfer->noteBytes();
    transfer->addHeader({bytes, count});
    return count;
}

std::size_t CurlTransfer::onBody(char* bytes, std::size_t /*one*/, std::size_t count, void* self)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    transfer->noteBytes();
    std::string& body = transfer->m_reply.body;
    if (body.size() + count > transfer->m_limits.bodyBytes) {
        transfer->m_tooLarge = true;
        return 0;
    }
    body.append(bytes, count);
    return count;
}

void CurlTransfer::noteBytes()
{
    m_answerBegan = true;
    m_lastProgress = std::chrono::steady_clock::now();
}

void CurlTransfer::addHeader(std::string_view line)
{
    if (line.starts_with("HTTP/")) { // the final answer after an interim one (1xx)
        m_reply.headers.clear();
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    m_reply.headers.push_back(
        {asciiLowered(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
}

bool CurlTransfer::isOverdue(std::chrono::steady_clock::time_point now) const
{
    if (m_sendings == 0)
        return false; // the limit for connecting is libcurl's
    return now - m_lastProgress > (m_answerBegan ? m_limits.idle : m_request.firstByte);
}

CallFailure CurlTransfer::lost() const
{
    return {m_sendings == 0 ? Cost::None : Cost::Unknown, Repeat::Later, false, std::nullopt};
}

Result<HttpReply> CurlTransfer::overdue() const
{
    const std::string authority = authorityOf(m_request.url);
    return failure(ErrorKind::Unavailable,
                   m_answerBegan ? ShownText(textId("%1 stopped in the middle of its answer for %2 s"),
                                             {authority, secondsText(m_limits.idle)})
                                 : ShownText(textId("%1 did not answer within %2 s"),
                                             {authority, secondsText(m_request.firstByte)}),
                   lost());
}

Result<HttpReply> CurlTransfer::cancelled() const
{
    return failure(ErrorKind::Cancelled, textId("The request was stopped"), lost());
}

Result<HttpReply> CurlTransfer::outcome(CURLcode code)
{
    if (m_tooLarge)
        return failure(
            ErrorKind::Malformed,
            {textId("The answer of %1 is larger than %2 kB"), {authorityOf(m_request.url), m_limits.bodyBytes >> 10U}},
            lost());
    if (code != CURLE_OK)
        return failed(code);
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    m_reply.status = static_cast<int>(status);
    if (m_reply.status / 100 == 3)
        return redirected();
    return std::move(m_reply);
}

std::string CurlTransfer::problem(CURLcode code) const
{
    return m_problem[0] == '\0' ? curl_easy_strerror(code) : m_problem.data();
}

tl::unexpected<Error> CurlTransfer::failed(CURLcode code) const
{
    const std::string authority = authorityOf(m_request.url);
    switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return failure(ErrorKind::InvalidInput, {textId("\"%1\" is not an address of a server"), {authority}}, lost());
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return failure(ErrorKind::Rejected,
                       {textId("The certificate of %1 cannot be trusted: %2; to trust another authority, name a file "
                               "with its certificate in SSL_CERT_FILE"),
                        {authority, problem(code)}},
                       {Cost::None, Repeat::Never, false, std::nullopt});
    case CURLE_COULDNT_RESOLVE_HOST:
        return failure(ErrorKind::Unavailable, {textId("The name %1 could not be resolved"), {authority}}, lost());
    case CURLE_COULDNT_CONNECT:
        return failure(ErrorKind::Unavailable, {textId("Nothing answers at %1"), {authority}}, lost());
    case CURLE_ABORTED_BY_CALLBACK:
        return failure(ErrorKind::Unavailable, {textId("%1 closed the connection before answering"), {authority}},
                       lost());
    default:
        return failure(ErrorKind::Unavailable, {textId("The connection to %1 failed: %2"), {authority, problem(code)}},
                       lost());
    }
}

tl::unexpected<Error> CurlTransfer::redirected() const
{
    char* target = nullptr;
    curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
    return failure(
        ErrorKind::Rejected,
        {textId("%1 redirects to %2; requests are not sent on, so enter the final address instead"),
         {authorityOf(m_request.url), target == nullptr ? ShownText(textId("an unnamed place")) : authorityOf(target)}},
        {Cost::Call, Repeat::Never, false, std::nullopt});
}

void CurlTransfer::deliver(Result<HttpReply> result)
{
    m_result = std::move(result);
    m_loop.resume(m_call);
}

} // namespace optimizers
