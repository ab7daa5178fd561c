/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/sleepwatch.h"

#include "core/ledger/boottime.h"

namespace desk
{

using namespace std::chrono_literals;

SleepWatch::SleepWatch(SleptSoFar sleptSoFar, QObject *parent)
    : QObject(parent)
    , m_sleptSoFar(std::move(sleptSoFar))
{
    connect(&m_look, &QTimer::timeout, this, &SleepWatch::look);
}

void SleepWatch::start(std::chrono::milliseconds lookEvery)
{
    m_seen = m_sleptSoFar();
    m_look.start(lookEvery);
}

std::chrono::milliseconds SleepWatch::sleptByTheClocks()
{
    const auto monotonic = std::chrono::steady_clock::now().time_since_epoch();
    return bootTime() - std::chrono::duration_cast<std::chrono::milliseconds>(monotonic);
}

void SleepWatch::look()
{
    constexpr auto shortestSleep = 2s; // shorter ones miss no webhook: the sender waits longer
    const auto slept = m_sleptSoFar() - m_seen;
    m_seen += slept;
    if (slept >= shortestSleep)
        Q_EMIT woke(slept);
}

} // namespace desk
