/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"

#include <cmath>

namespace desk::test
{

namespace
{

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;

struct SampleChat {
    const char *name;
    const char *source;
    int waitSeconds;
    int attempts;
};

constexpr SampleChat Chats[] = {
    {"Bayu Anggara", "wa", 102, 0},       {"Sarah Mitchell", "qiscus", 97, 0},
    {"Ibu Sulastri", "wa", 91, 1},        {"Rizky Febrian", "ig", 84, 0},
    {"Toko Sinar Jaya", "wa", 80, 0},     {"Daniel Hutapea", "telegram", 71, 0},
    {"Anisa Rahmawati", "wa", 66, 0},     {"James O'Connor", "qiscus", 61, 0},
    {"Wahyu Kurniawan", "line", 55, 0},   {"Melati Kusuma", "wa", 47, 0},
    {"PT Cahaya Abadi", "qiscus", 43, 0}, {"Hendra Gunawan", "wa", 36, 0},
    {"Citra Ayuningtyas", "wa", 31, 0},   {"Yoga Saputra", "wa", 24, 0},
    {"Emma Robinson", "qiscus", 17, 0},   {"Warung Bu Tini", "wa", 11, 0},
    {"Fitri Handayani", "ig", 4, 0},
};

struct SampleAgent {
    const char *name;
    int seats;
    int arriving;
    int external;
    int remote;
    int ownCap; ///< -1: none
    bool eligible;
    qint64 lastChatMs;
};

constexpr SampleAgent Agents[] = {
    {"Dewi Lestari", 4, 1, 0, 3, -1, true, 3 * Second},
    {"Made Wirawan", 4, 0, 0, 4, -1, true, 31 * Second},
    {"Rudi Hartono", 5, 0, 0, 5, -1, true, 44 * Second},
    {"Siti Nurhaliza Putri", 5, 0, 0, 5, -1, true, 58 * Second},
    {"Agus Setiawan", 5, 1, 0, 4, -1, true, 2 * Second},
    {"Putri Ayu Maharani", 5, 0, 0, 5, -1, true, 74 * Second},
    {"Bambang Sutrisno", 5, 0, 0, 5, -1, true, 81 * Second},
    {"Ratna Sari", 4, 0, 1, 5, -1, true, 96 * Second},
    {"Yusuf Hidayat", 5, 0, 0, 5, -1, true, 112 * Second},
    {"Hannah Collins", 5, 0, 0, 5, -1, true, 125 * Second},
    {"Fajar Nugroho", 5, 0, 0, 5, -1, true, 133 * Second},
    {"Intan Permata", 5, 0, 0, 5, -1, true, 150 * Second},
    {"Andi Pratama", 5, 0, 0, 5, -1, true, 171 * Second},
    {"Kartika Wulandari", 8, 0, 0, 8, 8, true, 66 * Second},
    {"Galih Ramadhan", 3, 0, 0, 3, 3, true, 204 * Second},
    {"Nadia Putri", 3, 0, 0, 3, 3, true, 251 * Second},
    {"Joko Susilo", 2, 0, 0, 2, -1, false, 12 * Minute},
    {"Maria Simanjuntak", 1, 0, 0, 1, -1, false, 25 * Minute},
    {"Teguh Prasetyo", 0, 0, 0, 0, -1, false, Hour},
    {"Lina Marlina", 0, 0, 0, 0, -1, false, Hour},
    {"Oscar Tanujaya", 0, 0, 0, 0, -1, false, 2 * Hour},
    {"Wulan Safitri", 0, 0, 0, 0, -1, false, 2 * Hour},
    {"Robert Siahaan", 0, 0, 0, 0, -1, false, 3 * Hour},
    {"Gita Paramitha", 0, 0, 0, 0, -1, false, 3 * Hour},
};

const QString NoAnswer = QStringLiteral("Qiscus did not answer in 10 s; the call is repeated");

std::shared_ptr<const QList<TrendPoint>> sampleTrend(qint64 nowMs)
{
    QList<TrendPoint> points;
    for (int minute = 60; minute >= 0; --minute) {
        const double at = 60 - minute;
        TrendPoint point;
        point.atMs = nowMs - minute * Minute;
        point.depth = static_cast<int>(4 + at / 6 + 1.5 * std::sin(at / 4));
        point.longestWaitMs = static_cast<qint64>(Second * (25 + at * 1.2 + 12 * std::sin(at / 3)));
        point.assignedPerMinute = 12 + 2.5 * std::sin(at / 9) + 0.4 * std::sin(at * 2.1);
        points.append(point);
    }
    points.back().depth = 17;
    points.back().longestWaitMs = 102 * Second;
    return std::make_shared<const QList<TrendPoint>>(std::move(points));
}

std::shared_ptr<const QList<ActivityEntry>> sampleActivity(const DeskSnapshot &snapshot)
{
    QList<ActivityEntry> entries;
    for (int index = 11; index >= 0; --index) {
        const AgentRow &agent = snapshot.agents.at(index);
        ActivityEntry entry;
        entry.atMs = snapshot.atMs - index * 9 * Second;
        entry.kind = "confirm";
        entry.room = QByteArray::number(81'204'400 + index);
        entry.customer = QStringLiteral("Customer %1").arg(index + 1);
        entry.agent = agent->id;
        entry.agentName = agent->name;
        entry.why = QStringLiteral("least loaded: %1 of 5").arg(agent->load - 1);
        entries.append(entry);
    }
    return std::make_shared<const QList<ActivityEntry>>(std::move(entries));
}

void addChats(DeskSnapshot &snapshot)
{
    int number = 0;
    for (const SampleChat &sample : Chats) {
        const qint64 arrivalMs = snapshot.atMs - sample.waitSeconds * Second;
        ChatRecord chat = *makeChat(QByteArray::number(81'204'500 + ++number), QString::fromUtf8(sample.name),
                                    QString::fromLatin1(sample.source), arrivalMs);
        chat.attempts = sample.attempts;
        if (sample.attempts > 0)
            chat.lastError = NoAnswer;
        snapshot.waiting.append(std::make_shared<const ChatRecord>(std::move(chat)));
    }
    snapshot.queueDepth = snapshot.waiting.size();
}

void addAgents(DeskSnapshot &snapshot)
{
    int number = 0;
    for (const SampleAgent &sample : Agents) {
        AgentRecord agent = *makeAgent(QByteArray::number(9000 + ++number), QString::fromUtf8(sample.name),
                                       sample.seats + sample.external, sample.eligible);
        agent.seats = sample.seats;
        agent.external = sample.external;
        agent.arriving = sample.arriving;
        agent.remote = sample.remote;
        if (sample.ownCap >= 0)
            agent.ownCap = sample.ownCap;
        agent.lastAssignedUs = (snapshot.atMs - sample.lastChatMs) * 1000;
        agent.stateSinceUs = (snapshot.atMs - (sample.eligible ? 3 * Hour : Hour)) * 1000;
        snapshot.agents.append(std::make_shared<const AgentRecord>(std::move(agent)));
    }
}

HealthItem health(HealthItem::Part part, HealthLevel level, const char *state, const char *reason = "",
                  const char *advice = "")
{
    return {part, level, QString::fromUtf8(state), QString::fromUtf8(reason), QString::fromUtf8(advice)};
}

} // namespace

RequestId FakeDesk::record(Call call)
{
    call.request = m_next++;
    m_calls.append(call);
    return call.request;
}

RequestId FakeDesk::setCap(int expected, int cap)
{
    return record({.kind = Call::Kind::SetCap, .expected = expected, .cap = cap});
}

RequestId FakeDesk::pause(const QString &reason)
{
    return record({.kind = Call::Kind::Pause, .reason = reason});
}

RequestId FakeDesk::resume()
{
    return record({.kind = Call::Kind::Resume});
}

RequestId FakeDesk::readRosterNow()
{
    return record({.kind = Call::Kind::ReadRoster});
}

RequestId FakeDesk::assignTo(const ChatTarget &chat, const QByteArray &agent, AssignOverrides overrides)
{
    return record({.kind = Call::Kind::AssignTo,
                   .chat = chat,
                   .agent = agent,
                   .yes = overrides.aboveCap,
                   .replace = overrides.replaceOther});
}

RequestId FakeDesk::moveToFront(const ChatTarget &chat)
{
    return record({.kind = Call::Kind::MoveToFront, .chat = chat});
}

RequestId FakeDesk::drop(const ChatTarget &chat)
{
    return record({.kind = Call::Kind::Drop, .chat = chat});
}

RequestId FakeDesk::replay(const ChatTarget &chat)
{
    return record({.kind = Call::Kind::Replay, .chat = chat});
}

RequestId FakeDesk::replayAll()
{
    return record({.kind = Call::Kind::ReplayAll});
}

RequestId FakeDesk::putBack(const ChatTarget &chat)
{
    return record({.kind = Call::Kind::PutBack, .chat = chat});
}

RequestId FakeDesk::setOwnCap(const QByteArray &agent, std::optional<int> expected, std::optional<int> cap)
{
    return record({.kind = Call::Kind::SetOwnCap, .agent = agent, .ownCapBefore = expected, .ownCap = cap});
}

RequestId FakeDesk::liftSetAside(const QByteArray &agent)
{
    return record({.kind = Call::Kind::LiftSetAside, .agent = agent});
}

RequestId FakeDesk::takeUpOldChats(bool takeUp)
{
    return record({.kind = Call::Kind::TakeUpOldChats, .yes = takeUp});
}

void FakeDesk::watchAgent(const QByteArray &agent)
{
    m_watched = agent;
}

void FakeDesk::answer(RequestId request, bool ok, const QString &message)
{
    Q_EMIT commandFinished({request, ok, message});
}

void FakeDesk::publish(DeskSnapshot snapshot)
{
    snapshot.serial = ++m_serial;
    Q_EMIT snapshotChanged(std::make_shared<const DeskSnapshot>(std::move(snapshot)));
}

ChatRow makeChat(const QByteArray &room, const QString &name, const QString &source, qint64 arrivalMs)
{
    ChatRecord chat;
    chat.room = room;
    chat.version = 1;
    chat.name = name;
    chat.source = source;
    chat.channel = QStringLiteral("Toko");
    chat.arrivalUs = arrivalMs * 1000;
    return std::make_shared<const ChatRecord>(std::move(chat));
}

AgentRow makeAgent(const QByteArray &id, const QString &name, int load, bool eligible)
{
    AgentRecord agent;
    agent.id = id;
    agent.name = name;
    agent.email = QString::fromLatin1(id) + QStringLiteral("@example.com");
    agent.eligible = eligible;
    agent.load = load;
    agent.seats = load;
    agent.remote = load;
    agent.version = 1;
    return std::make_shared<const AgentRecord>(std::move(agent));
}

void countAgents(DeskSnapshot &snapshot)
{
    snapshot.agentsWithRoom = snapshot.agentsFull = snapshot.agentsOver = snapshot.agentsOffline = 0;
    for (const AgentRow &agent : snapshot.agents) {
        const int cap = agent->ownCap.value_or(snapshot.cap);
        if (!agent->eligible) {
            ++snapshot.agentsOffline;
            continue;
        }
        ++(agent->load < cap ? snapshot.agentsWithRoom : snapshot.agentsFull);
        snapshot.agentsOver += agent->load > cap ? 1 : 0;
    }
}

DeskSnapshot sampleSnapshot(qint64 nowMs)
{
    DeskSnapshot snapshot;
    snapshot.atMs = nowMs;
    snapshot.live = true;
    snapshot.complete = true;
    snapshot.cap = 5;
    snapshot.capState = {5, true, {}, QStringLiteral("Ratih"), (nowMs - 2 * Hour) * 1000};
    addChats(snapshot);
    addAgents(snapshot);
    countAgents(snapshot);
    snapshot.calling = 2;
    snapshot.assignedPerMinute = 12.4;
    snapshot.medianWaitMs = 38 * Second;
    snapshot.percentile95WaitMs = 115 * Second;
    snapshot.lastAssignedMs = nowMs - 2 * Second;
    snapshot.health = {health(HealthItem::Part::Redis, HealthLevel::Ok, "ok, 0.4 ms"),
                       health(HealthItem::Part::Qiscus, HealthLevel::Ok, "ok, 180 ms"),
                       health(HealthItem::Part::Webhook, HealthLevel::Ok, "last 2 s ago"),
                       health(HealthItem::Part::Allocator, HealthLevel::Ok, "assigning, 2 in flight"),
                       health(HealthItem::Part::OtherDesks, HealthLevel::Ok, "1, Ratih")};
    snapshot.trend = sampleTrend(nowMs);
    snapshot.activity = sampleActivity(snapshot);
    snapshot.listenAddress = QStringLiteral("127.0.0.1:8089");
    return snapshot;
}

DeskSnapshot troubleSnapshot(qint64 nowMs)
{
    DeskSnapshot snapshot = sampleSnapshot(nowMs);
    snapshot.live = false;
    snapshot.frozenAtMs = nowMs - 38 * Second;
    snapshot.trouble = Trouble::RedisAway;
    snapshot.troubleSinceMs = snapshot.frozenAtMs;
    snapshot.spooled = 6;
    constexpr int waits[] = {768, 637, 401, 280, 160, 131};
    for (int index = 0; index < 6; ++index) {
        ChatRecord chat = *snapshot.waiting.at(index);
        chat.arrivalUs = (nowMs - waits[index] * Second) * 1000;
        snapshot.waiting[index] = std::make_shared<const ChatRecord>(std::move(chat));
    }
    for (int index = 0; index < 2; ++index) {
        ChatRecord chat = *snapshot.waiting.at(index + 12);
        chat.room = QByteArray::number(81'204'900 + index);
        chat.state = ChatState::Failed;
        chat.lastError = QStringLiteral("422: the room has no channel");
        snapshot.failed.append(std::make_shared<const ChatRecord>(std::move(chat)));
    }
    AgentRecord over = *snapshot.agents.at(2);
    over.load = over.seats = over.remote = 6;
    snapshot.agents[2] = std::make_shared<const AgentRecord>(std::move(over));
    countAgents(snapshot);
    const char *resumes = "It is tried again by itself; nothing is lost.";
    snapshot.health = {health(HealthItem::Part::Redis, HealthLevel::Bad, "away 0:38, next try in 4 s",
                              "The connection was refused: nothing can be assigned.",
                              "Start Redis again, or see why it stopped."),
                       health(HealthItem::Part::Qiscus, HealthLevel::Ok, "answers, 210 ms"),
                       health(HealthItem::Part::Webhook, HealthLevel::Warning, "6 on disk, last 2 s ago",
                              "New chats wait on this machine's disk.", resumes),
                       health(HealthItem::Part::Allocator, HealthLevel::Warning, "waits for Redis",
                              "Without Redis nobody knows who has room.", resumes),
                       health(HealthItem::Part::OtherDesks, HealthLevel::Warning, "unknown",
                              "Other desks are seen through Redis only.", resumes)};
    return snapshot;
}

} // namespace desk::test
