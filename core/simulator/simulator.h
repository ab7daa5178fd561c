/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/simulatoroptions.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace desk
{

/// One assignment that took effect.
struct SimulatedAssignment {
    QByteArray room;
    QByteArray agent;
    qint64 atMs = 0; ///< since the simulator started
};

/// A Qiscus that lives inside the process and speaks HTTP on loopback: it knows nothing of the engine and is
/// a stranger to it. Practice mode and tests use the same one. Lives in the thread that created it.
class Simulator : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(SimulatorOptions options, QObject *parent = nullptr);
    ~Simulator() override;

    /// Starts listening on a free port of 127.0.0.1, and the customers, shifts and resolves that the options
    /// ask for; false if there is no port. After stop(): listens again on the same port.
    bool start();
    /// Resets all connections and refuses new ones, as if the machine were gone. Customers go on writing.
    void stop();
    QUrl baseUrl() const;
    /// Where webhooks go. Like Qiscus it repeats a new-chat webhook with every further customer message until
    /// an agent is on the room, and delivers some of them twice.
    void setWebhooks(const QUrl &newChat, const QUrl &resolved);
    /// Replaces shares, latency, times, switches and credentials; agents and seed stay.
    void change(const SimulatorOptions &options);

    /// A customer writes: opens a room (or a new session of it) and sends the webhook. Returns the room id.
    QByteArray customerWrites(const QByteArray &room = {});
    /// The same, as it was @p ago: what the room lists tell of a chat that began before anybody listened.
    QByteArray customerWrote(std::chrono::milliseconds ago, const QByteArray &room = {});
    /// Resolves an open room and sends the webhook; false if the room is not open.
    /// The one who clicks is the room's agent, or the admin if @p byAdmin or if nobody is on the room.
    bool resolveRoom(const QByteArray &room, bool byAdmin = false);
    /// While on, the room is listed as handled by a bot and its messages send no webhook; switching it off
    /// sends one if the room is open and without an agent.
    void setHandledByBot(const QByteArray &room, bool handled);
    void setAgentOnline(const QByteArray &agent, bool online);
    /// Forced offline by a supervisor: stays listed as available, but must get nothing.
    void setForcedOffline(const QByteArray &agent, bool forced);
    /// While on, every call is answered 503.
    void setOutage(bool on);
    /// Many customers at once.
    void rush(int chats);
    /// While on, four times as many customers write by themselves.
    void setRush(bool on);
    /// While on, the agent with the most chats is offline, whatever the shifts say.
    void setAgentAway(bool on);

    QList<QByteArray> agentIds() const; ///< of type agent
    QList<SimulatedAssignment> assignments() const;
    int openChatsOf(const QByteArray &agent) const;
    int mostChatsEverOf(const QByteArray &agent) const;
    int openRooms() const;         ///< rooms not resolved, served or not
    int servedRooms() const;       ///< of these, with an agent
    int assignCalls() const;       ///< all assign calls that arrived
    int roomListsAsked() const;    ///< calls that asked who may serve a room
    int webhooksDelivered() const; ///< answered 2xx, duplicates included
    int webhooksFailed() const;    ///< webhooks whose answer was not 2xx; they are sent again

Q_SIGNALS:
    void assigned(const desk::SimulatedAssignment &assignment);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
