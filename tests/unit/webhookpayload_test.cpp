/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/webhookpayload.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <vector>

using namespace desk;

namespace
{

const QString ourApp = QStringLiteral("tokoa-x1y2z3w4v5u6t7s8");

std::string print(const PayloadError &error)
{
    return (error.field + QStringLiteral(": ") + error.problem).toStdString();
}

std::expected<NewChatPayload, PayloadError> chat(const QByteArray &body)
{
    return parseNewChat(body, ourApp);
}

/// A body whose room id is the given piece of JSON.
std::expected<NewChatPayload, PayloadError> chatInRoom(const QByteArray &json)
{
    return chat("{\"name\":\"Budi\",\"room_id\":" + json + ",\"source\":\"wa\"}");
}

QByteArray roomOf(const QByteArray &json)
{
    const auto parsed = chatInRoom(json);
    EXPECT_TRUE(parsed.has_value()) << json.toStdString() << " " << print(parsed.error());
    return parsed ? parsed->room : QByteArray();
}

void expectRoomRefused(const QByteArray &json)
{
    const auto parsed = chatInRoom(json);
    ASSERT_FALSE(parsed.has_value()) << json.toStdString();
    EXPECT_EQ(parsed.error().field, QStringLiteral("room_id")) << json.toStdString();
    EXPECT_TRUE(parsed.error().problem.contains(u"digits")) << print(parsed.error());
}

void expectBodyRefused(const QByteArray &body)
{
    const auto parsed = chat(body);
    ASSERT_FALSE(parsed.has_value()) << body.left(80).toStdString();
    EXPECT_EQ(parsed.error().field, QStringLiteral("body")) << body.left(80).toStdString();
    EXPECT_FALSE(parsed.error().problem.isEmpty());
}

/// A line of the data file.
struct Sample {
    std::string name;
    bool resolve = false;
    QByteArray body;
    bool parses = false; ///< "ignore" is for the ledger to decide: the body itself is fine
    QString room;        ///< what the body says, without a detour over numbers
};

void PrintTo(const Sample &sample, std::ostream *out)
{
    *out << sample.name;
}

std::vector<Sample> readSamples()
{
    std::vector<Sample> samples;
    QFile file(QStringLiteral(DESK_TEST_DATA "/webhooks.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return samples;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonValue body = line.value(u"body");
        const bool resolve = line.value(u"endpoint") == QStringLiteral("resolve");
        const QJsonObject holder = resolve ? body.toObject().value(u"service").toObject() : body.toObject();
        samples.push_back(
            {.name = line.value(u"name").toString().toStdString(),
             .resolve = resolve,
             .body = body.isString() ? body.toString().toUtf8() : QJsonDocument(body.toObject()).toJson(),
             .parses = line.value(u"expect") != QStringLiteral("reject"),
             .room = holder.value(u"room_id").toVariant().toString()});
    }
    return samples;
}

class WebhookSample : public testing::TestWithParam<Sample>
{
};

} // namespace

TEST_P(WebhookSample, HasTheExpectedOutcome)
{
    const Sample &sample = GetParam();
    if (sample.resolve) {
        const auto parsed = parseResolved(sample.body, ourApp);
        ASSERT_EQ(parsed.has_value(), sample.parses);
        EXPECT_TRUE(!parsed || (QString::fromLatin1(parsed->room) == sample.room && parsed->session > 0));
    } else {
        const auto parsed = chat(sample.body);
        ASSERT_EQ(parsed.has_value(), sample.parses);
        EXPECT_TRUE(!parsed || QString::fromLatin1(parsed->room) == sample.room);
    }
}

INSTANTIATE_TEST_SUITE_P(DataFile, WebhookSample, testing::ValuesIn(readSamples()),
                         [](const auto &sample) { return sample.param.name; });

TEST(WebhookData, IsThere)
{
    EXPECT_EQ(readSamples().size(), 25U);
}

TEST(NewChat, TakesWhatItNeeds)
{
    const auto parsed =
        chat(R"({"app_id":"tokoa-x1y2z3w4v5u6t7s8","room_id":"310000001","name":" Budi\n Santoso ",)"
             R"("channel":{"id":1,"name":"WA Toko"},"source":"wa","is_resolved":true,)"
             R"("latest_service":{"id":9244,"is_resolved":true}})");
    ASSERT_TRUE(parsed.has_value()) << print(parsed.error());
    EXPECT_EQ(parsed->room, "310000001");
    EXPECT_EQ(parsed->customer, QStringLiteral("Budi Santoso"));
    EXPECT_EQ(parsed->channel, QStringLiteral("WA Toko"));
    EXPECT_EQ(parsed->source, QStringLiteral("wa"));
    EXPECT_EQ(parsed->latestSession, 9244);
    EXPECT_TRUE(parsed->latestResolved);
}

TEST(NewChat, OnlyTheSessionBeforeSaysResolved)
{
    EXPECT_FALSE(chat(R"({"room_id":"1","is_resolved":true,"latest_service":null})")->latestResolved);
    EXPECT_FALSE(chat(R"({"room_id":"1","latest_service":{"id":7,"is_resolved":false}})")->latestResolved);
    EXPECT_TRUE(chat(R"({"room_id":"1","latest_service":{"id":"7","is_resolved":"true"}})")->latestResolved);
    EXPECT_EQ(chat(R"({"room_id":"1","latest_service":{"id":"7"}})")->latestSession, 7);
    EXPECT_EQ(chat(R"({"room_id":"1","latest_service":{"id":-7}})")->latestSession, 0);
    EXPECT_EQ(chat(R"({"room_id":"1","latest_service":{"id":9007199254740993}})")->latestSession,
              9007199254740993);
    EXPECT_EQ(chat(R"({"room_id":"1","latest_service":{"id":99999999999999999999}})")->latestSession, 0);
    EXPECT_EQ(chat(R"({"room_id":"1","latest_service":[1]})")->latestSession, 0);
}

TEST(NewChat, NumbersKeepAllTheirDigits)
{
    EXPECT_EQ(roomOf("310000001"), "310000001");
    EXPECT_EQ(roomOf("999999999999999"), "999999999999999");
    EXPECT_EQ(roomOf("9007199254740993"), "9007199254740993");
    EXPECT_EQ(roomOf("9223372036854775807"), "9223372036854775807");
    EXPECT_EQ(roomOf("9223372036854775809"), "9223372036854775809");
    EXPECT_EQ(roomOf("18446744073709551615"), "18446744073709551615");
    EXPECT_EQ(roomOf("12345678901234567890123456789012"), "12345678901234567890123456789012");
    EXPECT_EQ(roomOf("\"12345678901234567890123456789012\""), "12345678901234567890123456789012");
}

TEST(NewChat, ARoomIdIsDigitsOnly)
{
    for (const char *json : {"null",
                             "\"null\"",
                             "\"\"",
                             "\"  \"",
                             "\" 31\"",
                             "\"31\\u0000\"",
                             "\"31a\"",
                             "\"-5\"",
                             "-5",
                             "3.5",
                             "3e8",
                             "310000005.0",
                             "9007199254740993.0",
                             "true",
                             "{}",
                             "[]",
                             "[\"1\"]",
                             "\"\\u0661\\u0662\"",
                             "\"123456789012345678901234567890123\"",
                             "123456789012345678901234567890123",
                             "\"310000016\\r\\nDEL x\""})
        expectRoomRefused(json);
    EXPECT_EQ(chat("{}").error().field, QStringLiteral("room_id"));
}

TEST(NewChat, AnErrorQuotesTheFieldOnlyAndShort)
{
    const auto parsed =
        chat("{\"room_id\":\"" + QByteArray(500, 'x') + "\",\"candidate_agent\":{\"sdk_key\":\"leak\"}}");
    ASSERT_FALSE(parsed.has_value());
    EXPECT_TRUE(parsed.error().problem.contains(QString(64, u'x')));
    EXPECT_FALSE(parsed.error().problem.contains(QString(65, u'x')));
    EXPECT_FALSE(parsed.error().problem.contains(u"leak"));
    EXPECT_FALSE(chatInRoom("\"1\\r\\n2\"").error().problem.contains(u'\n'));
    EXPECT_FALSE(chatInRoom("{\"token\":\"leak\"}").error().problem.contains(u"leak"));
}

TEST(NewChat, AForeignAppIsRefusedWithoutNamingOurs)
{
    for (const QByteArray field : {"app_id", "app_code"}) {
        const auto parsed = chat("{\"" + field + "\":\"other\",\"room_id\":\"1\"}");
        ASSERT_FALSE(parsed.has_value());
        EXPECT_EQ(parsed.error().field, QString::fromLatin1(field));
        EXPECT_FALSE(parsed.error().problem.contains(ourApp));
        EXPECT_FALSE(chat("{\"" + field + "\":17,\"room_id\":\"1\"}").has_value());
        EXPECT_FALSE(chat("{\"" + field + "\":{},\"room_id\":\"1\"}").has_value());
        EXPECT_TRUE(chat("{\"" + field + "\":null,\"room_id\":\"1\"}").has_value());
        EXPECT_TRUE(chat("{\"" + field + "\":\"\",\"room_id\":\"1\"}").has_value());
        EXPECT_TRUE(parseNewChat("{\"" + field + "\":\"other\",\"room_id\":\"1\"}", QString()).has_value());
    }
    EXPECT_TRUE(chat("{\"room_id\":\"1\",\"candidate_agent\":{\"app_id\":1001}}").has_value());
    EXPECT_EQ(parseResolved(R"({"app_code":"other","service":{"room_id":"1"}})", ourApp).error().field,
              QStringLiteral("app_code"));
}

TEST(NewChat, ABodyThatIsNoObjectIsRefused)
{
    for (const char *body :
         {"", " ", "null", "17", "\"x\"", "[]", "[{\"room_id\":\"1\"}]", "{\"room_id\":\"1\"",
          "{\"room_id\":\"1\"}}", "{\"room_id\":\"1\",}", "{\"room_id\":01}", "{'room_id':1}",
          "{12345678901234567890:1,\"room_id\":1}", "room_id=1", "{\"a\\"})
        expectBodyRefused(body);
    expectBodyRefused(QByteArray("{\"room_id\":\"1\"}\0", 16));
    expectBodyRefused(QByteArray("{\"room_id\":\0\"1\"}", 16));
    expectBodyRefused(QByteArray(10'000, '['));
    expectBodyRefused("{\"room_id\":\"1\",\"x\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}");
    expectBodyRefused(QByteArray("\xFF\xFE{\0}\0", 6)); // UTF-16
}

TEST(NewChat, OddTextNeverCostsAChat)
{
    EXPECT_EQ(chat("\xEF\xBB\xBF{\"room_id\":1}")->room, "1");
    EXPECT_EQ(chat("{\"room_id\":1,\"name\":\"a\\ud83d\"}")->customer, QStringLiteral("a\uFFFD"));
    EXPECT_EQ(chat("{\"room_id\":1,\"name\":\"\\udc00\\ud83d b\"}")->customer,
              QStringLiteral("\uFFFD\uFFFD b"));
    EXPECT_EQ(chat("{\"room_id\":12345678901234567890,\"name\":\"a\xF0\x9F\"}")->room,
              "12345678901234567890");
    EXPECT_EQ(chat(QByteArray("{\"room_id\":1,\"name\":\"a\0b\"}", 26))->customer, QStringLiteral("ab"));
    EXPECT_EQ(chat("{\"room_id\":1,\"name\":\"a\\u0000\\u001b[31mb\"}")->customer, QStringLiteral("a[31mb"));
    EXPECT_EQ(chat("{\"room_id\":1,\"name\":\"\\u202eab\\u2066\"}")->customer, QStringLiteral("ab"));
    EXPECT_EQ(chat("{\"room_id\":1,\"name\":17,\"channel\":\"x\",\"source\":[]}")->customer, QString());
    EXPECT_EQ(chat("{\"room_id\":1,\"x\":1e400,\"y\":-0.0,\"z\":\"\\\"1e400,\\\\\"}")->room, "1");
}

TEST(NewChat, OfAKeyThatComesTwiceTheLastCounts)
{
    EXPECT_EQ(chat(R"({"room_id":"1","room_id":"2","name":"x"})")->room, "2");
    EXPECT_EQ(chat(R"({"room_id":1,"room_id":"x"})").error().field, QStringLiteral("room_id"));
    EXPECT_EQ(chat(R"({"app_id":"tokoa-x1y2z3w4v5u6t7s8","app_id":"other","room_id":1})").error().field,
              QStringLiteral("app_id"));
}

TEST(NewChat, LongTextsAreCutWithoutSplittingACharacter)
{
    const auto parsed = chat("{\"room_id\":1,\"name\":\"" + QByteArray(199, 'n') +
                             "\\ud83d\\ude00\",\"channel\":{\"name\":\"" + QByteArray(300, 'c') +
                             "\"},\"source\":\"" + QByteArray(300, 's') + "\"}");
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->customer, QString(199, u'n'));
    EXPECT_EQ(parsed->channel, QString(100, u'c'));
    EXPECT_EQ(parsed->source, QString(32, u's'));
}

TEST(Resolved, NeedsTheRoomOnly)
{
    const auto parsed = parseResolved(
        R"({"resolved_by":{"name":"Rina","email":"r@x"},"service":{"id":115000001,"room_id":"310000001"}})",
        ourApp);
    ASSERT_TRUE(parsed.has_value()) << print(parsed.error());
    EXPECT_EQ(parsed->room, "310000001");
    EXPECT_EQ(parsed->session, 115000001);
    EXPECT_EQ(parsed->resolvedBy, QStringLiteral("Rina"));

    EXPECT_EQ(parseResolved(R"({"service":{"id":"115","room_id":7}})", ourApp)->session, 115);
    EXPECT_EQ(parseResolved(R"({"service":{"id":9007199254740993,"room_id":7}})", ourApp)->session,
              9007199254740993);
    EXPECT_EQ(parseResolved(R"({"service":{"id":{},"room_id":7}})", ourApp)->session, 0);
    EXPECT_EQ(parseResolved(R"({"resolved_by":{"email":"r@x"},"service":{"room_id":7}})", ourApp)->resolvedBy,
              QStringLiteral("r@x"));
    for (const char *body :
         {"{}", R"({"room_id":"1"})", R"({"service":null})", R"({"service":{"room_id":""}})"})
        EXPECT_EQ(parseResolved(body, ourApp).error().field, QStringLiteral("service.room_id"));
}
