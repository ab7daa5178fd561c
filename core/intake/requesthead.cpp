/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/requesthead.h"

#include <QUrl>

#include <algorithm>
#include <optional>
#include <string_view>

namespace desk
{

namespace
{

using Checked = std::expected<void, RequestRefusal>;

std::unexpected<RequestRefusal> refusal(int status, const char *reason)
{
    return std::unexpected(RequestRefusal{status, reason});
}

bool isTokenCharacter(char c)
{
    const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return alphanumeric || (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isControl(char c)
{
    return (c >= 0 && c < ' ') || c == '\x7F';
}

bool isVisible(char c)
{
    return c > ' ' && c < 0x7F;
}

bool sameWord(QByteArrayView left, const char *right)
{
    return left.compare(QByteArrayView(right), Qt::CaseInsensitive) == 0;
}

/// Whether a comma separated list names @p word.
bool lists(QByteArrayView list, const char *word)
{
    for (qsizetype start = 0; start <= list.size();) {
        qsizetype end = list.indexOf(',', start);
        end = end < 0 ? list.size() : end;
        if (sameWord(list.sliced(start, end - start).trimmed(), word))
            return true;
        start = end + 1;
    }
    return false;
}

/// The parts of a head that decide; absent ones are empty optionals.
struct Fields {
    QByteArrayView method;
    bool http10 = false;
    std::optional<QByteArrayView> host;
    std::optional<QByteArrayView> contentLength;
    bool transferEncoding = false;
    bool webSocket = false;
    std::optional<QByteArrayView> expect;
    RequestHead head;
};

Checked readVersion(QByteArrayView version, Fields &fields)
{
    const bool shaped = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5]) &&
                        version[6] == '.' && isDigit(version[7]);
    if (!shaped)
        return refusal(400, "The request line does not end with an HTTP version.");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refusal(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    fields.http10 = version == "HTTP/1.0";
    fields.head.closes = fields.http10;
    return {};
}

Checked readRequestLine(QByteArrayView line, Fields &fields)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return refusal(400, "The request line is not METHOD target HTTP/1.1.");
    fields.method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const bool absolute = target.startsWith('/') || target == "*" || target.startsWith("http://");
    if (!isToken(fields.method) || !absolute || !std::all_of(target.begin(), target.end(), isVisible) ||
        !QUrl::fromEncoded(target.toByteArray()).isValid())
        return refusal(400, "The request line is not METHOD target HTTP/1.1.");
    return readVersion(line.sliced(last + 1), fields);
}

Checked readHost(QByteArrayView value, Fields &fields)
{
    if (fields.host)
        return refusal(400, "There is more than one Host header.");
    QUrl probe;
    probe.setAuthority(QString::fromUtf8(value));
    if (value.isEmpty() || !probe.isValid() || !std::all_of(value.begin(), value.end(), isVisible))
        return refusal(400, "The Host header is not a host with an optional port.");
    fields.host = value;
    return {};
}

Checked readField(QByteArrayView name, QByteArrayView value, Fields &fields)
{
    if (sameWord(name, "host"))
        return readHost(value, fields);
    if (sameWord(name, "content-length")) {
        if (fields.contentLength)
            return refusal(400, "There is more than one Content-Length header.");
        fields.contentLength = value;
    } else if (sameWord(name, "transfer-encoding")) {
        fields.transferEncoding = true;
    } else if (sameWord(name, "connection")) {
        fields.head.closes = fields.head.closes || lists(value, "close");
    } else if (sameWord(name, "upgrade")) {
        fields.webSocket = fields.webSocket || lists(value, "websocket");
    } else if (sameWord(name, "expect")) {
        fields.expect = value;
    }
    return {};
}

Checked readHeaderLine(QByteArrayView line, Fields &fields)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return refusal(400, "A header line is not Name: value.");
    const QByteArrayView value = line.sliced(colon + 1);
    const bool printable =
        std::none_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; });
    if (!printable)
        return refusal(400, "A header value holds a control character.");
    return readField(line.first(colon), value.trimmed(), fields);
}

/// How long the body is; every doubt about it is a refusal, because the next request begins where it ends.
Checked readLength(RequestLimits limits, Fields &fields)
{
    if (fields.transferEncoding && (fields.contentLength || fields.http10))
        return refusal(400, "Transfer-Encoding cannot stand beside Content-Length or in HTTP/1.0.");
    if (fields.transferEncoding)
        return refusal(411, "Send the body with a Content-Length, not in chunks.");
    if (!fields.contentLength) {
        const bool wantsBody = fields.method == "POST" || fields.method == "PUT" || fields.method == "PATCH";
        return wantsBody ? refusal(411, "Send the body with a Content-Length.") : Checked();
    }
    QByteArrayView digits = *fields.contentLength;
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return refusal(400, "Content-Length is not a number.");
    while (digits.size() > 1 && digits.front() == '0')
        digits = digits.sliced(1);
    if (digits.size() > 18 || digits.toLongLong() > limits.body)
        return refusal(413, "The body is larger than this program takes.");
    fields.head.contentLength = digits.toLongLong();
    return {};
}

Checked checkWhole(Fields &fields)
{
    if (!fields.host && !fields.http10)
        return refusal(400, "The Host header is missing.");
    // QHttpServer would answer it twice.
    if (fields.webSocket)
        return refusal(400, "WebSocket is not spoken here.");
    if (fields.expect && !fields.http10) {
        if (!sameWord(*fields.expect, "100-continue"))
            return refusal(417, "Only the expectation 100-continue can be met.");
        fields.head.expectsContinue = fields.head.contentLength > 0;
    }
    return {};
}

} // namespace

std::expected<qsizetype, RequestRefusal> RequestHeadScanner::add(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && !m_complete) {
        if (const auto good = take(bytes[taken++]); !good)
            return std::unexpected(good.error());
    }
    return taken;
}

std::expected<void, RequestRefusal> RequestHeadScanner::take(char byte)
{
    const bool afterReturn = m_bytes.size() > m_lineStart && m_bytes.back() == '\r';
    if ((byte == '\n') != afterReturn)
        return refusal(400, "A line does not end with carriage return and line feed.");
    // Such as the greeting of TLS, which would otherwise be waited for.
    if (isControl(byte) && byte != '\r' && byte != '\n' && byte != '\t')
        return refusal(400, "This is not HTTP: there is a control character.");
    m_bytes.append(byte);
    if (byte != '\n')
        return checkSize();
    const bool emptyLine = m_bytes.size() - m_lineStart == 2;
    m_complete = emptyLine && !m_inRequestLine;
    // Empty lines before a request are left over from the one before it.
    m_inRequestLine = m_inRequestLine && emptyLine;
    m_lineStart = m_bytes.size();
    return checkSize();
}

std::expected<void, RequestRefusal> RequestHeadScanner::checkSize() const
{
    if (m_inRequestLine && m_bytes.size() - m_lineStart > m_limits.target)
        return refusal(414, "The request line is too long.");
    if (m_bytes.size() > m_limits.head)
        return refusal(431, "The headers are larger than this program takes.");
    return {};
}

void RequestHeadScanner::clear()
{
    m_bytes.resize(0);
    m_lineStart = 0;
    m_inRequestLine = true;
    m_complete = false;
}

std::expected<RequestHead, RequestRefusal> parseRequestHead(QByteArrayView bytes, RequestLimits limits)
{
    Fields fields;
    bool requestLineRead = false;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf("\r\n", start);
        if (end < 0)
            return refusal(400, "The request ends in the middle of a line.");
        const QByteArrayView line = bytes.sliced(start, end - start);
        start = end + 2;
        if (line.isEmpty() && requestLineRead)
            break;
        if (line.isEmpty())
            continue;
        const auto good = requestLineRead ? readHeaderLine(line, fields) : readRequestLine(line, fields);
        if (!good)
            return std::unexpected(good.error());
        requestLineRead = true;
    }
    if (!requestLineRead)
        return refusal(400, "There is no request line.");
    if (const auto good = readLength(limits, fields); !good)
        return std::unexpected(good.error());
    if (const auto good = checkWhole(fields); !good)
        return std::unexpected(good.error());
    return fields.head;
}

} // namespace desk
