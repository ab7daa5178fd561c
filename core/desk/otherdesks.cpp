/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/otherdesks.h"

#include "core/ledger/chatledger.h"

#include <algorithm>

namespace desk
{

namespace
{

/// What a heartbeat tells of a desk: "run allocates name" or "run watches name".
QByteArray idOf(const QByteArray &run, const QString &name, bool watches)
{
    return run + (watches ? " watches " : " allocates ") + name.toUtf8();
}

OtherDesk deskOf(const RunningDesk &running)
{
    const QString id = QString::fromUtf8(running.id);
    return {.name = id.section(QLatin1Char(' '), 2),
            .watches = id.section(QLatin1Char(' '), 1, 1) == u"watches",
            .silentFor = std::chrono::duration_cast<std::chrono::milliseconds>(running.silentFor)};
}

} // namespace

OtherDesks::OtherDesks(ChatLedger &ledger, const QByteArray &run, const QString &name, bool watches,
                       QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_id(idOf(run, name, watches))
{
    m_next.setInterval(beatInterval);
    connect(&m_next, &QTimer::timeout, this, &OtherDesks::beat);
}

void OtherDesks::start()
{
    m_next.start();
    beat();
}

void OtherDesks::leave(std::function<void()> then)
{
    m_next.stop();
    m_ledger.heartbeat(
        m_id, false,
        [then = std::move(then)](const std::expected<QList<RunningDesk>, LedgerError> &) { then(); });
}

void OtherDesks::beat()
{
    m_ledger.heartbeat(m_id, true, [this](const std::expected<QList<RunningDesk>, LedgerError> &running) {
        if (running)
            take(*running);
    });
}

void OtherDesks::take(const QList<RunningDesk> &running)
{
    QList<OtherDesk> desks;
    // Who came back under the same name, and for the same work: a window that only watches replaces nobody.
    const auto role = [](const OtherDesk &desk) { return std::pair(desk.name, desk.watches); };
    QList<std::pair<QString, bool>> alive{role(deskOf({.id = m_id}))};
    for (const RunningDesk &one : running) {
        const OtherDesk other = deskOf(one);
        if (one.id == m_id || other.silentFor > silenceShown)
            continue;
        desks.append(other);
        if (!other.isSilent())
            alive.append(role(other));
    }
    desks.removeIf([&](const OtherDesk &other) { return other.isSilent() && alive.contains(role(other)); });
    std::ranges::sort(desks, {}, &OtherDesk::silentFor);
    const bool same = std::ranges::equal(desks, m_desks, [](const OtherDesk &one, const OtherDesk &other) {
        return one.name == other.name && one.watches == other.watches && !one.isSilent() && !other.isSilent();
    });
    m_desks = desks;
    if (!same)
        Q_EMIT changed();
}

} // namespace desk
