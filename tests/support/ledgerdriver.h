/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/chatledger.h"
#include "core/redis/qtredis.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <memory>
#include <optional>
#include <stdexcept>

namespace desk::test
{

/// One desk: a connection and a ledger on it, with calls that wait for their answers.
class LedgerDriver
{
public:
    explicit LedgerDriver(const QString &url, LedgerOptions options = defaultOptions());

    static LedgerOptions defaultOptions();

    EnqueueOutcome enqueue(const QByteArray &room, std::chrono::microseconds age = {});
    EnqueueOutcome enqueue(const Arrival &arrival);
    ReserveResult reserve(int limit = 1);
    StepOutcome confirm(const Reservation &reservation, qint64 session = 0, bool unproven = false);
    StepOutcome release(const Reservation &reservation, const Refusal &refusal);
    StepOutcome unknown(const Reservation &reservation, std::chrono::milliseconds retryAfter = {});
    QList<DueWork> takeDue(int limit = 100);
    ResolveOutcome resolve(const QByteArray &room, qint64 session = 0, std::chrono::microseconds age = {});
    VerifyOutcome verify(const DueWork &work, RoomReading reading);
    CapChange setCap(int cap, std::optional<int> expected = {});
    PauseState setPaused(bool paused);
    EnqueueOutcome adopt(const QByteArray &room, std::chrono::microseconds age);
    /// The action on @p room as a supervisor sees it at this moment, under a request id of its own.
    ChatAction see(const QByteArray &room);
    ActionResult assignListed(const QByteArray &room, const QByteArray &agent);
    ActionResult assignTo(const ChatAction &action, const QByteArray &agent, bool aboveCap = false);
    ActionResult moveToFront(const ChatAction &action);
    ActionResult drop(const ChatAction &action);
    ActionResult replay(const ChatAction &action);
    ActionResult putBack(const ChatAction &action);
    StepOutcome finishRemoval(const Reservation &reservation, RemovalOutcome outcome);
    OwnCapChange setOwnCap(const QByteArray &agent, std::optional<int> expected, std::optional<int> cap);
    bool lift(const QByteArray &agent);
    /// A complete reading begun and applied now.
    RosterResult roster(const QList<RosterAgent> &agents);
    RosterResult applyRoster(const RosterReading &reading);
    qint64 sequence();
    LedgerSummary summary();
    /// The whole re-read.
    LedgerPage readAll();
    std::optional<ChatRecord> chat(const QByteArray &room);
    std::optional<AgentRecord> agent(const QByteArray &id);

    /// Calls @p call with a ledger and an answer to fill; throws when Redis gives no result.
    template<typename T, typename Call>
    T wait(Call call)
    {
        std::optional<std::expected<T, LedgerError>> result;
        call(ledger, [&result](std::expected<T, LedgerError> answer) { result = std::move(answer); });
        if (!waitUntil([&result] { return result.has_value(); }))
            throw std::runtime_error("no answer of the ledger");
        if (!*result)
            throw std::runtime_error(result->error().message.toStdString());
        return **result;
    }

    QtRedis redis;
    ChatLedger ledger;

private:
    int m_requests = 0;
};

/// An eligible agent as a reading gives it.
RosterAgent online(const QByteArray &id, int remote = 0);
RosterAgent offline(const QByteArray &id, int remote = 0);

/// A fresh Redis, one desk, and after each test the proof that the ledger does not contradict itself.
class LedgerFixture : public RedisFixture
{
protected:
    void SetUp() override;
    void TearDown() override;

    /// Agents 11, 12, ... all eligible, and no chat anywhere.
    void staff(int agents);
    int load(const QByteArray &agent);
    /// Moves all stored times back: so much time has passed for the ledger.
    void pass(std::chrono::microseconds time);

    std::unique_ptr<LedgerDriver> desk;
};

} // namespace desk::test
