// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The status codes of HTTP that Hone tells apart (RFC 9110, 6585, 8470).
namespace optimizers::http_status {

inline constexpr int ok = 200;
inline constexpr int badRequest = 400;
inline constexpr int paymentRequired = 402;
inline constexpr int notFound = 404;
inline constexpr int notAllowed = 405;
inline constexpr int requestTimeout = 408;
inline constexpr int conflict = 409;
inline constexpr int tooLarge = 413;
inline constexpr int unprocessable = 422;
inline constexpr int tooEarly = 425;
inline constexpr int tooManyRequests = 429;
inline constexpr int notImplemented = 501;
inline constexpr int unavailable = 503;
inline constexpr int overloaded = 529; ///< not of any RFC: what Anthropic answers

} // namespace optimizers::http_status
