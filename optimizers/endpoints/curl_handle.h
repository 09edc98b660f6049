// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

namespace optimizers {

/// An easy handle of libcurl with the address it is set up for, taken apart once: libcurl would do so for each
/// transfer.
struct CurlHandle
{
    struct Cleanup
    {
        void operator()(CURL* owned) const { curl_easy_cleanup(owned); }
        void operator()(CURLU* owned) const { curl_url_cleanup(owned); }
    };

    std::unique_ptr<CURLU, Cleanup> address;
    std::unique_ptr<CURL, Cleanup> easy; ///< last: it refers to the address
    std::string url;                     ///< empty: fresh
    bool loopback = false;
};

} // namespace optimizers
