/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace desk::test
{

namespace
{

struct WaitingSample {
    const char16_t *name;
    const char *source;
    int seconds;
};

constexpr WaitingSample waitingSamples[] = {
    {u"Bayu Anggara", "wa", 102},    {u"Sarah Mitchell", "qiscus", 97},  {u"Ibu Sulastri", "wa", 91},
    {u"Rizky Febrian", "ig", 84},    {u"Toko Sinar Jaya", "wa", 80},     {u"Daniel Hutapea", "telegram", 71},
    {u"Anisa Rahmawati", "wa", 66},  {u"James O'Connor", "qiscus", 61},  {u"Wahyu Kurniawan", "line", 55},
    {u"Melati Kusuma", "wa", 47},    {u"PT Cahaya Abadi", "qiscus", 43}, {u"Hendra Gunawan", "wa", 36},
    {u"Lukas Brandt", "qiscus", 31}, {u"Fitri Handayani", "wa", 24},     {u"Yulia Ningsih", "ig", 17},
    {u"Budi Santoso", "wa", 9},      {u"Citra Maharani", "telegram", 4},
};

constexpr const char16_t *fullAgents[] = {
    u"Rudi Hartono",   u"Siti Nurhaliza Putri", u"Putri Ayu Maharani", u"Bambang Sutrisno", u"Yusuf Hidayat",
    u"Hannah Collins", u"Fajar Nugroho",        u"Intan Permata",      u"Andi Pratama",
};

QString text(const char16_t *name)
{
    return QString::fromUtf16(name);
}

void addWaiting(DeskSnapshot &snapshot)
{
    int number = 402;
    for (const WaitingSample &sample : waitingSamples) {
        ChatRecord chat = waitingChat("273683" + QByteArray::number(number++), text(sample.name),
                                      sample.seconds, QLatin1StringView(sample.source));
        if (snapshot.waiting.size() == 2) {
            chat.attempts = 1;
            chat.lastError = QStringLiteral("Qiscus did not answer in 10 s");
        }
        snapshot.waiting.append(row(chat));
    }
    snapshot.queueDepth = snapshot.waiting.size();
}

AgentRecord agentAt(const QByteArray &id, const QString &name, int held, int lastChatSeconds)
{
    AgentRecord agent = onlineAgent(id, name, held);
    agent.lastAssignedUs = (deskNowMs() - lastChatSeconds * 1000LL) * 1000;
    return agent;
}

void addOnlineAgents(DeskSnapshot &snapshot)
{
    AgentRecord dewi = agentAt("1", QStringLiteral("Dewi Lestari"), 4, 3);
    dewi.arriving = 1;
    dewi.remote = 3;
    AgentRecord ratna = agentAt("4", QStringLiteral("Ratna Sari"), 4, 96);
    ratna.external = 1;
    ratna.load = 5;
    ratna.remote = 5;
    AgentRecord agus = agentAt("3", QStringLiteral("Agus Setiawan"), 5, 2);
    agus.arriving = 1;
    agus.remote = 4;
    snapshot.agents << row(dewi) << row(agentAt("2", QStringLiteral("Made Wirawan"), 4, 31)) << row(agus)
                    << row(ratna);
    int number = 10;
    for (const char16_t *name : fullAgents) {
        const int seconds = 7 * number - 26;
        snapshot.agents << row(agentAt(QByteArray::number(number++), text(name), 5, seconds));
    }
    const auto addOwnCap = [&](const QByteArray &id, const QString &name, int cap, int seconds) {
        AgentRecord agent = agentAt(id, name, cap, seconds);
        agent.ownCap = cap;
        snapshot.agents << row(agent);
    };
    addOwnCap("30", QStringLiteral("Kartika Wulandari"), 8, 66);
    addOwnCap("31", QStringLiteral("Galih Ramadhan"), 3, 204);
    addOwnCap("32", QStringLiteral("Nadia Putri"), 3, 251);
}

void addOfflineAgents(DeskSnapshot &snapshot)
{
    const auto add = [&](const QByteArray &id, const QString &name, int held, int seconds) {
        AgentRecord agent = agentAt(id, name, held, seconds);
        agent.eligible = false;
        agent.stateSinceUs = (deskNowMs() - 3'700'000LL) * 1000;
        snapshot.agents << row(agent);
    };
    add("40", QStringLiteral("Joko Susilo"), 2, 720);
    add("41", QStringLiteral("Maria Simanjuntak"), 1, 1500);
    add("42", QStringLiteral("Teguh Prasetyo"), 0, 3900);
    add("43", QStringLiteral("Lina Marlina"), 0, 4200);
    add("44", QStringLiteral("Eko Saputra"), 0, 5200);
    add("45", QStringLiteral("Vera Lim"), 0, 6200);
    add("46", QStringLiteral("Zulkifli Rahman"), 0, 7200);
    add("47", QStringLiteral("Oka Mahendra"), 0, 9000);
}

void addTrend(DeskSnapshot &snapshot)
{
    auto points = std::make_shared<QList<TrendPoint>>();
    for (int step = 0; step <= 120; ++step) {
        const double wave = std::sin(step / 9.0);
        points->append({.atMs = deskNowMs() - (120 - step) * 30'000LL,
                        .depth = static_cast<int>(4 + step / 12.0 + 3 * std::abs(wave)),
                        .longestWaitMs = static_cast<qint64>(30'000 + 500 * step + 9000 * (1 + wave)),
                        .assignedPerMinute = 12 + 2.5 * std::cos(step / 7.0)});
    }
    snapshot.trend = points;
}

void addActivity(DeskSnapshot &snapshot)
{
    auto entries = std::make_shared<QList<ActivityEntry>>();
    for (int step = 0; step < 40; ++step) {
        const WaitingSample &sample = waitingSamples[step % std::size(waitingSamples)];
        const bool assigned = step % 2 == 1;
        entries->append({.atMs = deskNowMs() - (40 - step) * 2500LL,
                         .kind = assigned ? "confirm" : "enqueue",
                         .room = QByteArray::number(273'683'000 + step),
                         .customer = text(sample.name),
                         .agent = assigned ? "1" : "",
                         .agentName = assigned ? QStringLiteral("Dewi Lestari") : QString(),
                         .why = assigned ? QStringLiteral("lowest load of 3 with room: 3 of 5") : QString()});
    }
    snapshot.activity = entries;
}

void addFailures(DeskSnapshot &snapshot)
{
    ChatRecord refused = waitingChat("273683990", QStringLiteral("Gilang Permana"), 900);
    refused.state = ChatState::Failed;
    refused.attempts = 5;
    refused.lastError =
        QStringLiteral("HTTP 422\n{\"errors\":\"agent is not in the division of this channel\"}");
    ChatRecord open = waitingChat("273683991", QStringLiteral("Rina Wati"), 600, QStringLiteral("ig"));
    open.state = ChatState::Open;
    open.attempts = 6;
    open.lastError = QStringLiteral("Qiscus did not answer in 10 s");
    snapshot.failed << row(refused) << row(open);
}

} // namespace

qint64 deskNowMs()
{
    static const qint64 now = QDateTime(QDate(2026, 3, 2), QTime(10, 41, 1)).toMSecsSinceEpoch();
    return now;
}

ChatRecord waitingChat(const QByteArray &room, const QString &name, int waitedSeconds, const QString &source)
{
    ChatRecord chat;
    chat.room = room;
    chat.name = name;
    chat.source = source;
    chat.arrivalUs = (deskNowMs() - waitedSeconds * 1000LL) * 1000;
    return chat;
}

AgentRecord onlineAgent(const QByteArray &id, const QString &name, int held)
{
    AgentRecord agent;
    agent.id = id;
    agent.name = name;
    agent.eligible = true;
    agent.seats = held;
    agent.load = held;
    agent.remote = held;
    return agent;
}

ChatRow row(const ChatRecord &chat)
{
    return std::make_shared<const ChatRecord>(chat);
}

AgentRow row(const AgentRecord &agent)
{
    return std::make_shared<const AgentRecord>(agent);
}

DeskSnapshot emptySnapshot()
{
    DeskSnapshot snapshot;
    snapshot.atMs = deskNowMs();
    snapshot.live = true;
    snapshot.complete = true;
    snapshot.cap = 5;
    snapshot.trend = std::make_shared<const QList<TrendPoint>>();
    snapshot.activity = std::make_shared<const QList<ActivityEntry>>();
    return snapshot;
}

DeskSnapshot busySnapshot()
{
    DeskSnapshot snapshot = emptySnapshot();
    snapshot.lastAssignedMs = deskNowMs() - 2000;
    addWaiting(snapshot);
    addOnlineAgents(snapshot);
    addOfflineAgents(snapshot);
    addTrend(snapshot);
    addActivity(snapshot);
    addFailures(snapshot);
    return snapshot;
}

DeskSnapshot troubledSnapshot()
{
    DeskSnapshot snapshot = busySnapshot();
    snapshot.live = false;
    snapshot.frozenAtMs = deskNowMs() - 38'000;
    const int seconds[] = {768, 637, 401, 280, 160, 131};
    for (int number = 0; number < 6; ++number) {
        ChatRecord chat = *snapshot.waiting[number];
        chat.arrivalUs = (deskNowMs() - seconds[number] * 1000LL) * 1000;
        snapshot.waiting[number] = row(chat);
    }
    AgentRecord rudi = *snapshot.agents[4];
    rudi.seats = rudi.load = rudi.remote = 6;
    snapshot.agents[4] = row(rudi);
    return snapshot;
}

DeskSnapshotPtr shared(DeskSnapshot snapshot)
{
    return std::make_shared<const DeskSnapshot>(std::move(snapshot));
}

} // namespace desk::test
