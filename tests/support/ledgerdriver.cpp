/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerdriver.h"

#include "tests/support/ledgerinvariant.h"
#include "tests/support/waiting.h"

#include <algorithm>

namespace desk::test
{

namespace
{

QtRedis::State ready(QtRedis &redis)
{
    redis.open();
    waitUntil([&redis] { return redis.isReady(); });
    return redis.state();
}

template<typename Row>
void append(QList<Row> &all, const QList<Row> &more)
{
    all += more;
}

} // namespace

LedgerDriver::LedgerDriver(const QString &url, LedgerOptions options)
    : redis(RedisAddress::fromUrl(url).value(),
            {.commandTimeout = std::chrono::seconds(10)}) // of a test on a busy machine
    , ledger(redis, std::move(options))
{
    if (ready(redis) != QtRedis::State::Ready)
        throw std::runtime_error("Redis does not answer");
}

LedgerOptions LedgerDriver::defaultOptions()
{
    LedgerOptions options;
    options.deskRun = "run";
    return options;
}

EnqueueOutcome LedgerDriver::enqueue(const QByteArray &room, std::chrono::microseconds age)
{
    return enqueue(Arrival{.room = room,
                           .age = age,
                           .name = QStringLiteral("Customer"),
                           .channel = QStringLiteral("WA Toko"),
                           .source = QStringLiteral("wa")});
}

EnqueueOutcome LedgerDriver::enqueue(const Arrival &arrival)
{
    return wait<EnqueueOutcome>([&](ChatLedger &l, auto answer) { l.enqueue(arrival, answer); });
}

ReserveResult LedgerDriver::reserve(int limit)
{
    return wait<ReserveResult>([&](ChatLedger &l, auto answer) { l.reserve(limit, answer); });
}

StepOutcome LedgerDriver::confirm(const Reservation &reservation, qint64 session, bool unproven)
{
    return wait<StepOutcome>(
        [&](ChatLedger &l, auto answer) { l.confirm(reservation, session, unproven, answer); });
}

StepOutcome LedgerDriver::release(const Reservation &reservation, const Refusal &refusal)
{
    return wait<StepOutcome>([&](ChatLedger &l, auto answer) { l.release(reservation, refusal, answer); });
}

StepOutcome LedgerDriver::unknown(const Reservation &reservation, std::chrono::milliseconds retryAfter)
{
    return wait<StepOutcome>([&](ChatLedger &l, auto answer) {
        l.unknown(reservation, QStringLiteral("timed out"), retryAfter, answer);
    });
}

QList<DueWork> LedgerDriver::takeDue(int limit)
{
    return wait<QList<DueWork>>([&](ChatLedger &l, auto answer) { l.takeDue(limit, answer); });
}

ResolveOutcome LedgerDriver::resolve(const QByteArray &room, qint64 session, std::chrono::microseconds age)
{
    return wait<ResolveOutcome>([&](ChatLedger &l, auto answer) { l.resolve(room, session, answer, age); });
}

VerifyOutcome LedgerDriver::verify(const DueWork &work, RoomReading reading)
{
    return wait<VerifyOutcome>(
        [&](ChatLedger &l, auto answer) { l.verify(work.reservation.room, work.version, reading, answer); });
}

CapChange LedgerDriver::setCap(int cap, std::optional<int> expected)
{
    return wait<CapChange>(
        [&](ChatLedger &l, auto answer) { l.setCap(expected, cap, QStringLiteral("Rina"), answer); });
}

PauseState LedgerDriver::setPaused(bool paused)
{
    return wait<PauseState>([&](ChatLedger &l, auto answer) {
        l.setPaused(paused, QStringLiteral("lunch"), QStringLiteral("Rina"), answer);
    });
}

EnqueueOutcome LedgerDriver::adopt(const QByteArray &room, std::chrono::microseconds age)
{
    return wait<EnqueueOutcome>([&](ChatLedger &l, auto answer) {
        l.adopt({.room = room, .age = age}, std::chrono::hours(24), answer);
    });
}

ChatAction LedgerDriver::see(const QByteArray &room)
{
    return {.room = room,
            .version = chat(room).value_or(ChatRecord{}).version,
            .requestId = QByteArray::number(++m_requests),
            .who = QStringLiteral("Rina")};
}

ActionResult LedgerDriver::assignListed(const QByteArray &room, const QByteArray &agent)
{
    return wait<ActionResult>([&](ChatLedger &l, auto answer) { l.assignListed(room, agent, answer); });
}

ActionResult LedgerDriver::assignTo(const ChatAction &action, const QByteArray &agent, bool aboveCap)
{
    return wait<ActionResult>(
        [&](ChatLedger &l, auto answer) { l.assignTo(action, agent, aboveCap, answer); });
}

ActionResult LedgerDriver::moveToFront(const ChatAction &action)
{
    return wait<ActionResult>([&](ChatLedger &l, auto answer) { l.moveToFront(action, answer); });
}

ActionResult LedgerDriver::drop(const ChatAction &action)
{
    return wait<ActionResult>([&](ChatLedger &l, auto answer) { l.drop(action, answer); });
}

ActionResult LedgerDriver::replay(const ChatAction &action)
{
    return wait<ActionResult>([&](ChatLedger &l, auto answer) { l.replay(action, answer); });
}

ActionResult LedgerDriver::putBack(const ChatAction &action)
{
    return wait<ActionResult>([&](ChatLedger &l, auto answer) { l.putBack(action, answer); });
}

StepOutcome LedgerDriver::finishRemoval(const Reservation &reservation, RemovalOutcome outcome)
{
    return wait<StepOutcome>([&](ChatLedger &l, auto answer) {
        l.finishRemoval(reservation, outcome, QStringLiteral("not removed"), {}, answer);
    });
}

OwnCapChange LedgerDriver::setOwnCap(const QByteArray &agent, std::optional<int> expected,
                                     std::optional<int> cap)
{
    return wait<OwnCapChange>([&](ChatLedger &l, auto answer) {
        l.setOwnCap(agent, expected, cap, QStringLiteral("Rina"), answer);
    });
}

bool LedgerDriver::lift(const QByteArray &agent)
{
    return wait<bool>(
        [&](ChatLedger &l, auto answer) { l.liftSetAside(agent, QStringLiteral("Rina"), answer); });
}

RosterResult LedgerDriver::roster(const QList<RosterAgent> &agents)
{
    RosterReading reading{.begunSequence = sequence(), .agents = agents};
    for (RosterAgent &agent : reading.agents)
        agent.seenSequence = reading.begunSequence;
    return applyRoster(reading);
}

RosterResult LedgerDriver::applyRoster(const RosterReading &reading)
{
    return wait<RosterResult>([&](ChatLedger &l, auto answer) { l.applyRoster(reading, answer); });
}

qint64 LedgerDriver::sequence()
{
    return wait<qint64>([&](ChatLedger &l, auto answer) { l.readSequence(answer); });
}

LedgerSummary LedgerDriver::summary()
{
    return wait<LedgerSummary>([&](ChatLedger &l, auto answer) { l.readSummary(answer); });
}

LedgerPage LedgerDriver::readAll()
{
    LedgerPage all;
    QByteArray cursor;
    do {
        const auto page = wait<LedgerPage>([&](ChatLedger &l, auto answer) { l.readPage(cursor, answer); });
        append(all.chats, page.chats);
        append(all.agents, page.agents);
        cursor = page.next;
    } while (!cursor.isEmpty());
    return all;
}

std::optional<ChatRecord> LedgerDriver::chat(const QByteArray &room)
{
    for (const ChatRecord &chat : readAll().chats) {
        if (chat.room == room)
            return chat;
    }
    return std::nullopt;
}

std::optional<AgentRecord> LedgerDriver::agent(const QByteArray &id)
{
    for (const AgentRecord &agent : readAll().agents) {
        if (agent.id == id)
            return agent;
    }
    return std::nullopt;
}

RosterAgent online(const QByteArray &id, int remote)
{
    return {.id = id,
            .name = QStringLiteral("Agent ") + QString::fromLatin1(id),
            .eligible = true,
            .remote = remote};
}

RosterAgent offline(const QByteArray &id, int remote)
{
    RosterAgent agent = online(id, remote);
    agent.eligible = false;
    return agent;
}

void LedgerFixture::SetUp()
{
    RedisFixture::SetUp();
    redis.run("CONFIG SET appendfsync no"); // no test of this fixture kills Redis
    desk = std::make_unique<LedgerDriver>(redis.url());
}

void LedgerFixture::TearDown()
{
    // A test may have had Redis away a moment ago.
    ASSERT_TRUE(waitUntil([this] { return desk->redis.isReady(); }));
    for (const QByteArray &fault : ledgerFaults(desk->redis))
        ADD_FAILURE() << fault.constData();
}

void LedgerFixture::staff(int agents)
{
    QList<RosterAgent> list;
    for (int i = 0; i < agents; ++i)
        list.append(online(QByteArray::number(11 + i)));
    ASSERT_TRUE(desk->roster(list).applied);
}

int LedgerFixture::load(const QByteArray &agent)
{
    return redis.run({"HGET", "agent:customer_count", agent}).toInt();
}

void LedgerFixture::pass(std::chrono::microseconds time)
{
    shiftLedgerTimes(desk->redis, -time.count());
}

} // namespace desk::test
