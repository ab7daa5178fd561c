/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/world.h"

#include "core/simulator/names.h"

#include <cmath>
#include <utility>

namespace desk::simulated
{

namespace
{
constexpr qint64 firstPerson = 170'200;
constexpr qint64 dayMs = 86'400'000;

/// WhatsApp is most of the traffic, as in most contact centres of the region.
int drawChannel(Dice &dice)
{
    const double share = dice.unit();
    const double upTo[] = {0.50, 0.70, 0.80, 0.87, 0.95};
    int channel = 0;
    while (channel < 5 && share >= upTo[channel])
        ++channel;
    return channel;
}

QString drawUserId(const QString &source, const QString &customer, Dice &dice)
{
    const QString number = QString::number(10'000'000 + dice.below(89'999'999));
    if (source == u"wa")
        return u"62812"_qs + number;
    if (source == u"qiscus") {
        const QString name = mailName(customer);
        return (name.isEmpty() ? u"guest"_qs : name) + number.left(3) + u"@mail.example"_qs;
    }
    return source + u'-' + number;
}
} // namespace

World::World(quint32 seed, int agents, double onlineShare, qint64 epochMs)
    : m_epochMs(epochMs)
    , m_dice(seed, Stream::People)
{
    // Exactly the share that was asked for: a test, and the first minute of practice, must not hang on luck.
    qint64 toCome = std::llround(onlineShare * agents);
    for (int i = 0; i < agents; ++i) {
        const bool online = m_dice.below(agents - i) < toCome;
        addPerson(agentName(i, seed), Person::Kind::Agent, online);
        toCome -= online ? 1 : 0;
    }
    addPerson(QStringLiteral("Ibu Kartini Wijaya"), Person::Kind::Admin, true);
    addPerson(QStringLiteral("Daniel Okafor"), Person::Kind::Supervisor, true);
}

void World::addPerson(const QString &name, Person::Kind kind, bool online)
{
    Person person;
    person.id = firstPerson + static_cast<qint64>(m_people.size()) + 1;
    person.name = name;
    person.email =
        mailName(name) + u'.' + QString::number(person.id - firstPerson) + u"@toko-nusantara.example"_qs;
    person.kind = kind;
    person.division = m_dice.below(static_cast<int>(divisions().size()));
    person.channel = static_cast<int>(std::ssize(m_people) % channels().size());
    person.available = online;
    person.createdAtMs = m_epochMs - dayMs * (30 + m_dice.below(900));
    person.lastLoginAtMs = online ? m_epochMs - m_dice.below(7'200'000) : m_epochMs - dayMs;
    m_personIndex.insert(QByteArray::number(person.id), m_people.size());
    m_people.push_back(std::move(person));
}

const Person *World::person(const QByteArray &id) const
{
    const auto found = m_personIndex.constFind(id);
    return found == m_personIndex.cend() ? nullptr : &m_people[*found];
}

const Person *World::person(qint64 id) const
{
    const qint64 index = id - firstPerson - 1;
    return index < 0 || index >= std::ssize(m_people) ? nullptr : &m_people[static_cast<size_t>(index)];
}

Person *World::findPerson(const QByteArray &id)
{
    return const_cast<Person *>(std::as_const(*this).person(id));
}

const Person *World::candidate() const
{
    const Person *least = nullptr;
    for (const Person &one : m_people) {
        const bool eligible = one.kind == Person::Kind::Agent && one.available && !one.forcedOffline;
        if (eligible && (!least || one.chats < least->chats))
            least = &one;
    }
    return least;
}

void World::setAvailable(const QByteArray &agent, bool available, qint64 nowMs)
{
    Person *found = findPerson(agent);
    if (!found)
        return;
    if (available && !found->available)
        found->lastLoginAtMs = epochMs(nowMs);
    found->available = available;
}

void World::setForcedOffline(const QByteArray &agent, bool forced)
{
    if (Person *found = findPerson(agent))
        found->forcedOffline = forced;
}

const Room *World::room(const QByteArray &id) const
{
    return m_roomById.value(id);
}

QByteArray World::resolvedRoom(double where) const
{
    if (m_resolved.empty())
        return {};
    return m_resolved[static_cast<size_t>(where * static_cast<double>(m_resolved.size()))]->id;
}

void World::visitRooms(quint64 before, bool unservedOnly,
                       const std::function<bool(const Room &)> &visit) const
{
    const auto &rooms = unservedOnly ? m_unserved : m_byActivity;
    for (auto next = rooms.lower_bound(before); next != rooms.begin();) {
        --next;
        if (!visit(*next->second))
            return;
    }
}

Room &World::addRoom(QByteArray id)
{
    if (id.isEmpty()) {
        do
            m_lastRoom += 1 + m_dice.below(40);
        while (m_roomById.contains(QByteArray::number(m_lastRoom)));
        id = QByteArray::number(m_lastRoom);
    }
    Room &room = m_rooms.emplace_back();
    room.id = id;
    room.channel = drawChannel(m_dice);
    room.customer = customerName(m_dice);
    room.userId = drawUserId(channels().at(room.channel).source, room.customer, m_dice);
    m_roomById.insert(id, &room);
    return room;
}

void World::beginSession(Room &room, qint64 nowMs)
{
    if (room.resolvedSlot >= 0) {
        Room *last = m_resolved.back();
        m_resolved[static_cast<size_t>(room.resolvedSlot)] = last;
        last->resolvedSlot = room.resolvedSlot;
        m_resolved.pop_back();
        room.resolvedSlot = -1; // after the line above: the room may be the last one itself
    }
    room.earlier = std::exchange(room.session, {});
    room.session.id = ++m_lastSession;
    room.session.startedAtMs = epochMs(nowMs);
    room.session.firstComment = m_lastComment + 1;
    room.messages = 0;
    room.handledByBot = false;
    ++m_openRooms;
}

const Room &World::customerWrites(const QByteArray &id, qint64 nowMs)
{
    Room *known = id.isEmpty() ? nullptr : m_roomById.value(id);
    Room &room = known ? *known : addRoom(id);
    m_byActivity.erase(room.activity);
    m_unserved.erase(room.activity);
    if (!room.open())
        beginSession(room, nowMs);
    ++room.messages;
    room.activity = ++m_lastActivity;
    room.lastMessageAtMs = epochMs(nowMs);
    room.session.lastComment = ++m_lastComment;
    m_byActivity.emplace(room.activity, &room);
    if (room.unserved())
        m_unserved.emplace(room.activity, &room);
    return room;
}

std::expected<const Room *, Refused> World::join(const Joining &joining, qint64 nowMs)
{
    Room *room = m_roomById.value(joining.room);
    if (!room)
        return std::unexpected(Refused::UnknownRoom);
    Person *agent = findPerson(joining.agent);
    if (!agent)
        return std::unexpected(Refused::UnknownAgent);
    if (!room->open())
        return std::unexpected(Refused::AlreadyResolved);
    if (joining.ownChannelOnly && agent->channel != room->channel)
        return std::unexpected(Refused::OtherChannel);
    const bool replaces = joining.replaceLatest && !room->agents.isEmpty();
    const qsizetype staying = room->agents.size() - (replaces ? 1 : 0);
    if (staying + 1 > joining.maxAgents || (!replaces && room->agents.contains(agent->id)))
        return std::unexpected(Refused::ExceedsMaxAgents);
    if (replaces)
        removeAgent(*room, room->agents.last(), nowMs);
    if (!room->agents.contains(agent->id)) {
        room->agents.append(agent->id);
        agent->countChat(1, nowMs);
    }
    room->session.agent = agent->id;
    room->handledByBot = false;
    m_unserved.erase(room->activity);
    return room;
}

std::expected<const Room *, Refused> World::leave(const QByteArray &roomId, const QByteArray &agentId,
                                                  qint64 nowMs)
{
    Room *room = m_roomById.value(roomId);
    if (!room)
        return std::unexpected(Refused::UnknownRoom);
    const Person *agent = person(agentId);
    if (!agent)
        return std::unexpected(Refused::UnknownAgent);
    if (!room->open())
        return std::unexpected(Refused::AlreadyResolved);
    if (!room->agents.contains(agent->id))
        return std::unexpected(Refused::NotOnRoom);
    removeAgent(*room, agent->id, nowMs);
    if (room->unserved())
        m_unserved.emplace(room->activity, room);
    return room;
}

void World::removeAgent(Room &room, qint64 agent, qint64 nowMs)
{
    room.agents.removeOne(agent);
    if (Person *left = findPerson(QByteArray::number(agent)))
        left->countChat(-1, nowMs);
}

std::expected<const Room *, Refused> World::resolve(const QByteArray &id, qint64 nowMs)
{
    Room *room = m_roomById.value(id);
    if (!room)
        return std::unexpected(Refused::UnknownRoom);
    if (!room->open())
        return std::unexpected(Refused::AlreadyResolved);
    while (!room->agents.isEmpty())
        removeAgent(*room, room->agents.last(), nowMs);
    room->session.resolvedAtMs = epochMs(nowMs);
    m_unserved.erase(room->activity);
    room->resolvedSlot = std::ssize(m_resolved);
    m_resolved.push_back(room);
    --m_openRooms;
    return room;
}

void World::setHandledByBot(const QByteArray &id, bool handled)
{
    if (Room *room = m_roomById.value(id))
        room->handledByBot = handled;
}

} // namespace desk::simulated
