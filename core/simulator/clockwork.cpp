/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/clockwork.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace desk::simulated
{

namespace
{
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

constexpr double handlingSpread = 0.7;
constexpr double shiftSpread = 0.5;
constexpr Milliseconds openingTime = 4s;

Milliseconds wholeMs(double ms)
{
    return Milliseconds(std::max<qint64>(std::llround(ms), 1));
}

double inMs(Milliseconds time)
{
    return static_cast<double>(time.count());
}
} // namespace

Clockwork::Clockwork(const SimulatorOptions &options, const World &world, Agenda &agenda,
                     ContactCentre &centre)
    : m_options(options)
    , m_world(world)
    , m_agenda(agenda)
    , m_centre(centre)
    , m_arrivalDice(options.seed, Stream::Arrivals)
    , m_customerDice(options.seed, Stream::Arrivals, 1)
    , m_life(std::make_shared<const bool>(true))
{
}

void Clockwork::start()
{
    planOpening();
    optionsChanged();
}

void Clockwork::optionsChanged()
{
    planArrivals();
    if (m_options.shifts != static_cast<bool>(m_shifts)) {
        m_shifts = m_options.shifts ? std::make_shared<const bool>(true) : nullptr;
        if (m_shifts)
            planShifts();
    }
    if (m_options.resolving != static_cast<bool>(m_resolves)) {
        m_resolves = m_options.resolving ? std::make_shared<const bool>(true) : nullptr;
        m_world.visitRooms(~quint64(0), false, [this](const Room &room) {
            if (m_resolves && room.served())
                planResolve(room.id, room.session.id, QByteArray::number(room.agents.last()));
            return true;
        });
    }
}

/// Anew and at once: with the old rate the next customer might be minutes away.
void Clockwork::planArrivals()
{
    m_arrivals = m_options.customers ? std::make_shared<const bool>(true) : nullptr;
    if (m_arrivals)
        planNextCustomer();
}

void Clockwork::setRush(bool on)
{
    m_rush = on;
    planArrivals();
}

void Clockwork::roomAssigned(const Room &room, const QByteArray &agent)
{
    if (m_resolves)
        planResolve(room.id, room.session.id, agent);
}

void Clockwork::planOpening()
{
    Dice dice(m_options.seed, Stream::Arrivals, 2);
    for (int i = 0; i < m_options.openingChats; ++i)
        after(wholeMs(dice.unit() * inMs(openingTime)), m_life, [this] { customerArrives(); });
}

double Clockwork::waveAt(qint64 nowMs) const
{
    const double phase = static_cast<double>(nowMs) / std::max(inMs(m_options.waveLength), 1.0);
    Dice dice(m_options.seed, Stream::Arrivals, 1000 + static_cast<quint64>(phase));
    // No two waves are equally high, and their mean is the one asked for.
    const double height = m_options.waveHeight * (0.6 + 0.8 * dice.unit());
    return std::max(1.0 + height * std::sin(2.0 * std::numbers::pi * phase), 0.05);
}

void Clockwork::planNextCustomer()
{
    if (m_options.chatsPerMinute <= 0.0)
        return;
    const double perMinute = m_options.chatsPerMinute * (m_rush ? RushFactor : 1.0);
    const double meanMs = 60'000.0 / (perMinute * waveAt(m_agenda.now()));
    after(wholeMs(m_arrivalDice.exponential(meanMs)), m_arrivals, [this] {
        planNextCustomer();
        customerArrives();
    });
}

void Clockwork::customerArrives()
{
    // All are drawn always: what has been resolved so far must not decide who the next customers are.
    const bool returns = m_customerDice.chance(m_options.returningShare);
    const double which = m_customerDice.unit();
    const bool impatient = m_customerDice.chance(m_options.impatientShare);
    const QByteArray room = m_centre.customerWrites(returns ? m_world.resolvedRoom(which) : QByteArray());
    if (impatient)
        planFollowUp(*m_world.room(room));
}

void Clockwork::planFollowUp(const Room &room)
{
    const auto message = static_cast<quint64>(room.session.id * 1000 + room.messages);
    Dice dice(m_options.seed, Stream::Followups, message);
    const auto patience = wholeMs(4'000.0 + dice.exponential(10'000.0));
    after(patience, m_life, [this, id = room.id, session = room.session.id] {
        const Room &waiting = *m_world.room(id);
        if (!waiting.unserved() || waiting.session.id != session)
            return;
        m_centre.customerWrites(id);
        planFollowUp(waiting);
    });
}

void Clockwork::planResolve(const QByteArray &room, qint64 session, const QByteArray &agent)
{
    Dice dice(m_options.seed, Stream::Handling, static_cast<quint64>(session));
    const auto handling = wholeMs(dice.logNormal(inMs(m_options.handlingTime), handlingSpread));
    const bool byAdmin = dice.chance(m_options.resolvedByAdminShare);
    after(handling, m_resolves, [this, room, session, agent, byAdmin] {
        const Room *handled = m_world.room(room);
        if (handled->session.id == session && handled->agents.contains(agent.toLongLong()))
            m_centre.resolveRoom(room, byAdmin);
    });
}

void Clockwork::planShifts()
{
    for (size_t agent = 0; agent < static_cast<size_t>(m_world.agentCount()); ++agent)
        planShiftChange(agent, 0);
}

void Clockwork::planShiftChange(size_t agent, quint64 turn)
{
    const bool online = m_world.people()[agent].available;
    Dice dice(m_options.seed, Stream::Shifts, (agent << 32) + turn);
    double ms = dice.logNormal(inMs(online ? m_options.onlineTime : m_options.breakTime), shiftSpread);
    // Nobody began at this very moment: the first stretch is what is left of one.
    if (turn == 0)
        ms *= dice.unit();
    after(wholeMs(ms), m_shifts, [this, agent, turn, online] {
        m_centre.setAgentOnline(QByteArray::number(m_world.people()[agent].id), !online);
        planShiftChange(agent, turn + 1);
    });
}

void Clockwork::after(Milliseconds delay, const std::weak_ptr<const bool> &plan, Agenda::Action action)
{
    m_agenda.after(delay, [plan, action = std::move(action)]() mutable {
        if (!plan.expired())
            action();
    });
}

} // namespace desk::simulated
