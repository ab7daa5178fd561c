/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace desk
{

/// What the simulated Qiscus does. Shares are from 0 to 1.
struct SimulatorOptions {
    quint32 seed = 1;    ///< the same seed gives the same agents, customers and times
    QString appId = QStringLiteral("practice");
    QString secretKey = QStringLiteral("practice-secret");

    int agents = 24;          ///< of type agent; an admin and a supervisor are listed beside them
    double onlineShare = 1.0; ///< of the agents at the start
    bool shifts = false;      ///< agents come and go by themselves
    int pageSize = 100;       ///< most agents a page of the roster

    bool customers = false;   ///< customers write by themselves, in waves; else only when customerWrites() is called
    double chatsPerMinute = 20.0; ///< mean of the waves
    bool resolving = false;   ///< agents resolve by themselves after the handling time
    std::chrono::milliseconds handlingTime{60'000}; ///< mean; log-normal around it
    double resolvedByAdminShare = 0.1; ///< of the resolves, clicked by an admin

    std::chrono::milliseconds latency{20}; ///< of every call
    double serverErrorShare = 0.0;  ///< assign calls answered 500 without effect
    double lateErrorShare = 0.0;    ///< assign calls that take effect and are then answered 502
    double refusedShare = 0.0;      ///< assign calls answered 422 without effect
    double rateLimitShare = 0.0;    ///< assign calls answered 429 with Retry-After
    double hangShare = 0.0;         ///< assign calls that never get an answer
    double resetShare = 0.0;        ///< assign calls whose connection is reset, half of them after taking effect
};

/// One assignment that took effect.
struct SimulatedAssignment {
    QByteArray room;
    QByteArray agent;
    qint64 atMs = 0; ///< since the simulator started
};

/// A Qiscus that lives inside the process and speaks HTTP on loopback: it knows nothing of the engine and is a
/// stranger to it. Practice mode and tests use the same one. Lives in the thread that created it.
class Simulator : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(SimulatorOptions options, QObject *parent = nullptr);
    ~Simulator() override;

    /// Starts listening on a free port of 127.0.0.1; false if there is none.
    bool start();
    QUrl baseUrl() const;
    /// Where webhooks go. Like Qiscus it repeats a new-chat webhook with every further customer message until an
    /// agent is on the room, and delivers some of them twice.
    void setWebhooks(const QUrl &newChat, const QUrl &resolved);
    /// Replaces shares, latency, and times; agents and seed stay.
    void change(const SimulatorOptions &options);

    /// A customer writes: opens a room (or a new session of it) and sends the webhook. Returns the room id.
    QByteArray customerWrites(const QByteArray &room = {});
    /// Resolves an open room and sends the webhook; false if the room is not open.
    bool resolveRoom(const QByteArray &room, bool byAdmin = false);
    void setAgentOnline(const QByteArray &agent, bool online);
    /// While on, every call is answered 503.
    void setOutage(bool on);
    /// Many customers at once.
    void rush(int chats);

    QList<QByteArray> agentIds() const;
    QList<SimulatedAssignment> assignments() const;
    int openChatsOf(const QByteArray &agent) const;
    int mostChatsEverOf(const QByteArray &agent) const;
    int openRooms() const;   ///< rooms not resolved, served or not
    int servedRooms() const; ///< of these, with an agent
    int assignCalls() const; ///< all assign calls that arrived
    int webhooksFailed() const; ///< webhooks whose answer was not 2xx; they are sent again

Q_SIGNALS:
    void assigned(const desk::SimulatedAssignment &assignment);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
