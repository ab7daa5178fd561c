/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/simulatoroptions.h"
#include "core/simulator/world.h"

#include <memory>

namespace desk::simulated
{

/// What people do in a contact centre; the clockwork decides when.
class ContactCentre
{
public:
    virtual ~ContactCentre() = default;

    /// An empty @p room: a customer who never wrote before.
    virtual QByteArray customerWrites(const QByteArray &room) = 0;
    virtual bool resolveRoom(const QByteArray &room, bool byAdmin) = 0;
    virtual void setAgentOnline(const QByteArray &agent, bool online) = 0;
};

/// Makes the day go by: customers in waves, impatient ones who write again, chats that are resolved after
/// their handling time, agents on breaks. Times belong to the seed and to the agent or session, not to the
/// order of events.
class Clockwork
{
public:
    static constexpr double RushFactor = 4.0;

    Clockwork(const SimulatorOptions &options, const World &world, Agenda &agenda, ContactCentre &centre);

    void start();
    /// The options have changed: begins what is now switched on, with the new times.
    void optionsChanged();
    /// While on, customers write RushFactor times as often.
    void setRush(bool on);
    /// An agent has joined @p room: it will be resolved.
    void roomAssigned(const Room &room, const QByteArray &agent);

private:
    /// What is planned counts only while its plan is the current one.
    using Plan = std::shared_ptr<const bool>;

    void planOpening();
    void planArrivals();
    void planNextCustomer();
    void customerArrives();
    void planFollowUp(const Room &room);
    void planResolve(const QByteArray &room, qint64 session, const QByteArray &agent);
    void planShifts();
    void planShiftChange(size_t agent, quint64 turn);
    double waveAt(qint64 nowMs) const;

    void after(std::chrono::milliseconds delay, const std::weak_ptr<const bool> &plan, Agenda::Action action);

    const SimulatorOptions &m_options;
    const World &m_world;
    Agenda &m_agenda;
    ContactCentre &m_centre;
    Dice m_arrivalDice;
    Dice m_customerDice;
    bool m_rush = false;
    Plan m_arrivals; ///< null while customers do not come by themselves
    Plan m_shifts;   ///< null while there are none
    Plan m_resolves; ///< null while chats are not resolved by themselves
    Plan m_life;     ///< as long as the clockwork itself
};

} // namespace desk::simulated
