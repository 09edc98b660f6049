// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/curl_handle.h"
#include "optimizers/endpoints/http_client.h"

#include <curl/curl.h>

#include <array>
#include <atomic>

namespace optimizers {

/// One request on its way through libcurl, and the call that waits for it. Belongs to the network thread from
/// submission to delivery.
class CurlTransfer
{
public:
    CurlTransfer(const HttpRequest& request, const HttpLimits& limits, CallLoop& loop)
        : m_request(request), m_limits(limits), m_loop(loop)
    {}
    ~CurlTransfer() { curl_slist_free_all(m_headers); }
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    /// Who waits for it.
    void setCall(std::coroutine_handle<> call) { m_call = call; }
    /// Nobody wants it any more. From any thread.
    void stop() { m_stopped = true; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }

    /// Sets up a handle, from the ground where it is fresh, else as another transfer to the same address left it; false
    /// when libcurl refuses the request.
    [[nodiscard]] bool prepare(CurlHandle handle);
    [[nodiscard]] const std::string& url() const { return m_request.url; }
    [[nodiscard]] CURL* handle() const { return m_handle.easy.get(); }
    /// For the next transfer; this one is over.
    [[nodiscard]] CurlHandle release();
    /// The answer has kept us waiting longer than allowed.
    [[nodiscard]] bool isOverdue(std::chrono::steady_clock::time_point now) const;

    /// What became of it; while its handle is still set up.
    [[nodiscard]] Result<HttpReply> outcome(CURLcode code);
    [[nodiscard]] Result<HttpReply> overdue() const;
    [[nodiscard]] Result<HttpReply> cancelled() const;
    /// Lets the call go on; nothing may refer to the request from here on.
    void deliver(Result<HttpReply> result);
    /// What was delivered.
    [[nodiscard]] Result<HttpReply> result() { return std::move(*m_result); }

private:
    static int onPrepared(void* self, char* localAddress, char* address, int localPort, int port);
    static std::size_t onHeader(char* bytes, std::size_t one, std::size_t count, void* self);
    static std::size_t onBody(char* bytes, std::size_t one, std::size_t count, void* self);

    [[nodiscard]] bool setAddress();
    void setPayload();
    void noteBytes();
    void addHeader(std::string_view line);
    [[nodiscard]] CallFailure lost() const;
    [[nodiscard]] std::string problem(CURLcode code) const;
    [[nodiscard]] tl::unexpected<Error> failed(CURLcode code) const;
    [[nodiscard]] tl::unexpected<Error> redirected() const;

    const HttpRequest& m_request;
    const HttpLimits& m_limits;
    CallLoop& m_loop;
    std::coroutine_handle<> m_call;
    std::atomic<bool> m_stopped{false};
    CurlHandle m_handle;
    curl_slist* m_headers = nullptr;
    HttpReply m_reply;
    bool m_tooLarge = false;
    std::array<char, CURL_ERROR_SIZE> m_problem{}; ///< libcurl's own words
    int m_sendings = 0;                            ///< times libcurl was about to write the request
    bool m_answerBegan = false;
    std::chrono::steady_clock::time_point m_lastProgress;
    std::optional<Result<HttpReply>> m_result;
};

} // namespace optimizers
