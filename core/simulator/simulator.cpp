/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulator.h"

#include "core/simulator/api.h"
#include "core/simulator/clockwork.h"
#include "core/simulator/httpserver.h"
#include "core/simulator/shapes.h"
#include "core/simulator/webhooksender.h"

#include <QDateTime>

namespace desk
{

using namespace simulated;
using namespace std::chrono_literals;

class Simulator::Private final : public ContactCentre
{
public:
    Private(SimulatorOptions chosen, Simulator *simulator)
        : q(simulator)
        , options(std::move(chosen))
        , world(options.seed, options.agents, options.onlineShare, QDateTime::currentMSecsSinceEpoch())
    {
    }

    QByteArray customerWrites(const QByteArray &room) override { return customerWrote(0ms, room); }
    QByteArray customerWrote(std::chrono::milliseconds ago, const QByteArray &room);
    bool resolveRoom(const QByteArray &room, bool byAdmin) override;
    void setAgentOnline(const QByteArray &agent, bool online) override;
    void sendAgentAway();
    void bringAgentBack();
    void noteAssignment(const Room &room, const QByteArray &agent);
    void announce(const Room &room);

    Simulator *const q;
    SimulatorOptions options;
    TimedAgenda agenda;
    World world;
    WebhookSender webhooks{options, agenda};
    Clockwork clockwork{options, world, agenda, *this};
    Api api{options,
            world,
            agenda,
            {.assigned = [this](const Room &room, const QByteArray &agent) { noteAssignment(room, agent); },
             .resolve = [this](const QByteArray &room) { return resolveRoom(room, true); }}};
    HttpServer server{agenda, [this](const HttpRequest &request) { return api.answer(request); }};
    QList<SimulatedAssignment> assignments;
    QByteArray away; ///< the agent of setAgentAway(); empty: none
    bool started = false;
};

QByteArray Simulator::Private::customerWrote(std::chrono::milliseconds ago, const QByteArray &id)
{
    const Room &room = world.customerWrites(id, agenda.now() - ago.count());
    announce(room);
    return room.id;
}

void Simulator::Private::announce(const Room &room)
{
    if (room.unserved() && !room.handledByBot)
        webhooks.send(WebhookSender::Kind::NewChat, newChatBody(world, room, options.appId));
}

bool Simulator::Private::resolveRoom(const QByteArray &id, bool byAdmin)
{
    const Room *room = world.room(id);
    const Person *agent = room && room->served() ? world.person(room->agents.last()) : nullptr;
    if (!world.resolve(id, agenda.now()))
        return false;
    const Person &by = byAdmin || !agent ? world.admin() : *agent;
    webhooks.send(WebhookSender::Kind::Resolved, resolvedBody(*room, by, options.appId));
    return true;
}

void Simulator::Private::setAgentOnline(const QByteArray &agent, bool online)
{
    if (agent != away)
        world.setAvailable(agent, online, agenda.now());
}

void Simulator::Private::sendAgentAway()
{
    const Person *busiest = nullptr;
    for (const Person &person : world.people()) {
        const bool works = person.kind == Person::Kind::Agent && person.available;
        if (works && (!busiest || person.chats > busiest->chats))
            busiest = &person;
    }
    if (!busiest)
        return;
    const QByteArray leaving = QByteArray::number(busiest->id);
    world.setAvailable(leaving, false, agenda.now());
    away = leaving;
}

void Simulator::Private::bringAgentBack()
{
    if (const QByteArray back = std::exchange(away, {}); !back.isEmpty())
        world.setAvailable(back, true, agenda.now());
}

void Simulator::Private::noteAssignment(const Room &room, const QByteArray &agent)
{
    assignments.append({.room = room.id, .agent = agent, .atMs = agenda.now()});
    clockwork.roomAssigned(room, agent);
    Q_EMIT q->assigned(assignments.last());
}

Simulator::Simulator(SimulatorOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), this))
{
}

Simulator::~Simulator() = default;

bool Simulator::start()
{
    if (!d->server.listen())
        return false;
    if (!std::exchange(d->started, true))
        d->clockwork.start();
    return true;
}

void Simulator::stop()
{
    d->server.close();
}

QUrl Simulator::baseUrl() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(d->server.port());
    return url;
}

void Simulator::setWebhooks(const QUrl &newChat, const QUrl &resolved)
{
    d->webhooks.setUrl(WebhookSender::Kind::NewChat, newChat);
    d->webhooks.setUrl(WebhookSender::Kind::Resolved, resolved);
}

void Simulator::change(const SimulatorOptions &options)
{
    const quint32 seed = d->options.seed;
    const int agents = d->options.agents;
    d->options = options;
    d->options.seed = seed;
    d->options.agents = agents;
    if (d->started)
        d->clockwork.optionsChanged();
}

QByteArray Simulator::customerWrites(const QByteArray &room)
{
    return d->customerWrites(room);
}

QByteArray Simulator::customerWrote(std::chrono::milliseconds ago, const QByteArray &room)
{
    return d->customerWrote(ago, room);
}

bool Simulator::resolveRoom(const QByteArray &room, bool byAdmin)
{
    return d->resolveRoom(room, byAdmin);
}

void Simulator::setHandledByBot(const QByteArray &id, bool handled)
{
    const Room *room = d->world.room(id);
    if (!room || room->handledByBot == handled)
        return;
    d->world.setHandledByBot(id, handled);
    d->announce(*room);
}

void Simulator::setAgentOnline(const QByteArray &agent, bool online)
{
    d->setAgentOnline(agent, online);
}

void Simulator::setForcedOffline(const QByteArray &agent, bool forced)
{
    d->world.setForcedOffline(agent, forced);
}

void Simulator::setOutage(bool on)
{
    d->api.setOutage(on);
}

void Simulator::rush(int chats)
{
    for (int i = 0; i < chats; ++i)
        d->customerWrites({});
}

void Simulator::setRush(bool on)
{
    d->clockwork.setRush(on);
}

void Simulator::setAgentAway(bool on)
{
    if (on == d->away.isEmpty())
        on ? d->sendAgentAway() : d->bringAgentBack();
}

QList<QByteArray> Simulator::agentIds() const
{
    QList<QByteArray> ids;
    for (const Person &person : d->world.people()) {
        if (person.kind == Person::Kind::Agent)
            ids.append(QByteArray::number(person.id));
    }
    return ids;
}

QList<SimulatedAssignment> Simulator::assignments() const
{
    return d->assignments;
}

int Simulator::openChatsOf(const QByteArray &agent) const
{
    const Person *person = d->world.person(agent);
    return person ? person->chats : 0;
}

int Simulator::mostChatsEverOf(const QByteArray &agent) const
{
    const Person *person = d->world.person(agent);
    return person ? person->mostChats : 0;
}

int Simulator::openRooms() const
{
    return d->world.openRooms();
}

int Simulator::servedRooms() const
{
    return d->world.servedRooms();
}

int Simulator::roomListsAsked() const
{
    return d->api.roomListsAsked();
}

int Simulator::assignCalls() const
{
    return d->api.assignCalls();
}

int Simulator::webhooksDelivered() const
{
    return d->webhooks.delivered();
}

int Simulator::webhooksFailed() const
{
    return d->webhooks.failed();
}

} // namespace desk
