/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace desk::simulated
{

/// A channel through which customers write.
struct Channel {
    int id = 0;
    QString name;
    QString source; ///< wa, qiscus, telegram, line, ig, fb
};

/// One session of a room: from a customer's first message to the resolve.
struct Session {
    qint64 id = 0;           ///< Qiscus' service id; 0: there is none
    qint64 agent = 0;        ///< who had it last; 0: nobody
    qint64 startedAtMs = 0;  ///< since the epoch
    qint64 resolvedAtMs = 0; ///< since the epoch; 0: not resolved
    qint64 firstComment = 0;
    qint64 lastComment = 0;
};

/// A customer's room: it stays the same over all sessions.
struct Room {
    QByteArray id;
    QString customer;
    QString userId;  ///< a phone number for WhatsApp, else a mail address or an account of the channel
    int channel = 0; ///< index into channels()
    bool handledByBot = false;
    QList<qint64> agents;        ///< on the room, in the order they joined
    Session session;             ///< the running one, or the one that was resolved last
    Session earlier;             ///< the one before
    int messages = 0;            ///< of the customer, in this session
    quint64 activity = 0;        ///< grows with each customer message in any room: the order of the room list
    qint64 lastMessageAtMs = 0;  ///< of the customer, since the epoch
    qsizetype resolvedSlot = -1; ///< where the world keeps it among the resolved ones; -1: it is open

    bool open() const { return session.id != 0 && session.resolvedAtMs == 0; }
    bool served() const { return open() && !agents.isEmpty(); }
    bool unserved() const { return open() && agents.isEmpty(); }
};

const QList<Channel> &channels();

} // namespace desk::simulated
