/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QHostAddress>
#include <QList>

#include <utility>

namespace desk
{

/// Who may read /healthz and /metrics: this machine, and whoever is named. A value.
class MonitorAccess
{
public:
    MonitorAccess() = default;
    /// @p networks: as QHostAddress::isInSubnet() takes them.
    explicit MonitorAccess(QList<std::pair<QHostAddress, int>> networks)
        : m_networks(std::move(networks))
    {
    }

    /// @p forwarded: by a proxy or tunnel on behalf of somebody else, so that an address of this machine means nothing;
    /// such a request is admitted only if the address that it came from is named.
    bool admits(const QHostAddress &address, bool forwarded) const;

private:
    QList<std::pair<QHostAddress, int>> m_networks;
};

} // namespace desk
