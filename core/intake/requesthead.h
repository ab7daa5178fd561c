/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <expected>

namespace desk
{

/// How much of one request is read; in bytes.
struct RequestLimits {
    qsizetype target = 8 * 1024; ///< longest request line; beyond it 414
    qsizetype head = 16 * 1024;  ///< request line and headers together; beyond it 431
    qint64 body = 256 * 1024;    ///< beyond it 413
};

/// What the guard of a connection must know of a request before QHttpServer sees it.
struct RequestHead {
    qint64 contentLength = 0;
    bool closes = false;          ///< the connection ends with the answer: HTTP/1.0 or "Connection: close"
    bool expectsContinue = false; ///< the client waits for 100 before it sends the body
};

/// Why a request is answered before QHttpServer sees it.
struct RequestRefusal {
    int status = 400;
    QByteArray reason; ///< whole sentence for the client; no part of the request
};

/// Finds the end of a head while its bytes arrive, and refuses at once what can never become a good one.
/// QHttpServer takes a bare line feed for a line end as well: where the two would see different ends, a
/// request could hide in another, so that anything but CRLF is refused before it gets there.
class RequestHeadScanner
{
public:
    explicit RequestHeadScanner(RequestLimits limits = {})
        : m_limits(limits)
    {
    }

    /// Takes the next bytes, up to the end of the head. Returns how many belonged to it.
    std::expected<qsizetype, RequestRefusal> add(QByteArrayView bytes);
    bool isComplete() const { return m_complete; }
    /// Line ends before the request line, then the request line, the headers and the empty line; at most
    /// RequestLimits::head bytes.
    const QByteArray &bytes() const { return m_bytes; }
    /// Ready for the next request of the connection.
    void clear();

private:
    std::expected<void, RequestRefusal> take(char byte);
    std::expected<void, RequestRefusal> checkSize() const;

    RequestLimits m_limits;
    QByteArray m_bytes;
    qsizetype m_lineStart = 0;   ///< of the line that is arriving
    bool m_inRequestLine = true; ///< also while only empty lines have come
    bool m_complete = false;
};

/// Reads a complete head. Pure: the same bytes give the same result, whatever they are.
std::expected<RequestHead, RequestRefusal> parseRequestHead(QByteArrayView bytes, RequestLimits limits = {});

} // namespace desk
