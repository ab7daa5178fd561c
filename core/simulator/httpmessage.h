/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QHash>
#include <QUrlQuery>

#include <chrono>
#include <expected>
#include <optional>

namespace desk::simulated
{

/// One request, taken apart. Header names are lower-case.
struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< percent-decoded, without the query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    bool keepAlive = true;
};

/// One answer, and how it reaches the caller.
struct HttpReply {
    enum class Delivery {
        Whole,
        Never, ///< the connection stays open and silent
        Reset, ///< the connection is reset instead
        Drip,  ///< in pieces over dripTime
    };
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QByteArray extraHeader; ///< one whole line without its end; empty: none
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds dripTime{0};
};

/// Takes the first whole request off the front of @p buffer. Nothing if it is not whole yet; an error holds
/// the status to answer before closing (400, 413, 431, 501).
std::expected<std::optional<HttpRequest>, int> takeRequest(QByteArray &buffer);

/// The bytes of an answer: status line, headers, body.
QByteArray replyBytes(const HttpReply &reply, bool keepAlive);

} // namespace desk::simulated
