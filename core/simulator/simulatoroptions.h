/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

#include <chrono>

namespace desk
{

/// What the simulated Qiscus does. Shares are from 0 to 1; the shares of assign calls, which hold for calls that take an
/// agent from a room as well, should add up to 1 at
/// most (the earlier ones win beyond that).
struct SimulatorOptions {
    quint32 seed = 1; ///< the same seed gives the same agents, customers and times
    QString appId = QStringLiteral("practice");
    QString secretKey = QStringLiteral("practice-secret");
    QString adminToken = QStringLiteral("practice-admin-token"); ///< for the webhooks on file

    int agents = 24;          ///< of type agent; an admin and a supervisor are listed beside them
    double onlineShare = 1.0; ///< of the agents at the start
    bool agentsByChannel =
        false;          ///< each agent serves one channel only; for rooms of others a call is refused 422
    int pageSize = 100; ///< most entries on a page of agents or rooms, whatever the caller asks for

    bool shifts = false;                           ///< agents come and go by themselves
    std::chrono::milliseconds onlineTime{240'000}; ///< mean; log-normal around it
    std::chrono::milliseconds breakTime{60'000};   ///< mean; log-normal around it

    bool customers =
        false; ///< customers write by themselves, in waves; else only when customerWrites() is called
    double chatsPerMinute = 20.0; ///< mean of the waves
    double waveHeight = 0.6;      ///< 0: an even flow; 0.6: between 0.4 and 1.6 times the mean
    std::chrono::milliseconds waveLength{90'000}; ///< from one rush to the next; a wave begins on its way up
    int openingChats = 0;                         ///< customers who write in the first seconds after start()
    double returningShare = 0.2;                  ///< of these customers, with a resolved chat in the past
    double impatientShare = 0.3; ///< of these customers, who write again and again while they wait

    bool resolving = false;                         ///< agents resolve by themselves after the handling time
    std::chrono::milliseconds handlingTime{60'000}; ///< mean; log-normal around it
    double resolvedByAdminShare = 0.1;              ///< of these resolves, clicked by an admin

    double duplicateShare = 0.1;   ///< of all webhooks, delivered twice, up to a second apart
    double lostWebhookShare = 0.0; ///< of all webhooks, never delivered
    std::chrono::milliseconds webhookTimeout{5'000}; ///< no answer for so long: sent again

    std::chrono::milliseconds latency{
        20}; ///< of every call; it has its effect when it arrives, the answer is late
    std::chrono::milliseconds countLag{
        0};                  ///< current_customer_count is told as it was so long ago; at most 60 s
    bool countListed = true; ///< false: agent records have no current_customer_count

    double serverErrorShare = 0.0; ///< assign calls answered 500 without effect
    double lateErrorShare = 0.0;   ///< assign calls that take effect and are then answered 502
    double refusedShare = 0.0;     ///< assign calls answered 422 without effect
    double forbiddenShare = 0.0;   ///< assign calls answered 403 without effect
    double rateLimitShare = 0.0;   ///< assign calls answered 429 with Retry-After
    double hangShare = 0.0;  ///< assign calls that never get an answer, half of them after taking effect
    double resetShare = 0.0; ///< assign calls whose connection is reset, half of them after taking effect
    double falseTakenShare =
        0.0;                     ///< assign calls answered "exceed max agents" although nobody is on the room
    double wrongJsonShare = 0.0; ///< assign calls that take effect and are answered 200 with an unusable body
    double slowDripShare = 0.0;  ///< assign calls that take effect and are answered in pieces over dripTime
    std::chrono::milliseconds dripTime{3'000};
    double callsPerSecond = 0.0; ///< that assign or remove; beyond them 429 with Retry-After; 0: no limit
    double callsSavedUp = 10.0;  ///< of these, for a caller who was quiet before
    /// How the text of an error is wrapped: {"errors": text}, {"errors": [text]}, or {"errors": {"message": text}}.
    enum class ErrorShape { Text, List, Nested };
    ErrorShape errorShape = ErrorShape::Text;
    bool numberedPages =
        false; ///< /api/v2/admin/agents answers in the older shape: numbered pages in data.agents
    std::chrono::seconds retryAfter{1}; ///< named in 429 answers
    double readErrorShare = 0.0;        ///< calls that only read, answered 500
    double readHangShare = 0.0;         ///< calls that only read, never answered

    /// A plausible day in short, for practice mode: in the first seconds some chats are given out and some
    /// wait; then the queue swells and empties in waves if every agent may have @p cap chats, and a higher
    /// cap drains it.
    static SimulatorOptions practice(quint32 seed, int cap = 2);
};

} // namespace desk
