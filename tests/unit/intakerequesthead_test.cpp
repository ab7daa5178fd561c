/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/requesthead.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

/// The status with which a head is refused; 0: it is good.
int statusOf(const QByteArray &head)
{
    const auto parsed = parseRequestHead(head);
    return parsed ? 0 : parsed.error().status;
}

QByteArray withHeaders(const QByteArray &headers, const QByteArray &requestLine = "POST /webhook HTTP/1.1")
{
    return requestLine + "\r\nHost: desk\r\n" + headers + "\r\n";
}

RequestHead good(const QByteArray &head)
{
    const auto parsed = parseRequestHead(head);
    EXPECT_TRUE(parsed.has_value()) << (parsed ? "" : parsed.error().reason.constData());
    return parsed.value_or(RequestHead());
}

TEST(RequestHead, ReadsLengthAndPersistence)
{
    EXPECT_EQ(good(withHeaders("Content-Length: 12\r\n")).contentLength, 12);
    EXPECT_EQ(good(withHeaders("content-length:0012  \r\n")).contentLength, 12);
    EXPECT_EQ(good(withHeaders("", "GET / HTTP/1.1")).contentLength, 0);
    EXPECT_FALSE(good(withHeaders("", "GET / HTTP/1.1")).closes);
    EXPECT_FALSE(good(withHeaders("Connection: keep-alive\r\n", "GET / HTTP/1.1")).closes);
    EXPECT_TRUE(good(withHeaders("Connection: keep-alive, Close\r\n", "GET / HTTP/1.1")).closes);
    EXPECT_TRUE(good(withHeaders("Connection: close\r\nConnection: x\r\n", "GET / HTTP/1.1")).closes);
    EXPECT_FALSE(good(withHeaders("Connection: closed\r\n", "GET / HTTP/1.1")).closes);
    EXPECT_TRUE(good("GET / HTTP/1.0\r\n\r\n").closes);
    EXPECT_TRUE(good("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").closes);
    EXPECT_EQ(good("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").contentLength, 0);
}

TEST(RequestHead, KnowsWhoWaitsForContinue)
{
    EXPECT_TRUE(good(withHeaders("Expect: 100-Continue\r\nContent-Length: 1\r\n")).expectsContinue);
    EXPECT_FALSE(good(withHeaders("Expect: 100-continue\r\nContent-Length: 0\r\n")).expectsContinue);
    EXPECT_FALSE(good(withHeaders("Expect: x\r\nContent-Length: 1\r\n", "POST / HTTP/1.0")).expectsContinue);
    EXPECT_EQ(statusOf(withHeaders("Expect: 200-ok\r\nContent-Length: 1\r\n")), 417);
}

TEST(RequestHead, RefusesABadRequestLine)
{
    for (const char *line :
         {"GET", "GET /", "GET  HTTP/1.1", "GET / x HTTP/1.1", " GET / HTTP/1.1", "G(T / HTTP/1.1",
          "GET webhook HTTP/1.1", "GET https://desk/ HTTP/1.1", "GET / HTTP/1.1 ", "GET / http/1.1",
          "GET / HTTP/11", "GET / HTTP/1.x", "GET /\t HTTP/1.1", "GET /\xC3\xA9 HTTP/1.1",
          "CONNECT desk:80 HTTP/1.1", "GET http://[/ HTTP/1.1", "GET /\x7F HTTP/1.1"})
        EXPECT_EQ(statusOf(withHeaders("", line)), 400) << line;
    for (const char *line : {"GET / HTTP/1.1", "GET http://desk/webhook HTTP/1.1", "OPTIONS * HTTP/1.1",
                             "BREW /%7E?a=b&c=%20 HTTP/1.0"})
        EXPECT_EQ(statusOf(withHeaders("", line)), 0) << line;
    for (const char *line : {"GET / HTTP/2.0", "GET / HTTP/0.9", "PRI * HTTP/2.0"})
        EXPECT_EQ(statusOf(withHeaders("", line)), 505) << line;
}

TEST(RequestHead, RefusesBadHeaderLines)
{
    for (const char *header : {"no colon\r\n", ": value\r\n", "Name : value\r\n", " folded: value\r\n",
                               "\tx: y\r\n", "N\xC3\xA9: x\r\n",
                               "X: a\x01"
                               "b\r\n",
                               "X: a\x7F\r\n",
                               "X: \x0B"
                               "a\r\n",
                               "X(y): z\r\n"})
        EXPECT_EQ(statusOf(withHeaders(header, "GET / HTTP/1.1")), 400) << header;
    EXPECT_EQ(statusOf(withHeaders(QByteArray("X: a\0b\r\n", 8), "GET / HTTP/1.1")), 400);
    for (const char *header : {"X:\r\n", "X: \xC3\xA9\t!\r\n", "!#$%&'*+-.^_`|~9: x\r\n"})
        EXPECT_EQ(statusOf(withHeaders(header, "GET / HTTP/1.1")), 0) << header;
}

TEST(RequestHead, RefusesAnUncertainLength)
{
    for (const char *header :
         {"Content-Length: 1\r\nContent-Length: 1\r\n", "Content-Length: 1\r\ncontent-length: 2\r\n",
          "Content-Length: 1, 1\r\n", "Content-Length: +1\r\n", "Content-Length: -1\r\n",
          "Content-Length: 0x1\r\n", "Content-Length:\r\n", "Content-Length: 1 2\r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: identity\r\nContent-Length: 5\r\n"})
        EXPECT_EQ(statusOf(withHeaders(header)), 400) << header;
    EXPECT_EQ(statusOf("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
}

TEST(RequestHead, WantsALengthForABody)
{
    for (const char *method : {"POST", "PUT", "PATCH"})
        EXPECT_EQ(statusOf(withHeaders("", method + QByteArray(" / HTTP/1.1"))), 411) << method;
    EXPECT_EQ(statusOf(withHeaders("Transfer-Encoding: chunked\r\n")), 411);
    EXPECT_EQ(statusOf(withHeaders("Transfer-Encoding: chunked\r\n", "GET / HTTP/1.1")), 411);
}

TEST(RequestHead, LimitsTheBody)
{
    EXPECT_EQ(good(withHeaders("Content-Length: 262144\r\n")).contentLength, 262144);
    for (const char *length :
         {"262145", "18446744073709551615", "18446744073709551616", "99999999999999999999999999"})
        EXPECT_EQ(statusOf(withHeaders("Content-Length: " + QByteArray(length) + "\r\n")), 413) << length;
}

TEST(RequestHead, WantsOneGoodHost)
{
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(statusOf("GET / HTTP/1.0\r\n\r\n"), 0);
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
    for (const char *host : {"", "a b", "a:99999", "a:x", "[::1", "\xC3\xA9"})
        EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: " + QByteArray(host) + "\r\n\r\n"), 400) << host;
    for (const char *host : {"desk", "desk.example:8089", "127.0.0.1", "[::1]:80", "my_desk"})
        EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: " + QByteArray(host) + "\r\n\r\n"), 0) << host;
}

TEST(RequestHead, RefusesWebSocketButNotOtherUpgrades)
{
    EXPECT_EQ(statusOf(withHeaders("Connection: Upgrade\r\nUpgrade: WebSocket\r\n", "GET / HTTP/1.1")), 400);
    EXPECT_EQ(statusOf(withHeaders("Connection: Upgrade\r\nUpgrade: h2c\r\n", "GET / HTTP/1.1")), 0);
}

TEST(RequestHead, RefusesWhatIsNotWhole)
{
    for (const char *head : {"", "\r\n\r\n", "GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: a"})
        EXPECT_EQ(statusOf(head), 400) << head;
}

TEST(RequestHead, AReasonHoldsNoPartOfTheRequest)
{
    const auto parsed = parseRequestHead("GET / HTTP/1.1\r\nsecretvalue\r\n\r\n");
    ASSERT_FALSE(parsed.has_value());
    EXPECT_FALSE(parsed.error().reason.contains("secretvalue"));
}

/// Feeds @p bytes in pieces of @p size; the number of bytes that belong to the head, or minus the status.
qsizetype scan(const QByteArray &bytes, qsizetype size, RequestHeadScanner &scanner)
{
    qsizetype total = 0;
    for (qsizetype start = 0; start < bytes.size() && !scanner.isComplete(); start += size) {
        const auto taken =
            scanner.add(QByteArrayView(bytes).sliced(start, std::min(size, bytes.size() - start)));
        if (!taken)
            return -taken.error().status;
        total += *taken;
    }
    return total;
}

TEST(RequestHeadScanner, FindsTheEndHoweverTheBytesArrive)
{
    const QByteArray head = "\r\nPOST / HTTP/1.1\r\nHost: desk\r\nX: y\r\n\r\n";
    for (qsizetype size = 1; size <= head.size() + 8; ++size) {
        RequestHeadScanner scanner;
        EXPECT_EQ(scan(head + "{\"a\":1}\r\n\r\n", size, scanner), head.size()) << size;
        EXPECT_TRUE(scanner.isComplete());
        EXPECT_EQ(scanner.bytes(), head);
    }
}

TEST(RequestHeadScanner, StartsAgainAfterClear)
{
    const QByteArray head = "GET / HTTP/1.1\r\n\r\n";
    RequestHeadScanner scanner;
    for (int round = 0; round < 3; ++round) {
        EXPECT_EQ(scan(head, 5, scanner), head.size());
        EXPECT_TRUE(scanner.isComplete());
        scanner.clear();
        EXPECT_FALSE(scanner.isComplete());
        EXPECT_TRUE(scanner.bytes().isEmpty());
    }
}

TEST(RequestHeadScanner, RefusesAnyLineEndButOne)
{
    for (const char *bytes : {"GET / HTTP/1.1\n", "\n", "GET / HTTP/1.1\r\nHost: a\n", "GET / HTTP/1.1\r\n\n",
                              "GET /\rX", "\r\r\n", "GET / HTTP/1.1\r\nA: b\r\n\rX"}) {
        RequestHeadScanner scanner;
        EXPECT_EQ(scan(bytes, 100, scanner), -400) << bytes;
    }
    RequestHeadScanner scanner;
    EXPECT_EQ(scan(QByteArray("GET\0", 4), 100, scanner), -400);
    scanner.clear();
    EXPECT_EQ(scan("\x16", 100, scanner), -400);
}

TEST(RequestHeadScanner, LimitsRequestLineAndHeaders)
{
    const RequestLimits limits{.target = 20, .head = 40};
    const auto result = [&](const QByteArray &bytes) {
        RequestHeadScanner scanner(limits);
        return scan(bytes, 7, scanner);
    };
    EXPECT_EQ(result(QByteArray(20, 'x')), 20);
    EXPECT_EQ(result(QByteArray(21, 'x')), -414);
    EXPECT_EQ(result(QByteArray(18, 'x') + "\r\n" + QByteArray(16, 'y') + "\r\n\r\n"), 40);
    EXPECT_EQ(result(QByteArray(18, 'x') + "\r\n" + QByteArray(17, 'y') + "\r\n\r\n"), -431);
    QByteArray emptyLines;
    for (int i = 0; i < 20; ++i)
        emptyLines += "\r\n";
    EXPECT_EQ(result(emptyLines), 40);
    EXPECT_EQ(result(emptyLines + "G"), -431);
}

} // namespace
} // namespace desk
