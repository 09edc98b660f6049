// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bare_client.h"

#include "tests/benchmarks/process_use.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace tests {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;

namespace {

constexpr const char* body =
    R"({"model":"fake","messages":[{"role":"system","content":"Is the review positive or negative? Answer with one )"
    R"(word."},{"role":"user","content":"Review number 1: the film was long and I would not see it again."}],)"
    R"("max_tokens":256,"temperature":0.0,"stream":false})";

std::size_t drop(char* /*bytes*/, std::size_t /*one*/, std::size_t count, void* /*self*/)
{
    return count;
}

class BareClient
{
public:
    explicit BareClient(std::string url) : m_url(std::move(url))
    {
        m_headers.reset(curl_slist_append(curl_slist_append(nullptr, "Content-Type: application/json"), "Expect:"));
    }

    [[nodiscard]] bool post(int calls, int concurrency)
    {
        curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, 2L * concurrency);
        for (; m_started < std::min(calls, concurrency); ++m_started)
            start(m_handles.emplace_back(curl_easy_init()).get());
        bool worked = true;
        while (m_done < calls && worked) {
            int running = 0;
            worked = curl_multi_perform(m_multi.get(), &running) == CURLM_OK && collect(calls) &&
                     curl_multi_poll(m_multi.get(), nullptr, 0, 100, nullptr) == CURLM_OK;
        }
        for (const auto& handle : m_handles)
            curl_multi_remove_handle(m_multi.get(), handle.get());
        return worked;
    }

private:
    void start(CURL* handle)
    {
        curl_easy_setopt(handle, CURLOPT_URL, m_url.c_str());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body);
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers.get());
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &drop);
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_multi_add_handle(m_multi.get(), handle);
    }

    bool collect(int calls)
    {
        bool worked = true;
        int waiting = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi.get(), &waiting)) {
            worked = worked && message->data.result == CURLE_OK;
            CURL* handle = message->easy_handle;
            curl_multi_remove_handle(m_multi.get(), handle);
            ++m_done;
            if (m_started < calls) {
                ++m_started;
                start(handle);
            }
        }
        return worked;
    }

    struct Cleanup
    {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
        void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
    };
    struct EasyCleanup
    {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    };

    const std::string m_url;
    std::unique_ptr<curl_slist, Cleanup> m_headers;
    std::unique_ptr<CURLM, Cleanup> m_multi{curl_multi_init()};
    std::vector<std::unique_ptr<CURL, EasyCleanup>> m_handles;
    int m_started = 0;
    int m_done = 0;
};

} // namespace

Result<double> bareClientSeconds(const std::string& url, int calls, int concurrency)
{
    const double before = processUse().cpuSeconds;
    BareClient client(url);
    if (!client.post(calls, concurrency))
        return failure(ErrorKind::Unavailable, "libcurl alone could not post to " + url);
    return (processUse().cpuSeconds - before) / calls;
}

} // namespace tests
