/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/errorsorting.h"
#include "core/qiscus/httptransport.h"

#include <QTimeZone>

#include <gtest/gtest.h>

using namespace desk;
using namespace std::chrono_literals;

namespace
{

using Kind = QiscusError::Kind;

const QString secret = QStringLiteral("S3cr3tK3y");

TransportReply answered(int status, const QByteArray &body = {})
{
    TransportReply reply;
    reply.status = status;
    reply.reason = QStringLiteral("Reason");
    reply.body = body;
    reply.complete = true;
    return reply;
}

Kind kindOf(int status, const QByteArray &body = {})
{
    return errorFrom(answered(status, body), secret).kind;
}

QString messageOf(int status, const QByteArray &body)
{
    return errorFrom(answered(status, body), secret).message;
}

Kind kindOf400(const QByteArray &text)
{
    return kindOf(400, "{\"errors\":\"" + text + "\"}");
}

} // namespace

TEST(QiscusErrorSorting, SortsByStatus)
{
    for (const int status : {401, 402, 403})
        EXPECT_EQ(kindOf(status), Kind::Credentials) << status;
    for (const int status : {400, 404, 405, 409, 413, 415, 422, 451, 300, 301, 302, 307, 308})
        EXPECT_EQ(kindOf(status), Kind::Refused) << status;
    for (const int status : {408, 500, 502, 503, 504, 599, 700, 100, 200, 204})
        EXPECT_EQ(kindOf(status), Kind::Unknown) << status;
    EXPECT_EQ(kindOf(429), Kind::Pace);
    EXPECT_EQ(errorFrom(answered(422), secret).httpStatus, 422);
}

TEST(QiscusErrorSorting, WithoutAnAnswerItMattersWhetherAnythingWasSent)
{
    TransportReply reply;
    reply.trouble = QStringLiteral("Connection refused");
    reply.sent = false;
    EXPECT_EQ(errorFrom(reply, secret).kind, Kind::NotSent);
    EXPECT_EQ(errorFrom(reply, secret).message, QStringLiteral("Connection refused"));
    reply.sent = true;
    EXPECT_EQ(errorFrom(reply, secret).kind, Kind::Unknown);
}

TEST(QiscusErrorSorting, KnowsTheWordsForATakenRoom)
{
    for (const QByteArray text :
         {"Cant join room, exceed max agents", "can't join room: Exceeds maximum number of agents",
          "exceeded max_agent", "EXCEED MAX AGENTS"})
        EXPECT_EQ(kindOf400(text), Kind::RoomTaken) << text.toStdString();
    EXPECT_EQ(kindOf(422, R"({"errors":{"base":["Cant join room, exceed max agents"]}})"), Kind::RoomTaken);
    EXPECT_EQ(kindOf(500, R"({"errors":"Cant join room, exceed max agents"})"), Kind::Unknown);
    EXPECT_EQ(kindOf400("exceed max length of notes"), Kind::Refused);
    EXPECT_EQ(kindOf400("agent not found"), Kind::Refused);
}

TEST(QiscusErrorSorting, KnowsTheWordsForAResolvedRoom)
{
    for (const QByteArray text :
         {"room already resolved", "Room is already resolved.", "This room has already been resolved",
          "room_already_resolved", "the room was resolved", "room is resolved"})
        EXPECT_EQ(kindOf400(text), Kind::Gone) << text.toStdString();
    for (const QByteArray text : {"room is not resolved", "room has not been resolved", "room isn't resolved",
                                  "host could not be resolved", "resolve the room first", "unresolved"})
        EXPECT_EQ(kindOf400(text), Kind::Refused) << text.toStdString();
}

TEST(QiscusErrorSorting, ACutRefusalIsUnknownForItsWordsAreMissing)
{
    TransportReply reply = answered(400, R"({"errors":"Cant join)");
    reply.complete = false;
    reply.trouble = QStringLiteral("Connection closed");
    const QiscusError error = errorFrom(reply, secret);
    EXPECT_EQ(error.kind, Kind::Unknown);
    EXPECT_EQ(error.message, QStringLiteral("HTTP 400 Reason, then: Connection closed"));
    reply.status = 401;
    EXPECT_EQ(errorFrom(reply, secret).kind, Kind::Credentials);
}

TEST(QiscusErrorSorting, ReadsErrorsOfAnyShape)
{
    EXPECT_EQ(messageOf(422, R"({"errors":"agent not found"})"), QStringLiteral("agent not found"));
    EXPECT_EQ(messageOf(422, R"({"errors":["one",{"two":"three"},null,""]})"),
              QStringLiteral("one; two: three"));
    EXPECT_EQ(messageOf(422, R"({"errors":{"agent":["is gone","is busy"],"code":17}})"),
              QStringLiteral("agent: is gone; is busy; code: 17"));
    EXPECT_EQ(messageOf(400, R"({"error":{"message":"no"},"message":"never"})"),
              QStringLiteral("message: no"));
    EXPECT_EQ(messageOf(400, R"({"message":"never"})"), QStringLiteral("never"));
    EXPECT_EQ(messageOf(400, R"({"status":400,"detail":"x"})"), QStringLiteral("detail: x; status: 400"));
    EXPECT_EQ(messageOf(400, R"(["a","b"])"), QStringLiteral("a; b"));
    EXPECT_EQ(messageOf(502, ""), QStringLiteral("HTTP 502 Reason"));
    EXPECT_EQ(messageOf(502, "{}"), QStringLiteral("HTTP 502 Reason"));
    EXPECT_EQ(messageOf(400, "plain words\r\n"), QStringLiteral("plain words"));
}

TEST(QiscusErrorSorting, ReadsHtmlAsText)
{
    const QByteArray page =
        "<!DOCTYPE html><html><head><title>502 Bad Gateway</title><style>p{color:red}</style>"
        "<script>var x='<p>hidden</p>';</script></head><!-- unseen -->\n"
        "<body><h1>Bad&nbsp;Gateway</h1><p>nginx &amp; friends &lt;1.2&gt;</p></body></html>";
    EXPECT_EQ(messageOf(502, page), QStringLiteral("502 Bad Gateway Bad Gateway nginx & friends <1.2>"));
    EXPECT_LE(messageOf(502, "<p>" + QByteArray(1'000'000, 'x')).size(), 300);
}

TEST(QiscusErrorSorting, AMessageIsBoundedAndPlain)
{
    EXPECT_EQ(messageOf(400, "{\"errors\":\"" + QByteArray(5'000, 'e') + "\"}").size(), 2'000);
    EXPECT_EQ(messageOf(400, R"({"errors":"a\u0000b\u202e\r\nc"})"), QStringLiteral("ab c"));
    const QByteArray deep = "{\"errors\":" + QByteArray(900, '[') + "\"x\"" + QByteArray(900, ']') + "}";
    EXPECT_EQ(messageOf(400, deep), QStringLiteral("…"));
}

TEST(QiscusErrorSorting, NoSecretGetsIntoAMessage)
{
    EXPECT_EQ(messageOf(400, R"({"errors":"key S3cr3tK3y is wrong, s3cr3tk3y"})"),
              QStringLiteral("key [redacted] is wrong, [redacted]"));
    EXPECT_EQ(messageOf(500, "<p>Qiscus-Secret-Key: S3cr3tK3y</p>"),
              QStringLiteral("Qiscus-Secret-Key: [redacted]"));
    EXPECT_EQ(
        messageOf(400, R"({"a":{"authentication_token":"t1","sdk_key":"t2","Password":["t3"],"id":5}})"),
        QStringLiteral(
            "a: Password: [redacted]; authentication_token: [redacted]; id: 5; sdk_key: [redacted]"));
    // Cutting first would leave the first half of the secret at the end.
    const QString cut = messageOf(400, "{\"errors\":\"" + QByteArray(1'996, 'e') + "S3cr3tK3y\"}");
    EXPECT_FALSE(cut.contains(u"S3c"));
    TransportReply halfway = answered(400, "S3cr");
    halfway.complete = false;
    EXPECT_FALSE(errorFrom(halfway, secret).message.contains(u"S3cr"));
    EXPECT_FALSE(
        unreadable(answered(200, "<p>S3cr3tK3y</p>"), QStringLiteral("x"), secret).message.contains(secret));
}

TEST(QiscusErrorSorting, ARedirectPointsToTheBaseUrl)
{
    TransportReply reply = answered(302);
    reply.location = "https://login.example/enter?session=abc";
    const QString message = errorFrom(reply, secret).message;
    EXPECT_TRUE(message.contains(u"login.example")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"QISCUS_BASE_URL"));
    EXPECT_FALSE(message.contains(u"session"));
}

TEST(QiscusErrorSorting, AnUnreadableAnswerMayHaveHadItsEffect)
{
    const QiscusError page =
        unreadable(answered(200, " <h1>Hotel login</h1>"), QStringLiteral("no JSON"), secret);
    EXPECT_EQ(page.kind, Kind::Unknown);
    EXPECT_EQ(page.httpStatus, 200);
    EXPECT_TRUE(page.message.contains(u"no JSON") && page.message.contains(u"Hotel login"));
    const QiscusError json =
        unreadable(answered(200, R"({"data":{"name":"Budi"})"), QStringLiteral("no JSON"), secret);
    EXPECT_FALSE(json.message.contains(u"Budi"));
}

TEST(QiscusErrorSorting, RetryAfterInSeconds)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EXPECT_EQ(retryAfterFrom("7", now), 7s);
    EXPECT_EQ(retryAfterFrom(" 0 ", now), 0s);
    EXPECT_EQ(retryAfterFrom("-3", now), 0s);
    EXPECT_EQ(retryAfterFrom("86400", now), 5min);
    EXPECT_EQ(retryAfterFrom("9223372036854775807", now), 5min);
    EXPECT_EQ(retryAfterFrom("-9223372036854775808", now), 0s);
    EXPECT_EQ(retryAfterFrom("", now), std::nullopt);
    EXPECT_EQ(retryAfterFrom("soon", now), std::nullopt);
}

TEST(QiscusErrorSorting, RetryAfterAsADate)
{
    const QDateTime now(QDate(2026, 3, 2), QTime(10, 0, 0), QTimeZone::utc());
    EXPECT_EQ(retryAfterFrom("Mon, 02 Mar 2026 10:00:42 GMT", now), 42s);
    EXPECT_EQ(retryAfterFrom("Mon, 02 Mar 2026 09:00:00 GMT", now), 0s);
    EXPECT_EQ(retryAfterFrom("Tue, 03 Mar 2026 10:00:00 GMT", now), 5min);
    EXPECT_EQ(retryAfterFrom("Mon, 99 Mar 2026 10:00:00 GMT", now), std::nullopt);

    TransportReply reply = answered(429);
    reply.retryAfter = "Mon, 02 Mar 2020 10:00:09 GMT";
    reply.date =
        "Mon, 02 Mar 2020 10:00:00 GMT"; // our clock may be years off, the server's tells the distance
    EXPECT_EQ(errorFrom(reply, secret).retryAfter, 9s);
}
