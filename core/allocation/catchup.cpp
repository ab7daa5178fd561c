/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/catchup.h"

#include "core/ledger/boottime.h"
#include "core/ledger/chatledger.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcCatchUp, "desk.catchup")

namespace desk
{

namespace
{

using namespace std::chrono_literals;

constexpr auto interval = 60s;
constexpr auto afterAFailure = 15s;
constexpr auto longestWait = 300s;
constexpr auto betweenPages = 50ms;
constexpr auto whileMustWait = 500ms;
/// A younger chat's webhook may still be on its way, and would put it at its true place.
constexpr auto onItsWay = 3s;
/// Qiscus tells whole seconds, and the clocks differ a little: so much before the beginning still counts as after it.
constexpr auto grace = 5s;

} // namespace

CatchUp::CatchUp(QiscusClient &client, ChatLedger &ledger, std::chrono::seconds oldest,
                 std::function<bool()> mustWait, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_ledger(ledger)
    , m_oldest(oldest)
    , m_mustWait(std::move(mustWait))
{
    m_next.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &CatchUp::begin);
    connect(&m_pause, &QTimer::timeout, this, [this] { std::exchange(m_goOn, {})(true); });
}

void CatchUp::start()
{
    m_running = true;
    readNow();
}

void CatchUp::stop()
{
    m_running = false;
    m_next.stop();
}

void CatchUp::readNow()
{
    if (!m_running)
        return;
    if (m_busy)
        m_again = true;
    else
        begin();
}

bool CatchUp::decide(bool takeUp)
{
    if (m_status.oldChats == 0)
        return false;
    m_decision = takeUp ? OldChats::TakeUp : OldChats::Leave;
    m_status.oldChats = 0;
    readNow();
    return true;
}

void CatchUp::begin()
{
    m_next.stop();
    if (m_mustWait && m_mustWait()) {
        m_next.start(whileMustWait);
        return;
    }
    m_busy = true;
    m_again = false;
    m_found = {};
    m_anyOnItsWay = false;
    const auto known = m_beganAt ? bootTime() - *m_beganAt : 0ms;
    m_ledger.begin(known, m_decision, [this](const std::expected<LedgerBeginning, LedgerError> &beginning) {
        if (!beginning)
            return end(afterAFailure); // the engine starts a new reading when Redis is back
        m_beganAt = bootTime() - std::chrono::duration_cast<std::chrono::milliseconds>(beginning->age);
        m_decision = beginning->oldChats;
        readRooms();
    });
}

void CatchUp::readRooms()
{
    m_client.readUnserved([this](const QList<UnservedRoom> &rooms,
                                 std::function<void(bool)> goOn) { takePage(rooms, std::move(goOn)); },
                          [this](const std::expected<int, QiscusError> &outcome) { finish(outcome); });
}

void CatchUp::takePage(const QList<UnservedRoom> &rooms, std::function<void(bool)> goOn)
{
    m_rooms.assign(rooms.begin(), rooms.end());
    m_goOn = std::move(goOn);
    m_anyFresh = false;
    takeNext();
}

std::chrono::microseconds CatchUp::ageOf(const UnservedRoom &room) const
{
    if (!room.lastMessageAt.isValid())
        return 0us;
    const auto ahead = m_client.clockAhead().value_or(0ms);
    const std::chrono::milliseconds age(room.lastMessageAt.msecsTo(QDateTime::currentDateTimeUtc()));
    return std::max(0ms, age + ahead);
}

/// Counts on the way those about whom a person must decide.
bool CatchUp::isLeftAlone(const UnservedRoom &room, std::chrono::microseconds age)
{
    if (age > m_oldest)
        return true;
    m_anyFresh = true;
    if (room.handledByBot || room.resolved)
        return true;
    if (age < onItsWay) {
        m_anyOnItsWay = true;
        return true;
    }
    const auto sinceTheBeginning = bootTime() - *m_beganAt; // a long list takes time to read
    if (age <= sinceTheBeginning + grace || m_decision == OldChats::TakeUp)
        return false;
    if (m_decision == OldChats::Undecided)
        ++m_found.oldChats;
    return true;
}

void CatchUp::takeNext()
{
    while (!m_rooms.empty()) {
        const UnservedRoom room = m_rooms.front();
        m_rooms.pop_front();
        const auto age = ageOf(room);
        if (isLeftAlone(room, age))
            continue;
        const Arrival arrival{
            .room = room.id, .age = age, .name = room.name, .channel = {}, .source = room.source};
        m_ledger.adopt(arrival, m_oldest, [this](const std::expected<EnqueueOutcome, LedgerError> &outcome) {
            if (outcome == EnqueueOutcome::Queued || outcome == EnqueueOutcome::BackInQueue)
                ++m_found.takenUp;
            if (outcome && *outcome != EnqueueOutcome::AlreadyKnown)
                Q_EMIT adopted();
            takeNext();
        });
        return;
    }
    // The list is in the order of the latest message: behind a page of old chats there are only older ones.
    if (m_running && m_anyFresh)
        m_pause.start(betweenPages);
    else
        std::exchange(m_goOn, {})(false);
}

void CatchUp::finish(const std::expected<int, QiscusError> &outcome)
{
    if (!outcome) {
        m_status.error = outcome.error();
        qCWarning(lcCatchUp) << "The rooms without an agent could not be read:" << outcome.error().httpStatus
                             << outcome.error().message;
        const auto wait = outcome.error().retryAfter.value_or(afterAFailure);
        return end(std::clamp<std::chrono::milliseconds>(wait, afterAFailure, longestWait));
    }
    m_found.completeAtMs = QDateTime::currentMSecsSinceEpoch();
    m_found.listed = *outcome;
    if (m_found.takenUp > 0)
        qCInfo(lcCatchUp) << "Chats taken up whose webhook never came:" << m_found.takenUp;
    if (m_decision != OldChats::Undecided)
        m_found.oldChats = 0;
    m_status = m_found;
    end(m_anyOnItsWay ? onItsWay : std::chrono::milliseconds(interval));
}

void CatchUp::end(std::chrono::milliseconds wait)
{
    m_busy = false;
    if (m_running)
        m_next.start(m_again ? 0ms : wait);
    Q_EMIT changed();
}

} // namespace desk
