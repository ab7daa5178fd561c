/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerpicture.h"

#include "core/ledger/keys.h"
#include "core/redis/qtredis.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk::test
{

namespace
{

/// Numbers of more than 14 digits stand in records as text.
qint64 number(const QJsonObject &record, QLatin1StringView field)
{
    const QJsonValue value = record.value(field);
    return value.isString() ? value.toString().toLongLong() : static_cast<qint64>(value.toDouble());
}

void parse(const QJsonObject &record, LedgerPicture::Chat &chat)
{
    using namespace Qt::StringLiterals;
    chat = {.state = record.value("state"_L1).toString().toLatin1(),
            .agent = record.value("agent"_L1).toString().toLatin1(),
            .token = record.value("token"_L1).toString().toLatin1(),
            .attempts = record.value("attempts"_L1).toInt(),
            .verify = record.value("verify"_L1).toBool(),
            .resolved = record.contains("resolved"_L1),
            .arrival = number(record, "arrival"_L1),
            .since = number(record, "since"_L1),
            .due = number(record, "due"_L1),
            .again = number(record, "again"_L1),
            .resolvedAt = number(record, "resolvedAt"_L1),
            .looked = number(record, "looked"_L1)};
}

void parse(const QJsonObject &record, LedgerPicture::Agent &agent)
{
    using namespace Qt::StringLiterals;
    agent = {.load = record.value("load"_L1).toInt(-1),
             .seats = record.value("seats"_L1).toInt(-1),
             .external = record.value("external"_L1).toInt(-1),
             .eligible = record.value("eligible"_L1).toBool(),
             .aside = record.value("aside"_L1).toBool(),
             .listed = !record.value("unlisted"_L1).toBool(),
             .cap = {},
             .turn = number(record, "turn"_L1),
             .fallAt = number(record, "fallAt"_L1),
             .belowAt = number(record, "belowAt"_L1)};
    if (record.contains("cap"_L1))
        agent.cap = record.value("cap"_L1).toInt();
}

/// Takes over the fields of a hash of JSON records.
template<typename Record>
void takeRecords(const RedisValue &flat, QHash<QByteArray, QByteArray> &texts,
                 QMap<QByteArray, Record> &records)
{
    const QList<RedisValue> &words = flat.elements();
    if (texts.size() != words.size() / 2) { // somebody left, or came
        texts.clear();
        records.clear();
    }
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const QByteArray id = words.at(i).toBytes();
        const QByteArray text = words.at(i + 1).toBytes();
        QByteArray &before = texts[id];
        if (before == text)
            continue;
        before = text;
        parse(QJsonDocument::fromJson(text).object(), records[id]);
    }
    if (records.size() != words.size() / 2) { // one left and another came
        texts.clear();
        records.clear();
        takeRecords(flat, texts, records);
    }
}

LedgerPicture::Scores scoresOf(const RedisValue &flat)
{
    LedgerPicture::Scores scores;
    const QList<RedisValue> &words = flat.elements();
    for (qsizetype i = 0; i + 1 < words.size(); i += 2)
        scores.insert(words.at(i).toBytes(), static_cast<qint64>(words.at(i + 1).toBytes().toDouble()));
    return scores;
}

} // namespace

bool LedgerPicture::read(QtRedis &redis, const QByteArray &keyPrefix)
{
    const QByteArrayList keys = LedgerKeys(keyPrefix).all();
    QList<QByteArrayList> commands = {{"MULTI"}, {"TIME"}};
    for (const int hash : {2, 6, 1})
        commands.append({"HGETALL", keys.at(hash)});
    Scores *const sets[] = {&queue, &due, &seats, &ranking, &ownRanking, &failed, &closed, &listed};
    for (const int set : {3, 4, 5, 7, 8, 9, 10, 15})
        commands.append({"ZRANGE", keys.at(set), "0", "-1", "WITHSCORES"});
    commands.append({"EXEC"});

    std::optional<RedisReply> reply;
    redis.pipeline(commands, [&reply](QList<RedisReply> all) { reply = std::move(all.last()); });
    waitUntil([&reply] { return reply.has_value(); });
    if (!reply || !*reply || (*reply)->elements().size() != commands.size() - 2)
        return false;
    const QList<RedisValue> &parts = (*reply)->elements();
    now = parts.at(0).elements().at(0).toInteger() * 1'000'000 + parts.at(0).elements().at(1).toInteger();
    takeRecords(parts.at(1), m_chatTexts, chats);
    takeRecords(parts.at(2), m_agentTexts, agents);
    counts.clear();
    const QList<RedisValue> &loads = parts.at(3).elements();
    for (qsizetype i = 0; i + 1 < loads.size(); i += 2)
        counts.insert(loads.at(i).toBytes(), loads.at(i + 1).toBytes());
    qsizetype part = 4;
    for (Scores *set : sets)
        *set = scoresOf(parts.at(part++));
    return true;
}

} // namespace desk::test
