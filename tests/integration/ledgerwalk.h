/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "tests/integration/ledgermodel.h"
#include "tests/support/ledgerdriver.h"
#include "tests/support/ledgerpicture.h"

#include <QSet>

#include <random>

namespace desk::test
{

/// Random transitions against the ledger and the model at once. After each step both must hold the same, and
/// the ledger must not contradict itself. Steps use outdated tokens, versions and readings on purpose.
class LedgerRandomWalk
{
public:
    /// The same @p seed gives the same steps. Half of all seeds walk in a small world, where steps meet more often.
    LedgerRandomWalk(LedgerDriver &driver, TestRedis &server, quint32 seed);

    /// Ends early when a test has failed, and prints the latest steps then.
    void run(int steps);

private:
    int below(int limit) { return static_cast<int>(random() % static_cast<quint32>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    QByteArray room() { return QByteArray::number(1 + below(roomCount)); }
    QByteArray agent() { return QByteArray::number(11 + below(agentCount)); }
    qint64 session() { return chance(50) ? 0 : below(4) + 9'007'199'254'740'990; }
    template<typename T>
    const T &any(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }
    bool emptyRoster(int number) { return number == 0 && chance(5); }

    void note(const QByteArray &line);
    /// Passes time until nothing is about to become due: then the few µs between the model's clock and that
    /// of the script decide nothing.
    void avoidEdges();
    void shift(qint64 delta);
    /// An age whose moment is none that the ledger knows of this room.
    std::chrono::microseconds age(const QByteArray &id);
    void takeStep();
    void arrive();
    void reserve();
    /// A call is under way; it stays in the list when it ends, so that late and repeated ends are tried as
    /// well.
    void begin(const Reservation &call);
    void endCall();
    void resolve();
    void takeDue();
    void verify();
    void supervise();
    void readRoster();
    void passTime();
    void setting(int dice);
    void setCap();
    void setOwnCap();
    void lift();
    void setPaused();
    void flush();
    void compare();

    /// Never learns what time it is at Redis: a machine that stands still changes no step.
    LedgerDriver &desk;
    LedgerDriver watcher;
    TestRedis &redis;
    std::mt19937 random;
    LedgerModel model;
    QList<Reservation> calls;
    QSet<QByteArray> tokens;
    QList<std::pair<DueWork, qint64>> readings;
    QList<std::pair<ChatAction, qint64>> sights;
    QList<QByteArray> history;
    LedgerPicture picture;
    int roomCount;
    int agentCount;
    qint64 lastSequence = 0;
    qint64 lastSequenceStep = 0;
};

} // namespace desk::test
