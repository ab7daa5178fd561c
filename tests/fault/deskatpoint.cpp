/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/fault/deskatpoint.h"

#include "tests/support/waiting.h"

#include <QTimer>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

std::optional<Point> pointOf(const PassingTransition &passing)
{
    const bool asked = !passing.answer;
    if (passing.name == "enqueue")
        return asked ? Point::EnqueueAsked : Point::EnqueueStored;
    if (passing.name == "confirm")
        return asked ? Point::ConfirmAsked : Point::ConfirmStored;
    if (passing.name == "resolve")
        return asked ? Point::ResolveAsked : Point::ResolveStored;
    if (passing.name != "reserve")
        return std::nullopt;
    constexpr qsizetype wordsOfNone = 2;
    if (!asked && passing.answer->elements().size() <= wordsOfNone)
        return std::nullopt;
    return asked ? Point::ReserveAsked : Point::ReserveStored;
}

SimulatorOptions quietDay()
{
    SimulatorOptions options{.agents = DeskAtPoint::agents};
    options.duplicateShare = 0;
    options.latency = 10ms;
    return options;
}

} // namespace

DeskAtPoint::DeskAtPoint()
    : fleet(quietDay(), cap)
    , m_redisTap(tapRedis(fleet.redis.port(),
                          [this](const PassingTransition &passing) {
                              const auto point = pointOf(passing);
                              return !point || goesOn(*point);
                          }))
    , m_qiscusTap(std::make_unique<Wiretap>(fleet.qiscusPort(), [this] { return watchOneCaller(); }))
{
    fleet.add(m_redisTap->port(), m_qiscusTap->port());
    fleet.sendWebhooksTo(program());
    QObject::connect(&fleet.simulator, &Simulator::assigned, &fleet.simulator,
                     [this] { goesOn(Point::CallTookEffect); });
}

void DeskAtPoint::strikeAt(Point point, int times, std::function<void()> strike, bool holdBack)
{
    m_point = point;
    m_left = times;
    m_holdBack = holdBack;
    m_struck = false;
    m_strike = std::move(strike);
}

/// False: the point has come, and what passes there is held back. A moment later, enough to do something rash such as
/// answering a webhook, it strikes.
bool DeskAtPoint::goesOn(Point here)
{
    if (here != m_point || m_left == 0 || --m_left > 0)
        return true;
    if (here == Point::CallTookEffect || !m_holdBack)
        strike(); // before it goes on
    else
        QTimer::singleShot(25ms, &fleet.simulator, [this] { strike(); });
    return !m_holdBack;
}

void DeskAtPoint::strike()
{
    m_strike();
    m_struck = true;
}

Wiretap::Watch DeskAtPoint::watchOneCaller()
{
    return [this, calling = false](Wiretap::Way way, const QByteArray &bytes) mutable {
        if (way == Wiretap::Way::ToServer && bytes.contains("/service/assign_agent")) {
            calling = true;
            return goesOn(Point::CallArrived);
        }
        const bool answered = way == Wiretap::Way::ToClient && std::exchange(calling, false);
        return !answered || goesOn(Point::CallAnswered);
    };
}

void DeskAtPoint::startDesks()
{
    const QByteArray before = fleet.redis.run("HGET desk:meta roster_at");
    fleet.startAll();
    ASSERT_TRUE(waitUntil([&] { return fleet.redis.run("HGET desk:meta roster_at") != before; }, 20s))
        << program().log();
}

void DeskAtPoint::resolve(int chats)
{
    for (const SimulatedAssignment &one : fleet.simulator.assignments())
        chats -= chats > 0 && fleet.simulator.resolveRoom(one.room, chats % 2 == 0) ? 1 : 0;
}

} // namespace desk::test
