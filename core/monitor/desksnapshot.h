/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <memory>

namespace desk
{

using ChatRow = std::shared_ptr<const ChatRecord>;
using AgentRow = std::shared_ptr<const AgentRecord>;

/// State of one part of the desk, for the health strip; the worst one decides its colour.
enum class HealthLevel { Ok, Unknown, Warning, Bad };

struct HealthItem {
    enum class Part { Redis, Qiscus, Webhook, Allocator, OtherDesks };
    Part part = Part::Redis;
    HealthLevel level = HealthLevel::Unknown;
    QString state;  ///< short: "ok, 0.4 ms", "away 0:38"
    QString reason; ///< what happened, and what it means; empty while all is well
    QString advice; ///< what to do; empty while all is well
};

/// What stops assigning, the worst first. None: chats are given out as seats come free.
enum class Trouble {
    None,
    CredentialsRefused,
    RedisAway,
    QiscusDown,
    RosterStale,
    CapRejected,
    ListenerDown
};

/// One minute (or shorter step) of the trends.
struct TrendPoint {
    qint64 atMs = 0; ///< start, ms since the epoch
    int depth = 0;
    qint64 longestWaitMs = 0;
    double assignedPerMinute = 0;
};

/// One agent in the order of choice, as it was when a chat was given out.
struct DecisionCandidate {
    QByteArray agent;
    QString name;
    int load = 0;
    int cap = 0; ///< then in force for this agent; 0: not known
};

/// The chats of the one agent that the window looks at.
struct WatchedAgent {
    QByteArray agent;
    QList<ChatRow> chats; ///< held, arriving and being put back; by arrival
};

/// One line of the activity list.
struct ActivityEntry {
    qint64 atMs = 0;
    QByteArray kind; ///< name of the transition
    QByteArray room;
    QString customer;
    QByteArray agent;
    QString agentName;
    QString why;                         ///< for people, e.g. "lowest load of 3 who had room"
    QList<DecisionCandidate> candidates; ///< of a reserve: the first five in order, the chosen one first
};

/// All that the window shows, at one moment: an immutable value, shared between threads. Rows that did not
/// change since the last snapshot are the same objects, so a model compares pointers.
struct DeskSnapshot {
    quint64 serial = 0;
    qint64 atMs = 0;          ///< when it was taken, ms since the epoch by this machine's clock
    qint64 clockOffsetUs = 0; ///< Redis time minus this machine's, to turn arrivalUs into a wait
    bool practice = false;    ///< practice mode: simulated Qiscus
    bool live = false;        ///< false: Redis is away, the data are of frozenAtMs
    qint64 frozenAtMs = 0;    ///< 0 while live
    bool complete = false;    ///< false until the first whole reading

    qint64 queueDepth = 0;
    QList<ChatRow> waiting; ///< Queued, which queueDepth counts, and Parked, which it does not; by arrival
    QList<ChatRow> failed;  ///< Failed, and Open after many attempts
    QList<AgentRow> agents; ///< known agents and those that still hold chats
    int cap = 0;
    CapState capState;
    PauseState pause;

    int agentsWithRoom = 0;
    int agentsFull = 0; ///< online without room, those over the cap included
    int agentsOver = 0;
    int agentsOffline = 0;
    int calling = 0; ///< calls to Qiscus under way

    double assignedPerMinute = 0; ///< over the last five minutes, or since the start
    qint64 medianWaitMs = -1;     ///< of chats assigned in the last 15 min; -1: none
    qint64 percentile95WaitMs = -1;
    qint64 lastAssignedMs = 0; ///< ms since the epoch; 0: none yet
    qint64 spooled = 0;        ///< webhooks safe on disk, not yet in Redis

    Trouble trouble = Trouble::None;
    qint64 troubleSinceMs = 0;
    QList<HealthItem> health;                       ///< always the five parts, in the order of the enum
    std::shared_ptr<const QList<TrendPoint>> trend; ///< oldest first, one hour and more; never null
    /// The same by minute, 24 h, also of the time before this start; never null.
    std::shared_ptr<const QList<TrendPoint>> dayTrend = std::make_shared<const QList<TrendPoint>>();
    std::shared_ptr<const QList<ActivityEntry>> activity; ///< newest last, bounded; never null

    WatchedAgent watched;
    int oldChatsFound = 0;       ///< unserved at Qiscus before our first start: a person decides about them
    bool watchOnly = false;      ///< this desk allocates nothing (--watch)
    bool otherAllocator = false; ///< the earlier service still runs on this Redis

    QString listenAddress; ///< "127.0.0.1:8089"
    QUrl newChatUrl;       ///< to be pasted at Qiscus, secret included: never into a log
    QUrl resolvedUrl;      ///< the same for resolved chats
    QString connectHint;   ///< practice mode: how to connect to the real Qiscus
};

using DeskSnapshotPtr = std::shared_ptr<const DeskSnapshot>;

} // namespace desk

Q_DECLARE_METATYPE(desk::DeskSnapshotPtr)
