/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/chatledger.h"
#include "core/ledger/chatledgerprivate.h"
#include "core/ledger/recordcodec.h"
#include "core/ledger/rosterapplication.h"

namespace desk
{

namespace
{

constexpr char chatsPage = 'c';
constexpr char agentsPage = 'a';

template<typename Record, typename Read>
void readRows(const QList<RedisValue> &flat, Read read, QList<Record> &rows)
{
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2) {
        if (auto record = read(flat.at(i).toBytes(), flat.at(i + 1).toBytes()))
            rows.append(*std::move(record));
    }
}

/// The reply of HSCAN; the chats come first, then the agents.
Decoded<LedgerPage> decodePage(const RedisValue &reply, char kind)
{
    if (reply.elements().size() != 2)
        return std::unexpected(unreadableReply());
    const QByteArray cursor = reply.elements().at(0).toBytes();
    const QList<RedisValue> &flat = reply.elements().at(1).elements();
    LedgerPage page;
    if (kind == chatsPage)
        readRows(flat, readChatRecord, page.chats);
    else
        readRows(flat, readAgentRecord, page.agents);
    if (cursor != "0")
        page.next = kind + cursor;
    else if (kind == chatsPage)
        page.next = agentsPage + QByteArrayLiteral("0");
    return page;
}

} // namespace

void ChatLedger::readSequence(LedgerAnswer<qint64> answer)
{
    d->run(d->scripts.sequence, {}, decodeNumber, std::move(answer));
}

void ChatLedger::applyRoster(const RosterReading &reading, LedgerAnswer<RosterResult> answer)
{
    RosterApplication::start(this, *d, reading, std::move(answer));
}

void ChatLedger::readSummary(LedgerAnswer<LedgerSummary> answer)
{
    d->run(d->scripts.summary, {QByteArray::number(d->options.defaultCap)}, decodeSummary,
           LedgerAnswer<LedgerSummary>(
               [this, answer = std::move(answer)](std::expected<LedgerSummary, LedgerError> summary) mutable {
                   if (summary)
                       d->redisTime.heard(std::chrono::microseconds(summary->nowUs));
                   answer(std::move(summary));
               }));
}

void ChatLedger::readPage(const QByteArray &cursor, LedgerAnswer<LedgerPage> answer)
{
    // HSCAN counts buckets, some of which hold more than one entry.
    const QByteArray bucketsAPage = "350";
    const char kind = cursor.startsWith(agentsPage) ? agentsPage : chatsPage;
    const QByteArray position = cursor.isEmpty() ? QByteArrayLiteral("0") : cursor.mid(1);
    const QByteArray key = kind == chatsPage ? d->keys.chats() : d->keys.agents();
    d->redis.command({"HSCAN", key, position, "COUNT", bucketsAPage},
                     [kind, answer = std::move(answer)](RedisReply reply) mutable {
                         if (reply)
                             answer(decodePage(*reply, kind));
                         else
                             answer(std::unexpected(fromRedis(reply.error())));
                     });
}

} // namespace desk
