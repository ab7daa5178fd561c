/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/httpmessage.h"

#include <QList>

namespace desk::simulated
{

namespace
{
constexpr qsizetype longestHead = 64 * 1024;
constexpr qint64 longestBody = 1024 * 1024;

/// Method, path, query and headers; nothing if they make no sense.
std::optional<HttpRequest> parseHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start[1].startsWith('/') || !start[2].startsWith("HTTP/1."))
        return std::nullopt;
    HttpRequest request;
    request.method = start[0];
    const qsizetype mark = start[1].indexOf('?');
    request.path = QByteArray::fromPercentEncoding(mark < 0 ? start[1] : start[1].left(mark));
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromLatin1(start[1].sliced(mark + 1)));
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        request.headers.insert(line.left(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const QByteArray connection = request.headers.value("connection").toLower();
    request.keepAlive = start[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive";
    return request;
}

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {404, "Not Found"},
                                                {413, "Payload Too Large"},
                                                {422, "Unprocessable Entity"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {501, "Not Implemented"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"}};
    return reasons.value(status, "Unknown");
}
} // namespace

std::expected<std::optional<HttpRequest>, int> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd > longestHead || (headEnd < 0 && buffer.size() > longestHead))
        return std::unexpected(431);
    if (headEnd < 0)
        return std::nullopt;
    std::optional<HttpRequest> request = parseHead(buffer.left(headEnd));
    if (!request)
        return std::unexpected(400);
    if (request->headers.contains("transfer-encoding"))
        return std::unexpected(501);
    bool isNumber = true;
    const qint64 length = request->headers.value("content-length", "0").toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return std::unexpected(400);
    if (length > longestBody)
        return std::unexpected(413);
    const qsizetype bodyStart = headEnd + 4;
    if (buffer.size() < bodyStart + length)
        return std::nullopt;
    request->body = buffer.mid(bodyStart, length);
    buffer.remove(0, bodyStart + length);
    return request;
}

QByteArray replyBytes(const HttpReply &reply, bool keepAlive)
{
    QByteArray bytes;
    bytes.reserve(reply.body.size() + 256);
    bytes += "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status);
    bytes += "\r\nContent-Type: " + reply.contentType;
    bytes += "\r\nContent-Length: " + QByteArray::number(reply.body.size());
    if (!reply.extraHeader.isEmpty())
        bytes += "\r\n" + reply.extraHeader;
    bytes += keepAlive ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
    bytes += reply.body;
    return bytes;
}

} // namespace desk::simulated
