/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/calldurations.h"
#include "core/qiscus/qiscuserror.h"
#include "core/qiscus/unservedreading.h"

#include <QByteArrayList>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace desk
{

struct QiscusOptions {
    QUrl baseUrl;
    QString appId;
    QString secretKey;          ///< goes into a header and nowhere else: never into a log or an error
    QByteArrayList divisionIds; ///< empty: all agents
    std::chrono::milliseconds totalTimeout{10'000}; ///< of one call, from asking to the last byte
    int connections = 30; ///< most at a time; a further call waits for one, within its own time
};

/// One agent as Qiscus lists it.
struct QiscusAgent {
    QByteArray id; ///< digits
    QString name;
    QString email;
    bool available = false;
    bool forceOffline = false;
    bool isAgent = false;   ///< type "agent"; admins and supervisors are listed too
    int customerCount = -1; ///< current_customer_count; -1: not told
    bool eligible() const { return available && !forceOffline && isAgent; }
};

struct AssignedAgent {
    QByteArray agent;   ///< id of added_agent; empty if the reply did not name it
    qint64 session = 0; ///< service id of the reply; 0 if it had none
};

/// How a room stands at Qiscus.
struct RoomStatus {
    bool resolved = false;
    bool waiting = false; ///< nobody is on it
};

/// The Qiscus API, asynchronously. Owned by DeskEngine, created and used in the engine thread.
/// Every answer is called exactly once, never from within the call that took it; none after destruction.
class QiscusClient : public QObject
{
    Q_OBJECT

public:
    explicit QiscusClient(QiscusOptions options, QObject *parent = nullptr);
    ~QiscusClient() override;

    enum class WhenTaken { Refuse, Replace };
    /// Puts @p agent on @p room with max_agent=1: Qiscus then refuses a second agent, or takes the room from the one
    /// who came last.
    void assign(const QByteArray &room, const QByteArray &agent, WhenTaken whenTaken,
                QiscusAnswer<AssignedAgent> answer);
    /// Takes @p agent from @p room.
    void removeAgent(const QByteArray &room, const QByteArray &agent, QiscusAnswer<void> answer);

    /// Called just before each page is asked for; must call its argument to go on (the roster reads the ledger's
    /// sequence there). May be empty.
    using BeforePage = std::function<void(std::function<void()> goOn)>;
    struct AgentPage {
        QList<QiscusAgent> agents;
        int page = 0;
    };
    /// All pages; fails as a whole when one page fails. @p onPage sees each page as it arrives.
    void readAgents(BeforePage beforePage, std::function<void(const AgentPage &)> onPage,
                    QiscusAnswer<int> done);

    /// Those whom Qiscus lets serve @p room, the ones who are offline included.
    void readAgentsOfRoom(const QByteArray &room, QiscusAnswer<QList<QiscusAgent>> answer);

    /// Reads whether @p room is resolved, and whether somebody is on it. Qiscus does not tell who.
    void readRoom(const QByteArray &room, QiscusAnswer<RoomStatus> answer);

    /// All rooms without an agent. @p onPage sees each page and must call its last argument to go on (false: that is
    /// enough); @p done tells how many rooms were listed, or why a page could not be read.
    using UnservedPageTaken =
        std::function<void(const QList<UnservedRoom> &rooms, std::function<void(bool)> goOn)>;
    void readUnserved(UnservedPageTaken onPage, QiscusAnswer<int> done);

    enum class Named { Divisions, Channels };
    struct NamedEntry {
        QByteArray id;
        QString name;
    };
    /// Divisions or channels with their names; the first 100 of them.
    void readNames(Named what, QiscusAnswer<QList<NamedEntry>> answer);

    int callsUnderWay() const;
    /// Round trip of the latest answered call; zero before the first.
    std::chrono::milliseconds latency() const;
    /// Of all calls so far that left this machine, answered or cut off.
    const CallDurations &durations() const;
    /// How far the clock of Qiscus is ahead of ours, within a second; nothing before an answer told.
    std::optional<std::chrono::milliseconds> clockAhead() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
