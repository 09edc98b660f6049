// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/http_client.h"

#include "optimizers/endpoints/curl_driver.h"
#include "optimizers/endpoints/curl_transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <ranges>
#include <thread>
#include <utility>

namespace optimizers {

namespace {

using TransferPointer = std::shared_ptr<CurlTransfer>;

constexpr std::chrono::milliseconds checkInterval(250);

/// libcurl itself looks only where it was built to look.
HttpLimits withCertificates(HttpLimits limits)
{
    // Nothing in this program changes its environment.
    const char* named = std::getenv("SSL_CERT_FILE"); // NOLINT(concurrency-mt-unsafe)
    if (limits.certificates.empty() && named != nullptr)
        limits.certificates = named;
    return limits;
}

} // namespace

std::optional<std::string_view> HttpReply::header(std::string_view name) const
{
    const auto latest = headers | std::views::reverse;
    const auto found = std::ranges::find(latest, name, &HttpHeader::name);
    if (found == latest.end())
        return std::nullopt;
    return found->value;
}

/// The network thread and all that only it touches; the queues are how other threads reach it.
class HttpClient::Network
{
public:
    explicit Network(const HttpLimits& limits)
        : m_limits(withCertificates(limits)), m_driver(static_cast<long>(limits.connections))
    {
        m_thread = std::jthread([this](const std::stop_token& ended) { run(ended); });
    }

    ~Network()
    {
        m_thread.request_stop();
        m_driver.wake();
        m_thread.join();
    }

    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    [[nodiscard]] const HttpLimits& limits() const { return m_limits; }
    void submit(TransferPointer transfer) { enqueue(m_submitted, std::move(transfer)); }
    void cancel(const TransferPointer& transfer)
    {
        transfer->stop(); // it may not have been submitted yet
        enqueue(m_cancelled, transfer);
    }

private:
    void enqueue(std::vector<TransferPointer>& queue, TransferPointer transfer)
    {
        bool wake = false;
        {
            const std::scoped_lock lock(m_mutex);
            queue.push_back(std::move(transfer));
            wake = !std::exchange(m_woken, true);
        }
        if (wake)
            m_driver.wake();
    }

    void run(const std::stop_token& ended);
    void takeQueues(bool ending);
    [[nodiscard]] CurlHandle takeIdle(const std::string& url);
    void start(TransferPointer transfer);
    void collectFinished();
    void dropOverdue();
    /// Takes the transfer off the multi handle; none if it has ended before.
    [[nodiscard]] TransferPointer remove(const CurlTransfer* transfer);

    const HttpLimits m_limits;
    CurlDriver m_driver;
    std::vector<TransferPointer> m_active;
    std::vector<CurlHandle> m_idle; ///< no transfer uses them; still set up for the address they were used for last
    std::chrono::steady_clock::time_point m_nextCheck;

    std::mutex m_mutex;
    std::vector<TransferPointer> m_submitted;
    std::vector<TransferPointer> m_cancelled;
    bool m_woken = false;

    std::jthread m_thread;
};

void HttpClient::Network::run(const std::stop_token& ended)
{
    // TLS writes to connections that may be gone; the signal would end the program.
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr);
    while (!ended.stop_requested()) {
        takeQueues(false);
        m_driver.turn(checkInterval);
        collectFinished();
        dropOverdue();
    }
    takeQueues(true);
    while (!m_active.empty()) {
        const TransferPointer removed = remove(m_active.back().get());
        removed->deliver(removed->cancelled());
    }
}

void HttpClient::Network::takeQueues(bool ending)
{
    std::vector<TransferPointer> submitted;
    std::vector<TransferPointer> cancelled;
    {
        const std::scoped_lock lock(m_mutex);
        submitted.swap(m_submitted);
        cancelled.swap(m_cancelled);
        m_woken = false;
    }
    for (TransferPointer& transfer : submitted) {
        if (ending || transfer->isStopped())
            transfer->deliver(transfer->cancelled());
        else
            start(std::move(transfer));
    }
    for (const TransferPointer& transfer : cancelled)
        if (const TransferPointer removed = remove(transfer.get()))
            removed->deliver(removed->cancelled());
}

CurlHandle HttpClient::Network::takeIdle(const std::string& url)
{
    CurlHandle idle;
    if (!m_idle.empty()) {
        idle = std::move(m_idle.back());
        m_idle.pop_back();
    }
    if (idle.easy && idle.url == url)
        return idle;
    if (idle.easy)
        curl_easy_reset(idle.easy.get());
    else
        idle.easy.reset(curl_easy_init());
    idle.url.clear();
    return idle;
}

void HttpClient::Network::start(TransferPointer transfer)
{
    if (!transfer->prepare(takeIdle(transfer->url()))) {
        transfer->deliver(transfer->outcome(CURLE_URL_MALFORMAT));
        return;
    }
    curl_multi_add_handle(m_driver.multi(), transfer->handle());
    m_active.push_back(std::move(transfer));
}

void HttpClient::Network::collectFinished()
{
    int waiting = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_driver.multi(), &waiting)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        CurlTransfer* transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        Result<HttpReply> outcome = transfer->outcome(code);
        // Its caller may go as soon as it has the outcome, and the request with it.
        if (const TransferPointer removed = remove(transfer))
            removed->deliver(std::move(outcome));
    }
}

void HttpClient::Network::dropOverdue()
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextCheck)
        return;
    m_nextCheck = now + checkInterval;
    std::vector<TransferPointer> overdue;
    std::ranges::copy_if(m_active, std::back_inserter(overdue),
                         [&](const TransferPointer& transfer) { return transfer->isOverdue(now); });
    for (const TransferPointer& transfer : overdue) {
        (void)remove(transfer.get());
        transfer->deliver(transfer->overdue());
    }
}

TransferPointer HttpClient::Network::remove(const CurlTransfer* transfer)
{
    const auto place = std::ranges::find(m_active, transfer, &TransferPointer::get);
    if (place == m_active.end())
        return nullptr;
    TransferPointer removed = std::move(*place);
    *place = std::move(m_active.back());
    m_active.pop_back();
    curl_multi_remove_handle(m_driver.multi(), removed->handle());
    m_idle.push_back(removed->release());
    return removed;
}

HttpClient::HttpClient(const HttpLimits& limits) : m_network(std::make_unique<Network>(limits)) {}

HttpClient::~HttpClient() = default;

/// Waits for what becomes of one request.
class HttpClient::Answer
{
public:
    Answer(Network& network, const HttpRequest& request, CallLoop& loop, std::stop_token stop)
        : m_network(network),
          m_transfer(std::make_shared<CurlTransfer>(request, network.limits(), loop)),
          m_stop(std::move(stop))
    {}

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> call)
    {
        m_transfer->setCall(call);
        m_onStop.emplace(m_stop, Cancel{m_network, m_transfer});
        m_network.submit(m_transfer); // the answer may be here before this returns, and this be gone
    }
    [[nodiscard]] Result<HttpReply> await_resume()
    {
        m_onStop.reset();
        return m_transfer->result();
    }

private:
    struct Cancel
    {
        Network& network;
        TransferPointer transfer;

        void operator()() const { network.cancel(transfer); }
    };

    Network& m_network;
    TransferPointer m_transfer;
    std::stop_token m_stop;
    std::optional<std::stop_callback<Cancel>> m_onStop;
};

Call<Result<HttpReply>> HttpClient::send(const HttpRequest& request, CallLoop& loop, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return stoppedBeforeSending();
    Answer answer(*m_network, request, loop, std::move(stop));
    co_return co_await answer;
}

Result<HttpReply> HttpClient::send(const HttpRequest& request, const std::stop_token& stop)
{
    return waitFor([&](CallLoop& loop) { return send(request, loop, stop); });
}

} // namespace optimizers
