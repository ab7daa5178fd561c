/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/dice.h"
#include "core/simulator/person.h"
#include "core/simulator/room.h"

#include <QHash>

#include <deque>
#include <expected>
#include <functional>
#include <map>
#include <vector>

namespace desk::simulated
{

/// Why an agent could not join or leave a room.
enum class Refused { UnknownRoom, UnknownAgent, AlreadyResolved, ExceedsMaxAgents, NotOnRoom, OtherChannel };

/// How to put an agent on a room.
struct Joining {
    QByteArray room;
    QByteArray agent;
    int maxAgents = 5;           ///< on the room, this one included
    bool replaceLatest = false;  ///< the one who joined last leaves
    bool ownChannelOnly = false; ///< agents serve rooms of their own channel only
};

/// The agents, the customers and their rooms: pure state, without I/O, without a clock and without the
/// engine's cap. Every call that changes something is told the time.
class World
{
public:
    /// @p epochMs: the time since the epoch at which the simulator's own time was 0.
    World(quint32 seed, int agents, double onlineShare, qint64 epochMs);

    qint64 epochMs(qint64 nowMs) const { return m_epochMs + nowMs; }

    /// The agents first, then the admin and the supervisor.
    const std::vector<Person> &people() const { return m_people; }
    int agentCount() const { return static_cast<int>(m_people.size()) - 2; }
    const Person &admin() const { return m_people[m_people.size() - 2]; }
    const Person *person(const QByteArray &id) const;
    const Person *person(qint64 id) const;
    /// The one whom Qiscus itself would suggest: available, with the fewest chats; null if nobody is.
    const Person *candidate() const;
    void setAvailable(const QByteArray &agent, bool available, qint64 nowMs);
    void setForcedOffline(const QByteArray &agent, bool forced);

    const Room *room(const QByteArray &id) const;
    int openRooms() const { return m_openRooms; }
    int servedRooms() const { return m_openRooms - static_cast<int>(m_unserved.size()); }
    /// One of the resolved rooms, for a customer who returns; empty if there is none. @p where: 0 to less
    /// than 1.
    QByteArray resolvedRoom(double where) const;
    /// Calls @p visit from the latest activity to the earliest, from the first one earlier than @p before on,
    /// until it returns false. Only rooms without an agent if @p unservedOnly.
    void visitRooms(quint64 before, bool unservedOnly, const std::function<bool(const Room &)> &visit) const;

    /// A customer writes: into @p id if there is such a room, else into a new one of that name; an empty one
    /// gets the next free number. A resolved room begins a new session.
    const Room &customerWrites(const QByteArray &id, qint64 nowMs);
    std::expected<const Room *, Refused> join(const Joining &joining, qint64 nowMs);
    std::expected<const Room *, Refused> leave(const QByteArray &room, const QByteArray &agent, qint64 nowMs);
    std::expected<const Room *, Refused> resolve(const QByteArray &room, qint64 nowMs);
    void setHandledByBot(const QByteArray &room, bool handled);

private:
    void addPerson(const QString &name, Person::Kind kind, bool online);
    Room &addRoom(QByteArray id);
    void beginSession(Room &room, qint64 nowMs);
    Person *findPerson(const QByteArray &id);
    void removeAgent(Room &room, qint64 agent, qint64 nowMs);

    qint64 m_epochMs;
    Dice m_dice;
    std::vector<Person> m_people;
    QHash<QByteArray, size_t> m_personIndex;
    std::deque<Room> m_rooms; ///< a deque: references stay valid when rooms are added
    QHash<QByteArray, Room *> m_roomById;
    std::map<quint64, Room *> m_byActivity; ///< all rooms
    std::map<quint64, Room *> m_unserved;   ///< of these, open and without an agent
    std::vector<Room *> m_resolved;         ///< in no order of meaning
    int m_openRooms = 0;
    quint64 m_lastActivity = 0;
    qint64 m_lastRoom = 310'000'000;
    qint64 m_lastSession = 115'000'000;
    qint64 m_lastComment = 2'487'000'000;
};

} // namespace desk::simulated
